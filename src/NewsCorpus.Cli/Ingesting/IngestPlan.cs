using System.Security.Cryptography;
using NewsCorpus.Articles;

namespace NewsCorpus.Cli.Ingesting;

/// <summary>
/// The files of a run in their order, and which of them must be read. Made beforehand: looking whether a file is known
/// costs little, and what is learnt from a batch must be known before its first article is.
/// </summary>
internal sealed class IngestPlan
{
    private readonly Queue<PlannedFile> _ahead;

    private IngestPlan(IReadOnlyList<PlannedFile> files)
    {
        Files = files;
        _ahead = new Queue<PlannedFile>(files);
    }

    public IReadOnlyList<PlannedFile> Files { get; }

    /// <summary>The paths to read, in order.</summary>
    public IEnumerable<string> Changed => Files.Where(file => file.MustBeRead).Select(file => file.Path);

    /// <summary>Finds the files and looks each up in the journal.</summary>
    /// <param name="paths">Files, folders, globs.</param>
    /// <param name="journal">What earlier runs knew.</param>
    /// <param name="isInIndex">Whether an article is still there.</param>
    /// <param name="retryFailed">True to read again what failed before, although it is as it was.</param>
    /// <param name="stop">Stops the looking.</param>
    public static IngestPlan Make(
        IEnumerable<string> paths, InputJournal journal, Func<string, bool> isInIndex, bool retryFailed,
        CancellationToken stop)
    {
        List<PlannedFile> files = [];
        foreach (FoundFile found in ArticleReader.Default.FindFiles(paths))
        {
            stop.ThrowIfCancellationRequested();
            string? hash = found.Failure is null ? HashOf(found.Path) : null;
            JournalEntry? known = hash is null ? null : journal.Find(found.Path);
            bool skip = known is not null && known.Hash == hash && known.Ids.All(isInIndex)
                && !(retryFailed && known.Failures.Count > 0);
            files.Add(new PlannedFile(found.Path, hash, skip ? known : null, found.Failure));
        }

        return new IngestPlan(files);
    }

    /// <summary>Walks on to the next file; null when there is none.</summary>
    public PlannedFile? Next() => _ahead.TryDequeue(out PlannedFile? file) ? file : null;

    private static string? HashOf(string path)
    {
        try
        {
            FileStreamOptions options = new() { BufferSize = 0, Options = FileOptions.SequentialScan };
            using FileStream file = new(path, options);

            // What a pipe gives can be read once only, and not by looking whether it is known.
            return file.CanSeek ? Convert.ToHexStringLower(SHA256.HashData(file)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading it will fail in the same way, and say why.
            return null;
        }
    }
}
