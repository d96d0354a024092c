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
    private const int Large = 100_000;

    public T[] Read<T>()
        where T : unmanaged
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        stream.ReadExactly(length);
        T[] section = NewArray<T>(BinaryPrimitives.ReadInt32LittleEndian(length));

        // As bytes by the array's own address: of every other way there would be code to compile for each type.
        stream.ReadExactly(MemoryMarshal.CreateSpan(
            ref MemoryMarshal.GetArrayDataReference((Array)section), section.Length * Unsafe.SizeOf<T>()));
        if (!BitConverter.IsLittleEndian)
        {
            Reverse(section.AsSpan());
        }

        return section;
    }

    /// <summary>To spare the zeroing takes compiled code for each type, which only large sections are worth.</summary>
    private static T[] NewArray<T>(int length)
        where T : unmanaged => length < Large ? new T[length] : GC.AllocateUninitializedArray<T>(length);

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
