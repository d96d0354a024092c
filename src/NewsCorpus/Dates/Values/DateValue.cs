using NewsCorpus.Text;

namespace NewsCorpus.Dates.Values;

/// <summary>The value of an expression while it is being worked out.</summary>
internal sealed record DateValue
{
    public string? Edtf { get; init; }

    public string Type { get; init; } = "DATE";

    public string? Timex { get; init; }

    public string? Mod { get; init; }

    public DateGrain Grain { get; init; }

    public DateCalendar Calendar { get; init; }

    public string? Native { get; init; }

    public IReadOnlyList<string> Alternatives { get; init; } = [];

    public IReadOnlyList<string> Candidates { get; init; } = [];

    public DateOnly? Earliest { get; init; }

    public DateOnly? Latest { get; init; }

    public IReadOnlyList<(string Code, string Message)> Problems { get; init; } = [];

    /// <summary>A full day, month or year of the Gregorian calendar.</summary>
    public static DateValue Of(DateGrain grain, DateOnly day)
    {
        string text = grain switch
        {
            DateGrain.Year => Iso.Year(day.Year),
            DateGrain.Month => Iso.Month(day),
            _ => Iso.Day(day),
        };
        (DateOnly first, DateOnly last) = Iso.Bounds(grain, day);
        return new DateValue { Edtf = text, Timex = text, Grain = grain, Earliest = first, Latest = last };
    }

    public static DateValue Week(DateOnly day)
    {
        DateOnly monday = Anchor.Monday(day);
        string text = Iso.Week(day);
        return new DateValue
        {
            Edtf = text, Timex = text, Grain = DateGrain.Week, Earliest = monday, Latest = monday.AddDays(6),
        };
    }

    public static DateValue Interval(DateOnly first, DateOnly last) => new()
    {
        Edtf = $"{Iso.Day(first)}/{Iso.Day(last)}", Grain = DateGrain.Day, Earliest = first, Latest = last,
    };

    public DateValue With(string code, string message) => this with { Problems = [.. Problems, (code, message)] };

    public ResolvedDate For(DateExpression expression) => new()
    {
        Expression = expression,
        Edtf = Edtf,
        TimexType = Type,
        TimexValue = Timex,
        Mod = Mod,
        Grain = Grain,
        Calendar = Calendar,
        Native = Native,
        Alternatives = Alternatives,
        Candidates = Candidates,
        Earliest = Earliest,
        Latest = Latest,
        Diagnostics = Problems.Count == 0 ? [] : Flag(expression),
    };
    private List<Diagnostic> Flag(DateExpression expression)
    {
        List<Diagnostic> flags = new(Problems.Count);
        foreach ((string code, string message) in Problems)
        {
            flags.Add(new Diagnostic(code, expression.Span, message));
        }

        return flags;
    }
}
