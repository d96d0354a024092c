using NewsCorpus.Dates.Words;
using NewsCorpus.Text;

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

    /// <summary>By word of the lexicon, the rules worth trying before a word that is in no table, which is what mostly follows.</summary>
    private static readonly uint[] BeforeUnknown = [.. Enumerable.Range(0, DateLexicon.Shared.Count).Select(RulesBeforeUnknown)];

    /// <summary>
    /// Looks up the listed pieces and keeps those that may begin a date: numbers, words with which a rule begins, and words of two letters
    /// before a number, which may be particles fused to it.
    /// </summary>
    public static Span<int> Keep(DatePieces p, Span<int> listed)
    {
        ReadOnlySpan<TextToken> tokens = p.Text.Tokens;
        HeadMemory? memory = p.Heads;
        int kept = 0;
        for (int at = 0; at < listed.Length; at++)
        {
            int i = listed[at];
            PieceCutter.LookUp(p, DateLexicon.Shared, memory, tokens, i);
            ref readonly Piece piece = ref p[i];
            int next = i + 1;
            bool isParticle = piece.KeyLength <= 2 && next < p.Count && p[next].Kind == PieceKind.Number;

            // What is not listed is in no table.
            bool unknown = !(at + 1 < listed.Length && listed[at + 1] == next) && next < p.Count && p[next] is { Kind: PieceKind.Word, KeyLength: > 2 };
            int word = (unknown ? BeforeUnknown[piece.Head] : StartMasks.Of(piece.Head)) != 0 || isParticle ? 1 : 0;
            listed[kept] = i;
            kept += word | ((int)piece.Kind & (int)PieceKind.Number);
        }

        return listed[..kept];
    }

    /// <summary>The rules worth trying, one bit each.</summary>
    public static uint Rules(DatePieces p, int i)
    {
        ref readonly Piece piece = ref p[i];
        if (piece.Number >= 0)
        {
            uint own = piece.Head != 0 && Continues(p, i + 1) ? StartMasks.Of(piece.Head) : 0;
            return RulesOfNumber(p, i) | own;
        }

        if (piece.KeyLength <= 2 && NumberReader.Begins(p, i))
        {
            return AllRules(p, i, out _);
        }

        int next = i + 1 < p.Count ? p[i + 1].Head : 0;
        uint phrases = p.MayGoOn(i) ? StartMasks.OfPhrases(p, i) : 0;
        uint rules = phrases != 0 ? phrases | StartMasks.Alone(piece.Head)
            : i + 1 < p.Count && p[i + 1].Kind == PieceKind.Word && p[i + 1].KeyLength > 2 ? StartMasks.Alone(piece.Head, next)
            : StartMasks.Alone(piece.Head);
        if (piece.Head == StartMasks.TheHead && i + 1 < p.Count)
        {
            rules |= p[i + 1].Kind == PieceKind.Number || p[i + 1].KeyLength == 1 ? StartMasks.The : StartMasks.AfterTheOf(next);
        }

        if (rules == 0 || (p.Alone(i).Without(Openers).IsEmpty && !Continues(p, i + 1)))
        {
            return 0;
        }

        return Begins(p, i + 1) ? rules : rules & ~StartMasks.FrontedBy(piece.Head);
    }

    /// <summary>What <see cref="Rules"/> says of a word before one that is in no table; more where phrases must be looked at.</summary>
    private static uint RulesBeforeUnknown(int head)
    {
        if (head == 0 || DateLexicon.Shared.MayGoOn(head, 0))
        {
            return StartMasks.Of(head);
        }

        uint rules = StartMasks.Alone(head, 0) | (head == StartMasks.TheHead ? StartMasks.AfterTheOf(0) : 0);
        return DateLexicon.Shared.Alone(head).Without(Openers).IsEmpty ? 0 : rules & ~StartMasks.FrontedBy(head);
    }

    /// <summary>
    /// The rules that a number in digits may begin, by what stands behind it: a month, a unit, a sign. Of those by themselves
    /// only years and days behind the word day count.
    /// </summary>
    private static uint RulesOfNumber(DatePieces p, int i)
    {
        uint rules = p.Digits(i) == 4 ? StartMasks.Year : 0;
        rules |= p.Holds(i - 1, WordClass.DayWord) ? StartMasks.Day : 0;
        if (i + 1 >= p.Count)
        {
            return rules;
        }

        ref readonly Piece next = ref p[i + 1];
        return next.Kind switch
        {
            PieceKind.Sign => NumberContinues(p, i + 1) ? StartMasks.Signs : rules,
            PieceKind.Number => StartMasks.Signs,
            _ when next.KeyLength == 1 => RuleTable.OfNumber,
            _ => rules | StartMasks.AfterNumberOf(next.Head) | (next.Strip > 0 ? StartMasks.AfterProclitic : 0),
        };
    }

    /// <summary>False for a piece that no date begins with.</summary>
    private static bool Begins(DatePieces p, int i) =>
        i < p.Count && (p[i].Kind == PieceKind.Number || p[i].KeyLength <= 2 || RuleTable.Of(p[i].Head) != 0);

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
        ? p[i].KeyLength == 1 && Joins.Contains(p.Key(i)[0], StringComparison.Ordinal) && i + 1 < p.Count && MayJoin(p[i + 1])
        : Continues(p, i);

    /// <summary>A number, or a word that the tables know or that may be a particle.</summary>
    private static bool MayJoin(in Piece piece) =>
        piece.Kind == PieceKind.Number || (piece.Kind == PieceKind.Word && (piece.Head != 0 || piece.KeyLength <= 2));
}
