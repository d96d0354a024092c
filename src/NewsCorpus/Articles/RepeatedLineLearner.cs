using System.Runtime.InteropServices;
using NewsCorpus.Articles.Plain;
using NewsCorpus.Articles.Repeats;

namespace NewsCorpus.Articles;

/// <summary>
/// Learns boilerplate from a batch: lines of the body that return in many articles of one source (a motto, a link, a
/// plea for donations) are no part of any. Show it all articles, then let <see cref="Learn"/> give what marks them.
/// <see cref="ArticleReader.LearnRepeatedLinesAsync"/> does both for files.
/// </summary>
/// <remarks>
/// The same articles in the same order always teach the same. Not safe for use by several threads at once. Memory is
/// bounded, at some 60 MB and 16 bytes an article: when the lines grow too many, the rarest are forgotten
/// (lossy counting), and a line that returns after it was forgotten is counted a little too low, never too high.
/// Articles of the same body count once. Articles marked before teach what they taught unmarked.
/// </remarks>
public sealed class RepeatedLineLearner
{
    private const int LongestLine = 300;

    // In a folder of many outlets no outlet's line has a large share. Short lines need none if they are many.
    private const int ShortLine = 120;
    private const int ManyArticles = 30;
    private const double SmallShare = 0.005;

    private readonly Dictionary<string, Origin> _origins = new(StringComparer.Ordinal);
    private readonly int _mostLines;
    private int _lines;

    /// <summary>Creates a learner that has seen nothing.</summary>
    public RepeatedLineLearner()
        : this(400_000)
    {
    }

    internal RepeatedLineLearner(int mostLines) => _mostLines = mostLines;

    /// <summary>Counts an article's lines.</summary>
    public void Observe(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        string name = OriginOf(article);
        if (!_origins.TryGetValue(name, out Origin? origin))
        {
            _origins[name] = origin = new Origin();
        }

        Dictionary<ulong, ArticleBlock> lines = [];
        ulong body = Fnv.Start;
        foreach (ArticleBlock block in article.Blocks)
        {
            if (!IsCandidate(block) && block.Reason != RepeatedLines.Reason)
            {
                continue;
            }

            body = Fnv.Mix(body ^ Fnv.Of(article.Text.AsSpan(block.Span.Start, block.Span.Length)));
            if (block.Span.Length <= LongestLine && KeyOf(article, block) is { } key)
            {
                lines.TryAdd(key, block);
            }
        }

        if (body == Fnv.Start || !origin.Bodies.Add(body))
        {
            return;
        }

        origin.Articles++;
        foreach ((ulong key, ArticleBlock block) in lines)
        {
            Count(origin, key, article.Text, block);
        }

        if (_lines > _mostLines)
        {
            Forget();
        }
    }

    /// <summary>
    /// The lines that return often enough: in the given share of a source's articles, or, where they are short, in 30
    /// articles and one of two hundred.
    /// </summary>
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
            double leastShort = Math.Max(ManyArticles, SmallShare * origin.Articles);
            KeyValuePair<ulong, Line>[] often =
            [
                .. origin.Lines
                    .Where(line => line.Value.Count >= least
                        || (line.Value.Count >= leastShort && line.Value.Text!.Length <= ShortLine))
                    .OrderByDescending(line => line.Value.Count)
                    .ThenBy(line => line.Value.Text, StringComparer.Ordinal),
            ];
            if (often.Length > 0)
            {
                keys[name] = [.. often.Select(line => line.Key)];
                report.AddRange(often.Select(line =>
                    new RepeatedLine(name, line.Value.Text!, line.Value.Count, origin.Articles)));
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

    /// <summary>Whether a block is of those that may be boilerplate not yet known as such.</summary>
    internal static bool IsCandidate(ArticleBlock block) =>
        block.Kind is BlockKind.Body or BlockKind.Heading or BlockKind.Lead;

    internal static ulong? KeyOf(Article article, ArticleBlock block)
    {
        string key = CueKey.Of(article.Text.AsSpan(block.Span.Start, block.Span.Length));
        return key.Length == 0 ? null : Fnv.Of(key);
    }

    private void Count(Origin origin, ulong key, string text, ArticleBlock block)
    {
        ref Line line = ref CollectionsMarshal.GetValueRefOrAddDefault(origin.Lines, key, out bool known);
        line.Count++;
        if (!known)
        {
            line.Missed = origin.Rounds;
            _lines++;
        }
        else
        {
            // Most lines come once: only of others is the text kept.
            line.Text ??= block.Span.Slice(text);
        }
    }

    private void Forget()
    {
        _lines = 0;
        foreach (Origin origin in _origins.Values)
        {
            origin.Rounds++;
            foreach ((ulong key, Line line) in origin.Lines)
            {
                if (line.Count + line.Missed <= origin.Rounds)
                {
                    origin.Lines.Remove(key);
                }
            }

            origin.Lines.TrimExcess();
            _lines += origin.Lines.Count;
        }
    }

    private sealed class Origin
    {
        public int Articles { get; set; }

        /// <summary>How often rare lines were forgotten: so many times at most a new line was seen before.</summary>
        public int Rounds { get; set; }

        public Dictionary<ulong, Line> Lines { get; } = [];

        public HashSet<ulong> Bodies { get; } = [];
    }

    private struct Line
    {
        public int Count;

        public int Missed;

        public string? Text;
    }
}
