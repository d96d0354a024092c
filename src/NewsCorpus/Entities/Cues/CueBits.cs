namespace NewsCorpus.Entities.Cues;

/// <summary>A bit for each sort of cue, so that a rule can pass over a token without looking at its cues.</summary>
internal static class CueBits
{
    public static int Of(Cue cue) => cue switch
    {
        TriggerCue => Bit<TriggerCue>.Value,
        TitleCue => Bit<TitleCue>.Value,
        ForceCue => Bit<ForceCue>.Value,
        QualityCue => Bit<QualityCue>.Value,
        PossessorCue => Bit<PossessorCue>.Value,
        BorderCue => Bit<BorderCue>.Value,
        DirectionCue => Bit<DirectionCue>.Value,
        UnitCue => Bit<UnitCue>.Value,
        ModifierCue => Bit<ModifierCue>.Value,
        NumberCue => Bit<NumberCue>.Value,
        BackingCue => Bit<BackingCue>.Value,
        GovernmentCue => Bit<GovernmentCue>.Value,
        UnitHeadCue => Bit<UnitHeadCue>.Value,
        OrdinalCue => Bit<OrdinalCue>.Value,
        _ => throw new InvalidOperationException($"{cue.GetType().Name} has no bit"),
    };

    /// <summary>The bit of a sort of cue; every bit for <see cref="Cue"/> itself.</summary>
    public static class Bit<T>
        where T : Cue
    {
        public static readonly int Value = typeof(T) == typeof(Cue) ? -1 : 1 << Array.IndexOf(Sorts, typeof(T));
    }

    private static readonly Type[] Sorts =
    [
        typeof(TriggerCue), typeof(TitleCue), typeof(ForceCue), typeof(QualityCue), typeof(PossessorCue), typeof(BorderCue),
        typeof(DirectionCue), typeof(UnitCue), typeof(ModifierCue), typeof(NumberCue), typeof(BackingCue), typeof(GovernmentCue),
        typeof(UnitHeadCue), typeof(OrdinalCue),
    ];
}
