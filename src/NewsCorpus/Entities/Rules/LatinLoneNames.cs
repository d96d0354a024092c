using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// People whom English reports call by one given name, told by the commas around it: "Hamidou, a teacher in Ouallam", "a shopkeeper, Khalaf,
/// told", "Malek, 34, of the old town".
/// </summary>
internal static class LatinLoneNames
{
    /// <summary>True if the name that ends at a token, with no capital before it, is somebody who is said to be something or who speaks.</summary>
    public static bool Stands(ArticleScan scan, CandidateIndex index, int first, int token)
    {
        int comma = token + 1;
        if (!scan.IsComma(comma) || comma + 2 >= scan.Count || scan.Block(comma + 2) != scan.Block(token)
            || scan.Text.Tokens[token].Is(TokenFlags.AllCaps) || LatinDiscovery.IsCapital(scan, first - 1) || scan.IsHyphen(first - 1)
            || index.At(first).Exists(static c => c is { Supported: true, Rejected: false }))
        {
            return false;
        }

        int next = comma + 1;
        if (scan.Text.Tokens[next].Kind == TokenKind.Number)
        {
            return scan.Text.Tokens[next].KeyLength == 2 && scan.IsComma(next + 1) && !scan.IsComma(first - 1);
        }

        return scan.Text.Key(next) switch
        {
            "a" or "an" => !scan.Text.Tokens[next + 1].Is(TokenFlags.Capital) && scan.IsWord(next + 1) && !IsThing(scan, comma) && LatinAppositions.Kind(scan, token) is null,
            "who" or "whose" => true,
            "of" or "from" => SpeaksBehind(scan, next),
            _ => scan.IsComma(first - 1) && LatinNameMarks.Says(scan, next),
        };
    }

    /// <summary>", a former camp": what is said of it is said of places.</summary>
    private static bool IsThing(ArticleScan scan, int comma)
    {
        const int Furthest = 5;
        for (int token = comma + 2; token < scan.Count && token <= comma + Furthest && scan.IsWord(token) && !scan.KeyIs(token, "of"); token++)
        {
            if (scan.CueAt<TriggerCue>(token) is { Cue.Kind: EntityKind.Place })
            {
                return true;
            }
        }

        return LatinLeads.IsExplained(scan, comma);
    }

    /// <summary>", of Hay al-Andalus, told".</summary>
    private static bool SpeaksBehind(ArticleScan scan, int of)
    {
        const int Longest = 6;
        int comma = of + 1;
        while (comma < scan.Count && comma - of < Longest && !scan.IsComma(comma) && scan.Block(comma) == scan.Block(of))
        {
            comma++;
        }

        return scan.IsComma(comma) && comma + 1 < scan.Count && scan.Block(comma + 1) == scan.Block(of) && LatinNameMarks.Says(scan, comma + 1);
    }
}
