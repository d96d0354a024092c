using NewsCorpus.Search.Analysis;
using NewsCorpus.Text;

namespace NewsCorpus.Search;

/// <summary>
/// The one analysis that articles and queries go through before they meet in an index: words are folded
/// (letter variants, marks, digits), stemmed by script and looked up among the stop words.
/// </summary>
/// <remarks>Safe for many threads. Remembers the stems of words it has met, within a bound.</remarks>
public sealed class SearchAnalyzer
{
    private const int LongestTerm = 64;

    private readonly WordMemory _memory = new();

    /// <summary>The words of <paramref name="text"/> in order; punctuation and symbols are passed over.</summary>
    public IReadOnlyList<AnalyzedTerm> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Analyze(TokenizedText.Tokenize(text), new TextSpan(0, text.Length));
    }

    /// <summary>The words of the tokens that begin inside <paramref name="within"/>.</summary>
    internal List<AnalyzedTerm> Analyze(TokenizedText text, TextSpan within)
    {
        TermList terms = new([]);
        Walk(text, within, ref terms);
        return terms.Terms;
    }

    /// <summary>The same words without their places.</summary>
    internal void Words(TokenizedText text, TextSpan within, List<IndexedWord> words)
    {
        WordList list = new(words);
        Walk(text, within, ref list);
    }

    /// <summary>What a word becomes that stands alone and is folded already.</summary>
    internal IndexedWord Word(string form) => _memory.Know(form);

    private void Walk<TSink>(TokenizedText text, TextSpan within, ref TSink sink)
        where TSink : struct, ISink
    {
        ReadOnlySpan<TextToken> tokens = text.Tokens;
        for (int i = FirstFrom(tokens, within.Start); i < tokens.Length && tokens[i].Start < within.End; i++)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.Punctuation or TokenKind.Symbol:
                    break;
                case TokenKind.Number:
                    Number(text, i, ref sink);
                    break;
                default:
                    Append(text, i, ref sink);
                    break;
            }
        }
    }

    private void Append<TSink>(TokenizedText text, int token, ref TSink sink)
        where TSink : struct, ISink
    {
        ReadOnlySpan<char> key = text.Key(token);
        TextToken t = text.Tokens[token];
        if (IsPossessive(text.Raw.AsSpan(t.Start, t.End - t.Start)) && key.Length > 2)
        {
            key = key[..^1];
        }

        int start = 0;
        while (start < key.Length)
        {
            while (start < key.Length && !char.IsLetterOrDigit(key[start]) && !char.IsSurrogate(key[start]))
            {
                start++;
            }

            int end = start;
            while (end < key.Length && (char.IsLetterOrDigit(key[end]) || char.IsSurrogate(key[end])))
            {
                end++;
            }

            if (end > start)
            {
                IndexedWord word = _memory.Know(key[start..Math.Min(end, start + LongestTerm)]);
                sink.Take(word, text, token, start, end);
            }

            start = end;
        }
    }

    /// <summary>Thousands separators go, so that 1,200 and 1200 meet; a decimal point stays.</summary>
    private void Number<TSink>(TokenizedText text, int token, ref TSink sink)
        where TSink : struct, ISink
    {
        ReadOnlySpan<char> key = text.Key(token);
        Span<char> kept = stackalloc char[LongestTerm];
        int length = 0;
        foreach (char c in key)
        {
            if (length == kept.Length)
            {
                break;
            }

            if (char.IsLetterOrDigit(c) || c is '.' or '٫')
            {
                kept[length++] = c == '٫' ? '.' : c;
            }
        }

        ReadOnlySpan<char> digits = kept[..length].Trim('.');
        if (digits.Length > 0)
        {
            sink.Take(_memory.Know(digits), text, token, 0, key.Length);
        }
    }

    /// <summary>Zidane's is Zidane: the key has lost the apostrophe, so the s is cut by the raw text.</summary>
    private static bool IsPossessive(ReadOnlySpan<char> raw) =>
        raw.Length > 3 && raw[^1] is ('s' or 'S') && raw[^2] is ('\'' or '’');

    private static int FirstFrom(ReadOnlySpan<TextToken> tokens, int offset)
    {
        int low = 0;
        int high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Takes the words of a walk, each with the part of its token that it is.</summary>
    private interface ISink
    {
        void Take(IndexedWord word, TokenizedText text, int token, int start, int end);
    }

    private readonly struct TermList(List<AnalyzedTerm> terms) : ISink
    {
        public List<AnalyzedTerm> Terms => terms;

        public void Take(IndexedWord word, TokenizedText text, int token, int start, int end)
        {
            TextToken t = text.Tokens[token];
            TextSpan span = start == 0 && end == t.KeyLength
                ? t.Span
                : new TextSpan(text.RawOffset(token, start), text.RawOffset(token, end));
            terms.Add(new AnalyzedTerm(span, word.Form, word.Stem, word.IsStopWord));
        }
    }

    private readonly struct WordList(List<IndexedWord> words) : ISink
    {
        public void Take(IndexedWord word, TokenizedText text, int token, int start, int end) => words.Add(word);
    }
}
