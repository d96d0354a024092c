using System.Runtime.CompilerServices;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// All names as paths of folded tokens in one open-addressed table: a step from a node over a token's hash gives the
/// next node. A filter over the first tokens turns away most words of a text with one look, and one over all later
/// steps most of the words behind a first.
/// </summary>
/// <remarks>
/// Steps compare 64-bit hashes, not the words: with 500,000 steps a word of ordinary text meets a wrong step with a
/// probability of about 3·10⁻¹⁴. Read only once built (see <see cref="NameTrieBuilder"/>); safe to share.
/// </remarks>
internal sealed class NameTrie
{
    public const int Root = 0;

    private readonly TrieStep[] _steps;
    private readonly int[] _acceptStart;
    private readonly int[] _accepted;
    private readonly ulong[] _filter;
    private readonly ulong[] _laterFilter;

    internal NameTrie(TrieStep[] steps, int[] acceptStart, int[] accepted, ulong[] filter, ulong[] laterFilter)
    {
        _steps = steps;
        _acceptStart = acceptStart;
        _accepted = accepted;
        _filter = filter;
        _laterFilter = laterFilter;
    }

    public static NameTrie Read(SectionReader reader) => new(
        reader.Read<TrieStep>(), reader.Read<int>(), reader.Read<int>(), reader.Read<ulong>(),
        reader.Read<ulong>());

    public void Write(SectionWriter writer)
    {
        writer.Write<TrieStep>(_steps);
        writer.Write<int>(_acceptStart);
        writer.Write<int>(_accepted);
        writer.Write<ulong>(_filter);
        writer.Write<ulong>(_laterFilter);
    }

    /// <summary>Bytes held by the tables.</summary>
    public long SizeInBytes => ((long)_steps.Length * TrieStep.Size)
        + ((long)(_acceptStart.Length + _accepted.Length) * sizeof(int)) + ((long)(_filter.Length + _laterFilter.Length) * sizeof(ulong));

    /// <summary>The number of nodes, the root included.</summary>
    public int NodeCount => _acceptStart.Length - 1;

    internal ReadOnlySpan<TrieStep> Steps => _steps;

    /// <summary>The filter over first tokens, a power of two long; see <see cref="Passes"/>.</summary>
    internal ReadOnlySpan<ulong> Filter => _filter;

    /// <summary>The same over the <see cref="StepHash"/> of every step that does not begin at the root.</summary>
    internal ReadOnlySpan<ulong> LaterFilter => _laterFilter;

    /// <summary>False when no name goes on from a node other than the root over this token; true may be wrong.</summary>
    public bool MayFollow(int node, ulong token) => (Passes(_laterFilter, LaterHash(node, token)) & 1) != 0;

    /// <summary>Where the step from the root over a token leads; nowhere when there is none.</summary>
    public StepEnd First(ulong token) => Find(token);

    /// <summary>Where the step from <paramref name="node"/> over a token leads; nowhere when there is none.</summary>
    public StepEnd Next(int node, ulong token) => Find(StepHash(node, token));

    /// <summary>The names that end at a node, as numbers given to <see cref="NameTrieBuilder.Add"/>.</summary>
    public ReadOnlySpan<int> Accepted(int node) =>
        _accepted.AsSpan(_acceptStart[node], _acceptStart[node + 1] - _acceptStart[node]);

    private StepEnd Find(ulong hash)
    {
        TrieStep[] steps = _steps;
        int slot = Slot(hash, steps.Length);
        while (steps[slot].Hash != hash && !steps[slot].IsEmpty)
        {
            slot = After(slot, steps.Length);
        }

        return steps[slot].End;
    }

    /// <summary>The hash of a step from a node over a token: from the root, where most begin, the token's own.</summary>
    internal static ulong StepHash(int node, ulong token) =>
        node == Root ? token : LaterHash(node, token);

    /// <summary>The same from a node that is not the root.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong LaterHash(int node, ulong token) =>
        KeyHash.Mix(token + ((ulong)(uint)node * 0x9E3779B97F4A7C15));

    /// <summary>Where the search for a step begins: the hash's upper half, scaled to the table's length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Slot(ulong hash, int length) => (int)(((hash >> 32) * (ulong)length) >> 32);

    internal static int After(int slot, int length) => slot + 1 == length ? 0 : slot + 1;

    /// <summary>Bit 0 is set for every hash that is in a filter, and for few others; the other bits mean nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Passes(ReadOnlySpan<ulong> filter, ulong hash)
    {
        ulong word = filter[FilterWord(hash, filter.Length)];
        return word >> (int)hash & word >> (int)(hash >> 6);
    }

    /// <summary>The one word of the filter, a power of two long, in which a token has its bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int FilterWord(ulong token, int length) => (int)(token >> 12) & (length - 1);

    /// <summary>Two bits of 64, so that a wrong yes takes two other tokens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong FilterBits(ulong token) => 1UL << (int)token | 1UL << (int)(token >> 6);
}
