using NewsCorpus.Dates.Grammar;

namespace NewsCorpus.Dates.Values;

/// <summary>Fixes a weekday without a date.</summary>
internal static class WeekdayValue
{
    public static DateValue Resolve(PointMeaning m, int weekday, Anchor a)
    {
        if (a.Day is not { } anchor)
        {
            return new DateValue { Timex = FormattableString.Invariant($"XXXX-WXX-{weekday}"), Grain = DateGrain.Day };
        }

        DateOnly thisWeek = Anchor.Monday(anchor).AddDays(weekday - 1);
        if (m.WeekOffset is { } weeks)
        {
            return DateValue.Of(DateGrain.Day, thisWeek.AddDays(7 * weeks));
        }

        int back = (Anchor.IsoWeekday(anchor) - weekday + 7) % 7;
        DateOnly past = anchor.AddDays(-back);
        DateOnly ahead = back == 0 ? anchor : past.AddDays(7);
        switch (m.Deixis)
        {
            case -2:
                return DateValue.Of(DateGrain.Day, (back == 0 ? past.AddDays(-7) : past).AddDays(-7));
            case < 0:
                DateOnly last = back == 0 ? past.AddDays(-7) : past;
                DateValue value = DateValue.Of(DateGrain.Day, last);
                // Two days on, "last Thursday" may also be the one of the week before.
                return back is > 0 and <= 3 ? value with { Alternatives = [Iso.Day(last.AddDays(-7))] } : value;
            case > 0:
                DateOnly next = back == 0 ? anchor.AddDays(7) : ahead;
                DateValue coming = DateValue.Of(DateGrain.Day, next);
                return next.DayNumber - anchor.DayNumber <= 3
                    ? coming with { Alternatives = [Iso.Day(next.AddDays(7))] } : coming;
            case 0:
                return DateValue.Of(DateGrain.Day,
                    a.Tense is Tense.Past or Tense.LikelyPast ? past : a.Tense == Tense.Future ? ahead : thisWeek);
            default:
                return DateValue.Of(DateGrain.Day, a.Tense == Tense.Future ? ahead : past);
        }
    }
}
