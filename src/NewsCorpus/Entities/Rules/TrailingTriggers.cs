using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>Designators behind names, as mostly in English: "Raqqa province", ريف حلب الشرقي (the eastern countryside of Aleppo).</summary>
internal static class TrailingTriggers
{
    public static void Apply(ArticleScan scan, CandidateIndex index, NameMatch match, TriggerCue trigger)
    {
        int before = scan.PreviousWord(match.First, overHyphen: true);
        if ((trigger.Kind ?? trigger.AbsorbedKind) is null || match.Split > 0 || (trigger.Kind == EntityKind.Media && TriggerRule.IsDefinite(scan, match, trigger)))
        {
            // التي في (which is in) is no تي في (TV).
            // المدينة المنورة والشرقية: Medina and the Eastern Province, not eastern Medina.
            return;
        }

        Candidate? named = Named(scan, index, match, trigger);
        if (named is null)
        {
            if (trigger.Discovers && before >= 0)
            {
                LatinDiscovery.Before(scan, index, match, trigger, before);
            }
            else if (trigger is { Kind: EntityKind.Media, Form: "برس" or "نيوز" })
            {
                AddPress(scan, index, match.Last, before);
            }

            return;
        }

        named.Supported = true;
        named.Trigger ??= trigger;
        named.FullEnd = scan.Text.Tokens[match.Last].End;
        PairedPlaces.Closed(scan, index, match, trigger, named);
        if (trigger is { Subkind: "company", Kind: EntityKind.Organization } && match.First == named.Last + 1)
        {
            TriggerComposition.Lengthen(scan, index, named, match.Last);
        }

        foreach (Candidate other in index.EndingAt(before))
        {
            if (other.Kind != named.Kind && other.Kind != EntityKind.Nationality && other.Length <= named.Length)
            {
                other.Rejected = true;
            }
        }
    }

    /// <summary>حوران برس (Hauran Press): an outlet in no list, called by the place or word before "press" or "news".</summary>
    private static void AddPress(ArticleScan scan, CandidateIndex index, int last, int before)
    {
        if (before != last - 1 || !scan.IsWord(before) || !scan.Arabic(before) || scan.Text.Key(before).Length < 3
            || scan.CueAt<TriggerCue>(before, procliticAllowed: true) is not null || index.AnyEndingAt(last, EntityKind.Media) != 0
            || (last + 1 < scan.Count && scan.Text.Key(last + 1) is "كورب" or "كوربوريشن" or "غروب"))
        {
            return;
        }

        (int first, int split) = (before, 0);
        foreach (Candidate place in index.EndingAt(before))
        {
            if (place is { Kind: EntityKind.Place, Rejected: false } && (place.First < first || place.Proclitic is "و" or "ل" or "ب"))
            {
                (first, split) = (place.First, place.Proclitic?.Length ?? 0);
            }

            place.Rejected |= place.Kind != EntityKind.Media;
        }

        index.Add(new Candidate
        {
            First = first,
            Last = last,
            Core = scan.Span(first, split, last),
            Kind = EntityKind.Media,
            Rule = "trigger:news",
            Proclitic = scan.Proclitic(first, split),
            Subkind = "website",
            Supported = true,
            Confidence = 0.75,
        });
    }

    /// <summary>The longest candidate of the trigger's kind that ends just before it.</summary>
    public static Candidate? Named(ArticleScan scan, CandidateIndex index, NameMatch match, TriggerCue trigger)
    {
        int before = scan.PreviousWord(match.First, overHyphen: true);
        Candidate? named = null;
        foreach (Candidate candidate in index.EndingAt(before))
        {
            // الطبقة الوسطى is the middle class, not central Tabqa.
            if (trigger.Subkind == "border" && !candidate.Supported && candidate.Names.Count > 0
                && !candidate.Names.AnyEntry(static entry => entry.Tier != GazetteerTier.B))
            {
                // السياج الحدودي is the border fence and no village.
                continue;
            }

            // على الصعيد العسكري is "at the military level" and no base: what the facility's own word has not told stays a word.
            bool everyday = TriggerRule.IsOrdinaryWord(candidate)
                && (trigger.Subkind is "direction" or "airport" or "base" or "oilfield" || TriggerCore.IsEveryday(scan, candidate));
            if (candidate.Kind == trigger.Kind && !everyday && (named is null || candidate.Length > named.Length))
            {
                named = candidate;
            }
        }

        return named;
    }
}
