namespace NewsCorpus.Articles;

/// <summary>Boilerplate learnt from a batch. Immutable and safe to share between threads.</summary>
public sealed class RepeatedLines
{
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
    /// has none. The text and the positions stay as they are.
    /// </summary>
    public Article Mark(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (!_keys.TryGetValue(RepeatedLineLearner.OriginOf(article), out HashSet<ulong>? keys))
        {
            return article;
        }

        ArticleBlock[]? marked = null;
        for (int i = 0; i < article.Blocks.Count; i++)
        {
            ArticleBlock block = article.Blocks[i];
            if (RepeatedLineLearner.IsCandidate(block) && RepeatedLineLearner.KeyOf(article, block) is { } key
                && keys.Contains(key))
            {
                marked ??= [.. article.Blocks];
                marked[i] = block with { Kind = BlockKind.Boilerplate, Reason = "repeated-line" };
            }
        }

        if (marked is null)
        {
            return article;
        }

        bool lead = marked.Any(block => block.Kind == BlockKind.Lead);
        return article with { Blocks = marked, Lead = lead ? article.Lead : null };
    }
}
