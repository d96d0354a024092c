namespace NewsCorpus.Articles;

/// <summary>
/// A file format that holds articles. Implementations are shared between threads and must keep no state between calls.
/// </summary>
public interface IArticleFormat
{
    /// <summary>Name by which <see cref="ReadHints.Format"/> asks for it; lower case.</summary>
    string Name { get; }

    /// <summary>Whether the input looks like this format.</summary>
    /// <param name="head">The first bytes of the input, at most 8192.</param>
    /// <param name="name">File name, path or member name; may be empty.</param>
    bool Recognizes(ReadOnlySpan<byte> head, string name);

    /// <summary>
    /// The documents inside, one after another, without holding more than one. A document that cannot be read is
    /// given with its <see cref="ArticleDocument.Failure"/>; an exception of kind <see cref="IOException"/> or <see
    /// cref="InvalidDataException"/> ends this input with a failure, any other with a failure for the reason
    /// <c>error</c>, and reading goes on with the next.
    /// </summary>
    /// <param name="content">The input from its beginning; forward-only; closed by the caller.</param>
    /// <param name="name">Name of the input, the beginning of each document's <see
    /// cref="ArticleDocument.Source"/>.</param>
    /// <param name="options">The limits to keep.</param>
    IEnumerable<ArticleDocument> Read(Stream content, string name, ArticleReaderOptions options);
}
