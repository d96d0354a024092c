using System.Collections;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// The gazetteer names of one kind that one run of words spells, with what the rules ask of them again and again worked
/// out once. Safe to share between threads.
/// </summary>
/// <remarks>One flat object, because every word that is a name is looked up here and memory is what that waits for.</remarks>
internal sealed class NameSet : IReadOnlyList<int>
{
    public static readonly NameSet None = new(default, [], [], [], [], null);

    private const int Several = -2;

    private readonly int[] _numbers;
    private readonly int[] _slots;
    private readonly GazetteerEntry[] _entries;
    private readonly GazetteerName[] _names;
    private int[]?[]? _ancestors;
    private NameDemands[]? _demands;
    private NamePlaces? _places;
    private string[]? _countries;
    private Figures[]? _figures;
    private Part? _part;
    private volatile int _everyday;

    internal NameSet(
        EntityKind kind, int[] numbers, int[] slots, GazetteerEntry[] entries, GazetteerName[] names, NameSet? next)
    {
        Kind = kind;
        Count = numbers.Length;
        Next = next;
        _numbers = numbers;
        _slots = slots;
        _entries = entries;
        _names = names;
        Slot = slots.Length > 0 ? slots[0] : -1;
        SecondSlot = slots.Length > 1 ? slots[1] : Slot;
        Certain = -1;
        IsSure = LinkedOnly = slots.Length > 0;
        IsDoubtful = true;
        IsFacility = slots.Length > 0 && kind == EntityKind.Place;
        IsBackedAsPlace = true;
        for (int i = 0; i < slots.Length; i++)
        {
            Look(entries[i], in names[i]);
            Backable |= NameSorts.IsBackable(entries[i], in names[i]) ? Bit(i) : 0;
            IsSure &= slots[i] == Slot;
            if (entries[i].Tier != GazetteerTier.C && Certain != Several && (Certain < 0 || slots[Certain] != slots[i]))
            {
                Certain = Certain < 0 ? i : Several;
            }
        }

        NoneStands = (LinkedOnly || Count == 0) && next is not { NoneStands: false };
        MaySleep = kind == EntityKind.Place && next is null && (IsBackedAsPlace || !MayBeBacked) && !LinkedOnly && !NeedsLook && !IsFree;
        byte stands = NoneStands ? (byte)0 : MaySleep ? ArticleScan.MaySleep : ArticleScan.Stays;
        Stands = (byte)(stands | (TellsCountry() || ((next?.Stands ?? 0) & ArticleScan.TellsCountry) != 0 ? ArticleScan.TellsCountry : 0));
    }

    public EntityKind Kind { get; }

    /// <summary>The names of the same words that are of the next kind; null after the last.</summary>
    public NameSet? Next { get; }

    public int Count { get; }

    /// <summary>The slot of the first name's entry.</summary>
    public int Slot { get; }

    /// <summary>The slot of the second name's entry, or that of the first if there is but one.</summary>
    public int SecondSlot { get; }

    /// <summary>
    /// The name of the only entity that is not merely linked to (سوريا is Syria before it is Soria); negative if there are
    /// several or none.
    /// </summary>
    public int Certain { get; }

    /// <summary>All names are of one entity.</summary>
    public bool IsSure { get; }

    /// <summary>Some name may stand if something in the article backs it.</summary>
    public bool MayBeBacked { get; private set; }

    /// <summary>A bit of <see cref="Bit"/> for each name that more may back than its entity, named elsewhere in the article.</summary>
    public ulong Backable { get; }

    /// <summary>
    /// As one word the names stand only if their entity is named elsewhere in the article, or a place of their country
    /// right beside them: all are of places, and none may be an ordinary word of a place that is well known, or a
    /// larger town, which the word before it may tell.
    /// </summary>
    public bool IsBackedAsPlace { get; private set; }

    /// <summary>All names are of tier C: never found, only linked to.</summary>
    public bool LinkedOnly { get; private set; }

    /// <summary>No name of the same words and any kind is ever found.</summary>
    public bool NoneStands { get; }

    /// <summary>As one word the names are made a candidate only when a rule asks for it; see <see cref="CandidateIndex"/>.</summary>
    public bool MaySleep { get; }

    /// <summary>What <see cref="ArticleScan.Stands"/> says of a match with these names and those of the next kinds.</summary>
    public byte Stands { get; }

    /// <summary>Some name makes demands on its context, so each must be looked at.</summary>
    public bool NeedsLook { get; private set; }

    /// <summary>Some name may stand alone, if its word is no everyday one.</summary>
    public bool IsFree { get; private set; }

    /// <summary>Some name may stand alone although it is an everyday word.</summary>
    public bool IsFamousAndFree { get; private set; }

    /// <summary>All names are ordinary words too, or people's, or never found by themselves.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>Some name is a country's.</summary>
    public bool HasCountry { get; private set; }

    /// <summary>All are facilities, inside whose names places stay visible.</summary>
    public bool IsFacility { get; private set; }

    /// <summary>Where the places among the names stand.</summary>
    public NamePlaces Places => Volatile.Read(ref _places) ?? MakePlaces();

    /// <summary>The <see cref="NamePlaces.Cell"/> of each small place among the names.</summary>
    public ulong Cells { get; private set; }

    /// <summary>What each name demands.</summary>
    public NameDemands[] Demands => Volatile.Read(ref _demands) ?? MakeDemands();

    /// <summary>Countries that the names show an article to speak of.</summary>
    public string[] Countries => Volatile.Read(ref _countries) ?? MakeCountries();

    public int this[int index] => _numbers[index];

    /// <summary>The slots of the names' entries, name by name.</summary>
    public ReadOnlySpan<int> Slots => _slots;

    public GazetteerEntry Entry(int index) => _entries[index];

    public ref readonly GazetteerName Name(int index) => ref _names[index];

    /// <summary>The bit of a name by its place; the last one is that of all names from there on.</summary>
    public static ulong Bit(int index) => 1UL << Math.Min(index, 63);

    /// <summary>The names that are chosen; the set itself if all are.</summary>
    public NameSet Where(ReadOnlySpan<bool> chosen)
    {
        int count = chosen.Count(true);
        if (count == Count || count == 0)
        {
            return count == 0 ? None : this;
        }

        // The same words mostly ask for the same part.
        Part? last = Volatile.Read(ref _part);
        if (last is null || !chosen.SequenceEqual(last.Chosen))
        {
            last = new Part(chosen.ToArray(), new NameSet(
                Kind, Where(_numbers, chosen), Where(_slots, chosen), Where(_entries, chosen), Where(_names, chosen), null));
            Volatile.Write(ref _part, last);
        }

        return last.Names;
    }

    /// <summary>True when the set's one word, written without proclitics, is an everyday one.</summary>
    /// <param name="key">That word.</param>
    public bool IsEveryday(ReadOnlySpan<char> key)
    {
        if (_everyday == 0)
        {
            _everyday = CommonWords.Contains(key) ? 1 : -1;
        }

        return _everyday > 0;
    }

    /// <summary>
    /// Slots of the entities that a name's entry lies in, from the nearest outwards, countries left out: they back
    /// nothing.
    /// </summary>
    public ReadOnlySpan<int> Ancestors(Gazetteer gazetteer, int index)
    {
        int[]?[] all = Volatile.Read(ref _ancestors) ?? MakeAncestors();
        return Volatile.Read(ref all[index]) ?? FindAncestors(gazetteer, index, all);
    }

    /// <summary>What the size of a place adds to its score.</summary>
    public double Size(int index) => (Volatile.Read(ref _figures) ?? MakeFigures())[index].Size;

    /// <summary>The name is its entry's first in one of the languages.</summary>
    public bool IsPreferred(int index) => (Volatile.Read(ref _figures) ?? MakeFigures())[index].IsPreferred;

    /// <summary>True when the test holds for the entry of some name.</summary>
    public bool AnyEntry(Func<GazetteerEntry, bool> test)
    {
        foreach (GazetteerEntry entry in _entries)
        {
            if (test(entry))
            {
                return true;
            }
        }

        return false;
    }

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

    public Enumerator GetEnumerator() => new(_numbers);

    IEnumerator<int> IEnumerable<int>.GetEnumerator() => ((IEnumerable<int>)_numbers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _numbers.GetEnumerator();

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

    private void Look(GazetteerEntry entry, in GazetteerName name)
    {
        bool generic = (name.Flags & NameTraits.Generic) != 0;
        bool plain = (name.Flags & (NameTraits.Common | NameTraits.Person)) == 0;
        bool free = entry.Tier == GazetteerTier.A && plain && !generic;
        NeedsLook |= (name.Flags & NameTraits.Exact) != 0 || name.RequiredContext is not null
            || entry.RequiredContext.Count > 0 || entry.ExcludedPhrases.Count > 0 || name.Language != "ar";
        MayBeBacked |= entry.Tier != GazetteerTier.C && !generic;
        IsBackedAsPlace &= entry.Kind == EntityKind.Place && (entry.Tier == GazetteerTier.A
            ? (name.Flags & NameTraits.Common) == 0 && !Rules.LocatedTowns.MayBe(entry)
            : (name.Flags & NameTraits.Common) == 0 || entry.Subkind != "country");
        LinkedOnly &= entry.Tier == GazetteerTier.C;
        IsDoubtful &= !plain || entry.Tier == GazetteerTier.C;
        HasCountry |= entry.Subkind is "country" or "territory";
        IsFree |= free;
        IsFamousAndFree |= free && NameSorts.IsFamous(entry);
        IsFacility &= NameSorts.IsFacility(entry.Subkind);
        Cells |= NamePlaces.Cell(entry);
    }

    private bool TellsCountry()
    {
        for (int i = 0; i < Count; i++)
        {
            if (NameSorts.Country(Kind, _entries[i], in _names[i]) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private NamePlaces MakePlaces()
    {
        NamePlaces made = new(_entries);
        Volatile.Write(ref _places, made);
        return made;
    }

    private NameDemands[] MakeDemands()
    {
        NameDemands[] made = new NameDemands[Count];
        for (int i = 0; i < made.Length; i++)
        {
            made[i] = new NameDemands(_entries[i], _names[i]);
        }

        return Interlocked.CompareExchange(ref _demands, made, null) ?? made;
    }

    private string[] MakeCountries()
    {
        List<string> countries = [];
        for (int i = 0; i < Count; i++)
        {
            if (NameSorts.Country(Kind, _entries[i], in _names[i]) is { } country)
            {
                countries.Add(country);
            }
        }

        string[] made = [.. countries];
        return Interlocked.CompareExchange(ref _countries, made, null) ?? made;
    }

    private Figures[] MakeFigures()
    {
        Figures[] made = new Figures[Count];
        for (int i = 0; i < made.Length; i++)
        {
            GazetteerEntry entry = _entries[i];
            string text = _names[i].Text;
            made[i] = new Figures(
                (Math.Log10(entry.Population + 1) * 0.35) + (entry is { Subkind: "city", Population: >= 1_000_000 } ? 1 : 0),
                text == entry.NameAr || text == entry.NameEn);
        }

        return Interlocked.CompareExchange(ref _figures, made, null) ?? made;
    }

    private int[]?[] MakeAncestors()
    {
        int[]?[] made = new int[]?[Count];
        return Interlocked.CompareExchange(ref _ancestors, made, null) ?? made;
    }

    private int[] FindAncestors(Gazetteer gazetteer, int index, int[]?[] all)
    {
        int[] made = NameSorts.Ancestors(gazetteer, _entries[index]);
        Volatile.Write(ref all[index], made);
        return made;
    }

    /// <summary>What the linker asks of a name whatever the article.</summary>
    private readonly record struct Figures(double Size, bool IsPreferred);

    /// <summary>Some of the names, as a set of their own.</summary>
    private sealed record Part(bool[] Chosen, NameSet Names);

    /// <summary>Walks the numbers without allocating.</summary>
    internal struct Enumerator(int[] numbers)
    {
        private int _at = -1;

        public readonly int Current => numbers[_at];

        public bool MoveNext() => ++_at < numbers.Length;
    }
}
