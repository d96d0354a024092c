using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>What a designator does for the known name beside it, and for the names that follow in a list.</summary>
internal static class TriggerBacking
{
    public static void Back(CandidateIndex index, Candidate named, TriggerCue trigger, int start)
    {
        named.Supported = true;
        if (!trigger.IsRelation)
        {
            named.Trigger ??= trigger;
        }

        if (named.FullStart < 0 || start < named.FullStart)
        {
            named.FullStart = start;
        }

        foreach (Candidate other in index.At(named.First))
        {
            // The designator says the kind: after قناة (channel) الميادين is no town.
            if (!trigger.IsRelation && other != named && other.Kind != named.Kind && other.Kind != EntityKind.Nationality
                && other.Length <= named.Length)
            {
                other.Rejected = true;
            }
        }
    }

    /// <summary>After a dual or plural designator the names joined by و (and) or a comma are backed too.</summary>
    public static void BackList(ArticleScan scan, CandidateIndex index, Candidate first, TriggerCue trigger)
    {
        Candidate current = first;
        for (int room = trigger.Number == CueNumber.Dual ? 1 : 12; room > 0; room--)
        {
            int next = scan.NextWord(current.Last);
            bool comma = next >= 0 && scan.IsOne(next, "،,");
            if (comma)
            {
                next = scan.NextWord(next);
            }

            if (next >= 0 && (scan.KeyIs(next, "و") || scan.KeyIs(next, "and")))
            {
                comma = true;
                next = scan.NextWord(next);
            }

            Candidate? following = null;
            if (next >= 0)
            {
                foreach (Candidate candidate in index.At(next))
                {
                    bool joined = comma ? candidate.Proclitic is null or "و" : candidate.Proclitic == "و";
                    if (joined && candidate.Kind == first.Kind && !TriggerCore.EndsList(scan, candidate, trigger)
                        && (following is null || candidate.Length > following.Length))
                    {
                        following = candidate;
                    }
                }
            }

            following ??= next < 0 || !trigger.Discovers ? null : Discovery.Joined(scan, index, trigger, next);
            if (following is null)
            {
                return;
            }

            following.Supported = true;
            following.Trigger ??= trigger;
            current = following;
        }
    }
}
