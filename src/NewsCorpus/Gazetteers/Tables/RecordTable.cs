using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers.Tables;

/// <summary>Records by number, read in place: nothing is made of one before it is asked for. Immutable.</summary>
internal sealed class RecordTable(byte[] records, int[] starts, StringTable shared)
{
    public int Count => starts.Length - 1;

    public RecordReader this[int number] => new(records.AsSpan(starts[number]..starts[number + 1]), shared);

    public static RecordTable Read(SectionReader reader) =>
        new(reader.Read<byte>(), reader.Read<int>(), StringTable.Read(reader));

    public void Write(SectionWriter writer)
    {
        writer.Write<byte>(records);
        writer.Write<int>(starts);
        shared.Write(writer);
    }
}
