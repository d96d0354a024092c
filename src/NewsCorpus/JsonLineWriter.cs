using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace NewsCorpus;

/// <summary>
/// Writes one JSON value as UTF-8 without line breaks. It knows less than the framework's writer and costs a fraction of
/// it on Arabic, which that one looks at letter by letter; names are given as they are to be written, with quotation
/// marks and colon.
/// </summary>
/// <param name="output">Where to; nothing is certain to be there before <see cref="Flush"/>.</param>
internal ref struct JsonLineWriter(IBufferWriter<byte> output)
{
    private const int Portion = 4096;
    private const int LongestNumber = 32;

    /// <summary>
    /// What strings have only behind a backslash: by the letter of JSON control characters, quotation marks and the
    /// backslash; besides, all that readers of lines may take for the end of one, and what is no character.
    /// </summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [
            .. Enumerable.Range(0, 32).Select(c => (char)c), '"', '\\',
            .. Enumerable.Range(0x7F, 33).Select(c => (char)c), '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF',
        ]);

    private readonly IBufferWriter<byte> _output = output;
    private Span<byte> _free;
    private int _used;
    private bool _parted;

    public void StartObject()
    {
        Part();
        Open((byte)'{');
    }

    public void EndObject() => Close((byte)'}');

    public void EndArray() => Close((byte)']');

    /// <summary>An object in an object.</summary>
    public void StartObject(ReadOnlySpan<byte> name)
    {
        Name(name);
        Open((byte)'{');
    }

    public void StartArray(ReadOnlySpan<byte> name)
    {
        Name(name);
        Open((byte)'[');
    }

    public void String(ReadOnlySpan<byte> name, string? value)
    {
        Name(name);
        Value(value);
    }

    /// <summary>A member whose name is not known beforehand.</summary>
    public void String(string name, string? value)
    {
        Part();
        Quoted(name);
        Append(":"u8);
        Value(value);
    }

    /// <summary>A string known to hold nothing that must be escaped.</summary>
    public void Plain(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        Name(name);
        Append("\""u8);
        Append(value);
        Append("\""u8);
    }

    /// <summary>A member that is left out when there is no value.</summary>
    public void Optional(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            String(name, value);
        }
    }

    public void Optional(ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number)
        {
            Number(name, number);
        }
    }

    public void Element(string value)
    {
        Part();
        Quoted(value);
    }

    public void Number(ReadOnlySpan<byte> name, int value)
    {
        Name(name);
        Formatted(value);
    }

    public void Number(ReadOnlySpan<byte> name, decimal value)
    {
        Name(name);
        Formatted(value);
    }

    /// <summary>The shortest decimal number that reads back as the same.</summary>
    public void Number(ReadOnlySpan<byte> name, double value)
    {
        Name(name);

        // Coordinates and confidences have few decimals: as whole numbers with a point put in they are found sooner.
        const int Scale = 100_000;
        long scaled = Math.Abs(value) < 1e9 ? (long)Math.Round(value * Scale) : 0;
        if (scaled == 0 || (double)scaled / Scale != value)
        {
            Formatted(value);
            return;
        }

        if (scaled < 0)
        {
            Append("-"u8);
            scaled = -scaled;
        }

        (long whole, long decimals) = Math.DivRem(scaled, Scale);
        Formatted(whole);
        if (decimals == 0)
        {
            return;
        }

        Span<byte> places = stackalloc byte[6];
        for (int i = 5; i > 0; i--)
        {
            (decimals, long digit) = Math.DivRem(decimals, 10);
            places[i] = (byte)('0' + digit);
        }

        places[0] = (byte)'.';
        Append(places.TrimEnd((byte)'0'));
    }

    /// <summary>Hands over what was written last.</summary>
    public void Flush()
    {
        _output.Advance(_used);
        _free = default;
        _used = 0;
    }

    private void Value(string? value)
    {
        if (value is null)
        {
            Append("null"u8);
            return;
        }

        Quoted(value);
    }

    private void Quoted(ReadOnlySpan<char> text)
    {
        Append("\""u8);
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAny(Escaped);
            Characters(plain < 0 ? text : text[..plain]);
            if (plain < 0)
            {
                break;
            }

            Escape(text[plain]);
            text = text[(plain + 1)..];
        }

        Append("\""u8);
    }

    /// <summary>Half a pair that stands alone becomes U+FFFD: UTF-8 has no form for it.</summary>
    private void Characters(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int length = Math.Min(text.Length, Portion);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            {
                length--;
            }

            Utf8.FromUtf16(text[..length], Room(length * 3), out _, out int written);
            _used += written;
            text = text[length..];
        }
    }

    private void Escape(char c)
    {
        char letter = c switch
        {
            '"' or '\\' => c,
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\b' => 'b',
            '\f' => 'f',
            _ => 'u',
        };
        Append([(byte)'\\', (byte)letter]);
        if (letter == 'u')
        {
            ((int)c).TryFormat(Room(4), out int written, "X4", CultureInfo.InvariantCulture);
            _used += written;
        }
    }

    private void Formatted<T>(T number)
        where T : IUtf8SpanFormattable
    {
        number.TryFormat(Room(LongestNumber), out int written, default, CultureInfo.InvariantCulture);
        _used += written;
    }

    private void Open(byte bracket)
    {
        Append([bracket]);
        _parted = false;
    }

    private void Close(byte bracket)
    {
        Append([bracket]);
        _parted = true;
    }

    private void Name(ReadOnlySpan<byte> name)
    {
        Part();
        Append(name);
    }

    /// <summary>The comma before all but the first of a bracket.</summary>
    private void Part()
    {
        if (_parted)
        {
            Append(","u8);
        }

        _parted = true;
    }

    private void Append(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _used += bytes.Length;
    }

    private Span<byte> Room(int length)
    {
        if (_free.Length - _used < length)
        {
            Flush();
            _free = _output.GetSpan(Math.Max(length, Portion));
        }

        return _free[_used..];
    }
}
