using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>What is named after people and so names none: مجمع الملك فهد (King Fahd Complex), جائزة الشيخ زايد (Sheikh Zayed Award).</summary>
internal static class NamesakesOfPeople
{
    private static readonly KeySet Nouns = KeySet.Read("Entities/Data/named-after.txt");

    /// <summary>True if the word before names something after the person at a token: مجمع الملك فهد (King Fahd Complex).</summary>
    public static bool IsOne(ArticleScan scan, int token)
    {
        // مستشفى أبو يوسف النجار (Abu Yousef al-Najjar Hospital): the byname stands between.
        int before = token > 1 && ArabicNames.IsKunya(scan, token - 1) && scan.Block(token - 2) == scan.Block(token) ? token - 2 : token - 1;
        return before >= 0 && scan.Block(before) == scan.Block(token) && scan.Arabic(token) && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
            && !(before > 0 && scan.KeyIs(before, "طريق") && scan.KeyIs(before - 1, "عن"))
            && (Nouns.Contains(scan.Text.Hash(before))
                || (scan.Text.Key(before) is ['و' or 'ب' or 'ل', _, _, ..] && Nouns.Contains(scan.Text.HashBehind(before, 1))));
    }

    /// <summary>لواء غورغور is a brigade: without its article the rank wants a name that is known; اللواء الأول is the first brigade.</summary>
    public static bool IsBrigade(ArticleScan scan, int token) =>
        (scan.Text.Key(token).EndsWith("اللواء") && scan.HasCue<OrdinalCue>(token + 1))
        || scan.KeyIs(token, "لواء") && token + 1 < scan.Count && NameParts.Default.Find(scan.Text.Hash(token + 1)) is null
        && !scan.KeyIs(token + 1, "ركن") && !scan.KeyIs(token + 1, "عبد");

    /// <summary>The people known by name behind such a word are none either.</summary>
    /// <returns>The last word of the name.</returns>
    public static int Reject(ArticleScan scan, CandidateIndex index, int token, int name)
    {
        int last = ArabicNames.End(scan, index, name);
        for (int i = token; i <= Math.Max(last, name); i++)
        {
            foreach (Candidate known in index.At(i))
            {
                if (known.Kind == EntityKind.Person)
                {
                    known.Rejected = true;
                    last = Math.Max(last, known.Last);
                }
            }
        }

        return last;
    }
}
