using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// What a designator made a group and what is none: قبيلة الدينكا (the Dinka, a people), جيش المضاربون (the speculators
/// mobilised), a band called فرقة.
/// </summary>
internal static class GroupTraps
{
    /// <summary>How far from the word for a band words of music may stand.</summary>
    private const int Reach = 14;

    private static readonly KeySet Peoples = KeySet.Read("Entities/Data/peoples.txt");
    private static readonly KeySet Bands = KeySet.Read("Entities/Data/band-cues.txt");

    public static bool IsAnother(ArticleScan scan, Candidate group)
    {
        if (group.Names.Count > 0 || group.Trigger is not { Language: "ar" } trigger)
        {
            return false;
        }

        return trigger.Subkind switch
        {
            "tribe" => Peoples.Contains(scan.Text.Hash(group.Last)) || Peoples.Contains(scan.Text.Hash(group.First)),
            "army" => group.Length == 2 && scan.Text.Key(group.First).EndsWith("جيش") && scan.Text.Key(group.Last) is var key && key.StartsWith("ال") && key.EndsWith("ون"),
            "brigade" => trigger.Form == "سرايا" && IsAtHouse(scan, group.First - 1),
            "division" => IsBand(scan, group),
            _ => false,
        };
    }

    /// <summary>أمام سرايا زحلة (before the government house of Zahle).</summary>
    private static bool IsAtHouse(ArticleScan scan, int before) => before >= 0
        && scan.Text.Key(before) is "امام" or "باحه" or "مبني" or "الي" or "ساحه" or "محيط" or "قرب" or "داخل" or "نحو" or "باتجاه";

    private static bool IsBand(ArticleScan scan, Candidate group)
    {
        int block = scan.Block(group.First);
        for (int i = Math.Max(0, group.First - Reach); i < Math.Min(scan.Count, group.Last + Reach); i++)
        {
            if (scan.Block(i) == block && scan.IsWord(i) && Bands.Contains(scan.Text.Hash(i)))
            {
                return true;
            }
        }

        return false;
    }
}
