namespace NewsCorpus.Articles;

/// <summary>What a block of an article is.</summary>
public enum BlockKind
{
    /// <summary>The article's own headline, once.</summary>
    Title,

    /// <summary>The standfirst: a sentence or two between title and body that sums the article up.</summary>
    Lead,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>Where and when it was written or published.</summary>
    Dateline,

    /// <summary>A heading inside the body.</summary>
    Heading,

    /// <summary>A paragraph, list item or caption of the article itself.</summary>
    Body,

    /// <summary>Anything that is not the article: its <see cref="ArticleBlock.Reason"/> says what.</summary>
    Boilerplate,
}
