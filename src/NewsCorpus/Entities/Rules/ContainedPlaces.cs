using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// A name behind a word too loose to announce one, told by what it lies in: منطقة عرام بمعتمدية مارث (the area of Aram in Mareth
/// district), منطقة كمكوم الواقعة جنوب سرت (situated south of Sirte).
/// </summary>
internal static class ContainedPlaces
{
    private const int MostWords = 3;

    /// <summary>The last token of the name that begins at a token; -1 if nothing says what it lies in.</summary>
    public static int Last(ArticleScan scan, CandidateIndex index, TriggerCue trigger, int target)
    {
        if (trigger is not { Kind: EntityKind.Place, Number: CueNumber.Singular, Language: "ar" })
        {
            return -1;
        }

        for (int token = target; token < target + MostWords && IsNamePart(scan, token, target); token++)
        {
            if (IsContainer(scan, index, token + 1, target))
            {
                return token;
            }
        }

        return -1;
    }

    private static bool IsNamePart(ArticleScan scan, int token, int first)
    {
        if (token >= scan.Count || scan.Block(token) != scan.Block(first) || !scan.IsWord(token) || !scan.Arabic(token)
            || (token > first && scan.Text.Tokens[token].Is(TokenFlags.LineBefore)))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (token > first && scan.CueAt<TriggerCue>(token) is { Cue: { Kind: EntityKind.Place, After: false } })
        {
            return false;
        }

        bool adjective = token == first && !key.StartsWith("ال") && key.EndsWith("يه");
        bool part = token > first
            ? key is "بن" or "بنت" or "ابو" or "ام" or "ولد" or "اولاد" || scan.HasCue<DirectionCue>(token)
            : Discovery.IsCompoundHead(key);
        return part || (key.Length > 2 && !adjective && !CommonWords.Contains(key) && !Discovery.IsStop(key) && (key[0] is not ('ب' or 'ل' or 'و') || !OrdinaryWords.Contains(key)));
    }

    private static bool IsContainer(ArticleScan scan, CandidateIndex index, int token, int first)
    {
        if (token >= scan.Count || scan.Block(token) != scan.Block(first))
        {
            return false;
        }

        if (scan.IsOne(token, "("))
        {
            return !scan.Text.Key(first).StartsWith("ال")
                && (scan.CueAt<TriggerCue>(token + 1) is { Cue.IsRelation: true } || index.At(token + 1).Exists(IsTold));
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        return key is "الواقعه" or "التابعه"
            || (key is "من" ? IsDivision(scan, token + 1, joined: false) : key[0] == 'ب' && IsDivision(scan, token, joined: true));
    }

    private static bool IsDivision(ArticleScan scan, int token, bool joined) =>
        scan.CueAt<TriggerCue>(token, procliticAllowed: joined) is { Split: var split, Cue: { Kind: EntityKind.Place, After: false, IsRelation: false, Language: "ar" } }
        && joined == (split > 0);

    private static bool IsTold(Candidate candidate) => candidate is { Kind: EntityKind.Place, Supported: true, Rejected: false, Proclitic: null };
}
