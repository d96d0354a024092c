namespace NewsCorpus.Gazetteers.Tables;

/// <summary>Collects records and freezes them into a <see cref="RecordTable"/>.</summary>
internal sealed class RecordTableBuilder
{
    private readonly SharedStrings _shared = new();
    private readonly RecordWriter _records;
    private readonly List<int> _starts = [0];

    public RecordTableBuilder() => _records = new RecordWriter(_shared);

    public int Count => _starts.Count - 1;

    /// <summary>Adds the record that <paramref name="write"/> writes.</summary>
    /// <returns>Its number.</returns>
    public int Add(Action<RecordWriter> write)
    {
        write(_records);
        _starts.Add(_records.Length);
        return Count - 1;
    }

    public RecordTable Build() => new(_records.ToArray(), [.. _starts], StringTable.Of(_shared));
}
