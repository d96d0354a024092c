using System.Globalization;

namespace NewsCorpus.Text;

/// <summary>
/// Tells the language of a block of text (ar, fa, ur, ckb, en, fr, tr, de, es) from its small words, letters and
/// endings. Meant for a sentence or more; a lone name gives a guess of low confidence or none. Stateless.
/// </summary>
public static class LanguageIdentifier
{
    /// <summary>More words than this tell nothing new.</summary>
    private const int WordLimit = 400;

    /// <summary>Evidence of this weight counts half; see <see cref="LanguageGuess.Confidence"/>.</summary>
    private const double HalfEvidence = 2.5;

    private static readonly Lazy<LanguageTraits> Traits = new(() => new LanguageTraits());

    /// <summary>The most likely language, or null for text without letters or in a script of none of them.</summary>
    public static LanguageGuess? Identify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        LanguageTraits traits = Traits.Value;
        double[] scores = new double[traits.Languages.Count];
        int words = Score(text, traits, scores, stackalloc char[64]);
        return words == 0 ? null : Best(traits, scores) ?? LanguageTraits.ByScript(text);
    }

    private static LanguageGuess? Best(LanguageTraits traits, double[] scores)
    {
        int best = 0;
        double total = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
            total += scores[i];
        }

        double share = scores[best] / total;
        return total <= 0 ? null
            : new LanguageGuess(traits.Languages[best], share * scores[best] / (scores[best] + HalfEvidence));
    }

    /// <summary>Adds up what the words say for each language.</summary>
    /// <returns>The number of words.</returns>
    private static int Score(string text, LanguageTraits traits, double[] scores, Span<char> lower)
    {
        int words = 0;
        foreach (Token token in Tokenizer.Enumerate(text))
        {
            if (token.Kind != TokenKind.Word || token.Span.Length > lower.Length)
            {
                continue;
            }

            // Apostrophes part French elisions (l'armée), and marks tell nothing.
            ReadOnlySpan<char> word = text.AsSpan(token.Span.Start, token.Span.Length);
            int start = 0;
            for (int i = 0; i <= word.Length; i++)
            {
                if (i == word.Length || word[i] is '\'' or '’')
                {
                    traits.Score(lower[..Fold(word[start..i], lower)], scores);
                    start = i + 1;
                }
            }

            if (++words == WordLimit)
            {
                break;
            }
        }

        return words;
    }

    private static int Fold(ReadOnlySpan<char> word, Span<char> into)
    {
        int length = 0;
        foreach (char c in word)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c != 'ـ')
            {
                into[length++] = c == 'İ' ? c : char.ToLowerInvariant(c);
            }
        }

        return length;
    }
}
