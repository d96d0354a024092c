using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>Longer names made of a designator and the known name beside it.</summary>
internal static class TriggerComposition
{
    /// <summary>
    /// True when the name alone stands for such a feature already: باب الهوى is the crossing after معبر (crossing).
    /// </summary>
    public static bool IsSameSort(ArticleScan scan, Candidate named, TriggerCue trigger) =>
        TriggerCore.IsFeature(trigger)
            && named.Names.Any(number => TriggerCore.SameSort(scan.Gazetteer.Entry(number).Subkind, trigger.Subkind));

    public static void Compose(
        ArticleScan scan, CandidateIndex index, NameMatch match, TriggerCue trigger, Candidate named, bool isSure)
    {
        int last = named.Last;
        string english = trigger.Template;
        if (trigger.Kind == EntityKind.Place && scan.NextWord(last) is int next and >= 0
            && scan.CueAt<DirectionCue>(next) is { } direction && (!scan.Arabic(next) || scan.Text.Key(next).StartsWith("ال")))
        {
            last = direction.Last;
            english = $"{direction.Cue.English} {english}";
        }

        bool core = TriggerCore.Includes(trigger) || TriggerCore.IsCalledAfter(trigger, named, isSure);
        last = core && trigger is { Language: "ar", Subkind: "base" or "airport" or "port" } ? FacilityNames.WithTail(scan, last) : last;
        Candidate composed = index.Lend(trigger.Kind!.Value, trigger.RuleName);
        composed.First = match.First;
        composed.Last = last;
        composed.Core = core ? scan.Span(match.First, match.Split, last) : named.Core;
        composed.FullStart = scan.Text.RawOffset(match.First, match.Split);
        composed.Proclitic = core ? scan.Proclitic(match.First, match.Split) : null;
        composed.Supported = true;
        composed.Trigger = trigger;
        composed.Subkind = trigger.Subkind;
        composed.NameEn = english;
        composed.Inner = named;
        composed.KeepsNested = core && trigger.Kind == EntityKind.Place && named.Kind == EntityKind.Place
            && trigger is not { Language: "en", After: false, Subkind: "terrain" or "village" }
            && (trigger.Subkind != "hotel" || FacilityNames.IsLocation(named));
        composed.Confidence = trigger.Subkind is "airport" or "port" ? 0.8 : 0.85;
        index.Add(composed);
    }

    /// <summary>A listed company with Inc or Ltd behind its name is that company.</summary>
    public static void Lengthen(ArticleScan scan, CandidateIndex index, Candidate named, int last)
    {
        Candidate longer = index.Lend(named.Kind, named.Rule);
        (longer.First, longer.Last, longer.Core) = (named.First, last, scan.Span(named.First, 0, last));
        (longer.Names, longer.Supported, longer.Trigger, longer.Subkind) = (named.Names, true, named.Trigger, named.Subkind);
        (longer.Form, longer.Confidence, longer.Antecedent) = (named.Form, named.Confidence, named.Antecedent);
        index.Add(longer);
        named.Rejected = true;
    }

    /// <summary>قناة السويس (the Suez Canal) is known, and Suez stays visible inside: no channel is called so.</summary>
    private static bool IsInKnown(CandidateIndex index, NameMatch match, int last) =>
        index.At(match.First).Exists(c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false, KeepsNested: true, Names.Count: > 0 } && c.Last == last);

    /// <summary>
    /// A name inside a longer name of another kind does not stand alone: no Jerusalem in لواء القدس. The town in the
    /// name of a facility stays visible: Baghdad in شارع بغداد (Baghdad Street).
    /// </summary>
    public static void Absorb(ArticleScan scan, CandidateIndex index, NameMatch match, TriggerCue trigger, int target)
    {
        if (trigger.IsRelation || trigger.Kind == EntityKind.Person || (trigger.QuotedOnly && !scan.IsQuote(match.Last + 1)))
        {
            return;
        }

        EntityKind? kind = trigger.Kind ?? trigger.AbsorbedKind;
        int last = target;
        foreach (Candidate candidate in index.At(target))
        {
            if (candidate.Kind != EntityKind.Nationality && candidate.Proclitic is null)
            {
                last = Math.Max(last, candidate.Last);
            }
        }

        bool known = index.At(target).Any(c => c.Proclitic is null && c.Kind != EntityKind.Nationality);
        if (!known)
        {
            return;
        }

        bool actor = kind is EntityKind.ArmedGroup or EntityKind.Organization or EntityKind.Media;
        int closed = actor && trigger.Kind is not null ? ClosedAt(scan, match.Last + 1, target) : -1;
        last = Math.Max(last, closed);

        if (trigger is { Kind: EntityKind.Organization, Language: "ar" } && closed < 0 && index.At(target).Exists(static c => c is { Kind: EntityKind.Place, Supported: true }))
        {
            // منظمة الخليج للاستشارات (the Gulf organisation for consulting): what it is for belongs to the name.
            last = new InstitutionPhrase(scan, index, match.First).Purpose(last + 1, nounsOnly: false) ?? last;
        }

        last = trigger.Kind == EntityKind.Media ? ForeignNames.WithAdjective(scan, index, match.Last, last) : last;
        bool goesOn = false;
        if (FacilityNames.IsFacility(trigger))
        {
            last = Math.Max(last, FacilityNames.Dedication(scan, target));
            int foreign = FacilityNames.WithForeign(scan, index, last);
            (goesOn, last) = (foreign > last, FacilityNames.WithTail(scan, foreign));
        }

        bool facility = FacilityNames.StandsIn(trigger) || trigger is { Language: "en", Kind: null, AbsorbedKind: EntityKind.Place };
        bool located = !goesOn && ((facility && index.At(target).Exists(FacilityNames.IsLocation)) || IsInKnown(index, match, last));
        foreach (Candidate candidate in index.At(target))
        {
            if (candidate.Kind != EntityKind.Nationality && !(located && FacilityNames.IsLocation(candidate)))
            {
                candidate.Rejected = true;
            }
        }

        for (int token = target + 1; kind is null && token <= last; token++)
        {
            // مونديال جنوب أفريقيا (the World Cup of South Africa) leaves no Africa either.
            foreach (Candidate part in index.At(token))
            {
                part.Rejected |= part.Kind == EntityKind.Place && part.Last <= last;
            }
        }

        if (kind is null || (trigger.Kind is not null && (!trigger.Discovers || Discovery.IsDivision(trigger))))
        {
            return;
        }

        int first = (trigger.InName && closed < 0) || trigger.Kind is null ? match.First : target;
        int split = first == match.First ? match.Split : 0;
        Candidate composed = index.Lend(kind.Value, trigger.RuleName);
        composed.First = first;
        composed.Last = last;
        composed.Core = scan.Span(first, split, last);
        composed.FullStart = scan.Text.RawOffset(match.First, match.Split);
        composed.Proclitic = scan.Proclitic(first, split);
        composed.Supported = true;
        composed.Trigger = trigger;
        composed.Subkind = trigger.Subkind;
        composed.NameEn = trigger.Template;
        composed.KeepsNested = located;
        composed.Confidence = 0.75;
        index.Add(composed);
    }

    /// <summary>The last word before the mark that closes the quotation which opens at a token; -1 where none opens or it is no name.</summary>
    private static int ClosedAt(ArticleScan scan, int open, int target)
    {
        const int Longest = 6;
        if (!(scan.IsQuote(open) || scan.IsOne(open, "(")) || scan.Block(open) != scan.Block(target))
        {
            return -1;
        }

        for (int i = target; i < scan.Count && i <= target + Longest && scan.Block(i) == scan.Block(target); i++)
        {
            if (scan.IsQuote(i) || scan.IsOne(i, ")"))
            {
                return i - 1;
            }

            if (!scan.IsNameToken(i, target))
            {
                return -1;
            }
        }

        return -1;
    }
}
