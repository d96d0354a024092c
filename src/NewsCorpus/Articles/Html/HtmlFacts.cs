namespace NewsCorpus.Articles.Html;

/// <summary>What a page says of itself, outside its visible text.</summary>
internal sealed record HtmlFacts
{
    public string? Title { get; set; }

    /// <summary>The title element's text, mostly with the site's name in it.</summary>
    public string? DocumentTitle { get; set; }

    public string? Author { get; set; }

    public string? Outlet { get; set; }

    public string? Url { get; set; }

    public string? Language { get; set; }

    public string? Published { get; set; }

    public string? Modified { get; set; }

    public string? Description { get; set; }

    /// <summary>The article's text as structured data repeats it.</summary>
    public string? Body { get; set; }

    public Dictionary<string, string> Other { get; } = new(StringComparer.Ordinal);
}
