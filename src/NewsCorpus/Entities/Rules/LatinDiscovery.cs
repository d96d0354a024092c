using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>English names that no gazetteer holds, told by their capitals beside a designator.</summary>
internal static class LatinDiscovery
{
    private static readonly KeySet NoPlaces = KeySet.Read("Entities/Data/no-places.txt");

    /// <summary>A run of capitalised words behind an English designator.</summary>
    public static bool Name(ArticleScan scan, CandidateIndex index, int target, TriggerCue trigger, out int last)
    {
        last = target;
        if (trigger.Language != "en" || !IsCapital(scan, target))
        {
            return false;
        }

        bool one = trigger is { Kind: EntityKind.Place, Subkind: "village", After: false } && char.IsUpper(trigger.Form[0]);
        while (last + 1 < scan.Count && last - target < Discovery.LongestName && scan.Block(last + 1) == scan.Block(target)
            && !scan.EndsPossessive(last) && !(one && scan.Text.Tokens[last + 1].Is(TokenFlags.SpaceBefore)))
        {
            if (trigger.Kind is EntityKind.Place or EntityKind.ArmedGroup && LatinArticles.Opens(scan, last + 1))
            {
                last += 3;
            }
            else if (IsCapital(scan, last + 1)
                || (scan.IsHyphen(last + 1) && !scan.Text.Tokens[last + 1].Is(TokenFlags.SpaceBefore) && IsCapital(scan, last + 2)))
            {
                last++;
            }
            else if (trigger.Kind == EntityKind.Organization && scan.Text.Key(last + 1) is "and" or "of" or "for" && IsCapital(scan, last + 2)
                && scan.Block(last + 2) == scan.Block(target) && !index.At(last + 2).Exists(Discovery.IsOther))
            {
                last += 2;
            }
            else
            {
                break;
            }
        }

        return !CommonWords.Contains(scan.Text.Key(target)) || last > target;
    }

    /// <summary>The word opens a sentence or a quotation, so that its capital says nothing.</summary>
    public static bool Opens(ArticleScan scan, int token) =>
        token == 0 || scan.Block(token - 1) != scan.Block(token) || scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
        || scan.IsOne(token - 1, ".!?:\"“")
        || (scan.IsWord(token - 1) && scan.Text.Tokens[token - 1].Is(TokenFlags.Capital) && !scan.KeyIs(token - 1, "the"));

    public static bool IsCapital(ArticleScan scan, int token) =>
        token >= 0 && token < scan.Count && scan.IsWord(token) && scan.Text.Tokens[token].Is(TokenFlags.Capital);

    /// <summary>An empty line stands before the token.</summary>
    public static bool OpensParagraph(ArticleScan scan, int token) =>
        token > 0 && scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
        && scan.Text.Raw.AsSpan(scan.Text.Tokens[token - 1].End, scan.Text.Tokens[token].Start - scan.Text.Tokens[token - 1].End).Count('\n') > 1;

    /// <summary>The word has a capital and names no place: Ramadan, an IDP camp.</summary>
    public static bool IsNoPlace(ArticleScan scan, int token) => NoPlaces.Contains(scan.Text.Hash(token));

    /// <summary>"Fighters Attack Mountain Town": in a headline of capitals a run of words before the designator is no name.</summary>
    public static bool IsHeadline(ArticleScan scan, int first, int designator, TriggerCue trigger) =>
        trigger is { Kind: EntityKind.Place } && designator - first > 2 && scan.Text.Tokens[designator].Is(TokenFlags.Capital)
        && HeadlineCase.At(scan, first, designator);
}
