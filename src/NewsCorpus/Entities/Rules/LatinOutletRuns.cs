using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Runs of capitalised words that may be the name of an outlet: Al-Nasiriyah TV, L'Oeil du Sahel, Sinai News 24.</summary>
internal static class LatinOutletRuns
{
    private const int LongestName = 5;

    /// <summary>The last token of the run of capitals that begins here; a number may close it.</summary>
    public static int Run(ArticleScan scan, CandidateIndex index, int first)
    {
        int last = first;
        while (last - first < LongestName && !scan.EndsPossessive(last) && scan.IsWord(last) && last + 1 < scan.Count
            && scan.Block(last + 1) == scan.Block(first)
            && !scan.Text.Tokens[last + 1].Is(TokenFlags.LineBefore))
        {
            int next = last + 1;
            if (EndsBefore(scan, index, first, next))
            {
                break;
            }

            bool glued = (scan.IsHyphen(next) || scan.IsOne(next, ".")) && IsGlued(scan, next) && IsGlued(scan, next + 1)
                && scan.IsWord(next + 1);
            if (glued)
            {
                last += 2;
            }
            else if (LatinDiscovery.IsCapital(scan, next) || (scan.Text.Tokens[next].Kind == TokenKind.Number && scan.Text.Tokens[next].KeyLength <= 2)
                || (scan.Text.Key(next) is "du" or "de" or "al" or "el" && LatinDiscovery.IsCapital(scan, next + 1)))
            {
                last = next;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    /// <summary>
    /// Where commas are lost a known outlet runs into what comes next; only a place or an unknown word at the end of the run still belongs
    /// to it (Suspilne Donbas).
    /// </summary>
    private static bool EndsBefore(ArticleScan scan, CandidateIndex index, int first, int next)
    {
        bool known = index.AwakeEndingAt(next - 1).Exists(c => c is { Kind: EntityKind.Media, Supported: true, Rejected: false }
            && c.First == first);
        if (!known || index.AwakeAt(first).Exists(c => c is { Kind: EntityKind.Media } && c.Last >= next))
        {
            return false;
        }

        return CommonWords.Contains(scan.Text.Key(next)) || NameParts.Default.Find(scan.Text.Hash(next)) is { Given: true }
            || scan.AnyCue(next, CueBits.NotInNames) != 0 || LatinDiscovery.IsCapital(scan, next + 1)
            || index.AwakeAt(next).Exists(static c => c is { Supported: true, Rejected: false, Kind: not EntityKind.Place });
    }

    /// <summary>The first token of the run of capitals that ends here, a number of two digits closing it or not; -1 if none does.</summary>
    public static int RunBackward(ArticleScan scan, int last)
    {
        if (last < 0 || !(LatinDiscovery.IsCapital(scan, last) || IsTailNumber(scan, last)))
        {
            return -1;
        }

        int first = last;
        while (last - first < LongestName && first > 0 && scan.Block(first - 1) == scan.Block(last)
            && !scan.Text.Tokens[first].Is(TokenFlags.LineBefore))
        {
            bool glued = first > 1 && scan.IsHyphen(first - 1) && IsGlued(scan, first) && IsGlued(scan, first - 1)
                && scan.IsWord(first - 2) && (LatinDiscovery.IsCapital(scan, first - 2) || LatinArticles.Opens(scan, first - 2));
            if (glued)
            {
                first -= 2;
            }
            else if (LatinDiscovery.IsCapital(scan, first - 1) && !scan.KeyIs(first - 1, "the"))
            {
                first--;
            }
            else
            {
                break;
            }
        }

        return scan.IsWord(first) && (scan.Text.Tokens[first].Is(TokenFlags.Capital) || first < last) ? first : -1;
    }

    private static bool IsTailNumber(ArticleScan scan, int token) =>
        scan.Text.Tokens[token].Kind == TokenKind.Number && scan.Text.Tokens[token].KeyLength <= 2 && LatinDiscovery.IsCapital(scan, token - 1);

    private static bool IsGlued(ArticleScan scan, int token) => token < scan.Count && !scan.Text.Tokens[token].Is(TokenFlags.SpaceBefore);
}
