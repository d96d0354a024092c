using NewsCorpus.Text;

namespace NewsCorpus.Articles.Plain;

/// <summary>A plain text taken apart.</summary>
/// <param name="Blocks">In text order; what they leave out is white space.</param>
/// <param name="Title">The headline's place.</param>
/// <param name="Lead">The standfirst's place.</param>
/// <param name="Byline">The byline's place.</param>
/// <param name="DateSpans">Places outside the prose that may tell the publication date, likeliest first.</param>
internal sealed record PlainLayout(
    IReadOnlyList<ArticleBlock> Blocks, TextSpan? Title, TextSpan? Lead, TextSpan? Byline,
    IReadOnlyList<TextSpan> DateSpans);
