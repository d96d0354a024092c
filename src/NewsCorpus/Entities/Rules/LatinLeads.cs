using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>How much the words before an English name say for a place.</summary>
internal static class LatinLeads
{
    public const int None = 0;
    public const int Weak = 1;
    public const int Strong = 2;

    /// <summary>How far before "to" or "from" the word may stand that tells of a way.</summary>
    private const int Reach = 5;

    /// <summary>Headlines Whose Words All Have Capitals leave so short words without.</summary>
    private const int ShortWord = 3;

    private static readonly KeySet Leads = KeySet.Read("Entities/Data/latin-leads.txt");
    private static readonly KeySet Ways = KeySet.Read("Entities/Data/latin-ways.txt");
    private static readonly KeySet Plurals = KeySet.Read("Entities/Data/latin-plural-places.txt");
    private static readonly KeySet Sorts = KeySet.Read("Entities/Data/latin-place-sorts.txt");
    private static readonly KeySet Sides = KeySet.Read("Entities/Data/latin-sides.txt");
    private static readonly KeySet PhraseEnds = KeySet.Read("Entities/Data/latin-phrase-ends.txt");
    private static readonly KeySet PersonVerbs = KeySet.Read("Entities/Data/person-verbs.txt");

    /// <summary>What stands before a name that begins at a token.</summary>
    public static int Before(ArticleScan scan, int first)
    {
        int before = first - 1;
        if (before < 0 || scan.Block(before) != scan.Block(first) || !scan.IsWord(before) || scan.Text.Tokens[first].Is(TokenFlags.LineBefore)
            || (scan.Text.Tokens[before].Is(TokenFlags.Capital) && !LatinNames.Opens(scan, before))
            || (scan.Text.Key(before).Length <= ShortWord && LatinDiscovery.IsCapital(scan, before - 1) && CommonWords.Contains(scan.Text.Key(before - 1))
                && !LatinNames.Opens(scan, before - 1) && HeadlineCase.IsPlain(scan, before, before)))
        {
            return None;
        }

        ReadOnlySpan<char> key = scan.Text.Key(before);
        if (key is "in" || Leads.Contains(scan.Text.Hash(before)))
        {
            return Strong;
        }

        if (key is "as" && scan.KeyIs(before - 1, "far"))
        {
            return Strong;
        }

        if (key is "of")
        {
            return before > 0 && Sides.Contains(scan.Text.Hash(before - 1)) ? Strong : None;
        }

        if (key is "to" && before > 0 && scan.Text.Key(before - 1) is "loyal" or "according" or "belonging" or "affiliated" or "linked")
        {
            return None;
        }

        return key is "to" or "from" or "through" or "at" or "between" or "via" or "across" or "off" or "on" or "over" or "behind" or "for"
            ? HasWay(scan, before) ? Strong : key is "for" ? None : Weak
            : key is "left" or "held" or "hit" or "struck" or "took" or "visited" or "attacked" or "attack" or "hold" or "lost" or "commands" or "covered" or "shut" ? Weak : None;
    }

    /// <summary>What stands at a token behind a name tells that the name is a person's or a body's.</summary>
    public static bool IsOfActor(ArticleScan scan, int next) => next < scan.Count && scan.IsWord(next) && PersonVerbs.Contains(scan.Text.Hash(next));

    /// <summary>A mark, or a word that goes on with the sentence: no noun that the name would only say more of.</summary>
    public static bool EndsPhrase(ArticleScan scan, int last)
    {
        int next = last + 1;
        return next >= scan.Count || scan.Block(next) != scan.Block(last) || scan.Text.Tokens[next].Is(TokenFlags.LineBefore)
            || (!scan.IsWord(next) || scan.CueAt<TriggerCue>(next) is { Cue: { Kind: EntityKind.Place, After: true, Language: "en" } }
                || PhraseEnds.Contains(scan.Text.Hash(next)) || scan.Text.Key(next) is [.., 'i', 'n', 'g'] or [.., 'e', 'd']);
    }

    /// <summary>A designator of several places stands at a token: "Bulaburin and Kofa villages".</summary>
    public static bool IsPlural(ArticleScan scan, int token) => token < scan.Count && scan.IsWord(token) && Plurals.Contains(scan.Text.Hash(token));

    /// <summary>The comma at a token opens what sort of place the name is: ", a farming community 30 km from".</summary>
    public static bool IsExplained(ArticleScan scan, int comma)
    {
        const int Furthest = 5;
        if (!scan.IsComma(comma) || comma + 2 >= scan.Count || scan.Block(comma + 2) != scan.Block(comma) || scan.Text.Key(comma + 1) is not ("a" or "an"))
        {
            return false;
        }

        for (int token = comma + 2; token < scan.Count && token <= comma + Furthest && scan.Block(token) == scan.Block(comma)
            && scan.IsWord(token) && !scan.Text.Tokens[token].Is(TokenFlags.Capital); token++)
        {
            if (Sorts.Contains(scan.Text.Hash(token)))
            {
                return EndsPhrase(scan, token) || scan.KeyIs(token + 1, "of") || scan.KeyIs(token + 1, "about");
            }
        }

        return false;
    }

    /// <summary>What stands at a token behind a name is done to places: "had been retaken", "was overrun", "fell".</summary>
    public static bool IsOfPlace(ArticleScan scan, int next)
    {
        bool passive = false;
        for (; next < scan.Count && scan.IsWord(next) && scan.Text.Key(next) is "had" or "has" or "have" or "been" or "was" or "were" or "is" or "are" or "being"; next++)
        {
            passive = true;
        }

        return next < scan.Count && scan.IsWord(next)
            && (passive ? Leads.Contains(scan.Text.Hash(next)) || scan.Text.Key(next) is "hit" or "abandoned" or "attacked" or "surrounded"
                : scan.Text.Key(next) is "fell" or "remain" or "remains");
    }

    private static bool HasWay(ArticleScan scan, int preposition)
    {
        for (int token = preposition - 1; token >= 0 && preposition - token <= Reach && scan.Block(token) == scan.Block(preposition); token--)
        {
            if (scan.IsOne(token, ".;:"))
            {
                return false;
            }

            if (scan.IsWord(token) && Ways.Contains(scan.Text.Hash(token)))
            {
                return true;
            }
        }

        return false;
    }
}
