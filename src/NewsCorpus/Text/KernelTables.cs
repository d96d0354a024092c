using System.Numerics;

namespace NewsCorpus.Text;

/// <summary>
/// A <see cref="FoldingTable"/>'s rules for ASCII and U+0600 to U+067F, nearly all of Arabic news, in the forms that
/// <see cref="NormalizationKernel"/> looks them up in. What does not fit the form is rare: looked up by itself.
/// </summary>
/// <remarks>
/// The kernels without wide permutes look at a character's row (its number by 16) and its column (the rest). Each has a
/// byte, and the bits that both have say what the character is. Rows 0 to 7 are ASCII, then come those of the Arabic
/// page from the last to the first.
/// </remarks>
internal sealed class KernelTables
{
    /// <summary>In <see cref="Codes"/>: nothing comes of it.</summary>
    public const byte DropCode = 0;

    /// <summary>In <see cref="Codes"/>: to be looked up by itself.</summary>
    public const byte RareCode = 1;

    private const int Page = 128;
    private const int ArabicStart = 0x0600;
    private const int Side = 16;
    private const ushort AllColumns = 0xFFFF;
    private const int ChangeBits = 4;
    private const int PlainPatterns = 3;
    private const int DropPatterns = 8;

    /// <summary>For each set of 8 kept code units, 16 bytes: the order that brings theirs together.</summary>
    public static readonly byte[] Together = MakeTogether();

    /// <summary>
    /// The even places of 128 bytes, the odd ones, and the high byte of Arabic 64 times: what the compiler would read
    /// from memory for each block if it knew them.
    /// </summary>
    public static readonly byte[] Places =
    [
        .. Enumerable.Range(0, 64).Select(i => (byte)(i * 2)),
        .. Enumerable.Range(0, 64).Select(i => (byte)((i * 2) + 1)),
        .. Enumerable.Repeat((byte)(ArabicStart >> 8), 64),
    ];

    /// <summary>Those first whose patterns should find room: U+0600, U+0640, signs, U+0620, the marks.</summary>
    private static readonly int[] Rows = [15, 11, 2, 6, 13, 10, 8, 14, 9, 12, 0, 1, 3, 4, 5, 7];

    /// <param name="entries">Those of <see cref="FoldingTable.Entries"/>.</param>
    public KernelTables(ReadOnlySpan<ushort> entries)
    {
        Codes = new byte[Page * 2];
        for (int i = 0; i < Page; i++)
        {
            // The characters whose own numbers are the two marks are rare enough.
            Codes[i] = i <= RareCode ? RareCode : Code(entries[i]);
            Codes[Page + i] = Code(entries[ArabicStart + i]);
        }

        CaseBit = (byte)((entries['A'] ^ 'A') & ('a' ^ 'A'));
        ushort[] dropped = new ushort[Side];
        ushort[] plain = new ushort[Side];
        int bits = 0;
        foreach (int row in Rows)
        {
            (byte[] changes, dropped[row], ushort rare) = ReadRow(entries, row);
            plain[row] = AddChanges(changes, row, ref bits) ? (ushort)~(dropped[row] | rare) : (ushort)0;
        }

        // To the kernels every character from U+8600 on looks like U+0600, so that must be rare.
        plain[RowOf(ArabicStart)] &= AllColumns - 1;
        dropped[RowOf(ArabicStart)] &= AllColumns - 1;
        AddDrops(dropped);
        AddPlain(plain);
    }

    /// <summary>
    /// By low byte, for ASCII and then for the Arabic page, what becomes of it: ASCII as it is, Arabic with its top bit
    /// set, or a mark.
    /// </summary>
    public byte[] Codes { get; }

    /// <summary>
    /// By column. With <see cref="KindRows"/>: bits 0 to 3 an index into <see cref="Changes"/>, any of bits 4 to 6 for
    /// what is surely neither dropped nor rare. Bit 7 is never set.
    /// </summary>
    public byte[] KindColumns { get; } = new byte[Side];

    /// <summary>See <see cref="KindColumns"/>.</summary>
    public byte[] KindRows { get; } = new byte[Side];

    /// <summary>The differences (exclusive or) between low bytes and what becomes of them.</summary>
    public byte[] Changes { get; } = new byte[Side];

    /// <summary>By column. With <see cref="DropRows"/>: any bit for what is dropped.</summary>
    public byte[] DropColumns { get; } = new byte[Side];

    /// <summary>See <see cref="DropColumns"/>.</summary>
    public byte[] DropRows { get; } = new byte[Side];

    /// <summary>The difference that A to Z change by, besides <see cref="Changes"/>: 0x20 or 0.</summary>
    public byte CaseBit { get; }

    /// <summary>
    /// True for a character of ASCII or the Arabic page that the rows settle; others cost a look-up each.
    /// </summary>
    public bool IsSettled(char c) =>
        (KindColumns[c % Side] & KindRows[RowOf(c)]) >> ChangeBits != 0
        || (DropColumns[c % Side] & DropRows[RowOf(c)]) != 0;

    private static byte[] MakeTogether()
    {
        byte[] table = new byte[256 * 16];
        for (int keep = 0; keep < 256; keep++)
        {
            int to = keep * 16;
            for (int left = keep; left != 0; left &= left - 1)
            {
                int unit = BitOperations.TrailingZeroCount(left);
                table[to++] = (byte)(unit * 2);
                table[to++] = (byte)((unit * 2) + 1);
            }
        }

        return table;
    }

    private static int RowOf(int c) => (c % Page / Side) ^ (c < Page ? 0 : Side - 1);

    private static byte Code(ushort entry) => entry switch
    {
        FoldingTable.Drop => DropCode,
        > RareCode and < Page => (byte)entry,
        >= ArabicStart and < ArabicStart + Page => (byte)(0x80 | (entry - ArabicStart)),
        _ => RareCode,
    };

    /// <summary>A row's differences by column, and the columns that are dropped or rare.</summary>
    private (byte[] Changes, ushort Dropped, ushort Rare) ReadRow(ReadOnlySpan<ushort> entries, int row)
    {
        int start = row < Side / 2 ? row * Side : ArabicStart + ((Side - 1 - row) * Side);
        byte[] changes = new byte[Side];
        ushort dropped = 0;
        ushort rare = 0;
        for (int column = 0; column < Side; column++)
        {
            char c = (char)(start + column);
            ushort entry = entries[c];
            if (entry == FoldingTable.Drop)
            {
                dropped |= (ushort)(1 << column);
            }
            else if (entry / Page != c / Page)
            {
                rare |= (ushort)(1 << column);
            }
            else
            {
                changes[column] = (byte)(entry ^ c ^ (char.IsAsciiLetterUpper(c) ? CaseBit : 0));
            }
        }

        return (changes, dropped, rare);
    }

    /// <returns>False if the row's differences are too many for the bits that are left.</returns>
    private bool AddChanges(byte[] changes, int row, ref int bits)
    {
        byte[] values = [.. changes.Where(change => change != 0).Distinct()];
        int more = 32 - BitOperations.LeadingZeroCount((uint)values.Length);
        if (bits + more > ChangeBits)
        {
            return false;
        }

        for (int column = 0; column < Side; column++)
        {
            if (changes[column] != 0)
            {
                int code = (Array.IndexOf(values, changes[column]) + 1) << bits;
                KindColumns[column] |= (byte)code;
                Changes[code] = changes[column];
            }
        }

        KindRows[row] |= (byte)(((1 << more) - 1) << bits);
        bits += more;
        return true;
    }

    /// <summary>A bit for each pattern of dropped columns; what finds no room is rare.</summary>
    private void AddDrops(ushort[] dropped)
    {
        ushort[] patterns = [.. Rows.Select(row => dropped[row]).Where(set => set != 0).Distinct().Take(DropPatterns)];
        AddPatterns(patterns, 0, DropColumns);
        foreach (int row in Rows)
        {
            int i = Array.IndexOf(patterns, dropped[row]);
            DropRows[row] |= (byte)(i < 0 ? 0 : 1 << i);
        }
    }

    /// <summary>Bits for patterns of plain columns; a row has all of them that lie within its own.</summary>
    private void AddPlain(ushort[] plain)
    {
        List<ushort> patterns = [.. Rows.Select(row => plain[row]).Where(set => set is not (0 or AllColumns)).Distinct()
            .Take(PlainPatterns)];
        if (patterns.Aggregate(0, (all, set) => all | set) != AllColumns && patterns.Count < PlainPatterns)
        {
            patterns.Add(AllColumns);
        }

        AddPatterns(patterns, ChangeBits, KindColumns);
        foreach (int row in Rows)
        {
            for (int i = 0; i < patterns.Count; i++)
            {
                KindRows[row] |= (byte)((patterns[i] & ~plain[row]) == 0 ? 1 << (ChangeBits + i) : 0);
            }
        }
    }

    private static void AddPatterns(IReadOnlyList<ushort> patterns, int firstBit, byte[] columns)
    {
        for (int i = 0; i < patterns.Count; i++)
        {
            for (int column = 0; column < Side; column++)
            {
                columns[column] |= (byte)((patterns[i] >> column & 1) << (firstBit + i));
            }
        }
    }
}
