using System.Runtime.CompilerServices;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// Where a step of a <see cref="NameTrie"/> leads: a node, whether a name ends there, and a word on what follows. The
/// default is nowhere.
/// </summary>
internal readonly struct StepEnd(int node, bool accepts, uint following)
{
    private readonly ulong _bits = (uint)((node << 1) | (accepts ? 1 : 0)) | (ulong)following << 32;

    /// <summary>The root is nowhere's end, so 0 is free to mean nothing.</summary>
    public bool IsNone => _bits == 0;

    public int Node => (int)((uint)_bits >> 1);

    /// <summary>True when a name ends at the node.</summary>
    public bool Accepts => Ends != 0;

    /// <summary>1 when a name ends at the node, else 0.</summary>
    public int Ends => (int)_bits & 1;

    /// <summary>True when a longer name goes on from the node.</summary>
    public bool GoesOn => Following != 0;

    /// <summary>The <see cref="FollowingBit"/> of each token that goes on from the node.</summary>
    public uint Following => (uint)(_bits >> 32);

    /// <summary>False when no name goes on from the node over this token; true may be wrong.</summary>
    public bool MayFollow(ulong token) => (Follows(token) & 1) != 0;

    /// <summary>The same as bit 0; the other bits mean nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Follows(ulong token) => (int)(Following >> (int)(token >> 59));

    public static uint FollowingBit(ulong token) => 1U << (int)(token >> 59);
}
