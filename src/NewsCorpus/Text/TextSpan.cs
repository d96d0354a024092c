namespace NewsCorpus.Text;

/// <summary>A half-open range <c>[Start, End)</c> of UTF-16 code units in a text.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset just past the last code unit; equal to <paramref name="Start"/> for an empty span.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>True when nothing is covered.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>
    /// True when <paramref name="other"/> lies wholly inside this span (equal spans contain each other).
    /// </summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The part of <paramref name="text"/> under this span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside the text.</exception>
    public string Slice(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[Start..End];
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End})";
}
