using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Units called by ordinary words: كتيبة شهداء درنة (the Derna Martyrs battalion), لواء أحرار الساحل (the Free of the Coast brigade), فوج الهندسة (the
/// engineers' regiment), لواء الفتح (al-Fath) where a commander, a fighter or a statement stands before it.
/// </summary>
internal static class BrigadeNames
{
    private static readonly KeySet Openers = KeySet.ReadSorts("Entities/Data/brigade-words.txt", "opener");
    private static readonly KeySet Arms = KeySet.ReadSorts("Entities/Data/brigade-words.txt", "arm");
    private static readonly KeySet Qualities = KeySet.ReadSorts("Entities/Data/brigade-words.txt", "quality");
    private static readonly KeySet Leads = KeySet.ReadSorts("Entities/Data/brigade-words.txt", "lead");

    /// <summary>The last token of the name of a unit; -1 if there is none.</summary>
    public static int Last(ArticleScan scan, CandidateIndex index, TriggerCue trigger, int target)
    {
        if (trigger.Subkind is not ("brigade" or "battalion" or "regiment") || !scan.Arabic(target) || scan.Text.Tokens[target].Is(TokenFlags.LineBefore))
        {
            return -1;
        }

        ulong word = scan.Text.Hash(target);
        if (Openers.Contains(word))
        {
            return Opened(scan, index, target + 1);
        }

        return trigger.Number == CueNumber.Singular && (Arms.Contains(word) || (trigger.Subkind == "brigade" && IsTold(scan, target))) ? WithQualities(scan, target) : -1;
    }

    /// <summary>لواء التدخل السريع الثالث (the third rapid intervention brigade).</summary>
    private static int WithQualities(ArticleScan scan, int last)
    {
        while (last + 1 < scan.Count && scan.Block(last + 1) == scan.Block(last) && !scan.Text.Tokens[last + 1].Is(TokenFlags.LineBefore)
            && (Qualities.Contains(scan.Text.Hash(last + 1)) || (scan.Text.Key(last + 1).StartsWith("ال") && scan.CueAt<OrdinalCue>(last + 1) is not null)))
        {
            last++;
        }

        return last;
    }

    /// <summary>A noun with the article, a town or a man behind the word that opens the name.</summary>
    private static int Opened(ArticleScan scan, CandidateIndex index, int next)
    {
        if (next >= scan.Count || scan.Block(next) != scan.Block(next - 1) || !scan.IsWord(next) || scan.Text.Tokens[next].Is(TokenFlags.LineBefore))
        {
            return -1;
        }

        int last = scan.Text.Key(next) is { Length: > 4 } key && key.StartsWith("ال") ? next : -1;
        foreach (Candidate named in index.At(next))
        {
            if (named is { Kind: EntityKind.Place or EntityKind.Person, Proclitic: null, Names.Count: > 0 } && (named.Supported || named.Names.Entry(0).Tier == GazetteerTier.A))
            {
                last = Math.Max(last, named.Last);
            }
        }

        return last;
    }

    /// <summary>لواء الفتح after the word for who speaks, fights or leads: elsewhere a banner is raised.</summary>
    private static bool IsTold(ArticleScan scan, int target) => target > 1 && scan.Text.Key(target) is { Length: > 4 } key && key.StartsWith("ال")
        && scan.Block(target - 2) == scan.Block(target) && Leads.Contains(scan.Text.Hash(target - 2))
        && scan.CueAt<PossessorCue>(target) is null && scan.CueAt<ForceCue>(target) is null && scan.CueAt<TitleCue>(target) is null;
}
