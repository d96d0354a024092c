using System.Runtime.CompilerServices;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// A word, or what is left of one behind proclitics, in which a name may begin, and then its first step.
/// </summary>
internal struct NameStart
{
    /// <summary>What the first look at the trie finds: the step, an empty one, or that of another word.</summary>
    public TrieStep Step;

    public ulong Hash { get; private set; }

    public int Token { get; private set; }

    /// <summary>Characters of the token's key that are proclitics.</summary>
    public int Split { get; private set; }

    /// <summary>True when another word has the step's place, so that it is to be looked for further on.</summary>
    public readonly bool IsElsewhere => Step.Hash != Hash && !Step.IsEmpty;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(int token, int split, ulong hash)
    {
        Hash = hash;
        Token = token;
        Split = split;
    }
}
