using System.Runtime.InteropServices;

namespace NewsCorpus.Text;

/// <summary>What an <see cref="OffsetMap"/> knows of 64 raw code units, in 12 bytes.</summary>
/// <param name="Kept">A bit for each: set where one character came of it, clear inside units.</param>
/// <param name="Before">
/// Normalised characters before the block; before what follows the unit, if it begins inside one.
/// </param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal record struct KeptBlock(ulong Kept, int Before)
{
    /// <summary>Code units a block.</summary>
    public const int Size = 64;

    /// <summary>The bits of the code units before a raw offset that is in the block.</summary>
    public static ulong BitsBefore(int raw) => (1UL << raw) - 1;
}
