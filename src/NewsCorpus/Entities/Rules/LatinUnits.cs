using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// English forces by their build: "the 9th Armoured Division" and "the Second Giants Brigade" with what stands between number and head,
/// "Brigade 166", and what ends in "Task Force", "Force" or "Police" with a capital behind "the".
/// </summary>
internal static class LatinUnits
{
    private const int MostBetween = 4;

    internal static readonly KeySet Words = new(["force", "police", "resistance", "axis", "commandos", "gendarmerie", "coastguard", "army", "front",
        "brigade", "battalion", "regiment", "division", "unit", "squadron"]);

    /// <summary>The number before an English head, over the words with a capital between them; -1 where there is none.</summary>
    public static int NumberBefore(ArticleScan scan, int head)
    {
        int before = scan.PreviousWord(head, overHyphen: true);
        for (int words = 0; words < MostBetween && before > 0 && LatinDiscovery.IsCapital(scan, before) && !CountRule.IsOrdinalEnding(scan, before)
            && scan.CueAt<OrdinalCue>(before) is null && !scan.EndsPossessive(before) && !LatinText.IsFunctionWord(scan.Text.Key(before)); words++)
        {
            before = scan.PreviousWord(before, overHyphen: true);
        }

        if (before >= 0 && before + 1 < head && !scan.IsHyphen(before + 1) && before + 1 != head)
        {
            // 85 Syrian army troops, May 30 2017 Syrian Army: only an ordinal, or "the 215 Maiwand Corps".
            bool ordinal = CountRule.IsOrdinalEnding(scan, before) || (scan.CueAt<OrdinalCue>(before) is not null && scan.Text.Tokens[before].Is(TokenFlags.Capital));
            if (!scan.Text.Tokens[head].Is(TokenFlags.Capital) || !(ordinal || (scan.KeyIs(before - 1, "the") && scan.Text.Key(before).Length < 4))
                || (!ordinal && scan.KeyIs(head, "army")))
            {
                return -1;
            }
        }

        return before;
    }

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int token = scan.NextCue(1, 1 << CueBits.LatinHead); token < scan.Count; token = scan.NextCue(token + 1, 1 << CueBits.LatinHead))
        {
            if (!Words.Contains(LatinText.NameHash(scan, token)) || scan.Block(token) < 0 || !scan.Text.Tokens[token].Is(TokenFlags.Capital) || scan.Text.Tokens[token].Is(TokenFlags.AllCaps))
            {
                continue;
            }

            ReadOnlySpan<char> key = LatinText.NameKey(scan, token);
            if (key is "force" or "police" or "resistance" or "axis" or "commandos" or "gendarmerie" or "coastguard" or "army" or "front")
            {
                Named(scan, index, token);
            }
            else if (key is "brigade" or "battalion" or "regiment" or "division" or "unit" or "squadron"
                && !LatinDiscovery.IsCapital(scan, token - 1) && token + 1 < scan.Count && scan.Block(token + 1) == scan.Block(token)
                && scan.Text.Tokens[token + 1].Kind == TokenKind.Number && !scan.EndsPossessive(token) && scan.Text.Key(token + 1) is { Length: >= 2 and <= 4 } digits
                && !digits.ContainsAnyExceptInRange('0', '9') && key is not "division"
                && !index.At(token).Exists(c => c is { Supported: true, Rejected: false } && c.Last > token))
            {
                Add(scan, index, token, token + 1);
            }
        }
    }

    /// <summary>The Civilian Joint Task Force, the Protection Force of Tripoli, the National Resistance.</summary>
    private static void Named(ArticleScan scan, CandidateIndex index, int head)
    {
        int first = head;
        while (first > 0 && head - first < MostBetween + 1 && LatinDiscovery.IsCapital(scan, first - 1) && scan.Block(first - 1) == scan.Block(head)
            && (!scan.EndsPossessive(first - 1) || scan.Text.Key(first - 1).StartsWith("people")) && !scan.Text.Tokens[first].Is(TokenFlags.LineBefore)
            && !LatinText.IsFunctionWord(scan.Text.Key(first - 1)) && scan.CueAt<TitleCue>(first - 1) is null)
        {
            first--;
        }

        int next = head + 1;
        bool goesOn = next < scan.Count && scan.Block(next) == scan.Block(head) && LatinDiscovery.IsCapital(scan, next) && !scan.EndsPossessive(head)
            && !scan.Text.Tokens[next].Is(TokenFlags.LineBefore);
        bool the = first > 0 && scan.Block(first - 1) == scan.Block(head) && scan.IsWord(first - 1) && scan.Text.Key(first - 1) is "the" or "a" or "of";
        if (first == head || goesOn || !the || scan.Text.Key(head - 1) is "labour" or "labor" or "work" or "air" or "action" or "brute" || HeadlineCase.IsPlain(scan, first, head)
            || (scan.KeyIs(head, "axis") && !scan.KeyIs(head - 1, "military")) || (scan.KeyIs(head, "army") && head - first < 2)
            || (scan.KeyIs(head, "front") && (head - first < 2 || !(scan.Text.Key(head - 1) is "liberation" or "islamic" or "defence" or "defense" or "resistance" or "salvation")))
            || index.At(first).Exists(c => c is { Rejected: false, Supported: true } && c.Last >= head))
        {
            return;
        }

        if (scan.IsWord(first) && index.At(first).Exists(static c => c is { Rejected: false, Kind: EntityKind.Date or EntityKind.Count }))
        {
            return;
        }

        int last = head;
        if (scan.Text.Key(head) is "force" && scan.KeyIs(head + 1, "of") && index.At(head + 2).Find(static c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false }) is { } place)
        {
            last = place.Last;
        }

        Add(scan, index, first, last);
    }

    private static void Add(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        for (int token = first; token <= last; token++)
        {
            foreach (Candidate inner in index.At(token))
            {
                inner.Rejected |= inner.Last <= last && inner.Kind is EntityKind.ArmedGroup or EntityKind.Count or EntityKind.Person or EntityKind.Place or EntityKind.Organization;
            }
        }

        Candidate force = index.Lend(EntityKind.ArmedGroup, "unit:built");
        (force.First, force.Last, force.Core) = (first, last, scan.Span(first, 0, last));
        (force.Supported, force.Subkind, force.Confidence) = (true, "unit", 0.7);
        index.Add(force);
    }
}
