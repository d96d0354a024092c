namespace NewsCorpus.Dates.Grammar;

/// <summary>TIMEX3 values of lengths of time.</summary>
internal static class DurationValue
{
    public static string Of(string unit, int count, bool andHalf = false)
    {
        string number = FormattableString.Invariant($"{count}") + (andHalf ? ".5" : "");
        return unit switch
        {
            "S" or "M" or "H" => $"PT{number}{unit}",
            "MO" => $"P{number}M",
            "Q" => FormattableString.Invariant($"P{count * 3}M"),
            _ => $"P{number}{unit}",
        };
    }

    public static string Vague(string unit) => unit switch
    {
        "S" or "M" or "H" => $"PTX{unit}",
        "MO" => "PXM",
        _ => $"PX{unit}",
    };
}
