namespace NewsCorpus.Entities;

/// <summary>A set of gazetteer entries by slot, a bit each; emptied at the cost of what it holds.</summary>
internal sealed class EntrySlots(int slots)
{
    /// <summary>Words of the filter.</summary>
    private const int Near = 16;

    private readonly ulong[] _bits = new ulong[(slots + 63) >> 6];

    /// <summary>The last bits of each slot that is held: little enough to lie near, and turns most others away.</summary>
    private readonly ulong[] _near = new ulong[Near];
    private readonly List<int> _held = [];

    public bool Contains(int slot) => (_near[(slot >> 6) & (Near - 1)] >> slot & 1) != 0 && (_bits[slot >> 6] >> slot & 1) != 0;

    public bool ContainsAny(ReadOnlySpan<int> slots)
    {
        foreach (int slot in slots)
        {
            if (Contains(slot))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the entry of some name is in the set.</summary>
    public bool ContainsAny(NameSet names) => names.Count <= 2 || names.IsSure
        ? names.Count > 0 && (Contains(names.Slot) || Contains(names.SecondSlot))
        : ContainsAny(names.Slots);

    /// <summary>Adds the entries of all names.</summary>
    public void Add(NameSet names)
    {
        if (names.IsSure)
        {
            Add(names.Slot);
            return;
        }

        foreach (int slot in names.Slots)
        {
            Add(slot);
        }
    }

    private void Add(int slot)
    {
        if (!Contains(slot))
        {
            _bits[slot >> 6] |= 1UL << slot;
            _near[(slot >> 6) & (Near - 1)] |= 1UL << slot;
            _held.Add(slot);
        }
    }

    public void Clear()
    {
        foreach (int slot in _held)
        {
            _bits[slot >> 6] = 0;
        }

        _near.AsSpan().Clear();
        _held.Clear();
    }
}
