using System.Collections;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// The gazetteer names that one run of words spells, with what the rules ask of them again and again worked out once.
/// Safe to share between threads.
/// </summary>
internal sealed class NameSet : IReadOnlyList<int>
{
    public static readonly NameSet None = new([], [], [], [], []);

    private readonly int[] _numbers;
    private readonly int[] _slots;
    private readonly GazetteerEntry[] _entries;
    private readonly GazetteerName[] _names;
    private readonly int[]?[] _ancestors;

    private NameSet(int[] numbers, int[] slots, GazetteerEntry[] entries, GazetteerName[] names, int[]?[] ancestors)
    {
        _numbers = numbers;
        _slots = slots;
        _entries = entries;
        _names = names;
        _ancestors = ancestors;
        IsSure = slots.Length > 0;
        for (int i = 0; i < slots.Length; i++)
        {
            IsSure &= slots[i] == slots[0];
            MayBeBacked |= entries[i].Tier != GazetteerTier.C && (names[i].Flags & NameTraits.Generic) == 0;
            LinkedOnly = (i == 0 || LinkedOnly) && entries[i].Tier == GazetteerTier.C;
        }
    }

    public int Count => _numbers.Length;

    /// <summary>All names are of one entity.</summary>
    public bool IsSure { get; }

    /// <summary>Some name may stand if something in the article backs it.</summary>
    public bool MayBeBacked { get; }

    /// <summary>All names are of tier C: never found, only linked to.</summary>
    public bool LinkedOnly { get; }

    public int this[int index] => _numbers[index];

    /// <summary>The slots of the names' entries, name by name.</summary>
    public ReadOnlySpan<int> Slots => _slots;

    public GazetteerEntry Entry(int index) => _entries[index];

    public ref readonly GazetteerName Name(int index) => ref _names[index];

    public static NameSet Of(Gazetteer gazetteer, IReadOnlyList<int> numbers) => new(
        [.. numbers], [.. numbers.Select(gazetteer.Slot)], [.. numbers.Select(gazetteer.Entry)],
        [.. numbers.Select(gazetteer.Name)], new int[]?[numbers.Count]);

    /// <summary>The names whose bit is set; the set itself if all are.</summary>
    public NameSet Where(ReadOnlySpan<bool> chosen)
    {
        int count = chosen.Count(true);
        return count == Count ? this : count == 0 ? None : new NameSet(
            Where(_numbers, chosen), Where(_slots, chosen), Where(_entries, chosen), Where(_names, chosen),
            Where(_ancestors, chosen));
    }

    /// <summary>
    /// Slots of the entities that a name's entry lies in, from the nearest outwards, countries left out: they back
    /// nothing.
    /// </summary>
    public ReadOnlySpan<int> Ancestors(Gazetteer gazetteer, int index) =>
        _ancestors[index] ??= FindAncestors(gazetteer, _entries[index]);

    /// <summary>True when the test holds for some name.</summary>
    public bool Any(Func<int, bool> test)
    {
        foreach (int number in _numbers)
        {
            if (test(number))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the test holds for every name.</summary>
    public bool All(Func<int, bool> test)
    {
        foreach (int number in _numbers)
        {
            if (!test(number))
            {
                return false;
            }
        }

        return true;
    }

    public Enumerator GetEnumerator() => new(_numbers);

    IEnumerator<int> IEnumerable<int>.GetEnumerator() => ((IEnumerable<int>)_numbers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _numbers.GetEnumerator();

    private static int[] FindAncestors(Gazetteer gazetteer, GazetteerEntry entry)
    {
        List<int> found = [];
        for (string? parent = entry.Parent; parent is not null; parent = gazetteer.Find(parent)?.Parent)
        {
            bool country = parent.StartsWith("iso:", StringComparison.Ordinal) && parent.Length <= 6;
            if (!country && gazetteer.FindSlot(parent) is >= 0 and int slot)
            {
                found.Add(slot);
            }
        }

        return [.. found];
    }

    private static T[] Where<T>(T[] all, ReadOnlySpan<bool> chosen)
    {
        List<T> some = new(all.Length);
        for (int i = 0; i < all.Length; i++)
        {
            if (chosen[i])
            {
                some.Add(all[i]);
            }
        }

        return [.. some];
    }

    /// <summary>Walks the numbers without allocating.</summary>
    internal struct Enumerator(int[] numbers)
    {
        private int _at = -1;

        public readonly int Current => numbers[_at];

        public bool MoveNext() => ++_at < numbers.Length;
    }
}
