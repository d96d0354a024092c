using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Clubs called by their city in sport news: برشلونة (Barcelona) after لاعب (a player of). A place after a word of place stays one:
/// في برشلونة (in Barcelona).
/// </summary>
internal static class ClubRule
{
    private const int LeastSportWords = 5;

    /// <summary>Sport news has at least one of its words in so many tokens.</summary>
    private const int MostTokensForOne = 80;

    /// <summary>Where so few tokens stand to one, an English city's bare name is its club.</summary>
    private const int MostTokensForOneBare = 50;

    private static readonly KeySet SportWords = KeySet.Read("Entities/Data/sport-words.txt");
    private static readonly KeySet RaceWords = KeySet.Read("Entities/Data/race-words.txt");
    private static readonly KeySet EitherWords = SportWords.With(RaceWords);
    private static readonly KeySet ClubCues = KeySet.Read("Entities/Data/club-cues.txt");
    private static readonly KeySet ClubCities = KeySet.Read("Entities/Data/club-cities.txt");

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        int sport = SportWordsOf(scan, out int race);
        if (sport + race >= LeastSportWords && (sport + race) * MostTokensForOne >= scan.Count)
        {
            LatinResults.Apply(scan, index);
        }

        if (!IsSport(scan, sport))
        {
            return;
        }

        LatinClubs.Apply(scan, index, bare: sport * MostTokensForOneBare >= scan.Count);
        int sorts = CandidateSorts.Arabic(EntityKind.Place) | CandidateSorts.Arabic(EntityKind.ArmedGroup);
        for (int i = index.All.Next(0, sorts); i < index.All.Count; i = index.All.Next(i + 1, sorts))
        {
            Candidate place = index.All[i];
            if (place is { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.Count: > 0 }
                && place.Names.Entry(0).Subkind is "city" or "town" or "capital" or "state" or "emirate"
                && scan.Arabic(place.First) && IsClub(scan, index, place))
            {
                place.Rejected = true;
                index.Add(Club(place));
            }
            else if (place is { Kind: EntityKind.ArmedGroup, Supported: true, Rejected: false } && scan.Arabic(place.First) && IsClubOfForce(scan, place))
            {
                place.Rejected = true;
                index.Add(Club(place));
            }
        }
    }

    /// <summary>The article is sport news, races left out: in it a quarter is as likely a club.</summary>
    public static bool IsSport(ArticleScan scan) => IsSport(scan, SportWordsOf(scan, out _));

    private static bool IsSport(ArticleScan scan, int words) => words >= LeastSportWords && words * MostTokensForOne >= scan.Count;

    private static int SportWordsOf(ArticleScan scan, out int race)
    {
        int found = 0;
        race = 0;
        ReadOnlySpan<ulong> states = scan.Text.States[..scan.Count];
        for (int token = EitherWords.Next(states, 0); token < states.Length; token = EitherWords.Next(states, token + 1))
        {
            ulong key = KeyHash.Mix(states[token]);
            found += SportWords.Contains(key) && scan.Block(token) >= 0 && scan.IsWord(token) ? 1 : 0;
            race += RaceWords.Contains(key) ? 1 : 0;
        }

        return found;
    }

    /// <summary>أمام حرس الحدود (against Haras El Hodoud): a club called by a force, without a nation, behind a player, team or opponent.</summary>
    private static bool IsClubOfForce(ArticleScan scan, Candidate force)
    {
        int before = scan.PreviousWord(force.First);
        ReadOnlySpan<char> last = scan.Text.Key(force.Last);
        bool named = force.Length == 2 ? scan.Text.Key(force.First).EndsWith("حرس") && last is "الحدود" or "الجيش" : force.Length == 1 && last is "الشرطه" or "الجيش";
        return named && before >= 0 && scan.Block(before) == scan.Block(force.First) && scan.IsWord(before)
            && ((ClubCues.Contains(scan.Text.Hash(before)) && !scan.KeyIs(before, "قائد")) || (force.Length == 2 && scan.KeyIs(before, "علي")));
    }

    private static Candidate Club(Candidate place) =>
        new()
        {
            First = place.First,
            Last = place.Last,
            Core = place.Core,
            Kind = EntityKind.Organization,
            Rule = "sport:club",
            Proclitic = place.Proclitic,
            Supported = true,
            NameEn = place.Kind == EntityKind.Place ? place.Names.Entry(0).NameEn : null,
            Country = place.Kind == EntityKind.Place ? place.Names.Entry(0).FirstCountry : null,
            Subkind = "club",
            Confidence = 0.7,
        };

    /// <summary>
    /// A city after a player, team or opponent, before its nationality as a club has it (masculine), or one whose club
    /// goes by its bare name, unless a word of place stands before.
    /// </summary>
    private static bool IsClub(ArticleScan scan, CandidateIndex index, Candidate place)
    {
        int before = scan.PreviousWord(place.First);
        bool opens = before < 0 || scan.Text.Tokens[place.First].Is(TokenFlags.LineBefore);
        ReadOnlySpan<char> word = before < 0 ? "" : scan.Text.Key(before);
        bool locative = place.Proclitic is not (null or "و" or "ل") || word is "في" or "قرب" or "بمدينه" or "مدينه" or "العاصمه" or "اولمبياد" or "توقيت";
        if (place.Trigger is not null || locative || IsDateline(scan, place, opens) || scan.KeyIs(before - 1, "العاصمه"))
        {
            return false;
        }

        if (ClubCities.Contains(KeyHash.Of(scan.Text.Key(place.Last)[(place.Length == 1 ? place.Proclitic?.Length ?? 0 : 0)..])))
        {
            return true;
        }

        bool cue = before >= 0 && scan.IsWord(before) && ClubCues.Contains(scan.Text.Hash(before));
        bool paired = place.Proclitic == "و" && index.EndingAt(before).Exists(c => c is { Rule: "sport:club" });
        bool adjective = word is not ("من" or "الي") && place.Proclitic is null
            && DescriptorRule.Nationality(index, scan.NextWord(place.Last)) is { } nationality
            && scan.Text.Key(nationality.First).StartsWith("ال") && scan.Text.Key(nationality.Last)[^1] == 'ي';
        return cue || paired || adjective;
    }

    /// <summary>"Rome: " or "Rome - " at the beginning of a line, or after an agency's dash.</summary>
    private static bool IsDateline(ArticleScan scan, Candidate place, bool opens) =>
        scan.IsOne(place.Last + 1, ":") || (scan.IsHyphen(place.Last + 1) && (opens || scan.IsHyphen(place.First - 1)));
}
