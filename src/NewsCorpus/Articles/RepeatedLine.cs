namespace NewsCorpus.Articles;

/// <summary>A line that many articles of one source have in common.</summary>
/// <param name="Origin">The source: a host, an outlet or a folder.</param>
/// <param name="Text">The line as first met.</param>
/// <param name="Articles">How many of the source's articles have it.</param>
/// <param name="Of">How many articles of the source were seen.</param>
public sealed record RepeatedLine(string Origin, string Text, int Articles, int Of);
