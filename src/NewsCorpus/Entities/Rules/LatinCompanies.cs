using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Companies that no table holds: behind a word that says so ("chief executive of Boskalis"), and under their short name
/// once the long one has been told (Cofinec after Cofinec SA).
/// </summary>
internal static class LatinCompanies
{
    private const int MostWords = 4;

    private static readonly Lazy<(KeySet Alone, KeySet Joined)> Cues = new(Read);

    private static readonly Lazy<(KeySet Bare, KeySet Owned)> CuesBehind = new(ReadBehind);

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int token = scan.NextCapital(1); token < scan.Count; token = scan.NextCapital(token + 1))
        {
            if (IsCapital(scan, token) && !(IsCapital(scan, token - 1) && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore)) && IsFree(scan, index, token))
            {
                token = AddRun(scan, index, token, IsAnnounced(scan, token));
            }
        }

        Echo(scan, index);
    }

    private static bool IsAnnounced(ArticleScan scan, int token)
    {
        int before = scan.PreviousWord(token);
        if (before < 0 || !scan.IsWord(before) || scan.Text.Tokens[before].Is(TokenFlags.Capital))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(before);
        if (key is not ("of" or "in" or "by"))
        {
            return Cues.Value.Alone.Contains(scan.Text.Hash(before));
        }

        int earlier = scan.PreviousWord(before);
        return earlier >= 0 && scan.IsWord(earlier) && Cues.Value.Joined.Contains(KeyHash.Mix(KeyHash.Join(key, KeyHash.Join(" ", scan.Text.Tokens[earlier].KeyState))));
    }

    /// <summary>What stands behind it is said of companies: Barrick shares, Barrick's profits.</summary>
    private static bool IsToldBehind(ArticleScan scan, int last)
    {
        int next = last + 1;
        bool owns = scan.EndsPossessive(last);
        if (next + 1 < scan.Count && !owns && scan.IsOne(next, "'’") && scan.KeyIs(next + 1, "s"))
        {
            (owns, next) = (true, next + 2);
        }

        return next < scan.Count && scan.Block(next) == scan.Block(last) && scan.IsWord(next) && !scan.Text.Tokens[next].Is(TokenFlags.Capital)
            && (owns ? CuesBehind.Value.Owned : CuesBehind.Value.Bare).Contains(scan.Text.Hash(next));
    }

    /// <summary>An unknown word or two before a word that ends names of companies: Zobet Energy, outside headlines.</summary>
    private static bool EndsAsCompany(ArticleScan scan, int first, int last) =>
        last > first && scan.Text.Key(last) is var tail && scan.Text.Key(first) is var key
        && (tail is "group" || PlaceNeighbours.After(scan, last) is { Kind: EntityKind.Organization, IsClub: false })
        && tail is not ("council" or "university" or "college" or "bureau" or "water" or "exchange" or "trust" or "sport" or "online" or "paper" or "cable"
            or "rail" or "buses" or "research" or "fund")
        && !scan.Text.Tokens[first].Is(TokenFlags.AllCaps) && !CommonWords.Contains(key) && key.Length > 3;

    private static int AddRun(ArticleScan scan, CandidateIndex index, int first, bool announced)
    {
        int last = first;
        while (last - first < MostWords - 1 && last + 1 < scan.Count && scan.Block(last + 1) == scan.Block(first) && !scan.EndsPossessive(last))
        {
            int next = scan.IsOne(last + 1, "&") || (scan.IsHyphen(last + 1) && !scan.Text.Tokens[last + 1].Is(TokenFlags.SpaceBefore))
                ? last + 2 : last + 1;
            if (!IsCapital(scan, next) || scan.Text.Tokens[next].Is(TokenFlags.LineBefore) || !IsFree(scan, index, next))
            {
                // Zobet Group: the word also announces armed groups, which have an article.
                last = next < scan.Count && IsCapital(scan, next) && scan.KeyIs(next, "group") && !scan.KeyIs(first - 1, "the") ? next : last;
                break;
            }

            last = next;
        }

        EntityKind? called = announced ? null : LatinAppositions.Kind(scan, last);
        announced |= called is not null || EndsAsCompany(scan, first, last);
        if (!announced && !(IsToldBehind(scan, last) && (last == first || !CommonWords.Contains(scan.Text.Key(last)))))
        {
            return first;
        }

        bool told = scan.Text.Key(first).Length < (announced ? 3 : 2) || CommonWords.Contains(scan.Text.Key(first)) || scan.KeyIs(first, "tory")
            || (last + 1 < scan.Count && IsCapital(scan, last + 1) && scan.Block(last + 1) == scan.Block(last))
            || HeadlineCase.At(scan, first, last);
        if (!told)
        {
            Candidate made = Make(scan, first, last, "company:announced", 0.7);
            (made.Kind, made.Rule, made.Subkind) = called is EntityKind.Media ? (EntityKind.Media, "outlet:called", null) : (made.Kind, made.Rule, made.Subkind);
            index.Add(made);
        }

        return last;
    }

    /// <summary>Nothing that is known begins or ends there, and no title, designator or given name stands there.</summary>
    private static bool IsFree(ArticleScan scan, CandidateIndex index, int token) =>
        !index.AnyTold(token) && !scan.HasCue(token, CueBits.NotInNames, false)
        && NameParts.Default.Find(scan.Text.Hash(token)) is not { Given: true, Common: false };

    private static bool IsCapital(ArticleScan scan, int token) =>
        token < scan.Count && scan.Block(token) >= 0 && scan.IsWord(token) && scan.Text.Tokens[token].Is(TokenFlags.Capital);

    /// <summary>The long names' words before Inc, Ltd and the like stand again alone.</summary>
    private static void Echo(ArticleScan scan, CandidateIndex index)
    {
        Dictionary<ulong, (Candidate Company, int Last)>? told = null;
        foreach (Candidate company in index.All.Of(CandidateSorts.Latin(EntityKind.Organization)))
        {
            if (company is { Kind: EntityKind.Organization, Supported: true, Rejected: false, Names.Count: 0 } && !scan.Arabic(company.First)
                && (company.Subkind == "company" || company.Rule == "company:announced"))
            {
                int last = Bare(scan, company);
                ReadOnlySpan<char> key = scan.Text.Key(company.First);
                if (last >= company.First && (last > company.First
                    || ((key.Length > 3 || scan.Text.Tokens[company.First].Is(TokenFlags.AllCaps)) && !CommonWords.Contains(key)
                    && !IsPlaceToo(index, company.First))))
                {
                    (told ??= []).TryAdd(LatinText.NameHash(scan, company.First), (company, last));
                }
            }
        }

        if (told is null)
        {
            return;
        }

        for (int token = scan.NextCapital(0); token < scan.Count; token = scan.NextCapital(token + 1))
        {
            if (IsCapital(scan, token) && told.TryGetValue(LatinText.NameHash(scan, token), out (Candidate Company, int Last) name)
                && token != name.Company.First && Matches(scan, name.Company.First, name.Last, token, out int last)
                && !IsToldWithin(index, token, last))
            {
                Candidate echo = Make(scan, token, last, "company:echo", 0.75);
                echo.Antecedent = name.Company;
                index.Add(echo);
                token = last;
            }
        }
    }

    private static bool IsPlaceToo(CandidateIndex index, int token) =>
        index.At(token).Exists(c => c.Kind is EntityKind.Place or EntityKind.Nationality && c.Last == token);

    private static bool IsToldWithin(CandidateIndex index, int first, int last)
    {
        for (int token = first; token <= last; token++)
        {
            if (index.AnyTold(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last word before the words that only say that it is a company.</summary>
    private static int Bare(ArticleScan scan, Candidate company)
    {
        int last = company.Last;
        while (last >= company.First && (!scan.IsWord(last) || scan.Text.Key(last) is "inc" or "corp" or "corporation" or "co" or "cos" or "company"
            or "ltd" or "limited" or "plc" or "ag" or "sa" or "nv" or "spa" or "gmbh" or "llc" or "llp" or "asa" or "oyj" or "bhd" or "pty"
            or "holdings" or "industries" or "group"))
        {
            last--;
        }

        return last;
    }

    private static bool Matches(ArticleScan scan, int first, int end, int token, out int last)
    {
        last = token + end - first;
        for (int i = 1; i <= end - first; i++)
        {
            if (token + i >= scan.Count || scan.Block(token + i) != scan.Block(token) || LatinText.NameHash(scan, token + i) != LatinText.NameHash(scan, first + i))
            {
                return false;
            }
        }

        return true;
    }

    private static Candidate Make(ArticleScan scan, int first, int last, string rule, double confidence) => new()
    {
        First = first,
        Last = last,
        Core = scan.Span(first, 0, last),
        Kind = EntityKind.Organization,
        Rule = rule,
        Supported = true,
        Subkind = "company",
        Confidence = confidence,
    };

    private static (KeySet Alone, KeySet Joined) Read()
    {
        List<string> rows = [.. EmbeddedTable.Rows("Entities/Data/company-cues.txt").Select(row => row.Cells[0]).Where(row => row[0] != '>')];
        return (new KeySet([.. rows.Where(row => !row.Contains(' ', StringComparison.Ordinal)).Select(KeyFolding.Fold)]),
            new KeySet([.. rows.Where(row => row.Contains(' ', StringComparison.Ordinal)).Select(KeyFolding.Fold)]));
    }

    private static (KeySet Bare, KeySet Owned) ReadBehind()
    {
        List<string> rows = [.. EmbeddedTable.Rows("Entities/Data/company-cues.txt").Select(row => row.Cells[0]).Where(row => row[0] == '>')];
        return (new KeySet([.. rows.Where(row => row[1] == ' ').Select(row => KeyFolding.Fold(row[2..]))]),
            new KeySet([.. rows.Where(row => row[1] == '>').Select(row => KeyFolding.Fold(row[3..]))]));
    }
}
