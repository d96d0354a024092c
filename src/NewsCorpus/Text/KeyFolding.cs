using System.Runtime.InteropServices;

namespace NewsCorpus.Text;

/// <summary>
/// The folding under which names are compared, that of <see cref="NormalizationOptions.GazetteerKey"/>, in the form
/// that tokens need.
/// </summary>
internal static class KeyFolding
{
    /// <summary>A shorter text is walked: it is a name or a word, and a first article has no longer one to fold.</summary>
    private const int ShortestForVectors = 48;

    public static string Fold(string text)
    {
        if (text.Length >= ShortestForVectors)
        {
            return TextNormalizer.GazetteerKey.Normalize(text);
        }

        using Normalization run =
            Normalization.Run(TextNormalizer.GazetteerKey.Table, text, withMap: false, KernelLevel.Scalar);
        return run.Output.SequenceEqual(text) ? text : run.Output.ToString();
    }

    /// <summary>Appends the key of <paramref name="raw"/> to <paramref name="key"/>.</summary>
    public static void Append(ReadOnlySpan<char> raw, List<char> key)
    {
        int start = key.Count;
        CollectionsMarshal.SetCount(key, start + raw.Length);
        if (TryFold(raw, CollectionsMarshal.AsSpan(key)[start..], out int written))
        {
            CollectionsMarshal.SetCount(key, start + written);
            return;
        }

        using Normalization run = FoldClusters(raw);
        CollectionsMarshal.SetCount(key, start);
        key.AddRange(run.Output);
    }

    /// <summary>Writes the key of <paramref name="raw"/> where its letters fold one by one.</summary>
    /// <param name="raw">A token.</param>
    /// <param name="key">Room for as many letters as <paramref name="raw"/> has.</param>
    /// <param name="written">The key's length.</param>
    /// <returns>False where letters open or join: see <see cref="FoldClusters"/>.</returns>
    public static bool TryFold(ReadOnlySpan<char> raw, Span<char> key, out int written)
    {
        ReadOnlySpan<ushort> entries = TextNormalizer.GazetteerKey.Table.Entries;
        written = 0;
        foreach (char c in raw)
        {
            ushort entry = entries[c];
            if (entry == FoldingTable.Cluster)
            {
                return false;
            }

            key[written] = (char)entry;
            written += entry == FoldingTable.Drop ? 0 : 1;
        }

        return true;
    }

    /// <summary>The key of any token as the output of a run, to be disposed of.</summary>
    public static Normalization FoldClusters(ReadOnlySpan<char> raw) =>
        Normalization.Run(TextNormalizer.GazetteerKey.Table, raw, withMap: false);

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
