using System.Runtime.InteropServices;

namespace NewsCorpus.Text;

/// <summary>
/// The folding under which names are compared, that of <see cref="NormalizationOptions.GazetteerKey"/>, in the form
/// that tokens need.
/// </summary>
internal static class KeyFolding
{
    public static string Fold(string text) => TextNormalizer.GazetteerKey.Normalize(text);

    /// <summary>Appends the key of <paramref name="raw"/> to <paramref name="key"/>.</summary>
    public static void Append(ReadOnlySpan<char> raw, List<char> key)
    {
        FoldingTable table = TextNormalizer.GazetteerKey.Table;
        ReadOnlySpan<ushort> entries = table.Entries;
        int start = key.Count;
        CollectionsMarshal.SetCount(key, start + raw.Length);
        Span<char> into = CollectionsMarshal.AsSpan(key)[start..];
        int count = 0;
        foreach (char c in raw)
        {
            ushort entry = entries[c];
            if (entry == FoldingTable.Cluster)
            {
                using Normalization run = Normalization.Run(table, raw, withMap: false);
                CollectionsMarshal.SetCount(key, start);
                key.AddRange(run.Output);
                return;
            }

            into[count] = (char)entry;
            count += entry == FoldingTable.Drop ? 0 : 1;
        }

        CollectionsMarshal.SetCount(key, start + count);
    }

    /// <summary>
    /// The offset in <paramref name="raw"/> where key character <paramref name="keyOffset"/> begins; the length of
    /// <paramref name="raw"/> past the key's end. Offsets inside a ligature give the ligature's start.
    /// </summary>
    public static int RawOffset(ReadOnlySpan<char> raw, int keyOffset)
    {
        FoldingTable table = TextNormalizer.GazetteerKey.Table;
        ReadOnlySpan<ushort> entries = table.Entries;
        int offset = raw.Length;
        int count = 0;
        for (int i = 0; i < raw.Length; i++)
        {
            ushort entry = entries[raw[i]];
            if (entry == FoldingTable.Cluster)
            {
                return RawOffsetByMap(table, raw, keyOffset);
            }

            if (entry != FoldingTable.Drop && count++ == keyOffset)
            {
                offset = i;
            }
        }

        return offset;
    }

    /// <summary>The same where letters do not fold one by one; it is right for any text, but slow.</summary>
    internal static int RawOffsetByMap(FoldingTable table, ReadOnlySpan<char> raw, int keyOffset)
    {
        using Normalization run = Normalization.Run(table, raw, withMap: true);
        return run.Map().ToRaw(keyOffset);
    }
}
