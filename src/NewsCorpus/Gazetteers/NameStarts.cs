using System.Runtime.CompilerServices;

namespace NewsCorpus.Gazetteers;

/// <summary>Room on the stack for what may begin names.</summary>
[InlineArray(Length)]
internal struct NameStarts
{
    public const int Length = 64;

    private NameStart _first;
}
