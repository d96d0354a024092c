using NewsCorpus.Search.Queries;

namespace NewsCorpus.Search;

/// <summary>Reads the query language.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>قتلى الموصل</c>, <c>killed in Mosul</c></term><description>words: one is enough, more rank higher;
/// languages may be
/// mixed</description></item>
/// <item><term><c>"قوات سوريا"</c></term><description>a phrase: these word forms side by side; if it carries Arabic
/// marks, they
/// count too</description></item>
/// <item><term><c>بغد*</c>, <c>bagh*</c></term><description>words that begin so</description></item>
/// <item><term><c>a AND b</c>, <c>a OR b</c>, <c>NOT a</c>, <c>+a</c>, <c>-a</c>,
/// <c>(a OR b) c</c></term><description>operators in
/// capitals; AND binds closer than OR; also <c>&amp;&amp;</c>, <c>|</c>, <c>!</c></description></item>
/// <item><term><c>title:word</c>, <c>title:"a phrase"</c>, <c>title:(a b)</c></term><description>in the
/// headline</description></item>
/// <item><term><c>place:</c> <c>group:</c> <c>person:</c> <c>outlet:</c> <c>org:</c>
/// <c>entity:</c></term><description>mentions the
/// entity of this name (either language, in quotes if several words) or id</description></item>
/// <item><term><c>lang:ar</c> <c>source:bbc</c></term><description>the article's language; its outlet or
/// source</description></item>
/// <item><term><c>published:2020-12</c>, <c>published:2020-12-01..2020-12-20</c>,
/// <c>published:&gt;=2021</c></term><description>
/// published on these days; <c>mentioned:</c> takes the same and asks for days the text speaks of</description></item>
/// <item><term><c>near:34.45,40.92,50km</c>, <c>within:iso:SY</c></term><description>mentions a place near a point, or
/// inside a place
/// or country</description></item>
/// <item><term><c>*</c></term><description>every article</description></item>
/// </list>
/// Field names may be Arabic too (<c>مكان:</c> place, <c>عنوان:</c> title, <c>لغة:</c> language and so on). Phrases,
/// prefixes,
/// fields and groups must hold; bare words are wished for.
/// </remarks>
public static class QueryParser
{
    internal const int LongestQuery = 4096;
    internal const int MostParts = 256;

    /// <summary>Understands any text as a query. Never throws for content; oddities become messages.</summary>
    public static SearchQuery Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> messages = [];
        string read = text;
        if (read.Length > LongestQuery)
        {
            read = read[..LongestQuery];
            messages.Add($"The query is too long; only its first {LongestQuery} characters were read.");
        }

        List<QueryToken> tokens = new QueryScanner(read, messages).Scan();
        if (tokens.Count > MostParts)
        {
            tokens.RemoveRange(MostParts, tokens.Count - MostParts);
            messages.Add($"The query has too many parts; only the first {MostParts} were read.");
        }

        QueryNode? root = new QueryTreeBuilder(tokens, messages).Build();
        if (root is null && messages.Count == 0)
        {
            messages.Add("The query is empty.");
        }

        return new SearchQuery(text, root, messages);
    }
}
