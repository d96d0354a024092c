using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Crossings and front lines that are called by both their ends: معبر الوليد – التنف (the al-Walid–al-Tanf crossing),
/// محور سرت – الجفرة (the Sirte–Jufra line), طريق محردة – السقيلبية (the road from one to the other), "Qaim-Bukamal crossing".
/// </summary>
internal static class PairedPlaces
{
    /// <summary>What the rule is called.</summary>
    public const string RuleName = "trigger:pair";

    /// <summary>Adds the whole if an Arabic designator and the name behind it open one.</summary>
    public static bool Announced(
        ArticleScan scan, CandidateIndex index, NameMatch match, TriggerCue trigger, int target, Candidate? named)
    {
        if (trigger is not { Kind: EntityKind.Place, Language: "ar", Number: CueNumber.Singular }
            || !(trigger.Subkind is "crossing" or "axis" || trigger.Form is "طريق"))
        {
            return false;
        }

        int hyphen = (named?.Last ?? target) + 1;
        if (!scan.IsHyphen(hyphen) || scan.NextWord(hyphen) != hyphen + 1 || Longest(index.At(hyphen + 1)) is not { } other
            || (named is null && other.Names.Count == 0))
        {
            return false;
        }

        Candidate? known = Facility(index.At(match.First), trigger) ?? Facility(index.At(target), trigger);
        int last = trigger.IsRelation ? FacilityNames.WithTail(scan, other.Last) : other.Last;
        index.Add(Whole(scan, match.First, match.Split, last, trigger, known, named, other));
        if (named is not null)
        {
            named.Supported = true;
        }

        other.Supported = true;
        return true;
    }

    /// <summary>The same before an English designator: the name before it stands behind a hyphen and another one.</summary>
    public static void Closed(ArticleScan scan, CandidateIndex index, NameMatch match, TriggerCue trigger, Candidate named)
    {
        if (trigger is not { Kind: EntityKind.Place, Language: "en", Subkind: "crossing" } || named.First < 2
            || !scan.IsHyphen(named.First - 1) || Longest(index.EndingAt(named.First - 2)) is not { } other)
        {
            return;
        }

        Candidate? known = Facility(index.At(named.First), trigger) ?? Facility(index.At(other.First), trigger);
        index.Add(Whole(scan, other.First, 0, match.Last, trigger, known, other, named));
        other.Supported = true;
    }

    private static Candidate Whole(
        ArticleScan scan, int first, int split, int last, TriggerCue trigger, Candidate? known, Candidate? one, Candidate other)
    {
        string? name = one is { Names.Count: > 0 } ? one.Names.Entry(0).NameEn : null;
        string? second = other.Names.Count > 0 ? other.Names.Entry(0).NameEn : null;
        return new Candidate
        {
            First = first,
            Last = last,
            Core = scan.Span(first, split, last),
            Kind = EntityKind.Place,
            Rule = RuleName,
            Proclitic = scan.Proclitic(first, split),
            Supported = true,
            Trigger = trigger,
            Subkind = trigger.IsRelation ? "road" : trigger.Subkind,
            Names = known?.Names ?? NameSet.None,
            NameEn = (trigger.IsRelation ? "{} road" : trigger.Template).Replace("{}", name is null || second is null ? "{}" : $"{name}–{second}", StringComparison.Ordinal),
            KeepsNested = true,
            Confidence = 0.85,
        };
    }

    /// <summary>The gazetteer's crossing by one of the ends: معبر القائم (al-Qaim crossing).</summary>
    private static Candidate? Facility(CandidatesAt at, TriggerCue trigger) =>
        at.Find(c => c is { Kind: EntityKind.Place, Names.Count: > 0, Rejected: false } && c.Names.Entry(0).Subkind == trigger.Subkind);

    private static Candidate? Longest(CandidatesAt places)
    {
        Candidate? longest = null;
        foreach (Candidate candidate in places)
        {
            if (candidate is { Kind: EntityKind.Place, Proclitic: null, Rejected: false } && (longest is null || candidate.Length > longest.Length))
            {
                longest = candidate;
            }
        }

        return longest;
    }
}
