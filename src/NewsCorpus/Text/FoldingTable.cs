using System.Runtime.InteropServices;

namespace NewsCorpus.Text;

/// <summary>
/// The rules of one set of options as a table over all UTF-16 code units. Immutable. <see cref="FoldingCompiler"/>
/// makes it; those of the named profiles are made when the library is built and only read at run time.
/// </summary>
internal sealed class FoldingTable
{
    /// <summary>The entry of what nothing comes of: later marks see the letter through it. A noncharacter.</summary>
    public const ushort Drop = 0xFFFE;

    /// <summary>
    /// The entry of what opens to several characters, or may combine with the letter before it: handled by cluster.
    /// </summary>
    public const ushort Cluster = 0xFFFF;

    private readonly ushort[] _entries;
    private readonly ulong[] _marks;
    private readonly ushort[] _opened;
    private readonly ushort[] _openingEnds;
    private readonly ushort[] _openings;
    private readonly bool _compose;

    /// <param name="entries">By code unit, the one it becomes, or <see cref="Drop"/> or <see cref="Cluster"/>.</param>
    /// <param name="marks">A bit for each code unit, set for what combines with the letter before it.</param>
    /// <param name="opened">
    /// In order, those of entry <see cref="Cluster"/> that become something else by themselves.
    /// </param>
    /// <param name="openingEnds">For each of them, where in the next what it becomes ends.</param>
    /// <param name="openings">What they become, one behind the other.</param>
    /// <param name="compose">Whether letters and marks join.</param>
    public FoldingTable(
        ushort[] entries, ulong[] marks, ushort[] opened, ushort[] openingEnds, ushort[] openings, bool compose)
    {
        _entries = entries;
        _marks = marks;
        _opened = opened;
        _openingEnds = openingEnds;
        _openings = openings;
        _compose = compose;
        Kernel = new KernelTables(entries);
    }

    /// <summary>
    /// By code unit, the one character it becomes, or <see cref="Drop"/> or <see cref="Cluster"/>.
    /// </summary>
    public ReadOnlySpan<ushort> Entries => _entries;

    /// <summary>The same rules in the forms of the vector kernel.</summary>
    public KernelTables Kernel { get; }

    /// <summary>True for what combines with the letter before it.</summary>
    public bool IsMark(char c) => (_marks[c >> 6] >> c & 1) != 0;

    /// <summary>
    /// What a code unit of entry <see cref="Cluster"/> becomes by itself; false for others and if it stays as it is.
    /// </summary>
    public bool TryOpen(char c, out ReadOnlySpan<char> opening)
    {
        int i = _entries[c] == Cluster ? Array.BinarySearch(_opened, c) : -1;
        opening = i < 0 ? default
            : MemoryMarshal.Cast<ushort, char>(_openings.AsSpan((i == 0 ? 0 : _openingEnds[i - 1]).._openingEnds[i]));
        return i >= 0;
    }

    /// <summary>
    /// The start of the letter that the character at <paramref name="index"/> combines with: back over marks and over
    /// what is dropped. It may itself be the start.
    /// </summary>
    public int ClusterStart(ReadOnlySpan<char> raw, int index)
    {
        int start = index;
        while (start > 0 && (IsMark(raw[start]) || _entries[raw[start]] == Drop))
        {
            start--;
        }

        return start;
    }

    /// <summary>The end of the cluster that <paramref name="index"/> is in: past its last mark.</summary>
    public int ClusterEnd(ReadOnlySpan<char> raw, int index)
    {
        int end = index + 1;
        for (int i = end; i < raw.Length; i++)
        {
            if (IsMark(raw[i]))
            {
                end = i + 1;
            }
            else if (_entries[raw[i]] != Drop)
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Normalises a letter and the marks after it as a whole.</summary>
    /// <returns>The characters that come out.</returns>
    public List<char> FoldCluster(ReadOnlySpan<char> raw)
    {
        UnicodeTables unicode = UnicodeTables.Instance;
        List<char> cluster = new(raw.Length + 2);
        foreach (char c in raw)
        {
            // Opened first, so that marks combine with the letter a presentation form stands for.
            if (unicode.FormOf(c) is not null)
            {
                AppendFolded(c, cluster);
            }
            else if (_entries[c] != Drop)
            {
                cluster.Add(c);
            }
        }

        bool changed = true;
        while (changed)
        {
            int before = cluster.Count;
            cluster = _compose ? Compose(cluster, unicode) : cluster;
            changed = cluster.Count != before;
            List<char> folded = new(cluster.Count);
            foreach (char c in cluster)
            {
                changed |= AppendFolded(c, folded);
            }

            cluster = folded;
        }

        return cluster;
    }

    /// <returns>True if it became something else.</returns>
    private bool AppendFolded(char c, List<char> into)
    {
        ushort entry = _entries[c];
        if (entry == Drop)
        {
            return true;
        }

        if (TryOpen(c, out ReadOnlySpan<char> opening))
        {
            into.AddRange(opening);
            return true;
        }

        char folded = entry == Cluster ? c : (char)entry;
        into.Add(folded);
        return folded != c;
    }

    /// <summary>
    /// Joins each mark with the letter before it where one character stands for both and no like mark is between.
    /// </summary>
    private List<char> Compose(List<char> cluster, UnicodeTables unicode)
    {
        List<char> composed = new(cluster.Count);
        int letter = -1;
        HashSet<byte> between = [];
        foreach (char c in cluster)
        {
            byte markClass = unicode.ComposingClass(c);
            if (markClass != 0 && letter >= 0 && !between.Contains(markClass)
                && unicode.TryCompose(composed[letter], c, out char joined))
            {
                composed[letter] = joined;
                continue;
            }

            if (markClass != 0)
            {
                between.Add(markClass);
            }
            else if (!IsMark(c))
            {
                letter = composed.Count;
                between.Clear();
            }

            composed.Add(c);
        }

        return composed;
    }
}
