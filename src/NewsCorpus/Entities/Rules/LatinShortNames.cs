using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Parties, institutions and companies whose English short name is a word: Labour, Congress, the Treasury. They stand where the
/// capital can only be a name's, in news that names their country.
/// </summary>
internal static class LatinShortNames
{
    private static readonly KeySet Verbs = KeySet.Read("Entities/Data/body-verbs.txt");

    /// <summary>What a body does or has stands at the token: said, has, promised.</summary>
    public static bool IsVerb(ArticleScan scan, int token) => token < scan.Count && Verbs.Contains(scan.Text.Hash(token));

    public static bool Stands(ArticleScan scan, Candidate body)
    {
        if (!scan.Text.Tokens[body.First].Is(TokenFlags.Capital) || !IsSpokenOf(scan, body) || GoesOn(scan, body)
            || HeadlineCase.At(scan, body.First, body.Last))
        {
            return false;
        }

        int before = body.First - 1;
        bool opens = before < 0 || scan.Block(before) != scan.Block(body.First) || scan.Text.Tokens[body.First].Is(TokenFlags.LineBefore)
            || !(scan.IsWord(before) || scan.IsComma(before));
        return opens
            ? Acts(scan, body.Last)
            : (scan.IsComma(before) || IsBehindWord(scan, body, before)) && (body.Names.Entry(0).Subkind != "company" || Acts(scan, body.Last));
    }

    private static bool Acts(ArticleScan scan, int last) =>
        scan.EndsPossessive(last) || (last + 1 < scan.Count && Verbs.Contains(scan.Text.Hash(last + 1)));

    /// <summary>A word without a capital stands before it, and none that says where one writes or what is sold.</summary>
    private static bool IsBehindWord(ArticleScan scan, Candidate body, int before) =>
        !scan.Text.Tokens[before].Is(TokenFlags.Capital)
        && scan.Text.Key(before) is not ("on" or "via" or "a" or "an" or "or" or "through" or "using")
        && !(scan.KeyIs(before, "the") && body.Names.Entry(0).Subkind == "company");

    private static bool IsSpokenOf(ArticleScan scan, Candidate body)
    {
        foreach (int number in body.Names)
        {
            GazetteerEntry entry = scan.Gazetteer.Entry(number);
            if (entry.Tier == GazetteerTier.A && (scan.Gazetteer.Name(number).Flags & NameTraits.Generic) == 0
                && (entry.Subkind == "company" || entry.Countries.Any(scan.Countries.Contains)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A longer name: Amazon Prime; but not an office: Labour MP.</summary>
    private static bool GoesOn(ArticleScan scan, Candidate body)
    {
        int next = body.Last + 1;
        return next < scan.Count && scan.Block(next) == scan.Block(body.Last) && !scan.EndsPossessive(body.Last)
            && ((scan.IsWord(next) && scan.Text.Tokens[next].Is(TokenFlags.Capital) && scan.CueAt<Cues.TitleCue>(next) is null)
                || scan.IsHyphen(next));
    }
}
