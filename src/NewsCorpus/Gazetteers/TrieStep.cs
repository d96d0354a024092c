using System.Runtime.InteropServices;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// One slot of a <see cref="NameTrie"/>: the hash of a step and the node it leads to, side by side so that both come
/// with one look at memory, and with them a word on what follows there. The default is the empty slot.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly struct TrieStep(ulong hash, int node, bool accepts, uint following)
{
    public const int Size = 16;

    private readonly uint _low = (uint)hash;
    private readonly uint _high = (uint)(hash >> 32);
    private readonly int _target = (node << 1) | (accepts ? 1 : 0);
    private readonly uint _following = following;

    public ulong Hash => ((ulong)_high << 32) | _low;

    /// <summary>The root is nowhere's target, so 0 is free to mean nothing.</summary>
    public bool IsEmpty => _target == 0;

    public int Node => _target >> 1;

    /// <summary>True when a name ends at the node.</summary>
    public bool Accepts => (_target & 1) != 0;

    /// <summary>True when a longer name goes on from the node.</summary>
    public bool GoesOn => _following != 0;

    /// <summary>The <see cref="FollowingBit"/> of each token that goes on from the node.</summary>
    public uint Following => _following;

    /// <summary>False when no name goes on from the node over this token; true may be wrong.</summary>
    public bool MayFollow(ulong token) => (Follows(token) & 1) != 0;

    /// <summary>The same as bit 0; the other bits mean nothing.</summary>
    public int Follows(ulong token) => (int)(_following >> (int)(token >> 59));

    public static uint FollowingBit(ulong token) => 1U << (int)(token >> 59);
}
