using System.Collections.Concurrent;
using System.Security.Cryptography;
using NewsCorpus.Articles;

namespace NewsCorpus.Cli.Ingesting;

/// <summary>
/// Chooses the files that must be read. The pipeline draws the paths on a thread of its own, a little ahead of the
/// outcomes; every file, to be read or passed over, also goes into a queue for the run to walk along.
/// </summary>
internal sealed class IngestPlan(InputJournal journal, Func<string, bool> isInIndex)
{
    private readonly ConcurrentQueue<PlannedFile> _files = new();

    /// <summary>The paths to read, in order.</summary>
    public IEnumerable<string> Changed(IEnumerable<string> paths)
    {
        foreach (FoundFile found in ArticleReader.Default.FindFiles(paths))
        {
            string? hash = found.Failure is null ? HashOf(found.Path) : null;
            JournalEntry? known;
            lock (journal)
            {
                known = hash is null ? null : journal.Find(found.Path);
            }

            bool skip = known is not null && known.Hash == hash && known.Ids.All(isInIndex);
            _files.Enqueue(
                new PlannedFile(found.Path, hash, skip ? known : null) { Failed = found.Failure is not null });
            if (!skip)
            {
                yield return found.Path;
            }
        }
    }

    /// <summary>The next file of the plan; null when there is none (yet).</summary>
    public PlannedFile? Next() => _files.TryDequeue(out PlannedFile? file) ? file : null;

    private static string? HashOf(string path)
    {
        try
        {
            FileStreamOptions options = new() { BufferSize = 0, Options = FileOptions.SequentialScan };
            using FileStream file = new(path, options);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading it will fail in the same way, and say why.
            return null;
        }
    }
}
