using System.Globalization;
using NewsCorpus.Entities.Cues;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Reads one number, in digits or words, with scales (ألف thousand), sums (خمسة وعشرين) and ranges (20 to 30).
/// </summary>
internal static class NumberReader
{
    /// <param name="Value">Invariant digits, <c>20/30</c> for a range; null for a vague count.</param>
    internal readonly record struct Number(
        int First, int Last, int Split, string? Value, string? Modifier, string? Unit, string Rule, double Minimum = 0)
    {
        public bool IsVague => Value is null;
    }

    /// <summary>False where no number begins.</summary>
    public static bool MayRead(ArticleScan scan, int token) =>
        scan.AnyCue(token, CueBits.Bit<ModifierCue>.Value | CueBits.Bit<NumberCue>.Value) != 0 || scan.Text.Tokens[token].Kind == TokenKind.Number;

    public static Number? Read(ArticleScan scan, int token)
    {
        if (scan.CueAt<ModifierCue>(token, procliticAllowed: true) is { Cue.Minimum: not null } vague)
        {
            int vagueLast = vague.Cue.Partitive ? vague.Last - 1 : vague.Last;
            return new Number(token, vagueLast, vague.Split, null, vague.Cue.English, null, "count:vague",
                vague.Cue.Minimum ?? 0);
        }

        if (One(scan, token, allowProclitic: true) is not { } first)
        {
            return null;
        }

        (double sum, int last) = WithRest(scan, first.Value, first.Last);
        string value = Format(sum);
        int joint = scan.NextWord(last);
        bool between = token > 0 && scan.Block(token - 1) == scan.Block(token) && (scan.KeyIs(token - 1, "بين") || scan.KeyIs(token - 1, "between"));
        if (joint >= 0 && RangeEnd(scan, joint, between) is { } end && end.Value > sum)
        {
            value = $"{value}/{Format(end.Value)}";
            last = end.Last;
        }

        int start = token;
        string? unit = null;
        if (scan.IsOne(last + 1, "%٪"))
        {
            unit = "percent";
            last++;
        }
        else if (last == token && IsPercentBefore(scan, token))
        {
            (unit, start) = ("percent", token - 1);
        }
        else if (last > token && CountBrackets.Around(scan, token))
        {
            start = token - 1;
        }

        string rule = scan.Text.Tokens[token].Kind == TokenKind.Number ? "count:digits" : "count:words";
        return new Number(start, last, first.Split, value, null, unit, rule);
    }

    /// <summary>%97.2: written from right to left the sign comes first.</summary>
    private static bool IsPercentBefore(ArticleScan scan, int token) =>
        scan.IsOne(token - 1, "%٪") && !scan.Text.Tokens[token].Is(TokenFlags.SpaceBefore) && scan.Block(token - 1) == scan.Block(token)
        && (token < 2 || scan.Text.Tokens[token - 2].Kind != TokenKind.Number || scan.Text.Tokens[token - 1].Is(TokenFlags.SpaceBefore));

    /// <summary>Digits that go on after a scale: 60 مليون و200 ألف (60,200,000).</summary>
    private static (double Value, int Last) WithRest(ArticleScan scan, double value, int last)
    {
        while (scan.Arabic(last) && scan.CueAt<NumberCue>(last) is { Cue: { IsScale: true, Value: var scale } }
            && scan.NextWord(last) is >= 0 and var joint && scan.KeyIs(joint, "و") && joint + 1 < scan.Count
            && scan.Text.Tokens[joint + 1].Kind == TokenKind.Number
            && Digits(scan, joint + 1) is { } more && more.Value < scale && more.Value >= scale / 1000)
        {
            value += more.Value;
            last = more.Last;
        }

        return (value, last);
    }

    private static (double Value, int Last)? RangeEnd(ArticleScan scan, int joint, bool between)
    {
        bool word = scan.KeyIs(joint, "الي") || scan.KeyIs(joint, "to") || (between && (scan.KeyIs(joint, "و") || scan.KeyIs(joint, "and")))
            || scan.IsHyphen(joint);
        if (word && scan.NextWord(joint) is int next and >= 0)
        {
            return One(scan, next, false) is { } number ? (number.Value, number.Last) : null;
        }

        return between && One(scan, joint, true) is { Split: 1 } joined ? (joined.Value, joined.Last) : null;
    }

    private static (double Value, int Last, int Split)? One(ArticleScan scan, int token, bool allowProclitic)
    {
        if (scan.Text.Tokens[token].Kind == TokenKind.Number)
        {
            return Digits(scan, token);
        }

        return scan.CueAt<NumberCue>(token, allowProclitic) is { } cue ? Words(scan, token, cue) : null;
    }

    private static (double Value, int Last, int Split)? Digits(ArticleScan scan, int token)
    {
        string key = PlainFigure(scan.Text.Key(token).ToString());
        int end = token;
        if (IsSplitByRa(scan, token))
        {
            (key, end) = ($"{scan.Text.Key(token + 2)}.{key}", token + 2);
        }

        if (!double.TryParse(key, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value))
        {
            return null;
        }

        if (IsMillions(scan, token))
        {
            return (value * 1_000_000, token + 1, 0);
        }

        int bracket = CountBrackets.Around(scan, token) ? token + 1 : end;
        (double scaled, int last) = Scale(scan, value, bracket);
        return (scaled, last == bracket ? end : last, 0);
    }

    /// <summary>
    /// The separators of thousands taken out and a point for the decimals. Of two kinds the last parts the decimals (9,381.01), a kind
    /// that comes twice parts thousands (18.999.887), and so does one comma before three digits.
    /// </summary>
    private static string PlainFigure(string key)
    {
        key = key.Replace('٫', '.').Replace("٬", "", StringComparison.Ordinal);
        int comma = key.LastIndexOf(',');
        int point = key.LastIndexOf('.');
        char thousands = comma < 0 || point < 0
            ? key.IndexOf('.') != point ? '.' : comma >= 0 && (key.IndexOf(',') != comma || key.Length - comma == 4) ? ',' : '\0'
            : comma < point ? ',' : '.';
        return (thousands == '\0' ? key : key.Replace(thousands.ToString(), "", StringComparison.Ordinal)).Replace(',', '.');
    }

    /// <summary>
    /// 4ر16 is 16.4: news agencies write the decimal point as the letter ra and, because the line runs from right to left, the
    /// fraction first. Three digits before the letter may be thousands, so that only one or two are read.
    /// </summary>
    private static bool IsSplitByRa(ArticleScan scan, int token) =>
        scan.Text.Tokens[token].KeyLength <= 2 && IsGlued(scan, token + 1) && scan.IsOne(token + 1, "ر")
        && IsGlued(scan, token + 2) && scan.Text.Tokens[token + 2] is { Kind: TokenKind.Number, KeyLength: <= 3 }
        && !(IsGlued(scan, token + 3) && scan.IsOne(token + 3, "ر")) && !(IsGlued(scan, token) && scan.IsOne(token - 1, "ر"));

    private static bool IsGlued(ArticleScan scan, int token) =>
        token > 0 && token < scan.Count && !scan.Text.Tokens[token].Is(TokenFlags.SpaceBefore);

    /// <summary>The m of $29.4m and 3m euros, which without money is a metre.</summary>
    private static bool IsMillions(ArticleScan scan, int token) =>
        scan.IsOne(token + 1, "m") && !scan.Text.Tokens[token + 1].Is(TokenFlags.SpaceBefore)
        && ((token > 0 && scan.IsOne(token - 1, "$€£"))
            || (token + 2 < scan.Count && scan.Text.Key(token + 2) is "euros" or "euro" or "dollars" or "pounds" or "dlrs" or "yen"));

    private static (double Value, int Last) Scale(ArticleScan scan, double value, int last)
    {
        while (scan.NextWord(last) is int next and >= 0 && scan.CueAt<NumberCue>(next) is { Cue.IsScale: true } scale)
        {
            // 5.969.428 مليون راكب (million passengers) has its millions already.
            value *= value >= 1_000_000 ? 1 : scale.Cue.Value;
            last = scale.Last;
        }

        return (value, last);
    }

    /// <summary>
    /// Sums number words joined by و (and), by hyphens or by mere neighbourhood in English, scales applied.
    /// </summary>
    private static (double Value, int Last, int Split) Words(
        ArticleScan scan, int token, (NumberCue Cue, int Last, int Split) cue)
    {
        double total = 0;
        double group = cue.Cue.Value;
        double previous = cue.Cue.Value;
        int last = cue.Last;
        bool arabic = scan.Arabic(token);
        while (true)
        {
            int next = scan.NextWord(last, overHyphen: !arabic);
            if (next >= 0 && !arabic && scan.KeyIs(next, "and"))
            {
                next = scan.NextWord(next);
            }

            if (next < 0 || scan.CueAt<NumberCue>(next, procliticAllowed: true) is not { } more)
            {
                break;
            }

            bool joined = more.Split > 0;
            if (more.Cue.IsScale && !joined)
            {
                if (more.Cue.Value == 100)
                {
                    group *= 100;
                }
                else
                {
                    total += group * more.Cue.Value;
                    group = 0;
                }
            }
            else if ((arabic && joined && scan.Text.Key(next)[0] == 'و' && Adds(previous, more.Cue.Value))
                || (!arabic && Adds(previous, more.Cue.Value) && more.Cue.Value < previous))
            {
                group += more.Cue.Value;
            }
            else
            {
                break;
            }

            previous = more.Cue.Value;
            last = more.Last;
        }

        return (total + group, last, cue.Split);
    }

    /// <summary>
    /// Five and twenty, a hundred and five, a thousand and two hundred add up; three and four do not.
    /// </summary>
    private static bool Adds(double previous, double next) =>
        (previous < 10 && next is >= 20 and < 100 && next % 10 == 0) || (previous >= 20 && next < previous && previous % 10 == 0);

    private static string Format(double value) => value == (int)value
        ? ((int)value).ToString(CultureInfo.InvariantCulture)
        : value.ToString("0.######", CultureInfo.InvariantCulture);
}
