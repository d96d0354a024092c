namespace NewsCorpus.Articles;

/// <summary>
/// Boilerplate learnt from a batch. Give it to a reader or pipeline in <see cref="ReadHints.RepeatedLines"/>, or mark
/// articles with it yourself. Immutable and safe to share between threads.
/// </summary>
public sealed class RepeatedLines
{
    internal const string Reason = "repeated-line";

    // What is hardly anything but repeated lines repeats an article; it is not made of boilerplate.
    private const double MostMarked = 0.5;

    private readonly Dictionary<string, HashSet<ulong>> _keys;

    internal RepeatedLines(Dictionary<string, HashSet<ulong>> keys, IReadOnlyList<RepeatedLine> report)
    {
        _keys = keys;
        Lines = report;
    }

    /// <summary>What was learnt, by source, the commonest lines first.</summary>
    public IReadOnlyList<RepeatedLine> Lines { get; }

    /// <summary>
    /// The article with such lines marked as boilerplate for the reason <c>repeated-line</c>; the same object when it
    /// has none, or when they are half of it and more. The text and the positions stay as they are.
    /// </summary>
    public Article Mark(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (!_keys.TryGetValue(RepeatedLineLearner.OriginOf(article), out HashSet<ulong>? keys))
        {
            return article;
        }

        ArticleBlock[]? marked = null;
        int all = 0;
        int repeated = 0;
        for (int i = 0; i < article.Blocks.Count; i++)
        {
            ArticleBlock block = article.Blocks[i];
            if (!RepeatedLineLearner.IsCandidate(block))
            {
                continue;
            }

            all += block.Span.Length;
            if (RepeatedLineLearner.KeyOf(article, block) is { } key && keys.Contains(key))
            {
                repeated += block.Span.Length;
                marked ??= [.. article.Blocks];
                marked[i] = block with { Kind = BlockKind.Boilerplate, Reason = Reason };
            }
        }

        if (marked is null || repeated >= MostMarked * all)
        {
            return article;
        }

        bool lead = marked.Any(block => block.Kind == BlockKind.Lead);
        return article with { Blocks = marked, Lead = lead ? article.Lead : null };
    }
}
