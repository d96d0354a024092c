using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Readings that are no places: clubs called by their city in sport news (برشلونة, Barcelona, after لاعب, a player of), bodies
/// listed as places too, and adjectives that look like a town (الذئب الرمادي, the grey wolf, not Ramadi).
/// </summary>
internal static class ClubRule
{
    private const int LeastSportWords = 5;

    private static readonly KeySet SportWords = KeySet.Read("Entities/Data/sport-words.txt");
    private static readonly KeySet ClubCues = KeySet.Read("Entities/Data/club-cues.txt");

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        bool sport = IsSport(scan);
        if (sport)
        {
            LatinClubs.Apply(scan, index);
        }

        for (int i = 0; i < index.All.Count; i++)
        {
            Candidate place = index.All[i];
            if (place is not { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.Count: > 0 } || !scan.Arabic(place.First))
            {
                continue;
            }

            if (IsBodyToo(scan, index, place) || IsAdjective(scan, place))
            {
                place.Rejected = true;
            }
            else if (sport && IsClub(scan, index, place))
            {
                place.Rejected = true;
                index.Add(new Candidate
                {
                    First = place.First,
                    Last = place.Last,
                    Core = place.Core,
                    Kind = EntityKind.Organization,
                    Rule = "sport:club",
                    Proclitic = place.Proclitic,
                    Supported = true,
                    NameEn = place.Names.Entry(0).NameEn,
                    Country = place.Names.Entry(0).FirstCountry,
                    Subkind = "club",
                    Confidence = 0.7,
                });
            }
        }
    }

    private static bool IsSport(ArticleScan scan)
    {
        int found = 0;
        for (int token = 0; token < scan.Count && found < LeastSportWords; token++)
        {
            found += scan.Block(token) >= 0 && scan.IsWord(token)
                && SportWords.Contains(scan.Text.Hash(token)) ? 1 : 0;
        }

        return found >= LeastSportWords;
    }

    /// <summary>A city after a player, team or opponent, or before its nationality as a club has it (masculine).</summary>
    private static bool IsClub(ArticleScan scan, CandidateIndex index, Candidate place)
    {
        if (place.Trigger is not null || place.Proclitic is not (null or "و" or "ل") || place.Names.Entry(0).Subkind is not ("city" or "town" or "capital"))
        {
            return false;
        }

        int before = scan.PreviousWord(place.First);
        bool cue = before >= 0 && scan.IsWord(before) && ClubCues.Contains(scan.Text.Hash(before));
        bool paired = place.Proclitic == "و" && index.EndingAt(before).Exists(c => c is { Rule: "sport:club" });
        bool locative = before >= 0 && scan.Text.Key(before) is "في" or "من" or "الي" or "قرب" or "بمدينه" or "مدينه" or "العاصمه";
        bool adjective = !locative && place.Proclitic is null && DescriptorRule.Nationality(index, scan.NextWord(place.Last)) is { } nationality
            && scan.Text.Key(nationality.First).StartsWith("ال") && scan.Text.Key(nationality.Last)[^1] == 'ي';
        return cue || paired || adjective;
    }

    /// <summary>A university or club that a table of places lists as well.</summary>
    private static bool IsBodyToo(ArticleScan scan, CandidateIndex index, Candidate place) =>
        place.Length > 1 && scan.CueAt<TriggerCue>(place.First, procliticAllowed: true) is { Cue.AbsorbedKind: EntityKind.Organization }
        && index.At(place.First).Exists(c => c is { Kind: EntityKind.Organization, Supported: true, Rejected: false } && c.Last == place.Last);

    /// <summary>One definite word right behind a definite ordinary noun, its bare form ordinary too.</summary>
    private static bool IsAdjective(ArticleScan scan, Candidate place)
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
        return agrees && key.StartsWith("ال") && noun.StartsWith("ال") && key.Length > 5 && scan.CueAt<Cue>(before) is null
            && (CommonWords.Contains(key[2..]) || key[^1] is 'ي' or 'ه') && noun is not ("اليوم" or "الان" or "الي" or "التي" or "الذي" or "الماضي"
                or "الاربعاء" or "الخميس" or "الجمعه" or "السبت" or "الاحد" or "الاثنين" or "الثلاثاء");
    }
}
