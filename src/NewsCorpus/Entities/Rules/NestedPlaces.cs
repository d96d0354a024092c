using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// The settlement that a facility or a part of it is called by, which stays visible inside: جنين in مستشفى جنين الحكومي (Jenin government
/// hospital), صور in حوش صور (Hawsh Sur), Kajaki in Kajaki dam. It must stand where the longer name does, or be named elsewhere in the article.
/// </summary>
internal static class NestedPlaces
{
    /// <summary>Degrees between a facility and the town in its name, some 35 km.</summary>
    private const double Near = 0.33;

    /// <summary>Degrees between a town and what lies at its edge.</summary>
    private const double Beside = 0.2;

    public static void Apply(ArticleScan scan, CandidateIndex index, ReadOnlySpan<double> points)
    {
        int count = index.All.Count;
        int sorts = CandidateSorts.Of(EntityKind.Place);
        for (int i = index.All.Next(0, sorts); i < count; i = index.All.Next(i + 1, sorts))
        {
            Candidate outer = index.All[i];
            if (outer is { Supported: true, Rejected: false, Form: MentionForm.Name } && outer.Last > outer.First)
            {
                Find(scan, index, outer, points);
            }
        }
    }

    private static void Find(ArticleScan scan, CandidateIndex index, Candidate outer, ReadOnlySpan<double> points)
    {
        bool arabic = scan.Arabic(outer.First);
        bool facility = IsFacility(scan, outer, arabic);
        for (int token = arabic ? outer.First + 1 : outer.First; token <= outer.Last; token++)
        {
            Candidate? inner = null;
            foreach (Candidate place in index.At(token))
            {
                if (place.Kind == EntityKind.Place && place.Proclitic is null && place.Last <= outer.Last && place.Length < outer.Length
                    && (inner is null || place.Last > inner.Last) && IsCalledBy(scan, outer, place, facility, points))
                {
                    inner = place;
                }
            }

            if (inner is not null)
            {
                if (Shares(inner.Names, outer.Names))
                {
                    // The place that Mitiga airport is called by is not the airport.
                    (inner.Alternatives, inner.Names) = ([outer.Names.Entry(0).Id], NameSet.None);
                }

                inner.Confidence = inner.Supported ? inner.Confidence : 0.75;
                (inner.Supported, inner.Rejected, inner.StaysInside) = (true, false, true);
                return;
            }
        }
    }

    /// <summary>A word for a facility opens the name, or ends it in English; or the table says that it is one. No town: جسر الشغور.</summary>
    private static bool IsFacility(ArticleScan scan, Candidate outer, bool arabic)
    {
        TriggerCue? head = arabic ? scan.CueAt<TriggerCue>(outer.First, procliticAllowed: true)?.Cue : null;
        bool named = head is { Language: "ar", After: false, Subkind: not ("hill" or "mountain" or "sea" or "heights" or "plateau") }
            && (head.Kind ?? head.AbsorbedKind) == EntityKind.Place && !TriggerCore.IsSettlement(head.Subkind);
        if (outer.Names.Count > 0)
        {
            string? subkind = outer.Names.Entry(0).Subkind;
            return (named || !arabic) && (outer.Names.IsFacility || subkind is "valley" or "oilfield" or "palace" or "gasfield" or "mine" or "university");
        }

        return named || outer.Rule == LatinFacilities.RuleName || (outer.Trigger is { Language: "en", InName: true } trigger
            && (trigger.Kind ?? trigger.AbsorbedKind) == EntityKind.Place && trigger.Subkind is not ("terrain" or "village" or "relation"));
    }

    private static bool IsCalledBy(ArticleScan scan, Candidate outer, Candidate inner, bool facility, ReadOnlySpan<double> points)
    {
        bool ends = inner.Last == outer.Last && inner.First > outer.First && !(scan.IsHyphen(inner.First - 1) && inner.First - 2 == outer.First)
            && scan.CueAt<TriggerCue>(outer.First, procliticAllowed: true) is not { Cue: { InName: false, Kind: EntityKind.Place } };
        if (!(facility || ends) || !FollowsHead(scan, outer, inner))
        {
            return false;
        }

        if (Shares(inner.Names, outer.Names))
        {
            // Mitiga in Mitiga airport, though the table knows no village of that name; in Arabic the word for its kind stands outside.
            return facility && inner.First == outer.First && outer.Names.Entry(0).Subkind is "airport" or "airbase" or "crossing" or "dam" or "prison";
        }

        bool dedicated = IsDedicated(scan, outer);
        for (int i = 0; i < inner.Names.Count; i++)
        {
            GazetteerEntry entry = inner.Names.Entry(i);
            if (facility && outer.Names.Count > 0 && NameSorts.IsBuilt(outer.Names.Entry(0).Subkind) && IsRenowned(entry))
            {
                return true;
            }

            if (entry.Tier == GazetteerTier.C || !IsSettlement(entry) || (inner.Names.Name(i).Flags & NameTraits.Generic) != 0)
            {
                continue;
            }

            bool word = IsWord(scan, inner, i);
            bool named = facility && scan.Supported.Contains(inner.Names.Slots[i])
                && !(word && (dedicated || entry.Tier != GazetteerTier.A || entry.Subkind == "quarter"));
            bool large = entry is { Tier: GazetteerTier.A, Subkind: "city" or "town" or "capital" or "governorate" or "village" } && !(word && dedicated);
            bool told = large || named || (facility && entry.Subkind != "quarter" && !word);
            told &= facility || outer.Names.Count == 0 || outer.Names.Entry(0).Subkind is not ("city" or "town");
            if (told && (outer.Names.Count > 0 ? IsAt(outer.Names.Entry(0), entry, facility ? Near : Beside)
                : facility && (named || (!word && IsAmong(entry, points)))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Wherever it lies: صنعاء in شارع صنعاء (Sanaa Street), Algeria in Algeria Square.</summary>
    private static bool IsRenowned(GazetteerEntry entry) => entry.Subkind is "country" or "territory" or "strait" or "sea" || entry.Population >= 1_000_000;

    /// <summary>Streets, squares, mosques and schools are called by what is elsewhere and by people: a word for a town there is mostly a word.</summary>
    private static bool IsDedicated(ArticleScan scan, Candidate outer) =>
        outer.Names.Count > 0 && outer.Names.Entry(0).Subkind is "street" or "square" or "mosque" or "school"
        || scan.CueAt<TriggerCue>(outer.First, procliticAllowed: true)?.Cue.Template is "{} Street" or "{} Square" or "{} Mosque" or "{} School" or "{} Church" or "{} Cemetery";

    /// <summary>What is called by people names no town in their names: "Fatima al-Zahra Mosque", جامع زين العابدين.</summary>
    private static bool FollowsHead(ArticleScan scan, Candidate outer, Candidate inner)
    {
        if (scan.Arabic(outer.First))
        {
            return NameParts.Default.Find(scan.Text.Key(inner.First)) is not { Given: true } || inner.Length == 1;
        }

        for (int token = outer.First; token < inner.First; token++)
        {
            if (scan.IsWord(token) && !LatinPlaceWords.IsHead(scan.Text.Key(token)) && scan.Text.Tokens[token].Is(TokenFlags.Capital) && !LatinArticles.Opens(scan, token))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSettlement(GazetteerEntry entry) =>
        entry.Subkind is "city" or "town" or "village" or "capital" or "quarter" or "district" or "governorate" or "suburb" or "subdistrict";

    /// <summary>An everyday word or a name of people, which what is built is called by as often.</summary>
    private static bool IsWord(ArticleScan scan, Candidate inner, int i)
    {
        ReadOnlySpan<char> key = scan.Text.Key(inner.First);
        return (inner.Names.Name(i).Flags & (NameTraits.Common | NameTraits.Person)) != 0
            || (inner.Length == 1 && (CommonWords.Contains(key) || OrdinaryWords.Contains(key) || NameParts.Default.Find(key) is not null));
    }

    private static bool IsAt(GazetteerEntry outer, GazetteerEntry inner, double degrees) =>
        outer.Latitude is { } lat && outer.Longitude is { } lon && inner.Latitude is { } otherLat && inner.Longitude is { } otherLon
        && Math.Abs(lat - otherLat) < degrees && Math.Abs(lon - otherLon) < degrees;

    private static bool IsAmong(GazetteerEntry entry, ReadOnlySpan<double> points)
    {
        for (int p = 0; p + 1 < points.Length && entry is { Latitude: { } lat, Longitude: { } lon }; p += 2)
        {
            if (Math.Abs(points[p] - lat) < Near && Math.Abs(points[p + 1] - lon) < Near)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Shares(NameSet one, NameSet other)
    {
        foreach (int slot in one.Slots)
        {
            if (other.Slots.Contains(slot))
            {
                return true;
            }
        }

        return false;
    }
}
