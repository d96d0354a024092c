using System.Numerics;
using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

internal delegate bool DateRule(DatePieces pieces, int index, out Found found);

/// <summary>A rule with the classes of words it may begin with, and whether it may begin with a number.</summary>
internal readonly record struct RuleEntry(DateRule Read, bool Number, ClassSet Starts);

/// <summary>All rules. The longest reading wins; of equally long ones that of the rule listed first.</summary>
internal static class RuleTable
{
    private static readonly ClassSet Days = ClassSet.Of(
        WordClass.DayWord, WordClass.Earlier, WordClass.Later, WordClass.Phase, WordClass.PartOfDay, WordClass.RelDay,
        WordClass.Weekday,
        WordClass.PreDeixis, WordClass.Cardinal, WordClass.Ordinal, WordClass.OrdinalUnit, WordClass.Month);

    private static readonly ClassSet Ranges = Days.With(ClassSet.Of(
        WordClass.Starting, WordClass.Between, WordClass.From, WordClass.HijriMonth, WordClass.YearWord,
        WordClass.Unit));

    public static RuleEntry[] Rules { get; } =
    [
        Word(NamedRules.Feast, WordClass.NamedDay, WordClass.EventDay, WordClass.Nth, WordClass.Month),
        new(PointRule.Read, true, Days),
        Word(
            NthWeekdayRule.Read, WordClass.Ordinal, WordClass.OrdinalUnit, WordClass.Phase, WordClass.Weekday,
            WordClass.PreDeixis),
        new(RangeRule.Read, true, Ranges),
        Either(MonthDayRange.Read, WordClass.From, WordClass.Between, WordClass.Month),
        Word(ClockRange.Read, WordClass.From, WordClass.Between),
        Word(
            MonthYearRule.Month, WordClass.Phase, WordClass.PreDeixis, WordClass.MonthWord, WordClass.Month,
            WordClass.HijriMonth),
        Either(MonthYearRule.Year, WordClass.Phase, WordClass.YearWord, WordClass.Cardinal),
        Either(
            PeriodRule.Read, WordClass.Phase, WordClass.Earlier, WordClass.Later, WordClass.PreDeixis, WordClass.Unit,
            WordClass.Cardinal, WordClass.DefCount),
        Word(
            AnaphorRule.Read, WordClass.Same, WordClass.Anaphor, WordClass.RelDay, WordClass.Unit,
            WordClass.PreDeixis),
        Either(
            AmountRule.Read, WordClass.Before, WordClass.After, WordClass.Within, WordClass.Mod, WordClass.Few,
            WordClass.Article, WordClass.Fraction, WordClass.HalfYear,
            WordClass.Cardinal, WordClass.Unit),
        Word(SetRule.Read, WordClass.Set, WordClass.PartOfDay, WordClass.WeekdayPlural, WordClass.Unit, WordClass.Every),
        Word(NamedRules.Vague, WordClass.Vague),
        Word(NamedRules.Night, WordClass.LastNight, WordClass.Night, WordClass.ThisPart, WordClass.Overnight),
        Either(
            NamedRules.Season, WordClass.Phase, WordClass.PreDeixis, WordClass.Season, WordClass.Quarter,
            WordClass.HalfYear,
            WordClass.Ordinal),
        Word(NamedRules.PartAlone, WordClass.PartAlone),
        Either(WeekOfRule.Read, WordClass.Unit, WordClass.Ordinal, WordClass.Phase, WordClass.PreDeixis, WordClass.Nth),
        Word(MonthsOfYearRule.Read, WordClass.Unit, WordClass.Nth, WordClass.Ordinal, WordClass.PreDeixis),
        Either(DayAloneRule.Read, WordClass.Nth),
        Either(DayAloneRule.MonthYear),
        Either(EraRule.Read, WordClass.Phase, WordClass.PreDeixis, WordClass.Decade, WordClass.Unit, WordClass.Ordinal),
        Either(ClockRule.Read, WordClass.Clock, WordClass.Ordinal, WordClass.OrdinalUnit),
    ];

    private static readonly uint[] ByClass = Masks();
    private static readonly uint[] ByHead = MasksOfHeads(DateLexicon.Shared);

    /// <summary>The rules that may begin with a number, one bit each.</summary>
    public static uint OfNumber { get; } = NumberMask();

    /// <summary>The rules that may begin with a word of the lexicon, one bit each.</summary>
    public static uint Of(int head) => ByHead[head];

    /// <summary>The rules that may begin with a word of a class.</summary>
    public static uint Of(WordClass wordClass) => ByClass[(int)wordClass];

    /// <summary>The bits of some rules.</summary>
    public static uint Bits(params ReadOnlySpan<DateRule> rules)
    {
        uint bits = 0;
        foreach (DateRule rule in rules)
        {
            bits |= 1u << Array.FindIndex(Rules, entry => entry.Read == rule);
        }

        return bits;
    }

    /// <summary>What a table by class says of some classes together.</summary>
    public static uint Union(ClassSet classes, ReadOnlySpan<uint> byClass)
    {
        uint rules = 0;
        for (ulong low = classes.Low; low != 0; low &= low - 1)
        {
            rules |= byClass[BitOperations.TrailingZeroCount(low)];
        }

        for (ulong high = classes.High; high != 0; high &= high - 1)
        {
            rules |= byClass[64 + BitOperations.TrailingZeroCount(high)];
        }

        return rules;
    }

    private static uint[] MasksOfHeads(DateLexicon lexicon)
    {
        uint[] masks = new uint[lexicon.Count];
        for (int i = 1; i < masks.Length; i++)
        {
            masks[i] = Union(lexicon.Classes(i), ByClass);
        }

        return masks;
    }

    private static uint[] Masks()
    {
        uint[] masks = new uint[(int)WordClass.Inner + 1];
        for (int rule = 0; rule < Rules.Length; rule++)
        {
            for (WordClass one = 0; one <= WordClass.Inner; one++)
            {
                masks[(int)one] |= Rules[rule].Starts.Has(one) ? 1u << rule : 0;
            }
        }

        return masks;
    }

    private static uint NumberMask()
    {
        uint mask = 0;
        for (int rule = 0; rule < Rules.Length; rule++)
        {
            mask |= Rules[rule].Number ? 1u << rule : 0;
        }

        return mask;
    }

    private static RuleEntry Word(DateRule rule, params ReadOnlySpan<WordClass> starts) =>
        new(rule, false, ClassSet.Of(starts));

    private static RuleEntry Either(DateRule rule, params ReadOnlySpan<WordClass> starts) =>
        new(rule, true, ClassSet.Of(starts));
}
