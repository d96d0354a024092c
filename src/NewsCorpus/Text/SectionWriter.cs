using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsCorpus.Text;

/// <summary>
/// Writes arrays of numbers one after the other, each behind its length, little-endian on every machine.
/// </summary>
internal sealed class SectionWriter(Stream stream)
{
    public void Write<T>(ReadOnlySpan<T> section)
        where T : unmanaged
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, section.Length);
        stream.Write(length);
        if (BitConverter.IsLittleEndian || Unsafe.SizeOf<T>() == 1)
        {
            stream.Write(MemoryMarshal.AsBytes(section));
            return;
        }

        T[] turned = section.ToArray();
        SectionReader.Reverse(turned.AsSpan());
        stream.Write(MemoryMarshal.AsBytes(turned.AsSpan()));
    }
}
