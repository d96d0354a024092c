using NewsCorpus.Dates.Grammar;

namespace NewsCorpus.Dates.Values;

/// <summary>The value of each kind of meaning.</summary>
internal static class Meanings
{
    public static DateValue Resolve(DateMeaning meaning, Anchor a) => meaning switch
    {
        PointMeaning m => PointValue.Resolve(m, a),
        ShiftMeaning m => PeriodValue.Shift(m, a),
        PeriodMeaning m => PeriodValue.Period(m, a),
        DurationMeaning m => PeriodValue.Duration(m, a),
        SeasonMeaning m => PeriodValue.Season(m, a),
        EraMeaning m => PeriodValue.Era(m),
        DecadeMeaning m => PeriodValue.Decade(m, a),
        NamedDayMeaning m => NamedValue.Feast(m, a),
        RangeMeaning m => NamedValue.Range(m, a),
        SetMeaning m => new DateValue { Type = "SET", Timex = m.Value },
        VagueMeaning m => NamedValue.Vague(m, a),
        NthWeekdayMeaning m => NthWeekdayValue.Resolve(m, a),
        WeekOfMeaning m => WeekOfValue.Resolve(m, a),
        PartMeaning m => WeekOfValue.Part(m, a),
        AnaphorMeaning m => NamedValue.Anaphor(m, a),
        EventMeaning m => DateValue.Of(DateGrain.Day, m.Day),
        _ => new DateValue(),
    };
}
