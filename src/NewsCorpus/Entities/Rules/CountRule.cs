using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Numbers of something: digits or number words with their unit (45 عملية 45 operations), vague counts (عشرات dozens
/// of)
/// and duals that carry the number two in their ending (موقعين two sites).
/// </summary>
internal static class CountRule
{
    private const int Cues = 1 << CueBits.Counting;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        Candidate? before = null;
        for (int token = scan.NextCue(0, Cues); token < scan.Count; token = scan.NextCue(token + 1, Cues))
        {
            if (scan.Block(token) < 0)
            {
                continue;
            }

            if (NumberReader.MayRead(scan, token) && NumberReader.Read(scan, token) is { } number)
            {
                Candidate? count = Count(scan, index, number, before);
                if (count is not null)
                {
                    index.Add(count);
                    before = count;
                }

                token = number.Last;
            }
            else if (scan.CueAt<UnitCue>(token, procliticAllowed: true) is { Cue.Number: CueNumber.Dual } dual
                && !scan.Text.Key(token)[dual.Split..].StartsWith("ال"))
            {
                before = Dual(scan, index, token, dual.Cue, dual.Last, dual.Split, before);
                index.Add(before);
            }
        }
    }

    private static Candidate Dual(ArticleScan scan, CandidateIndex index, int token, UnitCue unit, int last, int split, Candidate? before)
    {
        Candidate count = index.Lend(EntityKind.Count, "count:dual");
        count.First = token;
        count.Last = last;
        count.Core = scan.Span(token, split, last);
        count.Proclitic = scan.Proclitic(token, split);
        count.Supported = true;
        count.Value = "2";
        count.Unit = unit.English;
        count.Role = Role(scan, token, unit) ?? CountSeries.RolePartOf(scan, before, token, split, unit);
        count.Confidence = 0.85;
        return count;
    }

    private static Candidate? Count(ArticleScan scan, CandidateIndex index, NumberReader.Number number, Candidate? before)
    {
        ModifierCue? modifier = ModifierBefore(scan, number.First, out int fullFirst);
        if (modifier is not null && CountTraps.IsPreposition(scan, fullFirst, number))
        {
            (modifier, fullFirst) = (null, number.First);
        }

        string? role = CountRoles.Before(scan, fullFirst);
        bool bracketed = number.First == number.Last && CountBrackets.Around(scan, number.First);
        bool label = !bracketed && IsLabel(scan, number.First);
        role = bracketed && role is null ? CountRoles.Before(scan, number.First - 1) : role;
        if (role == CountRoles.None || (label && number.Value?.Contains('/') != true) || CountTraps.IsOtherWord(scan, number)
            || CountTraps.IsCut(scan, number) || (modifier is null && role is null && CountTraps.IsTitle(scan, index, number)))
        {
            return null;
        }

        (UnitCue? unit, int unitLast) = UnitAfter(scan, index, bracketed ? number.Last + 1 : number.Last, !bracketed);
        // The hyphen of 250000-275000 civilians labels nothing, that of 1436-1437 does.
        if (unit is null && (label || (bracketed && !CountBrackets.PrecedesAccusative(scan, number.First, number.Value))))
        {
            return null;
        }

        Candidate? series = unit is null && number.Unit is null && CountSeries.GoesOn(scan, before, number) ? before : null;
        bool noun = bracketed || series is not null || unit is not null || number.Unit is not null || (!number.IsVague && FollowsNoun(scan, number.Last))
            || LatinCounted.IsPlural(scan, index, number) || LatinCounted.IsPartOf(scan, number);
        bool vague = number.IsVague && (FollowsNoun(scan, number.Last) || number.Minimum >= 20);
        unit ??= UnitBefore(scan, number.First);
        string? currency = scan.IsOne(number.First - 1, "$€£") ? Currency(scan, number.First - 1) : null;
        role ??= noun || vague ? null : CountRoles.After(scan, number.Last);
        if (!noun && !vague && modifier is null && unit is null && currency is null && role is null && !CountTraps.IsStated(scan, fullFirst)
            && !IsLarge(scan, number))
        {
            return null;
        }

        if (number.Value == "1" && scan.KeyIs(number.Last + 1, "of") && number.Unit is null)
        {
            // One of the deadliest attacks counts nothing.
            return null;
        }

        if ((unit is null || CountTraps.IsOneThing(scan, number.First, unit)) && number.Unit is null && modifier is null && currency is null
            && CountTraps.IsYear(scan, number))
        {
            return null;
        }

        Candidate count = index.Lend(EntityKind.Count, number.Rule);
        count.First = number.First;
        count.Last = number.Last;
        count.Core = scan.Span(number.First, number.Split, number.Last);
        count.FullStart = scan.Text.Tokens[fullFirst].Start;
        count.FullEnd = unitLast >= 0 ? scan.Text.Tokens[unitLast].End : -1;
        count.Proclitic = scan.Proclitic(number.First, number.Split);
        count.Supported = true;
        count.Value = number.Value;
        count.Unit = number.Unit ?? currency ?? unit?.English ?? series?.Unit;
        count.Modifier = number.Modifier ?? modifier?.English;
        count.Role = (unit is not null ? CountRoles.Passive(scan, unitLast) ?? Role(scan, number.First, unit) : null) ?? role ?? series?.Role
            ?? (unit is not null ? CountSeries.RolePartOf(scan, before, number.First, number.Split, unit) : null);
        count.Confidence = unit is null && number.Unit is null ? 0.85 : 0.95;
        return count;
    }

    /// <summary>
    /// The toll that a number states after its unit: بلغ عدد الشهداء 46,913 (the number of dead reached 46,913).
    /// </summary>
    private static UnitCue? UnitBefore(ArticleScan scan, int token)
    {
        for (int i = token - 1; i > 0 && i >= token - 2 && scan.Block(i) == scan.Block(token); i--)
        {
            if (scan.CueAt<UnitCue>(i) is { } unit && scan.Text.Key(i - 1) is "عدد" or "حصيله" or "اجمالي" or "بعدد" or "وعدد")
            {
                return unit.Cue;
            }
        }

        return null;
    }

    private static string Currency(ArticleScan scan, int token) => scan.Text.Raw[scan.Text.Tokens[token].Start] switch
    {
        '$' => "US dollars",
        '€' => "euros",
        _ => "pounds",
    };

    /// <summary>Numbers glued to letters, dashes or slashes, list numbers and scores count nothing.</summary>
    private static bool IsLabel(ArticleScan scan, int token)
    {
        TextToken t = scan.Text.Tokens[token];
        if (t.Kind != TokenKind.Number)
        {
            return false;
        }

        bool gluedBefore = !t.Is(TokenFlags.SpaceBefore) && token > 0 && scan.IsOne(token - 1, "/-:.#№+_");
        bool gluedAfter = token + 1 < scan.Count && !scan.Text.Tokens[token + 1].Is(TokenFlags.SpaceBefore)
            && scan.IsOne(token + 1, "/-:_)");
        return gluedBefore || gluedAfter || IsOrdinalEnding(scan, token + 1);
    }

    /// <summary>The ending of 137th, which the tokenizer cuts from its digits.</summary>
    internal static bool IsOrdinalEnding(ArticleScan scan, int token) =>
        token > 0 && token < scan.Count && !scan.Text.Tokens[token].Is(TokenFlags.SpaceBefore)
        && scan.Text.Tokens[token - 1].Kind == TokenKind.Number && scan.Text.Key(token) is "th" or "st" or "nd" or "rd";

    private static ModifierCue? ModifierBefore(ArticleScan scan, int token, out int first)
    {
        first = token;
        for (int start = token - 1; start >= 0 && start >= token - 4 && scan.Block(start) == scan.Block(token); start--)
        {
            if (scan.CueAt<ModifierCue>(start, procliticAllowed: true) is { } cue && cue.Last == token - 1 && cue.Cue.Minimum is null)
            {
                first = start;
                return cue.Cue;
            }
        }

        return null;
    }

    private static (UnitCue? Unit, int Last) UnitAfter(ArticleScan scan, CandidateIndex index, int token, bool partitive)
    {
        int next = scan.NextWord(token);
        if (partitive && next >= 0 && (scan.KeyIs(next, "من") || scan.KeyIs(next, "of")))
        {
            next = scan.NextWord(next);
            if (next >= 0 && scan.KeyIs(next, "the"))
            {
                next = scan.NextWord(next);
            }
        }

        next = LatinCounted.BehindName(scan, index, next);
        for (int skip = 0; skip < 3 && next >= 0 && scan.IsWord(next); skip++)
        {
            if (LatinCounted.IsCompound(scan, next))
            {
                next = scan.NextWord(next + 2);
                continue;
            }

            if (scan.CueAt<UnitCue>(next) is { } unit)
            {
                return (unit.Cue, unit.Last);
            }

            bool between = !scan.Arabic(next)
                && (scan.Text.Tokens[next].Is(TokenFlags.Capital) || scan.CueAt<QualityCue>(next) is not null || skip < 1)
                && !LatinCounted.IsStop(scan, next);
            if (!between)
            {
                break;
            }

            next = scan.NextWord(next);
        }

        return (null, -1);
    }

    /// <summary>Thousands marked off (470,000) or a scale in words (22 million): nothing but an amount is written so.</summary>
    private static bool IsLarge(ArticleScan scan, NumberReader.Number number)
    {
        TextToken figure = scan.Text.Tokens[number.First];
        return figure.Kind == TokenKind.Number && number.Value is { Length: >= 4 } value && !value.Contains('/')
            && (number.Last > number.First || scan.Text.Raw.AsSpan(figure.Start, figure.End - figure.Start).IndexOfAny(",٬") > 0);
    }

    private static bool FollowsNoun(ArticleScan scan, int token)
    {
        int next = token + 1;
        return next < scan.Count && scan.Block(next) == scan.Block(token) && scan.IsWord(next) && scan.Arabic(next)
            && !scan.Text.Tokens[next].Is(TokenFlags.LineBefore) && !CountWords.Ordinary.Contains(scan.Text.Hash(next));
    }

    private static string? Role(ArticleScan scan, int token, UnitCue unit) =>
        unit.Role.Length > 0 ? unit.Role : CountRoles.Before(scan, token);
}
