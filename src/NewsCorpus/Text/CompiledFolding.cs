using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsCorpus.Text;

/// <summary>
/// The tables of the named profiles as they are embedded: what differs from leaving a code unit as it is. To ask the
/// rules about all code units takes longer than to process an article.
/// </summary>
internal static class CompiledFolding
{
    /// <summary>The named profiles.</summary>
    public static NormalizationOptions[] Profiles =>
        [NormalizationOptions.GazetteerKey, NormalizationOptions.Search, NormalizationOptions.Display];

    /// <summary>The resource name of a profile's table; null for other options.</summary>
    public static string? NameOf(NormalizationOptions options) =>
        options == NormalizationOptions.GazetteerKey ? "Text/Data/folding-key.bin"
        : options == NormalizationOptions.Search ? "Text/Data/folding-search.bin"
        : options == NormalizationOptions.Display ? "Text/Data/folding-display.bin"
        : null;

    /// <summary>The table of any options: read if it is that of a profile, compiled otherwise.</summary>
    public static FoldingTable Of(NormalizationOptions options)
    {
        // A profile has no table only in the program that compiles them.
        using Stream? compiled = NameOf(options) is { } name ? EmbeddedTable.TryOpen(name) : null;
        return compiled is null ? FoldingCompiler.Compile(options) : Read(compiled, options.Compose);
    }

    public static void Write(FoldingTable table, Stream stream)
    {
        List<ushort> changed = [];
        List<ushort> marks = [];
        List<ushort> opened = [];
        List<ushort> ends = [];
        List<ushort> text = [];
        for (int i = 0; i <= char.MaxValue; i++)
        {
            char c = (char)i;
            if (table.Entries[c] != c)
            {
                changed.AddRange([c, table.Entries[c]]);
            }

            if (table.IsMark(c))
            {
                marks.Add(c);
            }

            if (table.TryOpen(c, out ReadOnlySpan<char> opening))
            {
                opened.Add(c);
                text.AddRange(MemoryMarshal.Cast<char, ushort>(opening));
                ends.Add(checked((ushort)text.Count));
            }
        }

        SectionWriter writer = new(stream);
        foreach (List<ushort> section in new[] { changed, marks, opened, ends, text })
        {
            writer.Write<ushort>([.. section]);
        }
    }

    private static FoldingTable Read(Stream stream, bool compose)
    {
        SectionReader reader = new(stream);
        ushort[] changed = reader.Read<ushort>();
        ushort[] entries = new ushort[char.MaxValue + 1];
        Leave(entries);
        for (int i = 0; i < changed.Length; i += 2)
        {
            entries[changed[i]] = changed[i + 1];
        }

        ulong[] marks = new ulong[entries.Length / 64];
        foreach (ushort mark in reader.Read<ushort>())
        {
            marks[mark >> 6] |= 1UL << mark;
        }

        return new FoldingTable(
            entries, marks, reader.Read<ushort>(), reader.Read<ushort>(), reader.Read<ushort>(), compose);
    }

    /// <summary>Makes every code unit stay as it is. Runs once, so it is compiled well at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Leave(Span<ushort> entries)
    {
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = (ushort)i;
        }
    }
}
