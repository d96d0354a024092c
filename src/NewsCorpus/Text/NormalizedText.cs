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
    private readonly TextNormalizer _normalizer;
    private readonly OffsetMap _map;

    internal NormalizedText(TextNormalizer normalizer, string raw, string text, OffsetMap map)
    {
        _normalizer = normalizer;
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
    /// character
    /// that follows it, or at the end of the raw text.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <see cref="Text"/>.</exception>
    public TextSpan ToRaw(TextSpan normalized)
    {
        Check(normalized, Text.Length);
        int start = _map.ToRaw(normalized.Start);
        if (normalized.IsEmpty)
        {
            return new TextSpan(start, start);
        }

        int last = normalized.End - 1;
        int end = _map.UnitAt(last) is { } unit ? unit.RawEnd : _map.ToRaw(last) + 1;
        while (end < Raw.Length && !_map.IsKept(end) && _normalizer.IsMark(Raw[end]) && _map.UnitAtRaw(end) is null)
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    /// <summary>The normalised span that comes of a raw one; empty when everything under it was dropped.</summary>
    /// <param name="raw">A span in <see cref="Raw"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <see cref="Raw"/>.</exception>
    public TextSpan ToNormalized(TextSpan raw)
    {
        Check(raw, Raw.Length);
        int start = _map.ToNormalized(raw.Start);
        if (raw.IsEmpty)
        {
            return new TextSpan(start, start);
        }

        int end = _map.UnitAtRaw(raw.End - 1) is { } unit ? unit.End : _map.ToNormalized(raw.End);
        return new TextSpan(start, end);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static void Check(TextSpan span, int length)
    {
        if (span.Start < 0 || span.End < span.Start || span.End > length)
        {
            throw new ArgumentOutOfRangeException(nameof(span), span, $"not inside [0, {length})");
        }
    }
}
