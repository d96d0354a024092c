using System.Collections;
using NewsCorpus.Gazetteers.Tables;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// The entries of a gazetteer by slot: first those of a compiled table, some of them replaced or gone, then those added.
/// Objects for the table's rows are made when first asked for. Safe to use from any number of threads.
/// </summary>
internal sealed class EntryStore : IReadOnlyList<GazetteerEntry>
{
    private readonly GazetteerTable? _table;
    private readonly GazetteerEntry?[] _made;
    private readonly int[]? _live;
    private readonly Dictionary<string, int> _changed = new(StringComparer.Ordinal);
    private readonly List<int> _addedSlots = [];
    private readonly List<int> _addedNames = [];

    /// <summary>The entries of a compiled table and no others: nothing to be made.</summary>
    public EntryStore(GazetteerTable table)
    {
        _table = table;
        _made = new GazetteerEntry?[table.Count];
        Trie = table.Trie;
    }

    /// <param name="table">The compiled base; null for none.</param>
    /// <param name="changes">By id: entries that replace one of the base or come after it; null for one of the base that goes.</param>
    public EntryStore(GazetteerTable? table, IReadOnlyCollection<KeyValuePair<string, GazetteerEntry?>> changes)
    {
        _table = table;
        int slots = table?.Count ?? 0;
        bool[] gone = changes.Any(change => change.Value is null) ? new bool[slots] : [];
        List<GazetteerEntry> added = [];
        List<(int Slot, GazetteerEntry Entry)> put = [];
        foreach ((string id, GazetteerEntry? entry) in changes)
        {
            int slot = table?.Find(id) ?? -1;
            if (entry is null)
            {
                if (slot >= 0)
                {
                    gone[slot] = true;
                    _changed[id] = -1;
                }

                continue;
            }

            if (slot < 0)
            {
                slot = slots + added.Count;
                added.Add(entry);
            }

            _changed[id] = slot;
            put.Add((slot, entry));
        }

        _made = new GazetteerEntry?[slots + added.Count];
        foreach ((int slot, GazetteerEntry entry) in put)
        {
            _made[slot] = entry;
        }

        if (Array.IndexOf(gone, true) >= 0)
        {
            _live = [.. Enumerable.Range(0, _made.Length).Where(slot => slot >= gone.Length || !gone[slot])];
        }

        Trie = BuildTrie(put, gone);
    }

    public NameTrie Trie { get; }

    /// <summary>Bytes held for matching: the trie and the way from a name to its entry.</summary>
    public long MatcherSizeInBytes => (_table is null || Trie != _table.Trie ? Trie.SizeInBytes : 0)
        + (_table?.MatcherSizeInBytes ?? 0) + ((_addedSlots.Capacity + _addedNames.Capacity) * sizeof(int));

    /// <summary>The number of names, those of entries that were replaced or are gone included.</summary>
    public int NameCount => BaseNames + _addedNames.Count;

    public int Count => _live?.Length ?? _made.Length;

    private int BaseNames => _table?.NameCount ?? 0;

    public GazetteerEntry this[int index] => AtSlot(_live is null ? index : _live[index]);

    public int SlotCount => _made.Length;

    public GazetteerEntry OfName(int name) => AtSlot(SlotOfName(name));

    public int SlotOfName(int name) =>
        name < BaseNames ? _table!.EntryOfName(name) : _addedSlots[name - BaseNames];

    public GazetteerName Name(int name) => OfName(name).Names[
        name < BaseNames ? _table!.IndexOfName(name) : _addedNames[name - BaseNames]];

    public GazetteerEntry? Find(string id) => FindSlot(id) is >= 0 and int slot ? AtSlot(slot) : null;

    public int FindSlot(string id) => _changed.TryGetValue(id, out int changed) ? changed : _table?.Find(id) ?? -1;

    /// <summary>Walks all entries without keeping the objects made on the way.</summary>
    public IEnumerator<GazetteerEntry> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            int slot = _live is null ? i : _live[i];
            yield return Volatile.Read(ref _made[slot]) ?? _table!.Read(slot);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private GazetteerEntry AtSlot(int slot)
    {
        if (Volatile.Read(ref _made[slot]) is { } entry)
        {
            return entry;
        }

        GazetteerEntry made = _table!.Read(slot);
        return Interlocked.CompareExchange(ref _made[slot], made, null) ?? made;
    }

    private NameTrie BuildTrie(List<(int Slot, GazetteerEntry Entry)> put, bool[] gone)
    {
        if (_table is not null && put.Count == 0 && _live is null)
        {
            return _table.Trie;
        }

        NameTrieBuilder trie = new();
        if (_table is not null)
        {
            bool[] hidden = new bool[_table.Count];
            gone.CopyTo(hidden, 0);
            foreach ((int slot, _) in put)
            {
                if (slot < hidden.Length)
                {
                    hidden[slot] = true;
                }
            }

            trie.TakeOver(_table.Trie, name => !hidden[_table.EntryOfName(name)]);
        }

        foreach ((int slot, GazetteerEntry entry) in put)
        {
            for (int n = 0; n < entry.Names.Count; n++)
            {
                NameKeys.Add(trie, entry, n, NameCount);
                _addedSlots.Add(slot);
                _addedNames.Add(n);
            }
        }

        return trie.Build();
    }
}
