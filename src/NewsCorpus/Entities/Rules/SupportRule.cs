using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Backs names that may not stand alone by what else the article says: the same entity named with support, a parent
/// named in the article, a neighbour in a list.
/// </summary>
internal static class SupportRule
{
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        EntrySlots named = scan.Supported;
        named.Clear();
        foreach (Candidate candidate in index.All)
        {
            if (candidate is { Supported: true, Rejected: false })
            {
                named.Add(candidate.Names);
            }
        }

        int sleeper = 0;
        for (int i = index.All.NextUnsure(0); i < index.All.Count; i = index.All.NextUnsure(i + 1))
        {
            Candidate candidate = index.All[i];
            if (candidate.Slept)
            {
                continue;
            }

            VisitSleepers(scan, index, ref sleeper, i < index.Listed ? candidate.First : scan.Count, named);
            Visit(scan, index, candidate, named);
        }

        VisitSleepers(scan, index, ref sleeper, scan.Count, named);
    }

    private static void Visit(ArticleScan scan, CandidateIndex index, Candidate candidate, EntrySlots named)
    {
        if (!candidate.Supported && !candidate.Rejected && candidate.Names.MayBeBacked
            && (scan.IsThorough || MayBeBacked(scan, index, candidate, named)) && IsBacked(scan, index, candidate, named))
        {
            candidate.Supported = true;
            candidate.Confidence = 0.75;
        }
    }

    /// <summary>Visits the names before a token that were left for later; most stay so, since nothing can back them.</summary>
    private static void VisitSleepers(ArticleScan scan, CandidateIndex index, ref int next, int before, EntrySlots named)
    {
        ReadOnlySpan<Sleeper> sleepers = index.Sleepers;
        for (; next < sleepers.Length && sleepers[next].Token < before; next++)
        {
            ref readonly Sleeper sleeper = ref sleepers[next];
            if (sleeper is { Woken: null, MayBeBacked: true }
                && ((sleeper.Slot < 0 ? named.ContainsAny(scan.NameSets[sleeper.Match].Slots) : named.Contains(sleeper.Slot) || named.Contains(sleeper.SecondSlot))
                    || HasPlaceBefore(scan, index, sleeper.Token)))
            {
                index.Wake(sleeper.Token);
            }

            if (sleeper.Woken is { } candidate)
            {
                Visit(scan, index, candidate, named);
            }
        }
    }

    /// <summary>Degrees within which a place that is named vouches for another, some 70 km.</summary>
    private const double Nearby = 0.65;

    /// <summary>
    /// False for most words: what they may name is named nowhere else, and it is no place or group, or a village beside
    /// which no place stands.
    /// </summary>
    private static bool MayBeBacked(ArticleScan scan, CandidateIndex index, Candidate candidate, EntrySlots named) =>
        (candidate.Kind == EntityKind.Place && candidate.Names.Backable != 0 && (candidate.First != candidate.Last || !candidate.Names.IsBackedAsPlace
            || MayHaveNeighbour(scan, index, candidate.First - 1)))
        || (candidate.Kind == EntityKind.ArmedGroup && candidate.Names.Backable != 0) || named.ContainsAny(candidate.Names)
        || (candidate.Kind == EntityKind.Organization && candidate.Length > 1 && candidate.Names.Entry(0).Subkind == "un");

    /// <summary>A place that stands ends right before a token, a comma or a quotation mark between them or not.</summary>
    internal static bool HasPlaceBefore(ArticleScan scan, CandidateIndex index, int token)
    {
        if (!MayHaveNeighbour(scan, index, token - 1))
        {
            return false;
        }

        int before = scan.PreviousWord(token);
        before = scan.IsComma(before) ? scan.PreviousWord(before) : before;
        foreach (Candidate place in index.AwakeEndingAt(before))
        {
            if (place is { Kind: EntityKind.Place, Supported: true, Rejected: false })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>False only where no place ends at a token, or before it if it is a mark.</summary>
    private static bool MayHaveNeighbour(ArticleScan scan, CandidateIndex index, int before) =>
        before >= 0 && (index.AnyEndingAt(before, EntityKind.Place) | scan.AnyQuote(before) | scan.AnyComma(before)) != 0;

    private static bool IsBacked(ArticleScan scan, CandidateIndex index, Candidate candidate, EntrySlots named)
    {
        NameSet names = candidate.Names;
        for (int i = 0; i < names.Count; i++)
        {
            bool again = named.Contains(names.Slots[i]);
            if ((again || scan.IsThorough || (names.Backable & NameSet.Bit(i)) != 0) && IsBacked(scan, index, candidate, i, again))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBacked(ArticleScan scan, CandidateIndex index, Candidate candidate, int i, bool again)
    {
        GazetteerEntry entry = candidate.Names.Entry(i);
        ref readonly GazetteerName name = ref candidate.Names.Name(i);
        if (entry.Tier == GazetteerTier.C || (name.Flags & NameTraits.Generic) != 0)
        {
            return false;
        }

        if (entry.Kind == EntityKind.Person)
        {
            return again;
        }

        if ((name.Flags & NameTraits.Common) != 0)
        {
            // IS, named in full elsewhere in the article; the printed capitals rule the word out.
            // A town such as الهول, flagged but no everyday word, stays the town once a designator has told it.
            if (entry is { Kind: EntityKind.Organization, Subkind: "un", Parent: not null })
            {
                // الجمعية العامة (the General Assembly) in news of the United Nations.
                return (again || scan.Supported.ContainsAny(candidate.Names.Ancestors(scan.Gazetteer, i))) && candidate.Length > 1
                    && !(candidate.Last + 1 < scan.Count && scan.Text.Key(candidate.Last + 1) is "غير" or "العاديه" or "للنادي" or "للشركه" or "للاتحاد" or "للجمعيه" or "للفيفا");
            }

            return again && ((name.Flags & NameTraits.Exact) != 0
                || (entry.Kind == EntityKind.Place && (!IsEveryday(scan, candidate) || (entry.Tier == GazetteerTier.A && PlaceSupport.StandsAsName(scan, index, candidate)))
                    && IsSpelledOut(scan, index, candidate.Names.Slots[i], name, entry.Tier))
                || (entry is { Kind: EntityKind.Organization, Subkind: "party" } && scan.Text.Key(candidate.First).Length > 4)
                || (entry.Kind == EntityKind.ArmedGroup && !IsEveryday(scan, candidate)
                    && GroupSupport.EndsFullName(scan, index, candidate, candidate.Names.Slots[i])))
                || (entry.Kind == EntityKind.Place && entry.Tier == GazetteerTier.A && candidate.Proclitic is "ب" or "وب" or "ل"
                    && LocatedTowns.Contains(scan, index, candidate, entry, name))
                || (entry.Kind == EntityKind.Place && entry.Tier == GazetteerTier.A && candidate.Proclitic is null
                    && ((IsPaired(scan, index, candidate, entry) && (!IsEveryday(scan, candidate) || scan.KeyIs(candidate.First - 1, "بين"))) || IsLocatedNear(scan, index, candidate, entry)
                        || LocatedTowns.Contains(scan, index, candidate, entry, name)))
                || (entry.Kind == EntityKind.Place && entry.Tier == GazetteerTier.A
                    && (PlaceSupport.IsListedNear(scan, index, candidate, entry) || PlaceSupport.IsInFacility(index, candidate, entry)
                        || PlaceSupport.EndsNameOfPart(scan, index, candidate, i)))
                || (entry is { Kind: EntityKind.ArmedGroup, Subkind: "jihadist", Tier: GazetteerTier.A } && name.Text == entry.NameAr
                    && GroupSupport.IsNoBase(scan, index, candidate, again))
                || (again && entry.Kind == EntityKind.ArmedGroup && (name.Flags & NameTraits.Person) != 0 && GroupSupport.IsNoPerson(scan, index, candidate))
                || (entry is { Kind: EntityKind.Place, Tier: GazetteerTier.A } && PlaceSupport.IsDateline(scan, index, candidate, entry))
                || (entry.Subkind == "country" && candidate.Proclitic is null or "و"
                    && IsAmongCountries(scan, index, candidate));
        }

        if (entry.Kind == EntityKind.ArmedGroup && (name.Flags & NameTraits.Person) != 0 && !scan.Arabic(candidate.First))
        {
            return GroupSupport.IsNoSurname(scan, index, candidate, entry, again);
        }

        if (again)
        {
            return true;
        }

        if (entry.Kind != EntityKind.Place || (name.Flags & NameTraits.Person) != 0)
        {
            return entry.Kind == EntityKind.Place
                && (LocatedTowns.Contains(scan, index, candidate, entry, name) || PlaceSupport.IsNamedByPart(scan, index, candidate, i));
        }

        if (LocatedTowns.Contains(scan, index, candidate, entry, name))
        {
            return true;
        }

        // One-word village names are too often ordinary words for a governorate named somewhere to back them.
        return candidate.Length > 1
            ? Neighbour(scan, index, candidate) || scan.Supported.ContainsAny(candidate.Names.Ancestors(scan.Gazetteer, i))
            : name.Text.Length >= 4 && Neighbour(scan, index, candidate) && !IsEveryday(scan, candidate);
    }

    /// <summary>
    /// A town whose name is an ordinary word, right behind a preposition of place and close to another place that is
    /// named: من القائم (from al-Qa'im) in news that names al-Bukamal.
    /// </summary>
    private static bool IsLocatedNear(ArticleScan scan, CandidateIndex index, Candidate candidate, GazetteerEntry entry)
    {
        int before = candidate.First - 1;
        if (entry.Subkind is not ("city" or "town" or "village") || entry.Latitude is not { } lat || entry.Longitude is not { } lon || before < 0
            || scan.Block(before) != scan.Block(candidate.First) || candidate.Length > 1 || !LocatedTowns.IsPreposition(scan.Text.Key(before))
            || scan.CueAt<Cue>(candidate.First) is not null || !EndsPhrase(scan, index, candidate))
        {
            return false;
        }

        foreach (Candidate other in index.All.Of(CandidateSorts.Of(EntityKind.Place)))
        {
            if (other is { Supported: true, Rejected: false, Kind: EntityKind.Place, Names.Count: > 0 and <= 3 } && other != candidate
                && other.Names.Entry(0) is { Subkind: not ("country" or "sea" or "region" or "desert" or "river"), Latitude: { } otherLat, Longitude: { } otherLon } named
                && named.Id != entry.Id && Math.Abs(lat - otherLat) < Nearby && Math.Abs(lon - otherLon) < Nearby)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// No adjective or relative clause follows, as it would an ordinary noun (في الشجرة التي, in the tree that): an
    /// everyday word must be followed by a mark, a word of direction or another place.
    /// </summary>
    private static bool EndsPhrase(ArticleScan scan, CandidateIndex index, Candidate candidate)
    {
        int next = candidate.Last + 1;
        if (next >= scan.Count || scan.Block(next) != scan.Block(candidate.Last) || !scan.IsWord(next)
            || scan.CueAt<TriggerCue>(next) is { Cue.IsRelation: true }
            || index.At(next).Exists(c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false }))
        {
            return true;
        }

        return !scan.Text.Key(next).StartsWith("ال") && !IsEveryday(scan, candidate);
    }

    internal static bool IsEveryday(ArticleScan scan, Candidate candidate)
    {
        ReadOnlySpan<char> key = scan.Text.Key(candidate.First)[(candidate.Proclitic?.Length ?? 0)..];
        return TriggerCore.IsEveryday(scan, candidate)
            || CommonWords.Contains(key) || (key.StartsWith("ال") && CommonWords.Contains(key[2..]));
    }

    /// <summary>
    /// The very name stands, alone or in a longer name of the same place, where something backs it; for a village that
    /// must be the word for a settlement, since مقاطعة الدجاج (boycott of chicken) makes no village of the chicken.
    /// </summary>
    private static bool IsSpelledOut(
        ArticleScan scan, CandidateIndex index, int slot, GazetteerName name, GazetteerTier tier)
    {
        string wanted = $" {KeyFolding.Fold(name.Text)} ";
        foreach (Candidate c in index.All.Of(CandidateSorts.Of(EntityKind.Place)))
        {
            if (c is { Supported: true, Rejected: false, Kind: EntityKind.Place } && c.Names.Slots.Contains(slot)
                && (tier == GazetteerTier.A || TriggerCore.IsSettlement(c.Trigger?.Subkind))
                && $" {KeyFolding.Fold(c.Core.Slice(scan.Text.Raw))} ".Contains(wanted, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Joined by و (and) to another country: مالي والنيجر is Mali and Niger, though مالي alone is "financial".</summary>
    private static bool IsAmongCountries(ArticleScan scan, CandidateIndex index, Candidate candidate)
    {
        foreach (Candidate next in index.At(scan.NextWord(candidate.Last)))
        {
            if (next.Proclitic == "و" && IsCountry(next))
            {
                return true;
            }
        }

        return candidate.Proclitic == "و" && index.EndingAt(scan.PreviousWord(candidate.First)).Exists(IsCountry);
    }

    private static bool IsCountry(Candidate candidate)
    {
        bool country = false;
        for (int i = 0; i < candidate.Names.Count && candidate is { Supported: true, Rejected: false }; i++)
        {
            country |= candidate.Names.Entry(i).Subkind == "country";
        }

        return country;
    }

    /// <summary>
    /// Joined by و (and) to a place of the same country that follows: بين تدمر والميادين (between Palmyra and
    /// al-Mayadin).
    /// </summary>
    private static bool IsPaired(ArticleScan scan, CandidateIndex index, Candidate candidate, GazetteerEntry entry)
    {
        foreach (Candidate next in index.At(scan.NextWord(candidate.Last)))
        {
            if (next is { Kind: EntityKind.Place, Supported: true, Rejected: false, Proclitic: "و" } && next.Names.Count > 0
                && SharesCountry(next.Names, entry.FirstCountry))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Right after a place of the same country, or joined to one by و (and).</summary>
    private static bool Neighbour(ArticleScan scan, CandidateIndex index, Candidate candidate)
    {
        if (candidate.Proclitic is not (null or "و"))
        {
            return false;
        }

        int before = scan.PreviousWord(candidate.First);
        if (scan.IsComma(before))
        {
            before = scan.PreviousWord(before);
        }

        foreach (Candidate neighbour in index.EndingAt(before))
        {
            if (neighbour is { Kind: EntityKind.Place, Supported: true, Rejected: false } && neighbour.Names.Count > 0
                && SharesCountry(candidate.Names, neighbour.Names.Entry(0).FirstCountry))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SharesCountry(NameSet names, string? country)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (names.Entry(i).FirstCountry == country)
            {
                return true;
            }
        }

        return false;
    }
}
