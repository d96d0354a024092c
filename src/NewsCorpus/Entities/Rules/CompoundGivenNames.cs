using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Given names of two words whose first is an ordinary word too: نور الدين (Nur al-Din), رحمة الله (Rahmatullah), محمد الأمين (Mohamed
/// al-Amin).
/// </summary>
internal static class CompoundGivenNames
{
    private static readonly KeySet Faith = Read("الدين");
    private static readonly KeySet God = Read("الله");
    private static readonly KeySet Merciful = Read("الرحمن");
    private static readonly KeySet Epithets = SecondsOf("محمد");

    /// <summary>True if a token and the next are such a name.</summary>
    public static bool Opens(ArticleScan scan, int token)
    {
        int next = token + 1;
        if (!ArabicNameParts.IsArabicWord(scan, next, token))
        {
            return false;
        }

        return scan.Text.Key(next) switch
        {
            "الدين" => Faith.Contains(scan.Text.Hash(token)),
            "الله" => God.Contains(scan.Text.Hash(token)) && GoesOn(scan, next + 1, token),
            "الرحمن" => Merciful.Contains(scan.Text.Hash(token)) && GoesOn(scan, next + 1, token),
            _ => false,
        };
    }

    /// <summary>Such a name of God behind another name, whatever follows: أحمد دفع الله (Ahmed Dafallah).</summary>
    public static bool IsOfGod(ArticleScan scan, int token) =>
        God.Contains(scan.Text.Hash(token)) && token + 1 < scan.Count && scan.KeyIs(token + 1, "الله") && scan.Block(token + 1) == scan.Block(token);

    /// <summary>An epithet that behind Mohammed is the second half of a given name: الأمين (the trusty), but not الأمين العام.</summary>
    public static bool IsEpithet(ArticleScan scan, int token) =>
        token > 0 && scan.Text.Key(token - 1) is "محمد" or "ومحمد" or "لمحمد" && Epithets.Contains(scan.Text.Hash(token))
        && !(token + 1 < scan.Count && scan.Text.Key(token + 1) is "العام" or "المساعد" or "الوطني");

    /// <summary>رحمة الله عليه is a blessing: a name has to follow.</summary>
    private static bool GoesOn(ArticleScan scan, int token, int first) =>
        ArabicNameParts.IsArabicWord(scan, token, first)
        && (NameParts.Default.Find(scan.Text.Hash(token)) is { } part ? !part.Common || part.Mostly || scan.Text.Key(token) is "بن"
            : scan.Text.Key(token) is "بن" or "ابو" or "ال" || NameShape.Default.Score(scan.Text.Key(token)) > 1);

    private static KeySet Read(string second)
    {
        List<string> keys = [];
        foreach ((int _, string[] cells) in EmbeddedTable.Rows("Entities/Data/compound-names.txt"))
        {
            if (cells[1] == second)
            {
                keys.Add(KeyFolding.Fold(cells[0]));
            }
        }

        return new KeySet(keys);
    }

    private static KeySet SecondsOf(string first)
    {
        List<string> keys = [];
        foreach ((int _, string[] cells) in EmbeddedTable.Rows("Entities/Data/compound-names.txt"))
        {
            if (cells[0] == first)
            {
                keys.Add(KeyFolding.Fold(cells[1]));
            }
        }

        return new KeySet(keys);
    }
}
