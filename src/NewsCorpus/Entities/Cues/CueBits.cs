namespace NewsCorpus.Entities.Cues;

/// <summary>A bit for each sort of cue, so that a rule can pass over a token without looking at its cues.</summary>
internal static class CueBits
{
    public const int Trigger = 0;
    public const int Title = 1;
    public const int Force = 2;
    public const int Quality = 3;
    public const int Possessor = 4;
    public const int Border = 5;
    public const int Direction = 6;
    public const int Unit = 7;
    public const int Modifier = 8;
    public const int Number = 9;
    public const int Backing = 10;
    public const int Government = 11;
    public const int UnitHead = 12;
    public const int Ordinal = 13;
    public const int Body = 14;

    /// <summary>No cue: a word with Latin letters.</summary>
    public const int LatinWord = 15;

    /// <summary>No cue: a number in digits.</summary>
    public const int Figure = 16;

    /// <summary>No cue: a quotation mark.</summary>
    public const int Quote = 17;

    /// <summary>No cue: a bracket that opens, ل (to) as a word of its own, or the stop in a web address.</summary>
    public const int Opening = 18;

    /// <summary>No sort of its own: a cue with which a count may begin by itself, and a number in digits.</summary>
    public const int Counting = 19;

    /// <summary>No cue: a word with Latin letters of which a rule knows what it announces; see <see cref="Rules.LatinHeads"/>.</summary>
    public const int LatinHead = 20;

    /// <summary>No cue: a word with Latin letters and a capital.</summary>
    public const int LatinCapital = 21;

    /// <summary>No cue: a short word with Latin letters right before a hyphen, such as the article in al-Hasakah.</summary>
    public const int LatinArticle = 22;

    /// <summary>How many bits there are.</summary>
    public const int Count = 23;

    /// <summary>Cues that a word of an English name is not; what is counted (films, parks) may be a part of one.</summary>
    public const int NotInNames = ((1 << LatinWord) - 1) & ~(1 << Unit);

    /// <summary>By sort, its type.</summary>
    private static readonly Type[] Sorts =
    [
        typeof(TriggerCue), typeof(TitleCue), typeof(ForceCue), typeof(QualityCue), typeof(PossessorCue), typeof(BorderCue),
        typeof(DirectionCue), typeof(UnitCue), typeof(ModifierCue), typeof(NumberCue), typeof(BackingCue), typeof(GovernmentCue),
        typeof(UnitHeadCue), typeof(OrdinalCue), typeof(BodyCue),
    ];

    /// <summary>The number of a cue's sort, which is that of its bit.</summary>
    public static int SortOf(Cue cue) => Array.IndexOf(Sorts, cue.GetType()) is >= 0 and int sort
        ? sort
        : throw new InvalidOperationException($"{cue.GetType().Name} has no bit");

    /// <summary>All bits of a cue.</summary>
    public static int Of(Cue cue) =>
        1 << SortOf(cue) | (cue is NumberCue or ModifierCue { Minimum: not null } or UnitCue { Number: CueNumber.Dual } ? 1 << Counting : 0);

    /// <summary>The bit of a sort of cue; every bit for <see cref="Cue"/> itself.</summary>
    public static class Bit<T>
        where T : Cue
    {
        public static readonly int Value = typeof(T) == typeof(Cue) ? -1 : 1 << Array.IndexOf(Sorts, typeof(T));
    }
}
