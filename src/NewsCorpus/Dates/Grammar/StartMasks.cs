using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// By word of the lexicon, the rules that can come to anything: what <see cref="RuleTable"/> says of its classes, less what the
/// flags of its phrases, or the word behind it, rule out. One bit a rule.
/// </summary>
internal static class StartMasks
{
    private static readonly DateLexicon Lexicon = DateLexicon.Shared;

    private static readonly uint Fronted = RuleTable.Bits(RangeRule.Read, MonthDayRange.Read, ClockRange.Read);
    private static readonly uint Point = RuleTable.Bits(PointRule.Read);
    private static readonly uint Range = RuleTable.Bits(RangeRule.Read);
    private static readonly uint Amount = RuleTable.Bits(AmountRule.Read);
    private static readonly uint Period = RuleTable.Bits(PeriodRule.Read);
    private static readonly uint Season = RuleTable.Bits(NamedRules.Season);
    private static readonly uint WeekOf = RuleTable.Bits(WeekOfRule.Read);
    private static readonly uint MonthsOfYear = RuleTable.Bits(MonthsOfYearRule.Read);
    private static readonly uint Era = RuleTable.Bits(EraRule.Read);
    private static readonly uint Nth = RuleTable.Bits(NthWeekdayRule.Read);
    private static readonly uint Anaphor = RuleTable.Bits(AnaphorRule.Read);
    private static readonly uint Set = RuleTable.Bits(SetRule.Read);
    private static readonly uint Clock = RuleTable.Bits(ClockRule.Read);
    private static readonly uint DayAlone = RuleTable.Bits(DayAloneRule.Read);

    private static readonly uint MonthRule = RuleTable.Bits(MonthYearRule.Month);
    private static readonly uint YearRule = RuleTable.Bits(MonthYearRule.Year);

    /// <summary>All that may begin with this, next and the like.</summary>
    private static readonly uint PointedAt = RuleTable.Of(WordClass.PreDeixis);

    /// <summary>Words that rules know by their letters, so that more than their own classes may begin with them.</summary>
    private static readonly int[] Literal =
    [
        .. new[]
        {
            "within", "half", "q", "فصل", "final", "last", "first", "الاخير", "الاخيره", "الاولي", "اخر", "اول", "ال",
            "شهري", "عامي", "اعوام", "الاعوام", "سنوات", "ايام",
        }.Select(word => Lexicon.Find(word)),
    ];

    private static readonly uint[] ByHead = Heads(alone: false);
    private static readonly uint[] ByHeadAlone = Heads(alone: true);
    private static readonly uint[] ByPhrase = Phrases();
    private static readonly uint[] OnlyFronted = [.. Enumerable.Range(0, Lexicon.Count).Select(FrontedAlone)];
    private static readonly Leads[] ByHeadLeads = AllLeads();
    private static readonly uint[] ByHeadAfterFront = ByClasses(AfterFront, the: Fronted);
    private static readonly uint[] ByHeadAfterPointer = ByClasses(AfterPointer, the: Season);
    private static readonly uint[] ByHeadAfterThe = ByClasses(AfterThe);
    private static readonly uint[] ByHeadAfterNumber = ByClasses(AfterNumber);

    /// <summary>All that may begin with "the" by itself.</summary>
    public static uint The { get; } = Nth | WeekOf | DayAlone | Era | MonthsOfYear | Anaphor | Season | Period | Point | Range;

    /// <summary>The place of "the" in the lexicon.</summary>
    public static int TheHead { get; } = Lexicon.Find("the");

    /// <summary>Rules that take a number of four digits for a year.</summary>
    public static uint Year => YearRule;

    /// <summary>Rules that take a number behind the word day.</summary>
    public static uint Day { get; } = DayAlone;

    /// <summary>Rules in which a number goes on with a stroke, a dash or a stop.</summary>
    public static uint Signs { get; } = RuleTable.OfNumber & ~(Season | WeekOf);

    /// <summary>Rules in which a number goes on with a word behind a proclitic: 5 و6 حزيران (5 and 6 June).</summary>
    public static uint AfterProclitic { get; } = Range;

    /// <summary>The rules that may begin with a word, whatever follows.</summary>
    public static uint Of(int head) => ByHead[head];

    /// <summary>The rules that may begin with the phrases of several words that begin at a piece.</summary>
    public static uint OfPhrases(DatePieces p, int i)
    {
        uint rules = 0;
        int number = Lexicon.FirstPhrase(p[i].Head);
        int next = i + 1 < p.Count ? p[i + 1].Head : 0;
        foreach (ref readonly PhraseRow phrase in Lexicon.Phrases(p[i].Head))
        {
            if (Lexicon.MayGoOnWith(number, next) && p.TailFits(i, phrase))
            {
                rules |= ByPhrase[number];
            }

            number++;
        }

        return rules;
    }

    /// <summary>The rules that may begin with a word which no phrase goes on from.</summary>
    public static uint Alone(int head) => ByHeadAlone[head];

    /// <summary>
    /// The same before another word, by their places in the lexicon: what begins with from, in or after, this or next, and goes on
    /// with that word.
    /// </summary>
    public static uint Alone(int head, int next)
    {
        ref readonly Leads leads = ref ByHeadLeads[head];
        return leads.Any
            ? leads.All & ~((leads.Front & ~ByHeadAfterFront[next]) | (leads.Pointer & ~ByHeadAfterPointer[next]) | (leads.Amount & ~RuleTable.Of(next)))
            : leads.All;
    }

    /// <summary>Rules that begin with from or between, and so want something behind it that a date may begin with.</summary>
    public static uint FrontedBy(int head) => OnlyFronted[head];

    /// <summary>What may begin with "the" before a word.</summary>
    public static uint AfterTheOf(int next) => ByHeadAfterThe[next];

    /// <summary>What may begin with a number in digits before a word.</summary>
    public static uint AfterNumberOf(int next) => ByHeadAfterNumber[next];

    private static uint AfterThe(WordClass next) => next switch
    {
        WordClass.Ordinal or WordClass.OrdinalUnit or WordClass.Cardinal => Nth | WeekOf | Era | MonthsOfYear | Season | Point | Range,
        WordClass.PreDeixis => Nth | WeekOf | MonthsOfYear | Anaphor,
        WordClass.Unit => WeekOf | Era | Period,
        WordClass.Phase or WordClass.Decade => Era,
        WordClass.Season or WordClass.Quarter or WordClass.HalfYear => Season,
        WordClass.Inner => Nth | WeekOf | MonthsOfYear, // final
        _ => 0,
    };

    /// <summary>The sides of a range, months and hours, behind from or between.</summary>
    private static uint AfterFront(WordClass next) =>
        ((RuleTable.Of(next) & (Point | MonthRule | YearRule | Period)) != 0 ? Range : 0)
        | (next is WordClass.Month or WordClass.HijriMonth ? RuleTable.Bits(MonthDayRange.Read) : 0)
        | (next is WordClass.Clock or WordClass.Ordinal or WordClass.OrdinalUnit or WordClass.Cardinal ? RuleTable.Bits(ClockRange.Read) : 0);

    /// <summary>What this, next and the like may begin before a word.</summary>
    private static uint AfterPointer(WordClass next) => next switch
    {
        WordClass.Weekday => Point | Range,
        WordClass.Month or WordClass.HijriMonth or WordClass.MonthWord => MonthRule | Range,
        WordClass.Cardinal or WordClass.Ordinal or WordClass.OrdinalUnit => Period | Range | Season,
        WordClass.Unit or WordClass.Few or WordClass.DefCount => Period | Range,
        WordClass.Season or WordClass.Quarter or WordClass.HalfYear => Season,
        _ => 0,
    };

    private static uint AfterNumber(WordClass next) => next switch
    {
        WordClass.OrdinalSuffix => RuleTable.OfNumber,
        WordClass.Of or WordClass.MonthWord or WordClass.Month or WordClass.HijriMonth or WordClass.Deixis or WordClass.Same
            or WordClass.PreDeixis => Point | Range,
        WordClass.Unit => Point | Range | Period | Amount | WeekOf | Era,
        WordClass.AndWord or WordClass.To => Range | Amount, // and a half
        WordClass.HijriMark or WordClass.ChristianMark => Range,
        WordClass.Quarter or WordClass.HalfYear => Season,
        WordClass.AmPm or WordClass.Zone or WordClass.Inner => Clock, // oclock
        _ => 0,
    };

    /// <summary>By head what a function says of its classes, and for "the", which has few of its own, so much more.</summary>
    private static uint[] ByClasses(Func<WordClass, uint> rules, uint the = 0)
    {
        uint[] byClass = new uint[(int)WordClass.Inner + 1];
        for (int one = 0; one < byClass.Length; one++)
        {
            byClass[one] = rules((WordClass)one);
        }

        uint[] masks = new uint[Lexicon.Count];
        for (int head = 1; head < masks.Length; head++)
        {
            masks[head] = RuleTable.Union(Lexicon.Classes(head), byClass);
        }

        masks[Lexicon.Find("the")] |= the;
        return masks;
    }

    private static uint[] Heads(bool alone)
    {
        int amount = Lexicon.Find("in");
        uint[] masks = new uint[Lexicon.Count];
        for (int head = 1; head < masks.Length; head++)
        {
            if (Literal.Contains(head))
            {
                masks[head] = RuleTable.Of(head);
                continue;
            }

            masks[head] = head == amount ? Amount : 0;
            foreach (ref readonly PhraseRow phrase in Lexicon.Phrases(head))
            {
                masks[head] |= alone && phrase.TailCount > 0 ? 0 : Of(phrase);
            }
        }

        return masks;
    }

    /// <summary>What a phrase may begin; of units only what their length and number allow.</summary>
    private static uint Of(in PhraseRow phrase)
    {
        WordClass wordClass = (WordClass)phrase.Class;
        uint rules = RuleTable.Of(wordClass);
        if (wordClass != WordClass.Unit)
        {
            return rules;
        }

        WordFlags flags = (WordFlags)phrase.Flags;
        string code = Lexicon.Code(phrase);
        bool definite = (flags & WordFlags.Def) != 0;
        bool several = (flags & (WordFlags.Many | WordFlags.Dual)) != 0;
        bool one = (flags & WordFlags.One) != 0;
        return rules & ~(Set
            | (code == "W" && one ? 0 : WeekOf)
            | (code is "DE" or "CE" ? 0 : Era)
            | (code == "MO" && definite ? 0 : MonthsOfYear)
            | (definite && one && code is "D" or "W" or "MO" or "Y" ? 0 : Anaphor)
            | (definite && (flags & WordFlags.Dual) == 0 ? Amount : 0)
            | (several && !definite ? Period : 0)
            | (several ? Range : 0));
    }

    private static Leads[] AllLeads()
    {
        uint[] pointed = Only(PointedAt, WordClass.PreDeixis);
        uint[] led = Only(Amount, WordClass.Before, WordClass.After, WordClass.Within);
        return [.. Enumerable.Range(0, Lexicon.Count).Select(head => new Leads(ByHeadAlone[head], OnlyFronted[head], pointed[head], led[head]))];
    }

    private static uint[] Phrases()
    {
        uint[] masks = new uint[Lexicon.PhraseCount];
        for (int head = 1; head < Lexicon.Count; head++)
        {
            int number = Lexicon.FirstPhrase(head);
            foreach (ref readonly PhraseRow phrase in Lexicon.Phrases(head))
            {
                masks[number++] = Of(phrase);
            }
        }

        return masks;
    }

    /// <summary>By head, of some rules those that begin with it for the sake of some classes alone.</summary>
    private static uint[] Only(uint some, params ReadOnlySpan<WordClass> classes)
    {
        int the = Lexicon.Find("the");
        uint[] masks = new uint[Lexicon.Count];
        for (int head = 1; head < masks.Length; head++)
        {
            uint others = 0;
            bool any = false;
            foreach (ref readonly PhraseRow phrase in Lexicon.Phrases(head))
            {
                bool one = classes.Contains((WordClass)phrase.Class);
                others |= one || phrase.TailCount > 0 ? 0 : Of(phrase);
                any |= one && phrase.TailCount == 0;
            }

            masks[head] = any && head != the && !Literal.Contains(head) ? some & ~others : 0;
        }

        return masks;
    }

    private static uint FrontedAlone(int head)
    {
        uint rules = 0;
        foreach (ref readonly PhraseRow phrase in Lexicon.Phrases(head))
        {
            bool fronts = (WordClass)phrase.Class is WordClass.From or WordClass.Between;
            rules |= fronts ? 0 : Of(phrase);
        }

        return Fronted & ~rules;
    }

    /// <summary>The rules of a word, and those of them that begin with it only as from, as this or next, as before or in.</summary>
    private readonly record struct Leads(uint All, uint Front, uint Pointer, uint Amount)
    {
        public bool Any => (Front | Pointer | Amount) != 0;
    }
}
