namespace NewsCorpus.Text;

/// <summary>
/// A normalised text that still knows where each of its characters stood in the raw one. Offsets count UTF-16 code
/// units on both sides. Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// Slicing the raw text by <see cref="ToRaw(TextSpan)"/> and normalising that slice gives the normalised slice again;
/// a span that cuts a character of several (لا of one ligature) counts as the whole of it.
/// </remarks>
public sealed class NormalizedText
{
    private readonly FoldingTable _table;
    private readonly OffsetMap _map;

    internal NormalizedText(FoldingTable table, string raw, string text, OffsetMap map)
    {
        _table = table;
        _map = map;
        Raw = raw;
        Text = text;
    }

    /// <summary>The text as it was given.</summary>
    public string Raw { get; }

    /// <summary>The normalised text.</summary>
    public string Text { get; }

    /// <summary>
    /// The raw span that a normalised span comes of: from its first character to the end of its last one, with the
    /// dropped marks that stand on that letter but not with dropped tatweel or invisible signs after it.
    /// </summary>
    /// <param name="normalized">A span in <see cref="Text"/>. An empty one gives the empty raw span before the
    /// character that follows it, or at the end of the raw text.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <see cref="Text"/>.</exception>
    public TextSpan ToRaw(TextSpan normalized) => _map.ToRaw(normalized, Raw, _table);

    /// <summary>The normalised span that comes of a raw one; empty when everything under it was dropped.</summary>
    /// <param name="raw">A span in <see cref="Raw"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <see cref="Raw"/>.</exception>
    public TextSpan ToNormalized(TextSpan raw) => _map.ToNormalized(raw);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
