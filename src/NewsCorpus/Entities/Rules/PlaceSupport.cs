using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// What backs a place whose name is an ordinary word: a list with a place near it (جرابلس والباب, Jarabulus and al-Bab), a
/// facility named after it (مخيم الهول, al-Hol camp), or the same name with its designator elsewhere in the article.
/// </summary>
internal static class PlaceSupport
{
    /// <summary>Degrees between two towns that a list names side by side, some 130 km.</summary>
    private const double ListNear = 1.2;

    private const int LargeTown = 30_000;

    /// <summary>Degrees between a facility and the town in its name.</summary>
    private const double FacilityNear = 0.5;

    /// <summary>Joined by و (and) or a comma to a place close by, before or behind it.</summary>
    public static bool IsListedNear(ArticleScan scan, CandidateIndex index, Candidate candidate, GazetteerEntry entry)
    {
        if (entry.Latitude is null || candidate.Proclitic is not (null or "و") || candidate.Length > 1
            || entry.Subkind is not ("city" or "town" or "village" or "district" or "quarter" or "subdistrict"))
        {
            return false;
        }

        int next = scan.NextWord(candidate.Last);
        bool comma = scan.IsComma(next);
        next = comma ? scan.NextWord(next) : next;
        if (HasPlace(index.At(next), entry, comma ? null : "و"))
        {
            return true;
        }

        int before = scan.PreviousWord(candidate.First);
        bool afterComma = scan.IsComma(before);
        before = afterComma ? scan.PreviousWord(before) : before;
        return (afterComma || candidate.Proclitic == "و") && HasPlace(index.EndingAt(before), entry, null)
            && !GoesOn(scan, candidate.Last + 1, candidate.Last)
            && (candidate.Last + 1 >= scan.Count || !scan.Text.Key(candidate.Last + 1).StartsWith("ال"));
    }

    /// <summary>
    /// الكاف : (El Kef:) opens a line and a colon or a dash and an outlet follow: where the report is from, if the town is not small or the
    /// article speaks of its country.
    /// </summary>
    public static bool IsDateline(ArticleScan scan, CandidateIndex index, Candidate candidate, GazetteerEntry entry)
    {
        int next = candidate.Last + 1;
        return next < scan.Count && (scan.IsOne(next, ":") || (scan.IsOne(next, "-–—") && next + 1 < scan.Count && index.AnyAt(next + 1, EntityKind.Media) != 0)) && candidate.Proclitic is null && scan.Block(next) == scan.Block(candidate.Last)
            && (candidate.First == 0 || scan.Block(candidate.First - 1) != scan.Block(candidate.First) || scan.Text.Tokens[candidate.First].Is(TokenFlags.LineBefore))
            && entry.Subkind is "city" or "town" or "governorate" or "province" or "state"
            && ((entry.Population > LargeTown && NameParts.Default.Find(scan.Text.Key(candidate.First)) is null)
                || (entry.FirstCountry is { } country && scan.Countries.Contains(country)));
    }

    /// <summary>The town whose name opens or ends that of a facility close to it: الهول in مخيم الهول (al-Hol camp).</summary>
    public static bool IsInFacility(CandidateIndex index, Candidate candidate, GazetteerEntry entry)
    {
        foreach (Candidate outer in index.At(candidate.First))
        {
            if (outer is { Kind: EntityKind.Place, Supported: true, Rejected: false, KeepsNested: true, Names.Count: > 0 }
                && outer.Last > candidate.Last && candidate.Proclitic is null && outer.Names.Entry(0).Id != entry.Id
                && IsNear(outer.Names.Entry(0), entry, FacilityNear))
            {
                return true;
            }
        }

        foreach (Candidate outer in index.EndingAt(candidate.Last))
        {
            if (outer is { Kind: EntityKind.Place, Supported: true, Rejected: false, KeepsNested: true, Names.Count: > 0 }
                && outer.First < candidate.First && candidate.Proclitic is null && outer.Names.Entry(0).Id != entry.Id
                && IsNear(outer.Names.Entry(0), entry, FacilityNear))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The division behind the name of a town in it: عسير in محايل عسير (Muhayil of Asir).</summary>
    public static bool EndsNameOfPart(ArticleScan scan, CandidateIndex index, Candidate candidate, int i)
    {
        foreach (Candidate outer in index.EndingAt(candidate.Last))
        {
            if (outer is { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.Count: > 0 } && outer.First < candidate.First
                && candidate.Proclitic is null && outer.Names.Ancestors(scan.Gazetteer, 0).Contains(candidate.Names.Slots[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A definite everyday word that the article has told as a place stands where a noun with an adjective cannot: no
    /// definite noun before it (الوضع القائم, the existing state), nothing behind it that goes on with it.
    /// </summary>
    public static bool StandsAsName(ArticleScan scan, CandidateIndex index, Candidate candidate)
    {
        int before = candidate.First - 1;
        if (candidate.Length > 1 || !scan.Text.Key(candidate.First)[(candidate.Proclitic?.Length ?? 0)..].StartsWith("ال")
            || candidate.Proclitic is "ك" or "ف" || before < 0)
        {
            return false;
        }

        bool noun = candidate.Proclitic is null && scan.Block(before) == scan.Block(candidate.First) && scan.IsWord(before)
            && (scan.Text.Key(before).StartsWith("ال") || scan.Text.Key(before) is "من" or "مقتبل" or "منتصف" or "طويل" or "قصير")
            && !index.EndingAt(before).Exists(c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false })
            && scan.CueAt<TriggerCue>(before) is not { Cue.Kind: EntityKind.Place };
        return !noun && !GoesOn(scan, candidate.Last + 1, candidate.Last);
    }

    private static bool GoesOn(ArticleScan scan, int next, int last) =>
        next < scan.Count && scan.Block(next) == scan.Block(last)
        && (scan.Text.Tokens[next].Kind == TokenKind.Number || scan.Text.Key(next) is "علي" or "التي" or "الذي" or "باعمال" or "بالاعمال" or "عام" or "عاما" or "بين");

    private static bool HasPlace(CandidatesAt at, GazetteerEntry entry, string? proclitic)
    {
        foreach (Candidate other in at)
        {
            if (other is { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.Count: > 0 and <= 6 }
                && (proclitic is null || other.Proclitic == proclitic))
            {
                for (int i = 0; i < other.Names.Count; i++)
                {
                    if (other.Names.Entry(i) is { Subkind: not ("country" or "continent" or "sea" or "river") } near && near.Id != entry.Id && IsNear(near, entry, ListNear))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool IsNear(GazetteerEntry a, GazetteerEntry b, double degrees) =>
        a.Latitude is { } lat && a.Longitude is { } lon && b.Latitude is { } otherLat && b.Longitude is { } otherLon
        && Math.Abs(lat - otherLat) < degrees && Math.Abs(lon - otherLon) < degrees;

    /// <summary>
    /// وفي صلاح الدين (and in Salah al-Din): behind a preposition of place a governorate called as a person is, if the article names a place
    /// of it.
    /// </summary>
    public static bool IsNamedByPart(ArticleScan scan, CandidateIndex index, Candidate candidate, int i)
    {
        int before = candidate.First - 1;
        if (candidate.Names.Entry(i).Tier != GazetteerTier.A || before < 0 || scan.Block(before) != scan.Block(candidate.First) || candidate.Proclitic is not null
            || scan.Text.Key(before) is not ("في" or "وفي" or "الي" or "والي" or "من" or "ومن"))
        {
            return false;
        }

        int slot = candidate.Names.Slots[i];
        foreach (Candidate other in index.All.Of(CandidateSorts.Of(EntityKind.Place)))
        {
            if (other is { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.Count: > 0 and <= 3 } && other.Names.Ancestors(scan.Gazetteer, 0).Contains(slot))
            {
                return true;
            }
        }

        return false;
    }
}
