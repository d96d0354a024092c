namespace NewsCorpus.Text;

/// <summary>
/// A <see cref="FoldingTable"/>'s rules for ASCII and U+0600 to U+067F, nearly all of Arabic news, in the forms that
/// <see cref="NormalizationKernel"/> looks them up in. What does not fit the form is marked as rare.
/// </summary>
internal sealed class KernelTables
{
    /// <summary>In <see cref="Codes"/>: nothing comes of it.</summary>
    public const byte DropCode = 0;

    /// <summary>In <see cref="Codes"/>: to be looked up by itself.</summary>
    public const byte RareCode = 1;

    /// <summary>
    /// In the rows: nothing comes of it. The one bit that low bytes of the page do not have.
    /// </summary>
    public const byte DropChange = 0x80;

    /// <summary>In the rows: to be looked up by itself.</summary>
    public const byte RareChange = 0xFF;

    private const int Page = 128;
    private const int ArabicStart = 0x0600;

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

        Row2 = Row(entries, 2);
        Row4 = Row(entries, 4);
        Row5 = Row(entries, 5);
        CaseBit = (byte)(entries['A'] ^ 'A');
        ApostropheChange = entries['\''] == FoldingTable.Drop ? DropChange : (byte)0;
        HasRows = AreAsRowsSay(entries);
    }

    /// <summary>
    /// By low byte, for ASCII and then for the Arabic page, what becomes of it: ASCII as it is, Arabic with its top bit
    /// set, or a mark.
    /// </summary>
    public byte[] Codes { get; }

    /// <summary>
    /// U+0620 to U+062F: the difference (exclusive or) between each low byte and what it becomes, or a mark.
    /// </summary>
    public byte[] Row2 { get; }

    /// <summary>U+0640 to U+064F.</summary>
    public byte[] Row4 { get; }

    /// <summary>U+0650 to U+065F.</summary>
    public byte[] Row5 { get; }

    /// <summary>The difference that A to Z change by: 0x20 or 0.</summary>
    public byte CaseBit { get; }

    /// <summary>What becomes of ' and `: <see cref="DropChange"/> or 0.</summary>
    public byte ApostropheChange { get; }

    /// <summary>
    /// True if the rows, and rare characters, say all: every other ASCII character and U+0600 to U+060F, U+061D to
    /// U+061F and U+0630 to U+063F stay as they are.
    /// </summary>
    public bool HasRows { get; }

    private static byte Code(ushort entry) => entry switch
    {
        FoldingTable.Drop => DropCode,
        > RareCode and < Page => (byte)entry,
        >= ArabicStart and < ArabicStart + Page => (byte)(0x80 | (entry - ArabicStart)),
        _ => RareCode,
    };

    private static byte[] Row(ReadOnlySpan<ushort> entries, int row)
    {
        byte[] changes = new byte[16];
        for (int i = 0; i < changes.Length; i++)
        {
            int low = (row * changes.Length) + i;
            ushort entry = entries[ArabicStart + low];
            changes[i] = entry == FoldingTable.Drop ? DropChange
                : entry / Page == ArabicStart / Page ? (byte)(entry % Page ^ low)
                : RareChange;
        }

        return changes;
    }

    private bool AreAsRowsSay(ReadOnlySpan<ushort> entries)
    {
        for (char c = '\0'; c < Page; c++)
        {
            int expected = c is '\'' or '`' && ApostropheChange != 0 ? FoldingTable.Drop
                : char.IsAsciiLetterUpper(c) ? c ^ CaseBit
                : c;
            if (entries[c] != expected)
            {
                return false;
            }
        }

        for (char c = '\u0600'; c < '\u0640'; c++)
        {
            if (c is < '\u0610' or (> '\u061C' and < '\u0620') or >= '\u0630' && entries[c] != c)
            {
                return false;
            }
        }

        return true;
    }
}
