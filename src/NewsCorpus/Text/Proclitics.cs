namespace NewsCorpus.Text;

/// <summary>
/// The particles that Arabic writes joined to the front of a name: و (and) or ف (so), then ب (in, by), ك (as) or
/// ل (for). The future particle س stands before verbs only and is no case here; the article ال stays with the name.
/// </summary>
internal static class Proclitics
{
    /// <summary>The most splits <see cref="ProcliticSplits"/> can return.</summary>
    public const int MaxSplits = 5;

    /// <summary>A name of one letter is no name: cuts that leave less are not offered.</summary>
    private const int ShortestRemainder = 2;

    /// <summary>True for a key that has a letter to cut off and enough left behind it.</summary>
    public static bool MayBegin(ReadOnlySpan<char> key) =>
        key.Length > ShortestRemainder && key[0] is 'و' or 'ف' or 'ب' or 'ك' or 'ل';

    /// <summary>
    /// Writes every split of a folded token key into <paramref name="into"/>: no split first, then by length, and for
    /// equal length the remainder as written before restored ones. Says nothing of whether the remainder exists.
    /// </summary>
    /// <param name="key">A key as <see cref="KeyFolding"/> makes them.</param>
    /// <param name="into">Room for <see cref="MaxSplits"/> splits.</param>
    /// <returns>The number of splits written, at least 1.</returns>
    public static int ProcliticSplits(ReadOnlySpan<char> key, Span<ProcliticSplit> into)
    {
        int count = 0;
        into[count++] = new ProcliticSplit(0, "");
        if (key.Length <= ShortestRemainder)
        {
            return count;
        }

        int length = 0;
        if (key[0] is 'و' or 'ف')
        {
            length = 1;
            into[count++] = new ProcliticSplit(1, "");
        }

        if (key.Length - length <= ShortestRemainder || key[length] is not ('ب' or 'ك' or 'ل'))
        {
            return count;
        }

        bool doubled = key[length] == 'ل' && key[length + 1] == 'ل';
        length++;
        into[count++] = new ProcliticSplit(length, "");
        if (doubled)
        {
            into[count++] = new ProcliticSplit(length, "ا");
            into[count++] = new ProcliticSplit(length, "ال");
        }

        return count;
    }
}
