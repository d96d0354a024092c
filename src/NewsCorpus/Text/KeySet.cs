using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsCorpus.Text;

/// <summary>
/// Keys to be told from all others by their <see cref="KeyHash"/> alone: among a few hundred a wrong one is met once in
/// 10¹⁶ questions. Immutable.
/// </summary>
internal sealed class KeySet
{
    /// <summary>A longer one leaves no room for anything else in the memory nearest to the processor.</summary>
    private const int LongestFilter = 2048;

    private readonly ulong[] _hashes;

    /// <summary>A bit for each hash: most words of a text are turned away without a look at the hashes.</summary>
    private readonly ulong[] _filter;

    /// <param name="keys">Folded keys; equal ones count once.</param>
    public KeySet(List<string> keys)
        : this(HashesOf(keys))
    {
    }

    /// <param name="keys">The hashes of folded keys; equal ones count once.</param>
    public KeySet(ReadOnlySpan<ulong> keys)
    {
        // Half full or more: what is not near the processor is waited for longer than a few steps further take.
        _hashes = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length + (keys.Length / 2)))];
        _filter = new ulong[Math.Min(BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2)) / 4, LongestFilter)];
        foreach (ulong hash in keys)
        {
            int slot = First(hash);
            while (_hashes[slot] != 0 && _hashes[slot] != hash)
            {
                slot = (slot + 1) & (_hashes.Length - 1);
            }

            _hashes[slot] = hash;
            _filter[FilterWord(hash)] |= 1UL << FilterBit(hash);
        }
    }

    /// <summary>The first cells of an embedded table, folded.</summary>
    public static KeySet Read(string table)
    {
        List<string> keys = [];
        foreach ((int _, string[] cells) in EmbeddedTable.Rows(table))
        {
            keys.Add(KeyFolding.Fold(cells[0]));
        }

        return new KeySet(keys);
    }

    /// <summary>The hashes of all keys, and zeros between them.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes;

    /// <summary>The keys of both sets.</summary>
    public KeySet With(KeySet other) => new([.. _hashes.Concat(other._hashes).Where(hash => hash != 0)]);

    /// <summary>The words of some sorts in an embedded table whose rows are a sort and its words, split by vertical bars; folded.</summary>
    public static KeySet ReadSorts(string table, params string[] sorts)
    {
        List<string> keys = [];
        foreach ((int _, string[] cells) in EmbeddedTable.Rows(table))
        {
            if (sorts.Contains(cells[0]))
            {
                keys.AddRange(cells[1].Split('|').Select(KeyFolding.Fold));
            }
        }

        return new KeySet(keys);
    }

    /// <summary>True for the hash of a key of the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(ulong hash) => MayHold(hash) != 0 && Holds(hash);

    /// <summary>True for a key of the set.</summary>
    public bool Contains(ReadOnlySpan<char> key) => Contains(KeyHash.Of(key));

    /// <summary>0 for the hash of no key of the set; 1, which may be wrong, for the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MayHold(ulong hash) => (int)(_filter[FilterWord(hash)] >> FilterBit(hash)) & 1;

    /// <summary>The place, from one on, of the next key that the set may hold, given by their <see cref="KeyHash.State"/>; their number if there is none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Next(ReadOnlySpan<ulong> states, int from)
    {
        ulong[] filter = _filter;
        while ((uint)from < (uint)states.Length)
        {
            ulong hash = KeyHash.Mix(states[from]);
            if ((filter[(int)(hash >> 22) & (filter.Length - 1)] >> FilterBit(hash) & 1) != 0)
            {
                break;
            }

            from++;
        }

        return from;
    }

    private static ulong[] HashesOf(List<string> keys)
    {
        ulong[] hashes = new ulong[keys.Count];
        for (int i = 0; i < hashes.Length; i++)
        {
            hashes[i] = KeyHash.Of(keys[i]);
        }

        return hashes;
    }

    private bool Holds(ulong hash)
    {
        ulong[] hashes = _hashes;
        for (int slot = First(hash); hashes[slot] != 0; slot = (slot + 1) & (hashes.Length - 1))
        {
            if (hashes[slot] == hash)
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FilterWord(ulong hash) => (int)(hash >> 22) & (_filter.Length - 1);

    private static int FilterBit(ulong hash) => (int)(hash >> 16) & 63;

    private int First(ulong hash) => (int)(hash >> 32) & (_hashes.Length - 1);
}
