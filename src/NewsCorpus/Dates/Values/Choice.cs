using NewsCorpus.Dates.Grammar;

namespace NewsCorpus.Dates.Values;

/// <summary>Chooses among the recurrences of a yearless date: by "last" and "next", by tense, by nearness.</summary>
internal static class Choice
{
    /// <summary>How far ahead a date may lie when nothing speaks for the future.</summary>
    private const int AheadDays = 75;

    /// <summary>Picks from recurrences given in order of time; each is a first and last day.</summary>
    public static int Pick(
        IReadOnlyList<(DateOnly First, DateOnly Last)> options, DateOnly anchor, int? deixis, Tense tense)
    {
        int best = -1;
        for (int i = 0; i < options.Count; i++)
        {
            (DateOnly first, DateOnly last) = options[i];
            bool fits = (deixis, tense) switch
            {
                ( < 0, _) => last < anchor,
                ( > 0, _) => first > anchor,
                (null, Tense.Past or Tense.LikelyPast) => first <= anchor,
                (null, Tense.Future) => last >= anchor,
                (null, _) => first.DayNumber - anchor.DayNumber <= AheadDays,
                _ => true,
            };
            if (!fits)
            {
                continue;
            }

            bool firstOfMany = deixis > 0 || (deixis is null && tense == Tense.Future);
            if (best < 0)
            {
                best = i;
                if (firstOfMany)
                {
                    return best;
                }
            }
            else if (deixis == 0 || (deixis is null && tense == Tense.Unknown))
            {
                best = Distance(options[i], anchor) <= Distance(options[best], anchor) ? i : best;
            }
            else
            {
                best = i;
            }
        }

        return best < 0 ? Nearest(options, anchor) : best - (deixis == -2 && best > 0 ? 1 : 0);
    }

    private static int Nearest(IReadOnlyList<(DateOnly First, DateOnly Last)> options, DateOnly anchor)
    {
        int best = 0;
        for (int i = 1; i < options.Count; i++)
        {
            best = Distance(options[i], anchor) < Distance(options[best], anchor) ? i : best;
        }

        return best;
    }

    private static int Distance((DateOnly First, DateOnly Last) option, DateOnly anchor) =>
        anchor < option.First ? option.First.DayNumber - anchor.DayNumber
        : anchor > option.Last ? anchor.DayNumber - option.Last.DayNumber : 0;
}
