using NewsCorpus.Text;

namespace NewsCorpus.Articles.Html;

/// <summary>A page turned into text and blocks.</summary>
internal sealed record HtmlArticle
{
    public required string Text { get; init; }

    public required IReadOnlyList<ArticleBlock> Blocks { get; init; }

    public required HtmlFacts Facts { get; init; }

    public string? Title { get; init; }

    public string? Lead { get; init; }

    public string? Byline { get; init; }

    /// <summary>The article's own text without boilerplate.</summary>
    public string MainText { get; init; } = "";

    /// <summary>Visible texts that may tell the publication date, likeliest first.</summary>
    public IReadOnlyList<string> DateCandidates { get; init; } = [];

    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
