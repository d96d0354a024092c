using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Evaluation;

/// <summary>
/// What gold of tokens with one tag each cannot say: a name without the proclitic of its token (وبغداد, "and Baghdad",
/// is one), a name inside another, and in the sets of four tags (people, places, organisations, the rest) which
/// organisations are armed or outlets. Found mentions are brought to its terms before they are compared.
/// </summary>
/// <param name="HasArticles">False where the file does not say where an article ends.</param>
/// <param name="FourTags">True for the tags of CoNLL-2003, ANERcorp and AQMAR: no group, outlet, date or count.</param>
internal sealed record FlatScheme(bool HasArticles, bool FourTags)
{
    public static FlatScheme Of(string content)
    {
        bool organizations = false;
        bool places = false;
        bool others = false;
        bool articles = false;
        foreach (ReadOnlySpan<char> row in content.AsSpan().EnumerateLines())
        {
            articles |= row.StartsWith("-DOCSTART-", StringComparison.Ordinal);
            ReadOnlySpan<char> cells = row.TrimEnd();
            ReadOnlySpan<char> tag = cells[(cells.LastIndexOfAny(' ', '\t') + 1)..];
            if (tag.Length < 3 || tag[1] != '-')
            {
                continue;
            }

            organizations |= tag[2..] is "ORG";
            places |= tag[2..] is "LOC";
            others |= tag[2..] is not ("ORG" or "LOC") && GoldKinds.Find(tag[2..].ToString()) is not (null or EntityKind.Person);
        }

        return new FlatScheme(articles, organizations && places && !others);
    }

    /// <summary>The mention in the gold's terms; nothing where the gold has no place for it.</summary>
    public IEnumerable<EntityMention> Fit(EntityMention mention, string text)
    {
        EntityKind kind = FourTags && mention.Kind is EntityKind.ArmedGroup or EntityKind.Media
            ? EntityKind.Organization
            : mention.Kind;
        bool told = !FourTags || kind is EntityKind.Place or EntityKind.Person or EntityKind.Organization;
        return mention.Level == 0 && told
            ? [mention with { Kind = kind, Span = Tokens(mention.Span, text), FullSpan = Tokens(mention.FullSpan, text) }]
            : [];
    }

    private static TextSpan Tokens(TextSpan span, string text)
    {
        int start = span.Start;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        int end = span.End;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return new TextSpan(start, end);
    }
}
