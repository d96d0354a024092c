namespace NewsCorpus.Gazetteers;

/// <summary>
/// One slot of a <see cref="NameTrie"/>: the hash of a step and what is at its end, side by side so that both come with
/// one look at memory. The default is the empty slot.
/// </summary>
internal readonly struct TrieStep(ulong hash, StepEnd end)
{
    public const int Size = 16;

    public ulong Hash { get; } = hash;

    public StepEnd End { get; } = end;

    public bool IsEmpty => End.IsNone;
}
