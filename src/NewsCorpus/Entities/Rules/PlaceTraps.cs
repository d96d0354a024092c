using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Readings that are no places: bodies listed as places too, and adjectives that look like a town (الذئب الرمادي, the
/// grey wolf, not Ramadi).
/// </summary>
internal static class PlaceTraps
{
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        foreach (Candidate place in index.All.Of(CandidateSorts.Arabic(EntityKind.Place)))
        {
            if (place is { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.Count: > 0 } && scan.Arabic(place.First)
                && (IsBodyToo(scan, index, place) || IsAdjective(scan, index, place) || IsCapitalOf(scan, index, place) || IsSector(scan, index, place)))
            {
                place.Rejected = true;
            }
        }
    }

    /// <summary>A university or club that a table of places lists as well.</summary>
    private static bool IsBodyToo(ArticleScan scan, CandidateIndex index, Candidate place) =>
        place.Length > 1 && scan.CueAt<TriggerCue>(place.First, procliticAllowed: true) is { Cue.AbsorbedKind: EntityKind.Organization }
        && IsBody(index, place.First, place.Last);

    private static bool IsBody(CandidateIndex index, int first, int last) =>
        index.At(first).Exists(c => c is { Kind: EntityKind.Organization, Supported: true, Rejected: false } && c.Last == last);

    /// <summary>محافظة العاصمة بغداد is the province of Baghdad, the capital, and not the Capital Governorate of another state.</summary>
    private static bool IsCapitalOf(ArticleScan scan, CandidateIndex index, Candidate place) =>
        place.Length > 1 && scan.KeyIs(place.Last, "العاصمه") && scan.Block(place.Last + 1) == scan.Block(place.Last)
        && index.At(place.Last + 1).Exists(c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false, Proclitic: null });

    /// <summary>القطاع النفطي is the oil sector, القطاع alone the Gaza Strip.</summary>
    private static bool IsSector(ArticleScan scan, CandidateIndex index, Candidate place)
    {
        int next = place.Last + 1;
        return place.Length == 1 && next < scan.Count && scan.Text.Key(place.First).EndsWith("القطاع") && scan.Block(next) == scan.Block(place.First)
            && scan.Text.Key(next) is [.., 'ي'] or "العام" or "الخاص" && scan.Text.Key(next).StartsWith("ال")
            && scan.Text.Key(next) is not ("الشمالي" or "الجنوبي" or "الشرقي" or "الغربي") && DescriptorRule.Nationality(index, next) is null;
    }

    /// <summary>One definite word right behind a definite ordinary noun, its bare form ordinary too.</summary>
    private static bool IsAdjective(ArticleScan scan, CandidateIndex index, Candidate place)
    {
        int before = place.First - 1;
        if (place.Length > 1 || place.Proclitic is not null || place.Trigger is not null || before < 0 || scan.Block(before) != scan.Block(place.First)
            || !scan.IsWord(before) || scan.Text.Tokens[place.First].Is(TokenFlags.LineBefore)
            || place.Names.Entry(0) is { Subkind: "country" or "continent" or "region" } || place.Names.Entry(0).Population > 1_000_000)
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(place.First);
        ReadOnlySpan<char> noun = scan.Text.Key(before);
        bool agrees = (key[^1] == 'ه') == (noun[^1] == 'ه');
        return agrees && key.StartsWith("ال") && noun.StartsWith("ال") && key.Length > 5 && !scan.HasCue<Cue>(before)
            && DescriptorRule.Nationality(index, before) is null
            && (CommonWords.Contains(key[2..]) || key[^1] is 'ي' or 'ه') && noun is not ("اليوم" or "الان" or "الي" or "التي" or "الذي" or "الماضي"
                or "الاربعاء" or "الخميس" or "الجمعه" or "السبت" or "الاحد" or "الاثنين" or "الثلاثاء");
    }
}
