using System.Diagnostics.CodeAnalysis;
using NewsCorpus.Dates.Grammar;
using NewsCorpus.Dates.Values;

namespace NewsCorpus.Dates;

/// <summary>
/// Gives expressions their values. The anchor is <see cref="DateContext.ReportDay"/>, else the day the text itself
/// calls today, else <see cref="DateContext.Published"/>, else a full date that opens a line; without any, values stay
/// partial. Holds no state: one instance serves any number of threads.
/// </summary>
public sealed class DateResolver
{
    private readonly DateRecognizer _recognizer = new();

    /// <summary>Finds and resolves all expressions of a text.</summary>
    /// <param name="text">Any text, Arabic or English.</param>
    /// <param name="context">What is known about it; <see cref="DateContext.None"/> if nothing is.</param>
    public IReadOnlyList<ResolvedDate> Resolve(string text, DateContext context) =>
        Resolve(_recognizer.Find(text), context);

    /// <summary>Resolves the expressions of one text, in its order; one may anchor the others.</summary>
    /// <param name="expressions">Expressions of <see cref="DateRecognizer.Find(string)"/>, all from the same
    /// text.</param>
    /// <param name="context">What is known about the text.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "An overload of the front type.")]
    public IReadOnlyList<ResolvedDate> Resolve(IReadOnlyList<DateExpression> expressions, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(expressions);
        ArgumentNullException.ThrowIfNull(context);
        DateOnly? anchor = context.ReportDay ?? ReportDay(expressions, context) ?? context.Published ?? Dateline(
            expressions, context);
        ResolvedDate[] resolved = new ResolvedDate[expressions.Count];
        DateOnly? previous = null;
        DateOnly? previousDay = null;
        for (int i = 0; i < resolved.Length; i++)
        {
            DateValue value = Meanings.Resolve(
                expressions[i].Meaning,
                new Anchor(anchor, context, expressions[i].Tense) { Previous = previous, PreviousDay = previousDay });
            resolved[i] = value.For(expressions[i]);
            if (value.Grain is DateGrain.Day or DateGrain.Time or DateGrain.Month or DateGrain.Year
                && value.Earliest is { } day)
            {
                previous = day;
                previousDay = value.Grain is DateGrain.Day or DateGrain.Time && value.Latest == day ? day : previousDay;
            }
        }

        return resolved;
    }

    /// <summary>Resolves one expression by itself.</summary>
    /// <param name="expression">An expression of <see cref="DateRecognizer.Find(string)"/>.</param>
    /// <param name="context">What is known about its text.</param>
    public ResolvedDate Resolve(DateExpression expression, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return Resolve([expression], context)[0];
    }

    /// <summary>
    /// The one full date in a line that states when an article appeared ("نشر في: 15 حزيران 2021 - 13:45", "Last
    /// updated: 15 June 2021"); null when the line holds none, or two that differ.
    /// </summary>
    /// <param name="line">The line or cell as printed.</param>
    /// <param name="country">Country of the outlet, for the order of 3/4/2021; null when not known.</param>
    public DateOnly? ReadPublicationLine(string line, string? country = null)
    {
        DateOnly? found = null;
        foreach (ResolvedDate date in Resolve(line, DateContext.None with { Country = country }))
        {
            if (date.Expression.Meaning is not PointMeaning { Day: not null, Month: not null, Year: not null }
            || date.Earliest is not { } day)
            {
                continue;
            }

            if (found is not null && found != day)
            {
                return null;
            }

            found = day;
        }

        return found;
    }

    /// <summary>
    /// The day the text fixes itself: "today, Sunday, 20 December", or "today Friday" printed a day late.
    /// </summary>
    private static DateOnly? ReportDay(IReadOnlyList<DateExpression> expressions, DateContext context)
    {
        foreach (DateExpression expression in expressions)
        {
            if (expression.Meaning is PointMeaning { DayOffset: 0 } point
            && (point.Day is not null || point.Weekday is not null)
                && Meanings.Resolve(point with { Clock = null, PartOfDay = null },
                new Anchor(context.Published, context, expression.Tense)) is
                    { Earliest: { } day } value
                && value.Grain == DateGrain.Day)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly? Dateline(IReadOnlyList<DateExpression> expressions, DateContext context)
    {
        foreach (DateExpression expression in expressions)
        {
            if (expression.IsDateline)
            {
                return Meanings.Resolve(expression.Meaning, new Anchor(null, context, Tense.Unknown)).Earliest;
            }
        }

        return null;
    }
}
