using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Korean, Chinese and Vietnamese names, which are written a syllable a word: كانغ تشول هوان (Kang Chol-hwan). Three syllables, the
/// first one a surname, are a name anywhere, two where something makes a name likely.
/// </summary>
internal static class EastAsianNames
{
    private const int MostSyllables = 4;

    private static readonly KeySet Surnames = KeySet.Read("Entities/Data/east-asian-surnames.txt");
    private static readonly KeySet Syllables = KeySet.Read("Entities/Data/east-asian-syllables.txt");

    /// <summary>True for a word that may be such a surname.</summary>
    public static bool IsSurname(ArticleScan scan, int token) => Surnames.Contains(scan.Text.Hash(token));

    /// <summary>The last token of the name that begins at a token; the token before it if none does.</summary>
    public static int Last(ArticleScan scan, int token, NameContext context)
    {
        if (!Surnames.Contains(scan.Text.Hash(token)))
        {
            return token - 1;
        }

        int last = token;
        int syllables = 1;
        bool plain = CommonWords.Contains(scan.Text.Key(token));
        while (syllables < MostSyllables)
        {
            int next = scan.IsHyphen(last + 1) ? last + 2 : last + 1;
            if (!ArabicNameParts.IsArabicWord(scan, next, token) || !(Syllables.Contains(scan.Text.Hash(next)) || Surnames.Contains(scan.Text.Hash(next))))
            {
                break;
            }

            plain |= CommonWords.Contains(scan.Text.Key(next)) && next == last + 1;
            last = next;
            syllables++;
        }

        bool likely = context is NameContext.Title or NameContext.Nationality or NameContext.Speech;
        return syllables > 2 && (!plain || likely) ? last : syllables == 2 && likely && !plain ? last : token - 1;
    }
}
