using System.Text;

namespace NewsCorpus.Gazetteers.Tables;

/// <summary>Reads one record that <see cref="RecordWriter"/> wrote, field after field.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes, StringTable shared)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public ulong Number()
    {
        ulong value = 0;
        int read = 0;
        byte next;
        do
        {
            next = _rest[read];
            value |= (ulong)(next & 0x7F) << (7 * read);
            read++;
        }
        while (next >= 0x80);
        _rest = _rest[read..];
        return value;
    }

    public ReadOnlySpan<byte> TextBytes()
    {
        int length = (int)Number();
        ReadOnlySpan<byte> text = _rest[..length];
        _rest = _rest[length..];
        return text;
    }

    public string Text() => Encoding.UTF8.GetString(TextBytes());

    public string[] Texts()
    {
        int count = (int)Number();
        string[] list = count == 0 ? [] : new string[count];
        for (int i = 0; i < count; i++)
        {
            list[i] = Text();
        }

        return list;
    }

    public string? Shared()
    {
        int number = (int)Number();
        return number == 0 ? null : shared[number - 1];
    }

    public string[] SharedList()
    {
        int count = (int)Number();
        string[] list = count == 0 ? [] : new string[count];
        for (int i = 0; i < count; i++)
        {
            list[i] = Shared()!;
        }

        return list;
    }
}
