namespace NewsCorpus.Text;

/// <summary>
/// Rewrites text so that spellings which mean the same become the same. Made once from options, then read only and
/// safe to share between threads. Normalising a normalised text changes nothing.
/// </summary>
public sealed class TextNormalizer
{
    private static readonly Lazy<TextNormalizer> LazyDisplay = new(() => new(NormalizationOptions.Display));
    private static readonly Lazy<TextNormalizer> LazyGazetteerKey = new(() => new(NormalizationOptions.GazetteerKey));
    private static readonly Lazy<TextNormalizer> LazySearch = new(() => new(NormalizationOptions.Search));

    /// <summary>
    /// Compiles the options, which costs some ten milliseconds; the named profiles come ready. Either takes an eighth
    /// of a megabyte.
    /// </summary>
    /// <param name="options">Which rules apply.</param>
    /// <exception cref="DataFormatException">The options contradict each other.</exception>
    public TextNormalizer(NormalizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options.Validated();
        Table = CompiledFolding.Of(options);
    }

    /// <summary>The normaliser for <see cref="NormalizationOptions.Display"/>.</summary>
    public static TextNormalizer Display => LazyDisplay.Value;

    /// <summary>The normaliser for <see cref="NormalizationOptions.GazetteerKey"/>.</summary>
    public static TextNormalizer GazetteerKey => LazyGazetteerKey.Value;

    /// <summary>The normaliser for <see cref="NormalizationOptions.Search"/>.</summary>
    public static TextNormalizer Search => LazySearch.Value;

    /// <summary>The rules in force.</summary>
    public NormalizationOptions Options { get; }

    internal FoldingTable Table { get; }

    /// <summary>The normalised text, without a map back.</summary>
    /// <param name="text">Any text; odd content (lone surrogates, stray marks) is kept or folded, never
    /// refused.</param>
    public string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using Normalization run = Normalization.Run(Table, text, withMap: false);
        return run.Output.SequenceEqual(text) ? text : run.Output.ToString();
    }

    /// <summary>The normalised text with the map between its offsets and the raw ones.</summary>
    /// <param name="text">Any text.</param>
    public NormalizedText NormalizeWithMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using Normalization run = Normalization.Run(Table, text, withMap: true);
        string normalized = run.Output.SequenceEqual(text) ? text : run.Output.ToString();
        return new NormalizedText(Table, text, normalized, run.Map());
    }

    /// <summary>The same into room that the caller keeps: nothing is allocated once the buffer has grown.</summary>
    /// <param name="text">Any text. The buffer refers to it until its next text: what it is a part of (an array, a
    /// pooled buffer) must not change before.</param>
    /// <param name="buffer">What held the text before forgets it. Normalisers may take turns with a buffer, threads may
    /// not share one.</param>
    public void NormalizeInto(ReadOnlyMemory<char> text, NormalizationBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        buffer.Fill(Table, text);
    }
}
