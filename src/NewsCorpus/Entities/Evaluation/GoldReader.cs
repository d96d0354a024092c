using NewsCorpus.Text;

namespace NewsCorpus.Entities.Evaluation;

/// <summary>
/// Reads gold annotations: JSON Lines (one mention a line, as the project's own corpus), CoNLL (token and BIO tag
/// columns)
/// and brat stand-off (.ann). Knows its format by the content.
/// </summary>
public static class GoldReader
{
    /// <summary>Reads one gold file.</summary>
    /// <param name="content">The file's text.</param>
    /// <param name="name">Name to report errors under, and of the article where the format gives none.</param>
    /// <param name="conventions">What the annotators of a CoNLL file mark; the other formats say it themselves.</param>
    /// <exception cref="DataFormatException">A line is not as its format asks.</exception>
    public static IReadOnlyList<GoldArticle> Read(
        string content, string name, FlatGoldConventions conventions = FlatGoldConventions.None)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        string head = content.TrimStart('\uFEFF', ' ', '\n', '\r');
        if (head.StartsWith('{'))
        {
            return JsonGold.Read(content, name);
        }

        bool brat = head.Length > 1 && head[0] is 'T' or 'R' or 'E' or 'A' or '#' && char.IsAsciiDigit(head[1])
            && head.Split('\n')[0].Contains('\t', StringComparison.Ordinal);
        return brat ? [BratGold.Read(content, name)] : ConllGold.Read(content, name, conventions);
    }
}
