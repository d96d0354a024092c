using System.Runtime.CompilerServices;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// Room on the stack for the hashes of some tokens, and for those of what stands behind their first letters.
/// </summary>
[InlineArray(2 * 64)]
internal struct BatchHashes
{
    private ulong _first;
}
