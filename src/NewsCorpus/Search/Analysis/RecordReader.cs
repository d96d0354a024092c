using System.Buffers.Binary;

namespace NewsCorpus.Search.Analysis;

/// <summary>Reads what <see cref="RecordWriter"/> wrote.</summary>
/// <exception cref="InvalidDataException">Thrown by every member when the bytes do not fit.</exception>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly List<string> _strings = [];
    private int _at;

    public readonly bool AtEnd => _at == _bytes.Length;

    public bool Flag() => Number() != 0;

    /// <summary>A number of things that each take a byte at least.</summary>
    public int Count()
    {
        ulong count = Number();
        return count <= (ulong)(_bytes.Length - _at) ? (int)count : throw Damaged();
    }

    public ulong Number()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte b = Byte();
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }

        throw Damaged();
    }

    public long Signed()
    {
        ulong value = Number();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public int Int() => Signed() is >= int.MinValue and <= int.MaxValue and var value ? (int)value : throw Damaged();

    public double Real()
    {
        long scaled = Signed();
        if ((scaled & 1) == 0)
        {
            return scaled / 2 / RecordWriter.Scale;
        }

        if (_bytes.Length - _at < 8)
        {
            throw Damaged();
        }

        double value = BinaryPrimitives.ReadDoubleLittleEndian(_bytes[_at..]);
        _at += 8;
        return value;
    }

    public string Required() => String() ?? throw Damaged();

    public string? String()
    {
        ulong kind = Number();
        if (kind == 0)
        {
            return null;
        }

        if (kind > 1)
        {
            return kind - 2 < (ulong)_strings.Count ? _strings[(int)(kind - 2)] : throw Damaged();
        }

        string text = Text();
        _strings.Add(text);
        return text;
    }

    public string Text()
    {
        int count = Count();
        char[] letters = new char[count];
        for (int i = 0; i < count; i++)
        {
            byte b = Byte();
            letters[i] = b switch
            {
                >= 0x80 => (char)(RecordWriter.FirstArabic + (b - 0x80)),
                RecordWriter.Escape => (char)(Byte() | (Byte() << 8)),
                _ => (char)b,
            };
        }

        return new string(letters);
    }

    public static InvalidDataException Damaged() => new("The stored record is damaged.");

    private byte Byte() => _at < _bytes.Length ? _bytes[_at++] : throw Damaged();
}
