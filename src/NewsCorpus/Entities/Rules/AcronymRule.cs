using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Acronyms in brackets after the name they stand for, and wherever they stand again: "the High Relief Committee (HRC)".
/// </summary>
internal static class AcronymRule
{
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        SpelledAcronyms.Apply(scan, index);
        Dictionary<string, Candidate>? acronyms = null;
        foreach (Candidate full in index.All.Of(CandidateSorts.Of(EntityKind.Organization) | CandidateSorts.Of(EntityKind.ArmedGroup)))
        {
            if (full is { Supported: true, Rejected: false, Kind: EntityKind.Organization or EntityKind.ArmedGroup }
                && (full.Length > 1 ? Bracketed(scan, full) : full.Rule == ActingAcronyms.RuleName ? Word(scan, full.First) : null) is { } acronym)
            {
                acronyms ??= new Dictionary<string, Candidate>(StringComparer.Ordinal);
                acronyms[acronym] = acronyms.TryGetValue(acronym, out Candidate? other) && other.Length > 1 ? other : full;
            }
        }

        if (acronyms is null)
        {
            return;
        }

        for (int token = 0; token < scan.Count; token++)
        {
            if (scan.Block(token) >= 0 && IsAcronym(scan, token) && acronyms.TryGetValue(Word(scan, token), out Candidate? full))
            {
                Add(scan, index, token, full);
            }
        }
    }

    private static string? Bracketed(ArticleScan scan, Candidate full)
    {
        int open = full.Last + 1;
        if (scan.IsComma(open) && open + 3 < scan.Count && !scan.Arabic(full.Last))
        {
            // "The Union of Road Drivers, known as URD, said", "the Volunteers for Defence, or VFD,".
            int named = scan.KeyIs(open + 1, "or") ? open + 2 : scan.KeyIs(open + 1, "known") && scan.KeyIs(open + 2, "as") ? open + 3 : -1;
            return named > 0 && named + 1 < scan.Count && scan.Block(named + 1) == scan.Block(open) && scan.IsOne(named + 1, ",.") && IsAcronym(scan, named)
                ? Word(scan, named) : null;
        }

        return open + 2 < scan.Count && scan.IsOne(open, "(") && scan.IsOne(open + 2, ")") && scan.Block(open + 2) == scan.Block(full.First)
            && IsAcronym(scan, open + 1) ? Word(scan, open + 1) : null;
    }

    private static bool IsAcronym(ArticleScan scan, int token) =>
        scan.IsWord(token) && (scan.Text.Tokens[token].Is(TokenFlags.AllCaps) || scan.Text.Tokens[token].Is(TokenFlags.Possessive))
        && Word(scan, token) is { Length: >= 2 and <= 8 } word && word.AsSpan().IndexOfAnyInRange('a', 'z') < 0;

    private static string Word(ArticleScan scan, int token) => scan.Text.Raw[scan.Text.Tokens[token].Start..scan.Span(token, 0, token).End];

    private static void Add(ArticleScan scan, CandidateIndex index, int token, Candidate full)
    {
        foreach (Candidate known in index.At(token))
        {
            if (known.Kind == full.Kind && known.Length == 1)
            {
                known.Supported = true;
                known.Antecedent ??= known.Names.Count == 0 && known != full ? full : null;
                return;
            }
        }

        index.Add(new Candidate
        {
            First = token,
            Last = token,
            Core = scan.Span(token, 0, token),
            Kind = full.Kind,
            Rule = "acronym",
            Supported = true,
            Antecedent = full,
            Confidence = 0.85,
        });
    }
}
