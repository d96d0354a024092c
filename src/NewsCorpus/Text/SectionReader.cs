using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsCorpus.Text;

/// <summary>
/// Reads what <see cref="SectionWriter"/> wrote: each section straight into an array of its own. Sections are of bytes,
/// of <see cref="ushort"/>, of <see cref="ulong"/>, or of <see cref="int"/> and structs of them.
/// </summary>
internal sealed class SectionReader(Stream stream)
{
    public T[] Read<T>()
        where T : unmanaged
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        stream.ReadExactly(length);
        T[] section = GC.AllocateUninitializedArray<T>(BinaryPrimitives.ReadInt32LittleEndian(length));
        stream.ReadExactly(MemoryMarshal.AsBytes(section.AsSpan()));
        if (!BitConverter.IsLittleEndian)
        {
            Reverse(section.AsSpan());
        }

        return section;
    }

    internal static void Reverse<T>(Span<T> numbers)
        where T : unmanaged
    {
        if (typeof(T) == typeof(ulong))
        {
            Span<ulong> words = MemoryMarshal.Cast<T, ulong>(numbers);
            BinaryPrimitives.ReverseEndianness(words, words);
        }
        else if (typeof(T) == typeof(ushort))
        {
            Span<ushort> units = MemoryMarshal.Cast<T, ushort>(numbers);
            BinaryPrimitives.ReverseEndianness(units, units);
        }
        else if (Unsafe.SizeOf<T>() % sizeof(int) == 0)
        {
            Span<int> words = MemoryMarshal.Cast<T, int>(numbers);
            BinaryPrimitives.ReverseEndianness(words, words);
        }
    }
}
