using System.Text;

namespace NewsCorpus.Gazetteers.Tables;

/// <summary>
/// Writes records of bytes: numbers seven bits a byte, strings as UTF-8 behind their length, strings that many records
/// share by number. <see cref="RecordReader"/> reads them back.
/// </summary>
internal sealed class RecordWriter(SharedStrings shared)
{
    private readonly List<byte> _bytes = [];

    public int Length => _bytes.Count;

    public byte[] ToArray() => [.. _bytes];

    public void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.Add((byte)(value | 0x80));
        }

        _bytes.Add((byte)value);
    }

    public void Text(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Number((ulong)utf8.Length);
        _bytes.AddRange(utf8);
    }

    public void Texts(IReadOnlyList<string> texts)
    {
        Number((ulong)texts.Count);
        foreach (string text in texts)
        {
            Text(text);
        }
    }

    public void Shared(string? text) => Number(text is null ? 0 : (ulong)shared.NumberOf(text) + 1);

    public void Shared(IReadOnlyList<string> texts)
    {
        Number((ulong)texts.Count);
        foreach (string text in texts)
        {
            Shared(text);
        }
    }
}
