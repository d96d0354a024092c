using System.Formats.Tar;
using System.IO.Compression;

namespace NewsCorpus.Articles.Input;

/// <summary>Opens a member of a container.</summary>
/// <param name="content">The member's bytes.</param>
/// <param name="name">The member's name, container included.</param>
/// <param name="format">Its format, or null to tell it from the content.</param>
/// <param name="depth">How many containers it is inside.</param>
internal delegate IEnumerable<ArticleDocument> OpenMember(Stream content, string name, string? format, int depth);

/// <summary>
/// Compressed files and archives. Nothing is ever written where a member's name points to; members whose names climb
/// out of the archive are refused all the same, as whoever made them meant no good.
/// </summary>
internal sealed class Containers(ArticleReaderOptions options, OpenMember open)
{
    public static IReadOnlyList<string> Names { get; } = ["gz", "zip", "tar"];

    public IEnumerable<ArticleDocument> Read(string kind, HeadStream stream, string name, int depth) => kind switch
    {
        "gz" => ReadGzip(stream, name, depth),
        "tar" => ReadTar(stream, name, depth),
        _ => ReadZip(stream, name, depth),
    };

    private IEnumerable<ArticleDocument> ReadGzip(Stream stream, string name, int depth)
    {
        ExpansionGuard guard = new(options);
        GzipTail tail = new();
        WatchedStream packed = new(stream, bytes =>
        {
            guard.Packed += bytes.Length;
            tail.See(bytes);
        });
        using GZipStream unpacked = new(packed, CompressionMode.Decompress);
        WatchedStream content = new(unpacked, bytes =>
        {
            guard.Add(bytes.Length);
            tail.Count(bytes.Length);
        });
        foreach (ArticleDocument document in open(content, name, null, depth + 1))
        {
            yield return document;
        }

        if (tail.IsCutOff)
        {
            yield return Failures.Document(name, "truncated", "the compressed data ends too early");
        }
    }

    private IEnumerable<ArticleDocument> ReadTar(Stream stream, string name, int depth)
    {
        ExpansionGuard guard = new(options);
        using TarReader reader = new(new WatchedStream(stream, bytes => guard.Packed += bytes.Length), leaveOpen: true);
        int members = 0;
        while (reader.GetNextEntry() is { } entry)
        {
            string member = $"{name}!/{entry.Name}";
            if (++members > options.MaxArchiveMembers)
            {
                yield return TooManyMembers(name);
                yield break;
            }

            if (entry.EntryType is TarEntryType.SymbolicLink or TarEntryType.HardLink)
            {
                yield return Failures.Document(member, "link", "a link inside an archive, not followed");
            }
            else if (entry.DataStream is { } data
                && entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile
                or TarEntryType.ContiguousFile)
            {
                foreach (ArticleDocument document in ReadMember(data, member, entry.Name, guard, depth))
                {
                    yield return document;
                }
            }
        }
    }

    private IEnumerable<ArticleDocument> ReadZip(HeadStream stream, string name, int depth)
    {
        using Stream? spooled = stream.CanRewind ? null : Spool(stream);
        Stream seekable = spooled ?? stream.Rewind();
        ExpansionGuard guard = new(options) { Packed = seekable.Length };
        using ZipArchive archive = new(seekable, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.GetEntry("[Content_Types].xml") is not null)
        {
            yield return Failures.Document(name, "binary", "not text but an Office document");
            yield break;
        }

        int members = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/') || entry.FullName.Length == 0)
            {
                continue;
            }

            if (++members > options.MaxArchiveMembers)
            {
                yield return TooManyMembers(name);
                yield break;
            }

            string member = $"{name}!/{entry.FullName}";
            using Stream? data = OpenEntry(entry, member, out ArticleDocument? closed);
            IEnumerable<ArticleDocument> documents =
                data is null ? [closed!] : ReadMember(data, member, entry.FullName, guard, depth);
            foreach (ArticleDocument document in documents)
            {
                yield return document;
            }
        }
    }

    private static Stream? OpenEntry(ZipArchiveEntry entry, string member, out ArticleDocument? failure)
    {
        failure = null;
        try
        {
            return entry.Open();
        }
        catch (Exception e) when (Failures.IsContent(e))
        {
            failure = new ArticleDocument { Source = member, Failure = Failures.Of(e, member) };
            return null;
        }
    }

    /// <summary>A member that breaks fails alone; going over a limit of the whole archive ends it.</summary>
    private IEnumerable<ArticleDocument> ReadMember(
        Stream data, string member, string path, ExpansionGuard guard, int depth)
    {
        if (IsUnsafe(path))
        {
            return [Failures.Document(member, "unsafe-path", "the member's path leads out of the archive")];
        }

        WatchedStream content = new(data, bytes => guard.Add(bytes.Length));
        return Failures.Contain(open(content, member, null, depth + 1), member, e => e is not InputLimitException);
    }

    private ArticleDocument TooManyMembers(string name) =>
        Failures.Document(name, "limit", FormattableString.Invariant($"more than {options.MaxArchiveMembers} members"));

    private static bool IsUnsafe(string path) =>
        path.StartsWith('/') || path.StartsWith('\\') || (path.Length > 1 && path[1] == ':')
        || path.Split('/', '\\').Contains("..");

    /// <summary>Zip archives are read from their end: what cannot be rewound goes through a temporary file.</summary>
    private FileStream Spool(Stream stream)
    {
        FileStream file = new(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
            });
        try
        {
            byte[] buffer = new byte[64 * 1024];
            long total = 0;
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                total += read;
                if (total > options.MaxUnpackedBytes || total > 4L * 1024 * 1024 * 1024)
                {
                    throw new InputLimitException("limit", "an archive too large to unpack from inside a stream");
                }

                file.Write(buffer, 0, read);
            }

            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
