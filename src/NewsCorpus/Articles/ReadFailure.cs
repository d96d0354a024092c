namespace NewsCorpus.Articles;

/// <summary>Why an input gave no article.</summary>
/// <param name="Source">The file, archive member or line that is meant, named as <see cref="Article.Source"/> would
/// be.</param>
/// <param name="Reason">Stable word for programs: <c>missing</c>, <c>no-permission</c>, <c>empty</c>, <c>binary</c>,
/// <c>too-large</c>, <c>malformed</c>, <c>truncated</c>, <c>no-text</c>, <c>bomb</c>, <c>limit</c>, <c>link</c>,
/// <c>unsafe-path</c>, <c>special</c> (a pipe, device or socket), <c>unreadable</c>, <c>error</c>
/// (a mistake in the library: please report it).</param>
/// <param name="Message">One English sentence that names the source.</param>
public sealed record ReadFailure(string Source, string Reason, string Message);
