using System.Text.Json;
using System.Xml;

namespace NewsCorpus.Articles.Input;

/// <summary>Makes failures of what goes wrong while reading.</summary>
internal static class Failures
{
    public static ArticleDocument Document(string name, string reason, string what) =>
        new() { Source = name, Failure = new ReadFailure(name, reason, $"{name}: {what}.") };

    public static ArticleDocument TooLarge(string name, long limit) =>
        Document(name, "too-large",
            FormattableString.Invariant($"larger than the limit of {limit} bytes for one document"));

    /// <summary>Whether an exception speaks of the input rather than of a mistake in the program.</summary>
    public static bool IsContent(Exception e) =>
        e is IOException or InvalidDataException or UnauthorizedAccessException or JsonException or XmlException
            or FormatException or NotSupportedException or InputLimitException;

    /// <summary>
    /// Whether a document brought a mistake in the library to light: the batch must not end for it, but the mistake
    /// must be seen.
    /// </summary>
    public static bool IsMistake(Exception e) => e is not (OutOfMemoryException or OperationCanceledException);

    public static ReadFailure OfMistake(Exception e, string name) => new(
        name, "error", $"{name}: a mistake in the program kept it from being read ({e.GetType().Name}: {e.Message})");

    /// <summary>Passes documents on until their source breaks; then gives the break as the last of them.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="name">Name of the source.</param>
    /// <param name="contained">Which exceptions to hold back; null for all.</param>
    public static IEnumerable<ArticleDocument> Contain(
        IEnumerable<ArticleDocument> documents, string name, Func<Exception, bool>? contained = null)
    {
        using IEnumerator<ArticleDocument> each = documents.GetEnumerator();
        bool broken = false;
        while (!broken)
        {
            ArticleDocument current;
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }

                current = each.Current;
            }
            catch (Exception e) when (IsMistake(e) && contained?.Invoke(e) != false)
            {
                current = new ArticleDocument { Source = name, Failure = Of(e, name) };
                broken = true;
            }

            yield return current;
        }
    }

    public static ReadFailure Of(Exception e, string name) => e switch
    {
        InputLimitException limit => new ReadFailure(name, limit.Reason, $"{name}: {limit.Message}."),
        UnauthorizedAccessException => new ReadFailure(name, "no-permission", $"{name}: permission denied."),
        EndOfStreamException => new ReadFailure(name, "truncated", $"{name}: ends too early."),
        InvalidDataException or JsonException or XmlException or FormatException or NotSupportedException =>
            new ReadFailure(name, "malformed", $"{name}: {e.Message.TrimEnd('.')}."),
        _ when !IsContent(e) => OfMistake(e, name),
        _ => new ReadFailure(name, "unreadable", $"{name}: cannot be read ({e.Message.TrimEnd('.')})."),
    };
}
