using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Numbered units: الفرقة السادسة (the Sixth Division), اللواء 93 (Brigade 93), "137th Brigade".</summary>
internal static class UnitRule
{
    private static readonly int Heads = CueBits.Bit<UnitHeadCue>.Value;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int token = scan.NextCue(0, Heads); token < scan.Count; token = scan.NextCue(token + 1, Heads))
        {
            if (scan.CueAt<UnitHeadCue>(token, procliticAllowed: true) is not { } unit || unit.Last != token)
            {
                continue;
            }

            int split = unit.Split;
            int number = scan.Arabic(token) ? token + 1 : NumberBefore(scan, token);
            if (number < 0 || number >= scan.Count || scan.Block(number) != scan.Block(token) || Number(scan, number) is not { } english)
            {
                continue;
            }

            int first = Math.Min(number, token);
            int last = Math.Max(number, token);
            index.Add(new Candidate
            {
                First = first,
                Last = last,
                Core = scan.Span(first, first == token ? split : 0, last),
                Kind = EntityKind.ArmedGroup,
                Rule = "unit:numbered",
                Proclitic = first == token ? scan.Proclitic(token, split) : null,
                Supported = true,
                NameEn = !scan.Arabic(token) && token > number + 2 ? scan.Span(first, 0, last).Slice(scan.Text.Raw) : $"{english} {unit.Cue.English}",
                Subkind = "unit",
                Confidence = 0.85,
            });
        }
    }

    /// <summary>The number before an English head; in 137th the digits stand before the ending.</summary>
    private static int NumberBefore(ArticleScan scan, int token)
    {
        int before = LatinUnits.NumberBefore(scan, token);
        return before > 0 && CountRule.IsOrdinalEnding(scan, before) ? before - 1 : before;
    }

    private static string? Number(ArticleScan scan, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (scan.Text.Tokens[token].Kind == TokenKind.Number)
        {
            return key.Length <= 4 && !key.ContainsAnyExceptInRange('0', '9') ? Ordinal(key.ToString()) : null;
        }

        return scan.CueAt<OrdinalCue>(token) is { } ordinal ? ordinal.Cue.English : null;
    }

    private static string Ordinal(string digits) => (digits[^1], digits.Length > 1 && digits[^2] == '1') switch
    {
        ('1', false) => digits + "st",
        ('2', false) => digits + "nd",
        ('3', false) => digits + "rd",
        _ => digits + "th",
    };
}
