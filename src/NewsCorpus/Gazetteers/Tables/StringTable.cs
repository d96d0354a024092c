using System.Text;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers.Tables;

/// <summary>
/// The strings that records share by number, as UTF-8 until one is asked for; from then on always the same object.
/// Safe to use from any number of threads.
/// </summary>
internal sealed class StringTable
{
    private readonly byte[] _utf8;
    private readonly int[] _starts;
    private readonly string?[] _made;

    private StringTable(byte[] utf8, int[] starts)
    {
        _utf8 = utf8;
        _starts = starts;
        _made = new string?[starts.Length - 1];
    }

    public string this[int number] => Volatile.Read(ref _made[number]) ?? Make(number);

    public static StringTable Of(SharedStrings strings)
    {
        byte[][] texts = [.. strings.All.Select(Encoding.UTF8.GetBytes)];
        int[] starts = new int[texts.Length + 1];
        for (int i = 0; i < texts.Length; i++)
        {
            starts[i + 1] = starts[i] + texts[i].Length;
        }

        return new StringTable([.. texts.SelectMany(text => text)], starts);
    }

    public static StringTable Read(SectionReader reader) => new(reader.Read<byte>(), reader.Read<int>());

    public void Write(SectionWriter writer)
    {
        writer.Write<byte>(_utf8);
        writer.Write<int>(_starts);
    }

    private string Make(int number)
    {
        string made = Encoding.UTF8.GetString(_utf8, _starts[number], _starts[number + 1] - _starts[number]);
        return Interlocked.CompareExchange(ref _made[number], made, null) ?? made;
    }
}
