using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>An English report goes on with the given name of whom it has named in full: Niamh, once Niamh Brownlee was told of.</summary>
internal static class GivenNameEcho
{
    private const int ShortestName = 3;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        Dictionary<ulong, Candidate>? given = null;
        foreach (Candidate person in index.All.Of(CandidateSorts.Latin(EntityKind.Person)))
        {
            if (person is { Kind: EntityKind.Person, Supported: true, Rejected: false, Length: > 1 } && !scan.Arabic(person.First)
                && person.Rule is "person:name-run" or "person:title" or "person:titled-later" or "gazetteer:people" && IsGiven(scan, index, person.First))
            {
                (given ??= []).TryAdd(scan.Text.Hash(person.First), person);
            }
        }

        if (given is null)
        {
            return;
        }

        for (int token = scan.NextCapital(0); token < scan.Count; token = scan.NextCapital(token + 1))
        {
            if (scan.Text.Tokens[token].Is(TokenFlags.Capital) && scan.Block(token) >= 0 && given.TryGetValue(LatinText.NameHash(scan, token), out Candidate? person)
                && Stands(scan, token) && !index.AnyTold(token))
            {
                Candidate echo = index.Lend(EntityKind.Person, "person:given-echo");
                (echo.First, echo.Last, echo.Core) = (token, token, scan.Span(token, 0, token));
                (echo.Supported, echo.Antecedent, echo.Confidence) = (true, person, 0.7);
                index.Add(echo);
            }
        }
    }

    private static bool IsGiven(ArticleScan scan, CandidateIndex index, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        return key.Length >= ShortestName && !scan.Text.Tokens[token].Is(TokenFlags.AllCaps) && !CommonWords.Contains(key)
            && !scan.HasCue(token, Cues.CueBits.NotInNames, false) && NameParts.Default.Find(scan.Text.Hash(token)) is { Given: true, Common: false }
            && !index.At(token).Exists(static c => c.Kind is not EntityKind.Person && c is { Length: 1, Names.Count: > 0 });
    }

    /// <summary>Then, But: a word of the language that has its capital from the start of the sentence.</summary>
    private static bool IsOpeningWord(ArticleScan scan, int token) =>
        CommonWords.Contains(scan.Text.Key(token)) && LatinNames.Opens(scan, token);

    /// <summary>Alone among words without capitals, or at the start of a sentence before a word without one.</summary>
    private static bool Stands(ArticleScan scan, int token)
    {
        int next = token + 1;
        int before = token - 1;
        bool opens = before < 0 || scan.Block(before) != scan.Block(token) || scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
            || !scan.IsWord(before);
        bool alone = opens ? !scan.IsHyphen(before) && !scan.IsOne(before, ".") || scan.Text.Tokens[token].Is(TokenFlags.SpaceBefore)
            : (!scan.Text.Tokens[before].Is(TokenFlags.Capital) || IsOpeningWord(scan, before)) && scan.Text.Key(before) is not ("the" or "a" or "an" or "de" or "van" or "von");
        return alone && (next >= scan.Count || scan.Block(next) != scan.Block(token) || !scan.Text.Tokens[next].Is(TokenFlags.Capital) || scan.EndsPossessive(token))
            && !scan.IsHyphen(next) && !scan.IsOne(next, "&");
    }
}
