using NewsCorpus.Entities.Cues;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>What an English number counts: a unit of the table, or any noun in the plural behind its adjectives.</summary>
internal static class LatinCounted
{
    /// <summary>How many words may stand between a number and its noun: two heavily armed Turkish-made reconnaissance drones.</summary>
    private const int Reach = 5;

    private static readonly string[] Adjectives =
    [
        "al", "ic", "ive", "ous", "ed", "ing", "ary", "ian", "ean", "ish", "ese", "ern", "ior", "able", "ible", "ful", "less", "ent", "ant", "ar", "ly", "est",
    ];

    /// <summary>The word behind a name that qualifies the counted noun: two US destroyers, 40 al-Nusra Front members.</summary>
    public static int BehindName(ArticleScan scan, CandidateIndex index, int token)
    {
        if (token < 0 || scan.Arabic(token) || scan.CueAt<UnitCue>(token) is not null)
        {
            return token;
        }

        int last = token - 1;
        foreach (Candidate name in index.At(token))
        {
            last = name.Names.Count > 0 ? Math.Max(last, name.Last) : last;
        }

        int behind = last < token ? token : scan.NextWord(last);
        return behind > token && scan.IsOne(behind, "(") && scan.IsOne(behind + 2, ")") ? scan.NextWord(behind + 2) : behind;
    }

    /// <summary>The "well" of "three well-known men" is no well.</summary>
    public static bool IsCompound(ArticleScan scan, int token) =>
        !scan.Arabic(token) && scan.Text.Tokens[token].KeyLength > 3 && IsGlued(scan, token);

    public static bool IsStop(ArticleScan scan, int token) => CountWords.Stops.Contains(scan.Text.Hash(token));

    /// <summary>
    /// A noun in the plural behind the number and the adjectives and names that qualify it: three border crossings, 30 American-made
    /// vehicles, 14 Turkish F-16s.
    /// </summary>
    public static bool IsPlural(ArticleScan scan, CandidateIndex index, NumberReader.Number number)
    {
        if (number.IsVague || number.Value is "1" or "0")
        {
            return false;
        }

        int token = number.Last + 1 < scan.Count ? BehindName(scan, index, number.Last + 1) : -1;
        int nouns = 0;
        for (int steps = 0; steps < Reach && token >= 0 && token < scan.Count; steps++)
        {
            if (scan.Block(token) != scan.Block(number.Last) || !scan.IsWord(token) || scan.Arabic(token)
                || !scan.Text.Tokens[token].Is(TokenFlags.SpaceBefore) || scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
                || IsStop(scan, token) || CountWords.Times.Contains(scan.Text.Hash(token)))
            {
                return false;
            }

            bool capital = scan.Text.Tokens[token].Is(TokenFlags.Capital);
            if (IsGlued(scan, token))
            {
                if (EndsCompound(scan, token + 2) is var end && capital && scan.Text.Tokens[token + 2].Kind == TokenKind.Number)
                {
                    return scan.Text.Key(end) is "s" || scan.Text.Key(token + 2).EndsWith("s") || IsPluralNoun(scan, end + 1);
                }

                token = end + 1;
                continue;
            }

            if (!capital && IsPluralNoun(scan, token))
            {
                return true;
            }

            nouns += capital || IsAdjective(scan, token) ? 0 : 1;
            if (nouns > 1 || (capital && number.Minimum >= 0 && CountTraps.IsYear(scan, number)))
            {
                return false;
            }

            token++;
        }

        return false;
    }

    /// <summary>Some of those that were named: seven of its commanders, 110,000 of them.</summary>
    public static bool IsPartOf(ArticleScan scan, NumberReader.Number number)
    {
        int of = number.Last + 1;
        return of + 1 < scan.Count && scan.Block(of + 1) == scan.Block(number.Last) && scan.KeyIs(of, "of")
            && CountWords.Pronouns.Contains(scan.Text.Hash(of + 1));
    }

    private static bool IsPluralNoun(ArticleScan scan, int token)
    {
        if (token >= scan.Count || !scan.IsWord(token))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        return key.Length > 3 && key[^1] == 's' && !key.EndsWith("ss") && !key.EndsWith("us") && !key.EndsWith("'s")
            && !CountWords.NoPlurals.Contains(scan.Text.Hash(token)) && !CountWords.Times.Contains(scan.Text.Hash(token));
    }

    private static bool IsAdjective(ArticleScan scan, int token)
    {
        if (scan.CueAt<QualityCue>(token) is not null)
        {
            return true;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        foreach (string ending in Adjectives)
        {
            if (key.Length > ending.Length + 2 && key.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word that a hyphen ties to the next without spaces.</summary>
    private static bool IsGlued(ArticleScan scan, int token) =>
        token + 2 < scan.Count && scan.IsHyphen(token + 1) && !scan.Text.Tokens[token + 1].Is(TokenFlags.SpaceBefore)
        && !scan.Text.Tokens[token + 2].Is(TokenFlags.SpaceBefore);

    private static int EndsCompound(ArticleScan scan, int token)
    {
        while (token + 1 < scan.Count && !scan.Text.Tokens[token + 1].Is(TokenFlags.SpaceBefore) && (scan.IsHyphen(token + 1)
            || scan.IsWord(token + 1)))
        {
            token++;
        }

        return token;
    }
}
