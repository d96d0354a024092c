using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Clubs and teams in the tables of English sport news: results ("Melrose 3 Kelso 1"), standings ("Melrose 4 3 1 0 9"), a
/// scorer's club and a driver's team in or behind brackets, and nicknames ("the Orioles").
/// </summary>
internal static class LatinResults
{
    private const int LongestName = 4;
    private const int LeastNumbers = 4;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        bool averages = false;
        const int Words = 1 << CueBits.LatinWord;
        for (int token = scan.NextCue(0, Words); token < scan.Count; token = scan.NextCue(token + 1, Words))
        {
            averages |= scan.Text.Key(token) is "batting" or "bowling" or "overs";
            if (scan.Block(token) < 0 || !scan.IsWord(token) || scan.Arabic(token))
            {
                continue;
            }

            if (StartsLine(scan, token))
            {
                Line(scan, index, token, averages);
            }
            else if (scan.IsOne(token - 1, "(") && !scan.KeyIs(NameEnd(scan, token) + 2, "beat") && index.EndingAt(token - 2).Exists(IsPlayer))
            {
                InBrackets(scan, index, token);
            }
            else if (scan.IsOne(token - 1, ")") && index.EndingAt(token - 2).Exists(IsNation))
            {
                BehindNation(scan, index, token);
            }

            Nickname(scan, index, token);
        }

        Echo(scan, index);
    }

    /// <summary>A club of a table stands again in the report: "Melrose took the lead".</summary>
    private static void Echo(ArticleScan scan, CandidateIndex index)
    {
        Dictionary<ulong, Candidate>? clubs = null;
        foreach (Candidate club in index.All)
        {
            if (club is { Rule: "sport:table", Rejected: false } && scan.Text.Key(club.First).Length > 2)
            {
                (clubs ??= []).TryAdd(scan.Text.Hash(club.First), club);
            }
        }

        for (int token = scan.NextCapital(0); clubs is not null && token < scan.Count; token = scan.NextCapital(token + 1))
        {
            if (scan.Text.Tokens[token].Is(TokenFlags.Capital) && scan.Block(token) >= 0 && clubs.TryGetValue(LatinText.NameHash(scan, token), out Candidate? club)
                && token != club.First && IsSame(scan, club, token) && !IsPlaceHere(scan, club, token) && !CommonWords.Contains(scan.Text.Key(token)))
            {
                Add(scan, index, token, token + club.Last - club.First);
            }
        }
    }

    /// <summary>Behind "in" or "at", as a report's dateline, or in capitals where the table has none.</summary>
    private static bool IsPlaceHere(ArticleScan scan, Candidate club, int token)
    {
        int next = token + club.Length;
        return LatinPlaces.IsAfterPreposition(scan, token, strictly: false)
            || scan.Text.Tokens[token].Is(TokenFlags.AllCaps) != scan.Text.Tokens[club.First].Is(TokenFlags.AllCaps)
            || (StartsLine(scan, token)
                ? next < scan.Count && (scan.IsHyphen(next) || scan.IsComma(next) || scan.Text.Key(next).Length > 3 && scan.Text.Tokens[next].Kind == TokenKind.Number)
                : scan.IsWord(token - 1) && scan.Text.Tokens[token - 1].Is(TokenFlags.Capital));
    }

    private static bool IsSame(ArticleScan scan, Candidate club, int token)
    {
        int last = token + club.Last - club.First;
        for (int i = 1; i <= club.Last - club.First; i++)
        {
            if (token + i >= scan.Count || scan.Block(token + i) != scan.Block(token) || LatinText.NameHash(scan, token + i) != scan.Text.Hash(club.First + i))
            {
                return false;
            }
        }

        return !(last + 1 < scan.Count && scan.IsWord(last + 1) && scan.Text.Tokens[last + 1].Is(TokenFlags.Capital) && !EndsLine(scan, last + 1)
            && !scan.EndsPossessive(last));
    }

    private static bool StartsLine(ArticleScan scan, int token) =>
        token == 0 || scan.Block(token - 1) != scan.Block(token) || scan.Text.Tokens[token].Is(TokenFlags.LineBefore);

    private static bool EndsLine(ArticleScan scan, int token) =>
        token >= scan.Count || scan.Block(token) != scan.Block(token - 1) || scan.Text.Tokens[token].Is(TokenFlags.LineBefore);

    /// <summary>A line of a name, numbers and perhaps a second name with its number.</summary>
    private static void Line(ArticleScan scan, CandidateIndex index, int first, bool averages)
    {
        int last = NameEnd(scan, first);
        int token = Numbers(scan, last + 1, out int numbers);
        if (last < first || numbers == 0)
        {
            return;
        }

        if (EndsLine(scan, token) || (numbers == 1 && scan.IsOne(token, "(")))
        {
            if (numbers >= LeastNumbers && !averages)
            {
                Add(scan, index, first, last);
            }
            else if (scan.IsOne(token, "(") && Brackets(scan, token) is var behind && !EndsLine(scan, behind)
                && NameEnd(scan, behind) is var other && other >= behind && IsNumber(scan, other + 1))
            {
                Add(scan, index, first, last);
                Add(scan, index, behind, other);
            }

            return;
        }

        int second = NameEnd(scan, token);
        int end = Numbers(scan, second + 1, out int more);
        if (numbers == 1 && second >= token && more == 1 && (EndsLine(scan, end) || scan.IsOne(end, "(")))
        {
            Add(scan, index, first, last);
            Add(scan, index, token, second);
        }
    }

    /// <summary>The token behind brackets that open at a token.</summary>
    private static int Brackets(ArticleScan scan, int token)
    {
        while (!EndsLine(scan, token) && !scan.IsOne(token, ")"))
        {
            token++;
        }

        return EndsLine(scan, token) ? token : token + 1;
    }

    /// <summary>The last of at most four words with capitals; before the first if none stands there.</summary>
    private static int NameEnd(ArticleScan scan, int first)
    {
        int last = first - 1;
        while (!EndsLineOrStart(scan, last + 1, first) && last - first < LongestName)
        {
            int next = last + 1;
            bool word = scan.IsWord(next) && scan.Text.Tokens[next].Is(TokenFlags.Capital);
            bool joint = next > first && (scan.IsHyphen(next) || scan.IsOne(next, "/&'’.") || scan.Text.Key(next) is "da" or "de" or "do" or "of");
            if (!word && !joint)
            {
                break;
            }

            last = next;
        }

        return last >= first && scan.IsWord(last) && scan.Text.Tokens[last].Is(TokenFlags.Capital) ? last : first - 1;
    }

    private static bool EndsLineOrStart(ArticleScan scan, int token, int first) =>
        token >= scan.Count || (token > first && EndsLine(scan, token));

    private static bool IsNumber(ArticleScan scan, int token) =>
        token < scan.Count && scan.Text.Tokens[token].Kind == TokenKind.Number && scan.Text.Key(token).Length < 4;

    private static int Numbers(ArticleScan scan, int token, out int count)
    {
        count = 0;
        for (; token < scan.Count && token > 0 && !EndsLine(scan, token); token++)
        {
            if (scan.Text.Tokens[token].Kind == TokenKind.Number && scan.Text.Key(token).Length < 5)
            {
                count++;
            }
            else if (count == 0 || !(scan.IsHyphen(token) || scan.IsOne(token, "./+")))
            {
                break;
            }
        }

        return token;
    }

    private static void InBrackets(ArticleScan scan, CandidateIndex index, int first)
    {
        int last = NameEnd(scan, first);
        if (last >= first && last - first < 3 && scan.IsOne(last + 1, ")") && scan.Text.Key(first).Length > 2)
        {
            Add(scan, index, first, last);
        }
    }

    private static void BehindNation(ArticleScan scan, CandidateIndex index, int first)
    {
        int last = NameEnd(scan, first);
        if (last >= first && last - first < 3 && index.EndingAt(Opening(scan, first)).Exists(IsPlayer)
            && (EndsLine(scan, last + 1) || char.IsAsciiDigit(scan.Text.Raw[scan.Text.Tokens[last + 1].Start]) || scan.KeyIs(last + 1, "same") || scan.KeyIs(last + 1, "one")))
        {
            Add(scan, index, first, last);
        }
    }

    /// <summary>The word before the brackets that close before a token.</summary>
    private static int Opening(ArticleScan scan, int token)
    {
        int open = token - 1;
        while (open > 0 && token - open < 8 && !scan.IsOne(open, "("))
        {
            open--;
        }

        return open - 1;
    }

    /// <summary>"the Orioles": a name that ends names of clubs, alone behind the article or in a headline.</summary>
    private static void Nickname(ArticleScan scan, CandidateIndex index, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (scan.Text.Tokens[token].Is(TokenFlags.Capital) && key.Length > 4 && key[^1] == 's' && !scan.EndsPossessive(token)
            && PlaceNeighbours.After(scan, token) is { IsClub: true } && scan.KeyIs(token - 1, "the")
            && !(token + 1 < scan.Count && scan.Text.Tokens[token + 1].Is(TokenFlags.Capital) && !EndsLine(scan, token + 1)))
        {
            Add(scan, index, token, token);
        }
    }

    private static bool IsPlayer(Candidate candidate) => candidate is { Kind: EntityKind.Person, Supported: true, Rejected: false };

    private static bool IsNation(Candidate candidate) =>
        candidate is { Kind: EntityKind.Place, Names.Count: > 0 }
        && candidate.Names.Entry(0).Subkind is "country" or "territory" or "nation" or "former-state" or "region";

    private static void Add(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        for (int token = first; token <= last; token++)
        {
            foreach (Candidate known in index.At(token))
            {
                if ((IsNation(known) && known.Last == last) || (IsPlayer(known) && known.Length > 1)
                    || (known is { Kind: EntityKind.Organization, Supported: true, Rejected: false } && known.First == first && known.Last == last))
                {
                    return;
                }
            }
        }

        Candidate? place = null;
        for (int token = first; token <= last; token++)
        {
            foreach (Candidate known in index.At(token))
            {
                if (known.Kind is EntityKind.Place or EntityKind.Person or EntityKind.Organization && known.Last <= last)
                {
                    place = known is { Kind: EntityKind.Place, Names.Count: > 0 } && known.First == first && known.Last == last ? known : place;
                    known.Rejected = true;
                }
            }
        }

        index.Add(new Candidate
        {
            First = first,
            Last = last,
            Core = scan.Span(first, 0, last),
            Kind = EntityKind.Organization,
            Rule = "sport:table",
            Supported = true,
            NameEn = place?.Names.Entry(0).NameEn,
            Country = place?.Names.Entry(0).FirstCountry,
            Subkind = "club",
            Confidence = 0.7,
        });
    }
}
