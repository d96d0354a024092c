using System.Runtime.InteropServices;

namespace NewsCorpus.Dates.Words;

/// <summary>
/// What a word of the date tables is good for. Names match the first column of the tables, case aside.
/// </summary>
internal enum WordClass : byte
{
    Month, HijriMonth, Weekday, WeekdayBare, WeekdayPlural, RelDay, PartOfDay, PartAlone, Night, LastNight, Overnight, ThisPart,
    AmPm, Zone, Clock, Cardinal, Article, DefCount, Ordinal, OrdinalUnit, OrdinalSuffix, Few, Nth, Unit, DayWord,
    MonthWord,
    YearWord, School, HijriWord, HijriMark, ChristianMark, BcMark, Corresponding, Decade, Season, Quarter, HalfYear,
    Fraction, LessFraction, Deixis, Anaphor, BeforeLast, PreDeixis, Same, PostDeixis, Before, After, Within, Now,
    Phase, Mod,
    ModAfter, Prep, YearPrep, Of, To, Between, From, AndWord, Starting, Every, LengthWord, Set, Vague, Earlier, Later,
    NamedDay, EventDay, NameBefore, EventBefore, EventAfter, WeekdayNameBefore, WeekdayNameAfter, CountNoun,
    NumberBefore, AgeBefore, AgeAfter, DayName,
    VerbCue, Future, NotFuture, Past, Particle,

    /// <summary>Stands inside phrases or expressions but begins none.</summary>
    Inner,
}

[Flags]
internal enum WordFlags : ushort
{
    None = 0,

    /// <summary>Also an ordinary word or a name: needs more context.</summary>
    Weak = 1,

    /// <summary>Written with alef madda unless a day number stands before it.</summary>
    Madda = 2,

    /// <summary>An abbreviation: a full stop after it belongs to it.</summary>
    Abbr = 4,

    /// <summary>A month that needs no preposition.</summary>
    Clear = 8,

    /// <summary>Bare Tishrin: October or November.</summary>
    Tishrin = 16,

    Today = 32,
    One = 64,
    Dual = 128,
    Many = 256,
    Def = 512,
    After = 1024,
    Before = 2048,
    Loose = 4096,
    En = 8192,
    Ar = 16384,
}

/// <summary>A set of word classes.</summary>
internal readonly record struct ClassSet(ulong Low, ulong High)
{
    public static ClassSet Of(params ReadOnlySpan<WordClass> classes)
    {
        ClassSet set = default;
        foreach (WordClass c in classes)
        {
            set = set.With(c);
        }

        return set;
    }

    public bool IsEmpty => (Low | High) == 0;

    public bool Has(WordClass wordClass) =>
        ((((int)wordClass < 64 ? Low : High) >> ((int)wordClass & 63)) & 1) != 0;

    public ClassSet With(WordClass wordClass) => (int)wordClass < 64
        ? this with { Low = Low | (1UL << (int)wordClass) }
        : this with { High = High | (1UL << ((int)wordClass - 64)) };

    public ClassSet With(ClassSet other) => new(Low | other.Low, High | other.High);

    public ClassSet Without(ClassSet other) => new(Low & ~other.Low, High & ~other.High);

    public bool Meets(ClassSet other) => ((Low & other.Low) | (High & other.High)) != 0;
}

/// <summary>
/// A word that phrases begin with, or that stands inside one, as it lies in the compiled lexicon: where its key is among
/// all letters, its hash, its phrases, longest first.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct HeadRow(int KeyAt, int KeyLength, uint Hash, int First, int Count);

/// <summary>One phrase of the compiled lexicon: its class and value, its code, the words after the first.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct PhraseRow(int Class, int Flags, int Value, int Code, int TailAt, int TailCount);

/// <summary>A stretch of the lexicon's letters.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct WordRow(int At, int Length);

/// <summary>
/// A phrase found at a place: <c>Next</c> is the piece after it, <c>Strip</c> the proclitic letters before it.
/// </summary>
internal readonly record struct Term(WordClass Class, int Value, string Code, WordFlags Flags, int Next, int Strip)
{
    public bool Is(WordFlags flag) => (Flags & flag) != 0;
}
