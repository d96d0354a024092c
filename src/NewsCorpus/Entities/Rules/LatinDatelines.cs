using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>The outlets that an English report is signed with behind the place it comes from.</summary>
internal static class LatinDatelines
{
    private static readonly KeySet Openers = LatinOutlets.Sort("from");

    /// <summary>DERNA, Libya (Al-Wasat, Ean Libya); Derna, 3 May 2023 - Ean Libya; KRAMATORSK - Suspilne Donbas, Vchasno: the names between the place and the report.</summary>
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        const int Near = 80;
        for (int token = 0; token < scan.Count && token < Near; token++)
        {
            bool opens = token == 0 || scan.Block(token - 1) != scan.Block(token) || scan.Text.Tokens[token].Is(TokenFlags.LineBefore);
            if (opens && LatinDiscovery.IsCapital(scan, token) && scan.Block(token) >= 0
                && Dateline(scan, index, token) is > 0 and var end)
            {
                token = end;
            }
        }

        Signature(scan, index);
    }

    /// <summary>"in Lower Dir — APP", at the end of all.</summary>
    private static void Signature(ArticleScan scan, CandidateIndex index)
    {
        int last = scan.Count - 1;
        last -= scan.IsOne(last, ".)") ? 1 : 0;
        if (scan.Block(last) >= 0 && LatinOutletRuns.RunBackward(scan, last) is >= 1 and var first && scan.IsHyphen(first - 1)
            && scan.Text.Tokens[first].Is(TokenFlags.SpaceBefore) && LatinOutletProofs.IsTold(scan, index, first, last))
        {
            LatinOutlets.Make(scan, index, first, last, "outlet:signature", 0.75);
        }
    }

    private static int Dateline(ArticleScan scan, CandidateIndex index, int first)
    {
        const int LongestPlace = 10;
        int mark = first;
        bool place = false;
        bool dated = false;
        while (mark < scan.Count && mark - first < LongestPlace && scan.Block(mark) == scan.Block(first)
            && !(scan.IsOne(mark, "(") || (scan.IsHyphen(mark) && scan.Text.Tokens[mark].Is(TokenFlags.SpaceBefore))))
        {
            if (!LatinDiscovery.IsCapital(scan, mark) && !scan.IsOne(mark, ",/'’.") && !scan.IsHyphen(mark) && !scan.KeyIs(mark, "and")
                && !(place && scan.Text.Tokens[mark].Kind == TokenKind.Number))
            {
                return -1;
            }

            dated |= scan.Text.Tokens[mark].Kind == TokenKind.Number;
            place |= index.AnyEndingAt(mark, EntityKind.Place) != 0;
            mark++;
        }

        if (!place || mark >= scan.Count - 1 || mark - first >= LongestPlace || scan.Block(mark) != scan.Block(first))
        {
            return -1;
        }

        bool bracket = scan.IsOne(mark, "(");
        int name = Openers.Contains(scan.Text.Hash(mark + 1)) ? mark + 2 : mark + 1;
        Span<(int First, int Last)> names = stackalloc (int, int)[4];
        int count = 0;
        int last = mark;
        bool known = false;
        while (count < names.Length && name < scan.Count && LatinDiscovery.IsCapital(scan, name) && scan.Block(name) == scan.Block(first))
        {
            last = LatinOutletRuns.Run(scan, index, name);
            names[count++] = (name, last);
            known |= LatinOutletProofs.IsTold(scan, index, name, last);
            name = scan.IsOne(last + 1, ",/&") || scan.KeyIs(last + 1, "and") ? last + 2 : scan.Count;
        }

        int next = last + 1;
        bool closed = bracket ? scan.IsOne(next, ")")
            : (known && scan.IsHyphen(next) && next < scan.Count && scan.Text.Tokens[next].Is(TokenFlags.SpaceBefore)) || next >= scan.Count || scan.Block(next) != scan.Block(first) || scan.Text.Tokens[next].Is(TokenFlags.LineBefore);
        bool day = bracket && next + 1 < scan.Count && scan.Text.Tokens[next + 1].Kind == TokenKind.Number && scan.Block(next + 1) == scan.Block(first);
        bool signed = dated && !bracket && last > names[0].First && scan.Block(first) > 0;
        if (count == 0 || !closed || !(known || signed || day || (bracket && scan.IsHyphen(next + 1))))
        {
            return -1;
        }

        foreach ((int begins, int ends) in names[..count])
        {
            if (!LatinOutletProofs.IsOther(scan, index, begins, ends))
            {
                LatinOutlets.Make(scan, index, begins, ends, "outlet:dateline", 0.75);
            }
        }

        return next;
    }
}
