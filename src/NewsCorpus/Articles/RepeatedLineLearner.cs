using NewsCorpus.Articles.Plain;
using NewsCorpus.Articles.Repeats;

namespace NewsCorpus.Articles;

/// <summary>
/// Learns boilerplate from a batch: lines of the body that return in many articles of one source (a motto, a link, a
/// plea for donations) are no part of any. Show it all articles, then let <see cref="Learn"/> give what marks them.
/// </summary>
/// <remarks>Not safe for use by several threads at once. Memory is bounded by the number of different short lines, at
/// most 200,000 a source.</remarks>
public sealed class RepeatedLineLearner
{
    private const int LongestLine = 300;
    private const int MostLines = 200_000;

    private readonly Dictionary<string, Origin> _origins = new(StringComparer.Ordinal);

    /// <summary>Counts an article's lines.</summary>
    public void Observe(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        string name = OriginOf(article);
        if (!_origins.TryGetValue(name, out Origin? origin))
        {
            _origins[name] = origin = new Origin();
        }

        origin.Articles++;
        HashSet<ulong> seen = [];
        foreach (ArticleBlock block in article.Blocks)
        {
            if (!IsCandidate(block) || KeyOf(article, block) is not { } key || !seen.Add(key))
            {
                continue;
            }

            if (origin.Lines.TryGetValue(key, out (int Count, string Text) line))
            {
                origin.Lines[key] = (line.Count + 1, line.Text);
            }
            else if (origin.Lines.Count < MostLines)
            {
                origin.Lines[key] = (1, block.Span.Slice(article.Text));
            }
        }
    }

    /// <summary>The lines that return often enough.</summary>
    /// <param name="minArticles">Least number of articles with the line; at least 2.</param>
    /// <param name="minShare">Least share of the source's articles with the line.</param>
    public RepeatedLines Learn(int minArticles = 3, double minShare = 0.2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minArticles, 2);
        Dictionary<string, HashSet<ulong>> keys = new(StringComparer.Ordinal);
        List<RepeatedLine> report = [];
        foreach ((string name, Origin origin) in _origins.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            double least = Math.Max(minArticles, minShare * origin.Articles);
            KeyValuePair<ulong, (int Count, string Text)>[] often =
            [
                .. origin.Lines.Where(line => line.Value.Count >= least)
                    .OrderByDescending(line => line.Value.Count).ThenBy(line => line.Value.Text,
                        StringComparer.Ordinal),
            ];
            if (often.Length > 0)
            {
                keys[name] = [.. often.Select(line => line.Key)];
                report.AddRange(often.Select(line =>
                    new RepeatedLine(name, line.Value.Text, line.Value.Count, origin.Articles)));
            }
        }

        return new RepeatedLines(keys, report);
    }

    /// <summary>Host of the address, else the outlet, else the folder or archive it was read from.</summary>
    internal static string OriginOf(Article article)
    {
        if (Uri.TryCreate(article.Url, UriKind.Absolute, out Uri? url) && url.Host.Length > 0)
        {
            return url.Host;
        }

        string source = article.Source ?? "";
        int end = source.AsSpan().LastIndexOfAny('/', '\\', ':');
        return article.Outlet ?? (end < 0 ? "" : source[..end]);
    }

    internal static bool IsCandidate(ArticleBlock block) =>
        block.Kind is BlockKind.Body or BlockKind.Heading or BlockKind.Lead && block.Span.Length <= LongestLine;

    internal static ulong? KeyOf(Article article, ArticleBlock block)
    {
        string key = CueKey.Of(article.Text.AsSpan(block.Span.Start, block.Span.Length));
        return key.Length == 0 ? null : Fnv.Of(key);
    }

    private sealed class Origin
    {
        public int Articles { get; set; }

        public Dictionary<ulong, (int Count, string Text)> Lines { get; } = [];
    }
}
