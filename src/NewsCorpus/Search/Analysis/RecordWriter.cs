using System.Buffers.Binary;

namespace NewsCorpus.Search.Analysis;

/// <summary>
/// Writes the pieces that stored records are made of: numbers in as few bytes as they need, strings once each (a
/// repeated one is a number), letters of plain Arabic and Latin as one byte. Used again for the next record.
/// </summary>
internal sealed class RecordWriter
{
    /// <summary>Stands before the two bytes of any other letter; no text holds it as itself.</summary>
    public const byte Escape = 1;

    public const char FirstArabic = '\u0600';
    public const char LastArabic = '\u067F';

    /// <summary>Coordinates and weights seldom have more digits; other numbers are written whole.</summary>
    public const double Scale = 100_000;

    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);
    private byte[] _bytes = new byte[16384];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear()
    {
        _length = 0;
        _strings.Clear();
    }

    public void Flag(bool value) => Number(value ? 1u : 0u);

    public void Number(ulong value)
    {
        Reserve(10);
        while (value >= 0x80)
        {
            _bytes[_length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _bytes[_length++] = (byte)value;
    }

    public void Signed(long value) => Number(((ulong)value << 1) ^ (ulong)(value >> 63));

    /// <summary>A short decimal as a whole number behind a zero bit, any other value by its bits.</summary>
    public void Real(double value)
    {
        double scaled = Math.Round(value * Scale);
        if (Math.Abs(scaled) < 1e12 && BitConverter.DoubleToInt64Bits(scaled / Scale) == BitConverter.DoubleToInt64Bits(value))
        {
            Signed((long)scaled * 2);
            return;
        }

        Signed(1);
        Reserve(8);
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.AsSpan(_length), value);
        _length += 8;
    }

    /// <summary>Null, a string of before by its number, or a new string.</summary>
    public void String(string? value)
    {
        if (value is null)
        {
            Number(0);
        }
        else if (_strings.TryGetValue(value, out int known))
        {
            Number((ulong)known + 2);
        }
        else
        {
            Number(1);
            _strings.Add(value, _strings.Count);
            Text(value);
        }
    }

    /// <summary>A text that is not worth remembering.</summary>
    public void Text(string value)
    {
        Number((ulong)value.Length);
        Reserve(value.Length * 3);
        Span<byte> to = _bytes.AsSpan(_length);
        int length = 0;
        foreach (char c in value)
        {
            if (c < 0x80 && c != Escape)
            {
                to[length++] = (byte)c;
            }
            else if (c is >= FirstArabic and <= LastArabic)
            {
                to[length++] = (byte)(0x80 + (c - FirstArabic));
            }
            else
            {
                to[length++] = Escape;
                to[length++] = (byte)c;
                to[length++] = (byte)(c >> 8);
            }
        }

        _length += length;
    }

    private void Reserve(int more)
    {
        if (_length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + more));
        }
    }
}
