namespace NewsCorpus.Text;

/// <summary>
/// Cuts text into sentences: at . ! ? ؟ ۔ … with the quotes and brackets that close there, and at line breaks, since
/// news text has a paragraph a line. A stop ends nothing in numbers and addresses, after titles (Dr., د.), initials
/// (J. Smith, أ.ف.ب) and list numbers, or before a lower-case letter. Stateless; safe to share between threads.
/// </summary>
public static class SentenceSplitter
{
    private static readonly Lazy<Dictionary<string, string>> Kinds = new(() =>
        EmbeddedTable.Rows("Text/Data/abbreviations.tsv")
            .DistinctBy(row => KeyFolding.Fold(row.Cells[0]))
            .ToDictionary(row => KeyFolding.Fold(row.Cells[0]), row => row.Cells[1], StringComparer.Ordinal));

    /// <summary>The sentences in order, without the white space around them.</summary>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Split(TokenizedText.Tokenize(text));
    }

    internal static IReadOnlyList<TextSpan> Split(TokenizedText text)
    {
        List<TextSpan> sentences = [];
        ReadOnlySpan<TextToken> tokens = text.Tokens;
        int first = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            int last = i + 1 == tokens.Length || tokens[i + 1].Is(TokenFlags.LineBefore) ? i : EndAt(text, i);
            if (last >= 0)
            {
                sentences.Add(new TextSpan(tokens[first].Start, tokens[last].End));
                (first, i) = (last + 1, last);
            }
        }

        return sentences;
    }

    /// <summary>
    /// The last token of a sentence whose final sign is token <paramref name="i"/>; -1 if none ends here.
    /// </summary>
    private static int EndAt(TokenizedText text, int i)
    {
        ReadOnlySpan<TextToken> tokens = text.Tokens;
        if (!IsTerminator(text, i))
        {
            return -1;
        }

        int last = i;
        while (last + 1 < tokens.Length && !tokens[last + 1].Is(TokenFlags.LineBefore) && IsTail(text, last))
        {
            last++;
        }

        bool isEnd = last + 1 == tokens.Length || tokens[last + 1].Is(TokenFlags.LineBefore)
            || (last == i && text.Raw[tokens[i].Start] == '.' ? StopEnds(text, i) : MayStart(tokens[last + 1]));
        return isEnd ? last : -1;
    }

    private static bool IsTerminator(TokenizedText text, int i) =>
        text.Tokens[i].Kind == TokenKind.Punctuation
        && text.Raw[text.Tokens[i].Start] is '.' or '!' or '?' or '؟' or '۔' or '…' or '。' or '！' or '？';

    /// <summary>
    /// True when the next token still belongs to the end: more signs, or a quote or bracket that closes without a
    /// space.
    /// </summary>
    private static bool IsTail(TokenizedText text, int last) =>
        !text.Tokens[last + 1].Is(TokenFlags.SpaceBefore)
        && (IsTerminator(text, last + 1)
            || text.Raw[text.Tokens[last + 1].Start] is '"' or '”' or '“' or '»' or '’' or '\'' or ')' or ']' or '}');

    private static bool MayStart(TextToken next) =>
        next.Kind != TokenKind.Word || next.Is(TokenFlags.Arabic) || next.Is(TokenFlags.Capital)
            || !next.Is(TokenFlags.Latin);

    /// <summary>Whether a single full stop with something after it on the line ends its sentence.</summary>
    private static bool StopEnds(TokenizedText text, int i)
    {
        TextToken next = text.Tokens[i + 1];
        if (i == 0 || !MayStart(next) || (next.Kind == TokenKind.Punctuation && !next.Is(TokenFlags.SpaceBefore)))
        {
            return false;
        }

        TextToken before = text.Tokens[i - 1];
        if (before.Kind == TokenKind.Number)
        {
            return !before.Is(TokenFlags.LineBefore) && next.Is(TokenFlags.SpaceBefore);
        }

        ReadOnlySpan<char> key = text.Key(i - 1);
        if (before.Kind != TokenKind.Word || text.Tokens[i].Is(TokenFlags.SpaceBefore))
        {
            return true;
        }

        bool starter = KindOf(text.Key(i + 1)) == "starter" && next.Is(TokenFlags.Capital);
        if (key.Length == 1)
        {
            return starter && before.Is(TokenFlags.Latin);
        }

        // Without a space: Arabic stops often lack it, in Latin only a capital after a lower-case word tells.
        bool apart = next.Is(TokenFlags.SpaceBefore) || next.Is(TokenFlags.Arabic)
            || (next.Is(TokenFlags.Capital) && !before.Is(TokenFlags.Capital) && key.Length > 3);
        return apart && KindOf(key) switch
        {
            "title" => false,
            "may" => starter,
            _ => true,
        };
    }

    private static string? KindOf(ReadOnlySpan<char> key) =>
        Kinds.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out string? kind) ? kind : null;
}
