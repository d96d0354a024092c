using NewsCorpus.Text;

namespace NewsCorpus.Cli.Printing;

/// <summary>A token as <c>newscorpus analyze</c> shows it.</summary>
/// <param name="Stem">Null for what is no word.</param>
internal sealed record AnalyzedToken(
    TextSpan Span, string Kind, string Surface, string Normalized, string? Stem, IReadOnlyList<string> Proclitics);

/// <summary>A text, normalised and taken apart into words.</summary>
internal sealed record TextAnalysis(
    string Text, string? Language, string Normalized, IReadOnlyList<AnalyzedToken> Tokens)
{
    /// <param name="text">Any text.</param>
    /// <param name="language"><c>ar</c> or <c>en</c> to stem every word so; null to go by each word's letters.</param>
    public static TextAnalysis Of(string text, string? language)
    {
        TextNormalizer normalizer = TextNormalizer.Search;
        CliticSegmenter clitics = new();
        ArabicLightStemmer arabic = new();
        List<AnalyzedToken> tokens = [];
        foreach (Token token in Tokenizer.Tokenize(text))
        {
            string surface = token.Span.Slice(text);
            string normalized = normalizer.Normalize(surface);
            bool isWord = token.Kind is TokenKind.Word or TokenKind.Hashtag;
            bool isArabic = language is null ? surface.Any(IsArabic) : language == "ar";
            string? stem = !isWord ? null : isArabic ? arabic.Stem(surface) : EnglishStemmer.Stem(normalized);
            IReadOnlyList<string> proclitics =
                isWord && isArabic && clitics.Segment(surface) is [{ } best, ..] ? best.Proclitics : [];
            tokens.Add(new AnalyzedToken(
                token.Span, token.Kind.ToString().ToLowerInvariant(), surface, normalized, stem, proclitics));
        }

        return new TextAnalysis(
            text, language ?? LanguageIdentifier.Identify(text)?.Code, normalizer.Normalize(text), tokens);
    }

    private static bool IsArabic(char c) => c is >= '\u0600' and <= '\u08FF' or >= '\uFB50' and <= '\uFEFC';
}
