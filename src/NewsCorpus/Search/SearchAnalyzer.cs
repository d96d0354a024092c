using System.Collections.Concurrent;
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
    private const int MostRemembered = 200_000;

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>The words of <paramref name="text"/> in order; punctuation and symbols are passed over.</summary>
    public IReadOnlyList<AnalyzedTerm> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Analyze(TokenizedText.Tokenize(text), new TextSpan(0, text.Length));
    }

    /// <summary>The words of the tokens that begin inside <paramref name="within"/>.</summary>
    internal List<AnalyzedTerm> Analyze(TokenizedText text, TextSpan within)
    {
        List<AnalyzedTerm> terms = [];
        ReadOnlySpan<TextToken> tokens = text.Tokens;
        for (int i = FirstFrom(tokens, within.Start); i < tokens.Length && tokens[i].Start < within.End; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Punctuation or TokenKind.Symbol))
            {
                Append(text, i, terms);
            }
        }

        return terms;
    }

    private void Append(TokenizedText text, int token, List<AnalyzedTerm> terms)
    {
        ReadOnlySpan<char> key = text.Key(token);
        TextToken t = text.Tokens[token];
        if (t.Kind == TokenKind.Number)
        {
            string digits = Digits(key);
            if (digits.Length > 0)
            {
                terms.Add(new AnalyzedTerm(t.Span, digits, digits, false));
            }

            return;
        }

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
                Known known = Know(key[start..Math.Min(end, start + LongestTerm)]);
                TextSpan span = start == 0 && end == t.KeyLength
                    ? t.Span
                    : new TextSpan(text.RawOffset(token, start), text.RawOffset(token, end));
                terms.Add(new AnalyzedTerm(span, known.Form, known.Stem, known.IsStopWord));
            }

            start = end;
        }
    }

    /// <summary>Zidane's is Zidane: the key has lost the apostrophe, so the s is cut by the raw text.</summary>
    private static bool IsPossessive(ReadOnlySpan<char> raw) =>
        raw.Length > 3 && raw[^1] is ('s' or 'S') && raw[^2] is ('\'' or '’');

    private Known Know(ReadOnlySpan<char> form)
    {
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(form, out Known? known))
        {
            return known;
        }

        string word = form.ToString();
        known = new Known(word, TermStemmer.Stem(word), StopWords.Contains(word));
        if (_known.Count < MostRemembered)
        {
            _known.TryAdd(word, known);
        }

        return known;
    }

    /// <summary>Thousands separators go, so that 1,200 and 1200 meet; a decimal point stays.</summary>
    private static string Digits(ReadOnlySpan<char> key)
    {
        Span<char> kept = stackalloc char[Math.Min(key.Length, LongestTerm)];
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

        return kept[..length].Trim('.').ToString();
    }

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

    private sealed record Known(string Form, string Stem, bool IsStopWord);
}
