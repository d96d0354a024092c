namespace NewsCorpus.Text;

/// <summary>
/// A <see cref="FoldingTable"/>'s rules for the 128-character pages that Arabic news is written in, in the kernel's
/// form.
/// </summary>
internal sealed class FoldingPages
{
    /// <summary>Characters a page.</summary>
    public const int Size = 128;

    private readonly ushort[]?[] _pages = new ushort[]?[0x41];

    /// <param name="entries">Those of <see cref="FoldingTable.Entries"/>.</param>
    public FoldingPages(ushort[] entries)
    {
        Entries = entries;
        foreach (int page in new[] { 0x0000, 0x0080, 0x0600, 0x0680, 0x2000 })
        {
            _pages[page / Size] = Entries[page..(page + Size)];
        }

        Ascii = _pages[0]!;
        Arabic = _pages[0x0600 / Size]!;
        Rows = FoldingRows.TryCreate(Arabic);
    }

    /// <summary>By code unit, what becomes of it, or a mark.</summary>
    public ushort[] Entries { get; }

    /// <summary>U+0000 to U+007F. All rules leave those below U+0040 alone but the apostrophe.</summary>
    public ushort[] Ascii { get; }

    /// <summary>U+0600 to U+067F.</summary>
    public ushort[] Arabic { get; }

    /// <summary>
    /// The Arabic page for kernels that look bytes up by rows of 16; null if its rules do not fit that form.
    /// </summary>
    public FoldingRows? Rows { get; }

    /// <summary>The page that a code unit is in, or null if it is not one of these.</summary>
    public ushort[]? PageOf(ushort unit) => unit / Size < _pages.Length ? _pages[unit / Size] : null;
}
