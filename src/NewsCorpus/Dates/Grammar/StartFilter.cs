using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Says cheaply which rules are worth trying at a piece. Most words begin none, and most of those that might (من from,
/// بعد after, numbers) do not when the next piece is no word of the date tables.
/// </summary>
internal static class StartFilter
{
    /// <summary>Words round a date, which are never part of one.</summary>
    private static readonly ClassSet Context = ClassSet.Of(
        WordClass.NameBefore, WordClass.EventBefore, WordClass.WeekdayNameBefore, WordClass.WeekdayNameAfter,
        WordClass.CountNoun, WordClass.NumberBefore, WordClass.AgeBefore, WordClass.AgeAfter, WordClass.DayName,
        WordClass.VerbCue, WordClass.Future, WordClass.NotFuture, WordClass.Past, WordClass.Particle);

    private const string Joins = "/-–—.:٫\\،,";

    /// <summary>Words that make no date by themselves.</summary>
    private static readonly ClassSet Openers = ClassSet.Of(
        WordClass.From, WordClass.Between, WordClass.To, WordClass.Of, WordClass.Prep, WordClass.YearPrep,
        WordClass.AndWord, WordClass.LengthWord, WordClass.Before, WordClass.After, WordClass.Within, WordClass.Mod,
        WordClass.Few, WordClass.Article, WordClass.Starting, WordClass.Every, WordClass.Cardinal, WordClass.DefCount,
        WordClass.Ordinal, WordClass.OrdinalUnit, WordClass.OrdinalSuffix, WordClass.Phase, WordClass.PreDeixis,
        WordClass.Same, WordClass.Anaphor, WordClass.YearWord, WordClass.MonthWord, WordClass.DayWord, WordClass.Clock,
        WordClass.Nth, WordClass.Fraction, WordClass.Quarter, WordClass.HalfYear, WordClass.Earlier, WordClass.Later,
        WordClass.Deixis, WordClass.AmPm, WordClass.HijriMark, WordClass.ChristianMark, WordClass.Inner)
        .With(Context);

    /// <summary>
    /// Keeps those of the listed pieces that may begin a date: numbers, words before which a rule begins, and words of two
    /// letters, which may be particles fused to a number.
    /// </summary>
    public static Span<int> Keep(DatePieces p, Span<int> listed)
    {
        int kept = 0;
        foreach (int i in listed)
        {
            ref readonly Piece piece = ref p[i];
            int word = (RuleTable.Of(piece.Head) != 0 ? 1 : 0) | (piece.KeyLength <= 2 ? 1 : 0);
            listed[kept] = i;
            kept += piece.Kind == PieceKind.Word ? word : piece.Kind == PieceKind.Number ? 1 : 0;
        }

        return listed[..kept];
    }

    /// <summary>The rules worth trying, one bit each.</summary>
    public static uint Rules(DatePieces p, int i)
    {
        ref readonly Piece piece = ref p[i];
        bool number = NumberReader.Begins(p, i);
        uint rules = number ? AllRules(p, i, out _)
            : RuleTable.Of(piece.Head, i + 1 < p.Count ? p[i + 1].Head : 0);
        if (rules == 0)
        {
            return 0;
        }

        bool goes = number && piece.Number >= 0
            ? piece.KeyLength == 4 || NumberContinues(p, i + 1) || p.Holds(i - 1, WordClass.DayWord)
            : number || !p.Alone(i).Without(Openers).IsEmpty || Continues(p, i + 1);
        return goes ? rules : 0;
    }

    /// <summary>The rules that may begin with the piece whatever follows: the slow twin, for tests.</summary>
    public static uint AllRules(DatePieces p, int i, out bool number)
    {
        number = NumberReader.Begins(p, i);
        return RuleTable.Of(p[i].Head) | (number ? RuleTable.OfNumber : 0);
    }

    /// <summary>A piece that may stand inside an expression.</summary>
    private static bool Continues(DatePieces p, int i) =>
        i < p.Count && (p[i].Kind != PieceKind.Word || p[i].KeyLength <= 2
            || !p.Classes(i).Without(Context).IsEmpty);

    /// <summary>Behind a number a sign goes on only with another number or a word behind it: 15/3, 8-Mar, 3 - 7.</summary>
    private static bool NumberContinues(DatePieces p, int i) => i < p.Count && p[i].Kind == PieceKind.Sign
        ? p[i].KeyLength == 1 && Joins.Contains(p.Key(i)[0], StringComparison.Ordinal) && i + 1 < p.Count && p[i + 1].Kind != PieceKind.Sign
        : Continues(p, i);
}
