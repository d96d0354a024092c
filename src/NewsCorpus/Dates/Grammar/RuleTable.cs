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
    private static readonly uint[] ByHead = MasksOfHeads(DateLexicon.Shared, alone: false);
    private static readonly uint[] ByHeadAlone = MasksOfHeads(DateLexicon.Shared, alone: true);
    private static readonly ulong[] Followers = FollowersOfHeads(DateLexicon.Shared);

    /// <summary>The rules that may begin with a number, one bit each.</summary>
    public static uint OfNumber { get; } = NumberMask();

    /// <summary>The rules that may begin with a word of the lexicon, one bit each.</summary>
    public static uint Of(int head) => ByHead[head];

    /// <summary>The same of a word before another: phrases that do not go on with that one count no more.</summary>
    /// <param name="head">The word.</param>
    /// <param name="next">The next word's place in the lexicon, or 0.</param>
    public static uint Of(int head, int next) =>
        (Followers[head] >> next & 1) != 0 ? ByHead[head] : ByHeadAlone[head];

    private static uint[] MasksOfHeads(DateLexicon lexicon, bool alone)
    {
        uint[] masks = new uint[lexicon.Count];
        for (int i = 1; i < masks.Length; i++)
        {
            masks[i] = Mask(alone ? lexicon.Alone(i) : lexicon.Classes(i));
        }

        return masks;
    }

    /// <summary>
    /// By head, a bit of 64 for each word that stands second in one of its phrases; all bits but for Arabic prepositions,
    /// which are many and begin little: about other words the rules also ask in other ways than by class.
    /// </summary>
    private static ulong[] FollowersOfHeads(DateLexicon lexicon)
    {
        ulong[] followers = new ulong[lexicon.Count];
        for (int i = 1; i < followers.Length; i++)
        {
            foreach (ref readonly PhraseRow phrase in lexicon.Phrases(i))
            {
                if (!lexicon.Alone(i).Has(WordClass.Prep) || ((WordFlags)phrase.Flags).HasFlag(WordFlags.En))
                {
                    followers[i] = ulong.MaxValue;
                }
                else if (phrase.TailCount > 0)
                {
                    // What is no word is looked up otherwise when a text is cut.
                    ReadOnlySpan<char> second = lexicon.Tail(phrase, 0);
                    followers[i] |= char.IsLetter(second[0]) ? 1UL << lexicon.Find(second, out _) : ulong.MaxValue;
                }
            }
        }

        return followers;
    }

    private static uint Mask(ClassSet classes)
    {
        uint rules = 0;
        for (ulong low = classes.Low; low != 0; low &= low - 1)
        {
            rules |= ByClass[BitOperations.TrailingZeroCount(low)];
        }

        for (ulong high = classes.High; high != 0; high &= high - 1)
        {
            rules |= ByClass[64 + BitOperations.TrailingZeroCount(high)];
        }

        return rules;
    }

    private static uint[] Masks()
    {
        uint[] masks = new uint[128];
        for (int rule = 0; rule < Rules.Length; rule++)
        {
            ClassSet starts = Rules[rule].Starts;
            for (ulong low = starts.Low; low != 0; low &= low - 1)
            {
                masks[BitOperations.TrailingZeroCount(low)] |= 1u << rule;
            }

            for (ulong high = starts.High; high != 0; high &= high - 1)
            {
                masks[64 + BitOperations.TrailingZeroCount(high)] |= 1u << rule;
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
