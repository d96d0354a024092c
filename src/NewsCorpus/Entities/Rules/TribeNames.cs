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
