using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// An English name whose given name no table holds, told by its surname behind a title elsewhere in the article: Mahendra
/// Siregar, where "Mr Siregar" follows.
/// </summary>
internal static class TitledSurnames
{
    private const int MostWordsBefore = 2;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        Dictionary<ulong, Candidate>? titled = null;
        foreach (Candidate person in index.All.Of(CandidateSorts.Of(EntityKind.Person)))
        {
            if (person is { Kind: EntityKind.Person, Supported: true, Rejected: false, Rule: "person:title" } && !scan.Arabic(person.Last)
                && (person.Length == 1 || scan.IsHyphen(person.Last - 1)) && scan.Text.Key(person.Last).Length > 2)
            {
                (titled ??= []).TryAdd(LatinText.NameHash(scan, person.Last), person);
            }
        }

        if (titled is null)
        {
            return;
        }

        for (int token = 1; token < scan.Count; token++)
        {
            if (scan.Text.Tokens[token].Is(TokenFlags.Capital) && scan.IsWord(token) && titled.TryGetValue(LatinText.NameHash(scan, token), out Candidate? person)
                && person.Last != token && scan.Block(token) >= 0 && !index.EndingAt(token).Exists(IsTold))
            {
                Find(scan, index, token, person);
            }
        }
    }

    private static bool IsTold(Candidate candidate) => candidate is { Supported: true, Rejected: false };

    private static void Find(ArticleScan scan, CandidateIndex index, int last, Candidate person)
    {
        int first = last - (person.Length - 1);
        if (first <= 0 || scan.Text.Hash(first) != scan.Text.Hash(person.First))
        {
            return;
        }

        int surname = first;
        while (surname - first < MostWordsBefore && IsGiven(scan, index, first - 1) && !scan.Text.Tokens[first].Is(TokenFlags.LineBefore)
            && scan.Block(first - 1) == scan.Block(surname))
        {
            first--;
        }

        if (first < surname && !LatinDiscovery.IsCapital(scan, last + 1) && !(LatinDiscovery.IsCapital(scan, first - 1) && scan.Block(first - 1) == scan.Block(first)
            && !scan.Text.Tokens[first].Is(TokenFlags.LineBefore)))
        {
            PersonRule.Add(scan, index, first, last, null, 0.75, "person:titled-later");
        }
    }

    /// <summary>A word with a capital that is no word of the language, no title and nothing known.</summary>
    private static bool IsGiven(ArticleScan scan, CandidateIndex index, int token) =>
        LatinDiscovery.IsCapital(scan, token) && !scan.EndsPossessive(token) && !CommonWords.Contains(scan.Text.Key(token))
        && scan.Text.Key(token).Length > 1 && !scan.HasCue(token, CueBits.NotInNames, false)
        && !index.At(token).Exists(IsTold) && !index.EndingAt(token).Exists(IsTold);
}
