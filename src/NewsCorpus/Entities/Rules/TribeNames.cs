using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>Tribes and brigades by a name of no list of words: عشائر الحويطات (the tribes of the Howeitat), لواء غورغور (the Gorgor brigade).</summary>
internal static class TribeNames
{
    /// <summary>The tribe behind the word for one.</summary>
    public static bool IsTribe(ArticleScan scan, CandidateIndex index, TriggerCue trigger, int target) => trigger is { Subkind: "tribe", Language: "ar" }
        && scan.Arabic(target) && PlaceShape.Of(scan, index, target, 0, out int last) >= PlaceLikeness.Doubtful && scan.CueAt<DirectionCue>(last) is null;

    /// <summary>The last token of the name of a tribe or brigade; -1 if there is none.</summary>
    public static int Last(ArticleScan scan, CandidateIndex index, TriggerCue trigger, int target)
    {
        return trigger.Subkind is "brigade" or "battalion" or "tribe" && scan.Arabic(target) && PlaceShape.Of(scan, index, target, 0, out int last) is var like
            && (like == PlaceLikeness.Name || IsTribe(scan, index, trigger, target)) ? last : -1;
    }

    /// <summary>The last token of the next tribe of a list; -1 if there is none.</summary>
    public static int Joined(ArticleScan scan, CandidateIndex index, TriggerCue trigger, int token) =>
        trigger.Subkind == "tribe" && scan.Text.Key(token) is { Length: > 4 } key && key[0] == 'و'
        && PlaceShape.Of(scan, index, token, 1, out int last) >= PlaceLikeness.Doubtful ? last : -1;

    /// <summary>الرزيقات والسلامات (the Rizeigat and the Salamat): a tribe of the table, called by a word, joined to one that stands.</summary>
    public static void BackJoined(ArticleScan scan, CandidateIndex index, Candidate tribe)
    {
        int next = tribe.Last + 1;
        bool comma = next < scan.Count && scan.IsComma(next);
        BackTribe(index, comma ? next + 1 : next, comma);
        int before = tribe.First - 1;
        if (tribe.Proclitic == "و" && before >= 0)
        {
            foreach (Candidate other in index.AwakeEndingAt(before))
            {
                Back(index, other);
            }
        }
    }

    private static void BackTribe(CandidateIndex index, int token, bool comma)
    {
        foreach (Candidate other in index.At(token))
        {
            if (other.Proclitic == "و" || (comma && other.Proclitic is null))
            {
                Back(index, other);
            }
        }
    }

    private static void Back(CandidateIndex index, Candidate other)
    {
        if (other is not { Supported: false, Rejected: false, Kind: EntityKind.Organization or EntityKind.ArmedGroup, Names.Count: > 0 } || other.Names.Entry(0).Subkind != "tribe")
        {
            return;
        }

        other.Supported = true;
        foreach (Candidate reading in index.At(other.First))
        {
            reading.Rejected |= reading != other && reading.Length <= other.Length;
        }
    }

    /// <summary>قبائل حجور (the tribes of Hajour): villages are called like the tribe that lives there.</summary>
    public static void OfVillage(ArticleScan scan, CandidateIndex index, NameMatch match, TriggerCue trigger, Candidate village)
    {
        village.Rejected = true;
        Candidate tribe = Discovery.Add(scan, index, village.First, 0, village.Last, match.First, match.Split, trigger);
        if (trigger.Number != CueNumber.Singular)
        {
            TriggerBacking.BackList(scan, index, tribe, trigger);
        }
    }
}
