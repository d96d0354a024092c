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

    /// <summary>A capitalised run before an English designator: "Al-Hamra Brigade".</summary>
    public static void Before(ArticleScan scan, CandidateIndex index, NameMatch match, TriggerCue trigger, int last)
    {
        if (trigger.Kind == EntityKind.Person || index.EndingAt(match.Last).Any(c => c.Supported && c.First < match.First)
            || (trigger.Kind == EntityKind.Place && LatinPeoples.Own(scan, index, last))
            || (trigger is { Kind: EntityKind.Media, InName: false } && (scan.EndsPossessive(last)
                || scan.Text.Key(last) is "youtube" or "telegram" or "twitter" or "facebook" or "whatsapp" or "instagram" or "web" or "internet" or "tv")))
        {
            // "Our YouTube channel", "Conte's television interview" name no outlet.
            return;
        }

        int first = last;
        while (IsCapital(scan, first) && scan.Block(first) == scan.Block(match.First) && !OpensParagraph(scan, first)
            && first - 1 >= 0 && last - first < Discovery.LongestName && !scan.EndsPossessive(first - 1)
            && !(trigger.Subkind == "road" && index.EndingAt(first - 1).Exists(Discovery.IsOther)))
        {
            if (IsCapital(scan, first - 1))
            {
                first--;
            }
            else if (first > 1 && scan.IsHyphen(first - 1) && !scan.Text.Tokens[first].Is(TokenFlags.SpaceBefore) && IsCapital(scan, first - 2)
                && !scan.Text.Tokens[first - 2].Is(TokenFlags.AllCaps))
            {
                first -= 2;
            }
            else if (first > 1 && IsCapital(scan, first - 2)
                && (scan.IsOne(first - 1, "&") ? trigger.Kind == EntityKind.Organization : scan.Text.Key(first - 1) is "bin" or "ibn"))
            {
                first -= 2;
            }
            else if (first > 1 && scan.Text.Key(first - 1) is "and" or "of" or "for" && IsCapital(scan, first - 2)
                && trigger.Kind == EntityKind.Organization && !index.EndingAt(first - 2).Exists(Discovery.IsOther))
            {
                first -= 2;
            }
            else
            {
                break;
            }
        }

        bool organization = trigger is { Kind: EntityKind.Organization, InName: true };
        while (first < last && !LatinArticles.Opens(scan, first) && CommonWords.Contains(scan.Text.Key(first)) && (!organization || Opens(scan, first) || LatinText.IsFunctionWord(scan.Text.Key(first))))
        {
            first++;
        }

        if (scan.IsHyphen(first - 1) && !scan.Text.Tokens[first].Is(TokenFlags.SpaceBefore))
        {
            // US-Backed Forces
            return;
        }

        bool everyday = CommonWords.Contains(scan.Text.Key(first)) && first == last && !scan.Text.Tokens[first].Is(TokenFlags.AllCaps);
        if (!IsCapital(scan, first) || IsHeadline(scan, first, match.First, trigger) || (trigger.Kind == EntityKind.Place && first == last && IsNoPlace(scan, first)) || (everyday && (!organization || Opens(scan, first) || LatinText.IsFunctionWord(scan.Text.Key(first)))))
        {
            return;
        }

        int coreLast = trigger.InName ? match.Last : last;
        Discovery.Add(scan, index, first, 0, coreLast, first, 0, trigger);
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
