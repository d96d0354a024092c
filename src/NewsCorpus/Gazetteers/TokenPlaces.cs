using System.Runtime.CompilerServices;

namespace NewsCorpus.Gazetteers;

/// <summary>Room on the stack for numbers of tokens.</summary>
[InlineArray(Length)]
internal struct TokenPlaces
{
    public const int Length = 128;

    private int _first;
}
