using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Quarters, streets and mosques called by a person: Salah-Eddin neighbourhood, the al-Teen street.</summary>
internal static class QuartersOfPeople
{
    private const int MostWords = 3;

    /// <summary>A word for a place without a capital stands right behind an English name that is not known to be famous.</summary>
    public static bool Names(ArticleScan scan, Candidate person)
    {
        int next = person.Last + 1;
        return person.Length <= (MostWords * 2) - 1 && next < scan.Count && scan.Block(next) == scan.Block(person.Last) && !scan.EndsPossessive(person.Last)
            && scan.Text.Key(next) is "neighborhood" or "neighborhoods" or "neighbourhood" or "neighbourhoods" or "district" or "quarter" or "suburb"
                or "street" or "square" or "roundabout" or "mosque" or "village" or "town" or "hospital" or "school"
            && !scan.Text.Tokens[next].Is(TokenFlags.Capital) && person.Rule is not "gazetteer:people" && person.Role is null;
    }

    public static void Turn(ArticleScan scan, CandidateIndex index, Candidate person)
    {
        person.Rejected = true;
        if (index.At(person.First).Exists(c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false } && c.Last >= person.Last))
        {
            return;
        }

        bool facility = scan.Text.Key(person.Last + 1) is "mosque" or "hospital" or "school" or "street" or "square" or "roundabout";
        Candidate place = index.Lend(EntityKind.Place, "place:of-person");
        int last = facility ? person.Last + 1 : person.Last;
        (place.First, place.Last, place.Core) = (person.First, last, scan.Span(person.First, 0, last));
        (place.FullStart, place.FullEnd) = (place.Core.Start, scan.Text.Tokens[person.Last + 1].End);
        (place.Supported, place.Confidence) = (true, 0.7);
        index.Add(place);
    }
}
