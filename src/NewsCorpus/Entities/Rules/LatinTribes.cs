using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Tribes and clans in English by the word behind or before them: "the Bani Rikab, al-Bdour and al-Ghizzi tribes", "elders of the Galjecel
/// and Baadi Adde".
/// </summary>
internal static class LatinTribes
{
    private const int MostWords = 3;
    private const int LongestList = 8;

    internal static readonly KeySet Words = new(["tribe", "tribes", "clan", "clans", "tribesmen", "clansmen", "elders", "chiefs", "sheikhs"]);

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int token = scan.NextCue(1, 1 << CueBits.LatinHead); token < scan.Count; token = scan.NextCue(token + 1, 1 << CueBits.LatinHead))
        {
            ReadOnlySpan<char> key = scan.Text.Key(token);
            if (!Words.Contains(scan.Text.Hash(token)) || scan.Block(token) < 0)
            {
                continue;
            }

            if (key is "tribe" or "tribes" or "clan" or "clans" or "tribesmen" or "clansmen")
            {
                if (scan.Block(token - 1) == scan.Block(token) && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore))
                {
                    Before(scan, index, token);
                }
            }

            if (key is "elders" or "tribesmen" or "clansmen" or "chiefs" or "sheikhs" && scan.KeyIs(token + 1, "of") && scan.KeyIs(token + 2, "the")
                && scan.Block(token + 2) == scan.Block(token))
            {
                Behind(scan, index, token + 3);
            }
        }
    }

    private static void Before(ArticleScan scan, CandidateIndex index, int head)
    {
        int end = head - 1;
        for (int count = 0; count < LongestList; count++)
        {
            int first = First(scan, end);
            if (scan.Text.Key(head) is "tribesmen" or "clansmen" && count == 0 && scan.IsWord(first - 1) && scan.Text.Key(first - 1) is "at" or "in" or "and")
            {
                // At Zirut and Gorum tribesmen stopped cars.
                return;
            }

            if (first > end || !Add(scan, index, first, end, head))
            {
                return;
            }

            bool and = scan.KeyIs(first - 1, "and");
            int before = and ? first - 2 : first - 1;
            before = scan.IsComma(before) ? before - 1 : before;
            if (before == first - 1 || before < 0 || scan.Block(before) != scan.Block(head) || !(count > 0 || and) || scan.Text.Key(head)[^1] is not ('s' or 'n'))
            {
                return;
            }

            end = before;
        }
    }

    private static void Behind(ArticleScan scan, CandidateIndex index, int first)
    {
        for (int count = 0; count < LongestList && first < scan.Count; count++)
        {
            int last = LatinArticles.Opens(scan, first) ? first + 2 : first;
            while (last - first < MostWords && LatinDiscovery.IsCapital(scan, last + 1) && !scan.EndsPossessive(last) && scan.Block(last + 1) == scan.Block(first))
            {
                last++;
            }

            if (!LatinDiscovery.IsCapital(scan, last) || scan.Text.Key(last) is "tribe" or "tribes" || !Add(scan, index, first, last, last))
            {
                return;
            }

            int next = last + 1;
            next += scan.IsComma(next) ? 1 : 0;
            next += scan.KeyIs(next, "and") ? 1 : 0;
            next += next > last + 1 && scan.KeyIs(next, "the") ? 1 : 0;
            if (next == last + 1 || next >= scan.Count || scan.Block(next) != scan.Block(last))
            {
                return;
            }

            first = next;
        }
    }

    private static int First(ArticleScan scan, int end)
    {
        int first = end + 1;
        for (int words = 0; words < MostWords && first > 0; words++)
        {
            int before = first - 1;
            if (LatinDiscovery.IsCapital(scan, before) && scan.Block(before) == scan.Block(end) && !LatinText.IsFunctionWord(scan.Text.Key(before))
                && (first > end || (scan.Text.Tokens[first].Is(TokenFlags.SpaceBefore) && !scan.Text.Tokens[first].Is(TokenFlags.LineBefore)))
                && (first > end || !scan.EndsPossessive(before)))
            {
                first = LatinArticles.Opens(scan, before - 2) ? before - 2 : before;
            }
            else
            {
                break;
            }
        }

        return first;
    }

    /// <summary>A name that is no nation, no faith and no ordinary word.</summary>
    private static bool Add(ArticleScan scan, CandidateIndex index, int first, int last, int head)
    {
        for (int token = first; token <= last; token++)
        {
            if (index.At(token).Exists(c => c is { Rejected: false, Kind: EntityKind.Nationality or EntityKind.Date }
                || c is { Rejected: false, Supported: true, Kind: EntityKind.ArmedGroup or EntityKind.Organization or EntityKind.Media, Length: > 1 }
                || c is { Rejected: false, Supported: true, Kind: EntityKind.Person, Names.Count: > 0 }))
            {
                return false;
            }
        }

        if (CommonWords.Contains(scan.Text.Key(last)) || LatinPeoples.Own(scan, index, last))
        {
            return index.EndingAt(last).Exists(static c => c is { Kind: EntityKind.ArmedGroup, Supported: true, Rejected: false });
        }

        for (int token = first; token <= last; token++)
        {
            foreach (Candidate other in index.At(token))
            {
                if (other is { Kind: EntityKind.ArmedGroup or EntityKind.Organization } && other.First == first && other.Last >= last && !other.Rejected)
                {
                    other.Supported = true;
                    return true;
                }

                other.Rejected |= other.Kind is EntityKind.Place or EntityKind.Person or EntityKind.Organization && other.Last <= Math.Max(head, last);
            }
        }

        Candidate tribe = index.Lend(EntityKind.Organization, "tribe:named");
        (tribe.First, tribe.Last, tribe.Core) = (first, last, scan.Span(first, 0, last));
        (tribe.FullStart, tribe.FullEnd) = (tribe.Core.Start, scan.Span(Math.Max(head, last), 0, Math.Max(head, last)).End);
        (tribe.Supported, tribe.Subkind, tribe.Confidence) = (true, "tribe", 0.7);
        index.Add(tribe);
        return true;
    }
}
