using NewsCorpus.Dates.Grammar;
using NewsCorpus.Dates.Words;
using NewsCorpus.Text;

namespace NewsCorpus.Dates;

/// <summary>
/// Finds dates, times, durations and recurrences in Arabic and English text, without fixing their values. One pass over
/// the text, longest reading first. Holds no state: one instance serves any number of threads.
/// </summary>
public sealed class DateRecognizer
{
    private readonly DateLexicon _lexicon = DateLexicon.Shared;

    /// <summary>Finds the expressions of a text in order; they never overlap.</summary>
    /// <param name="text">Any text; both languages may be mixed. Offsets in the results are UTF-16 offsets into it.</param>
    public IReadOnlyList<DateExpression> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(TokenizedText.Tokenize(text));
    }

    internal IReadOnlyList<DateExpression> Find(TokenizedText text)
    {
        List<DateExpression> expressions = [];
        using DatePieces pieces = new(text, _lexicon);
        int skip = 0;
        for (int i = 0; i < pieces.Count;)
        {
            if ((pieces[i].Phrases is not null || pieces[i].Number >= 0 || NumberReader.IsFused(pieces, i)) && Longest(pieces, i, out Found found, ref skip))
            {
                expressions.Add(Express(pieces, found));
                i = found.End;
            }
            else
            {
                i = Math.Max(i + 1, skip);
            }
        }

        return expressions;
    }

    private static bool Longest(DatePieces p, int i, out Found best, ref int skip)
    {
        best = default;
        if (NumericInside(p, i))
        {
            return false;
        }

        bool any = false;
        if (PointRule.Read(p, i, out Found found) && !Traps.IsName(p, found, (PointMeaning)found.Meaning))
        {
            any = Better(found, ref best);
        }
        else if (found.End > i)
        {
            // A name is left out whole: its parts are no dates either.
            skip = found.End;
            return false;
        }

        any |= RangeRule.Read(p, i, out found) && Better(found, ref best);
        any |= MonthDayRange.Read(p, i, out found) && Better(found, ref best);
        any |= MonthYearRule.Month(p, i, out found) && Better(found, ref best);
        any |= MonthYearRule.Year(p, i, out found) && Better(found, ref best);
        if (pieces(p, i))
        {
            any |= PeriodRule.Read(p, i, out found) && Better(found, ref best);
            any |= AmountRule.Read(p, i, out found) && Better(found, ref best);
            any |= SetRule.Read(p, i, out found) && Better(found, ref best);
            any |= NamedRules.Vague(p, i, out found) && Better(found, ref best);
            any |= NamedRules.Night(p, i, out found) && Better(found, ref best);
            any |= NamedRules.Feast(p, i, out found) && Better(found, ref best);
            any |= NamedRules.Season(p, i, out found) && Better(found, ref best);
            any |= EraRule.Read(p, i, out found) && Better(found, ref best);
        }

        if (!any && ClockReader.Read(p, i, afterDate: false, out ClockTime? time, out int next))
        {
            int core = p.Is(i, WordClass.Clock, out _, proclitic: true) ? i : i;
            best = new Found(i, core, p[i].Strip, next, new PointMeaning { Clock = time }, "date:clock");
            any = true;
        }

        return any;

        static bool pieces(DatePieces p, int i) => p[i].Phrases is not null || p[i].Number >= 0;
    }

    /// <summary>Digits behind a stroke, dash or stop without a space belong to the number before.</summary>
    private static bool NumericInside(DatePieces p, int i) =>
        i > 1 && p[i].Kind == PieceKind.Number && !p[i].SpaceBefore && p.IsSign(i - 1, "/-.:,") && !p[i - 1].SpaceBefore
        && p[i - 2].Kind == PieceKind.Number;

    private static bool Better(in Found found, ref Found best)
    {
        if (found.End > best.End)
        {
            best = found;
        }

        return true;
    }

    private static DateExpression Express(DatePieces p, in Found found)
    {
        int last = found.End - 1;
        int start = p.Start(found.Core, found.Strip);
        int end = p.End(last);
        int full = found.Full == found.Core ? start : p.Start(found.Full, p[found.Full].Strip);
        int firstPiece = found.Full;
        if (p.Is(found.Full - 1, WordClass.Prep, out Term prep, proclitic: true) && prep.Next == found.Full && p[found.Full].Strip == 0)
        {
            firstPiece--;
            full = p.Start(firstPiece, prep.Strip);
        }

        string raw = p.Text.Raw;
        return new DateExpression
        {
            Span = new TextSpan(start, end),
            FullSpan = new TextSpan(full, end),
            Text = raw[start..end],
            Rule = found.Rule,
            Proclitic = Proclitic(p, found),
            FirstToken = p[firstPiece].Token,
            EndToken = p[last].Token + 1,
            Meaning = found.Meaning,
            Tense = NeedsTense(found.Meaning) ? TenseReader.Read(p, found.Full, found.End) : Tense.Unknown,
            IsDateline = found.Meaning is PointMeaning { Day: not null, Month: not null, Year: not null }
                && p[found.Full].LineBefore,
        };
    }

    private static string? Proclitic(DatePieces p, in Found found)
    {
        if (found.Strip > 0)
        {
            return p.Key(found.Core)[..found.Strip].ToString();
        }

        return found.Core > 0 && NumberReader.IsFused(p, found.Core - 1) ? p.Key(found.Core - 1).ToString() : null;
    }

    private static bool NeedsTense(DateMeaning meaning) => meaning switch
    {
        PointMeaning or RangeMeaning or NamedDayMeaning or SeasonMeaning => true,
        _ => false,
    };
}
