using System.Numerics;
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
    /// <param name="text">Any text; both languages may be mixed. Offsets in the results are UTF-16 offsets into
    /// it.</param>
    public IReadOnlyList<DateExpression> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(TokenizedText.Tokenize(text));
    }

    internal IReadOnlyList<DateExpression> Find(TokenizedText text) => Find(text, everywhere: false);

    /// <summary>Finds, trying rules also where <see cref="StartFilter"/> says none can succeed: for tests.</summary>
    internal IReadOnlyList<DateExpression> Find(TokenizedText text, bool everywhere)
    {
        DatePieces pieces = new(_lexicon);
        pieces.Fill(text);
        return Find(pieces, everywhere);
    }

    /// <summary>The same in a text that is cut already.</summary>
    internal static List<DateExpression> Find(DatePieces pieces, bool everywhere)
    {
        List<DateExpression> expressions = [];
        Span<int> starts = everywhere ? All(pieces) : StartFilter.Keep(pieces, pieces.Listed);
        int next = 0;
        foreach (int i in starts)
        {
            if (i >= next && Longest(pieces, i, everywhere, out Found found, ref next))
            {
                expressions.Add(Express(pieces, found));
                next = found.End;
            }
        }

        return expressions;
    }

    private static int[] All(DatePieces pieces)
    {
        StartFilter.Keep(pieces, pieces.Listed);
        int[] all = new int[pieces.Count];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = i;
        }

        return all;
    }

    private static bool Longest(DatePieces p, int i, bool everywhere, out Found best, ref int skip)
    {
        best = default;
        uint rules = everywhere ? StartFilter.AllRules(p, i, out _) : StartFilter.Rules(p, i);
        if (rules == 0 || NumericInside(p, i))
        {
            return false;
        }

        for (; rules != 0; rules &= rules - 1)
        {
            if (RuleTable.Rules[BitOperations.TrailingZeroCount(rules)].Read(p, i, out Found found)
                && found.End > best.End)
            {
                best = found;
            }
        }

        if (best.End > i && best.Meaning is PointMeaning point && Traps.IsName(p, best, point))
        {
            // A name is left out whole: its parts are no dates either.
            skip = best.End;
            return false;
        }

        return best.End > i;
    }

    /// <summary>Digits behind a stroke, dash or stop without a space belong to the number before.</summary>
    private static bool NumericInside(DatePieces p, int i) =>
        i > 1 && p[i].Kind == PieceKind.Number && !p[i].SpaceBefore && p.IsSign(i - 1, "/-.:,") && !p[i - 1].SpaceBefore
        && p[i - 2].Kind == PieceKind.Number;

    private static DateExpression Express(DatePieces p, in Found found)
    {
        int last = found.End - 1;
        int start = p.Start(found.Core, found.Strip);
        int end = p.End(last);
        int full = found.Full == found.Core ? start : p.Start(found.Full, p[found.Full].Strip);
        int firstPiece = found.Full;
        for (int back = 1; back <= 2 && p[found.Full].Strip == 0; back++)
        {
            if (p.Is(found.Full - back, WordClass.Prep, out Term prep, proclitic: true) && prep.Next == found.Full)
            {
                firstPiece = found.Full - back;
                full = p.Start(firstPiece, prep.Strip);
            }
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
        PeriodMeaning { IsOpen: true } => true,
        PointMeaning or RangeMeaning or NamedDayMeaning or SeasonMeaning or NthWeekdayMeaning => true,
        _ => false,
    };
}
