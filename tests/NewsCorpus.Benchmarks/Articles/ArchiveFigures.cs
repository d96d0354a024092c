using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using NewsCorpus.Articles;

namespace NewsCorpus.Benchmarks.Articles;

/// <summary>Reads a large archive and tells the most memory the process ever held.</summary>
internal static class ArchiveFigures
{
    public static async Task RunAsync(string kind, int megabytes)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newscorpus-bench-");
        try
        {
            string path = Path.Combine(folder.FullName, "archive." + kind);
            (int made, long bytes) = Make(path, kind, megabytes * 1024L * 1024L);
            Stopwatch watch = Stopwatch.StartNew();
            int read = 0;
            await foreach (ReadOutcome outcome in ArticleReader.Default.ReadAsync([path]).ConfigureAwait(false))
            {
                read += outcome.Article is null ? 0 : 1;
            }

            double seconds = watch.Elapsed.TotalSeconds;
            ReadingFigures.Print(
                $"{kind}: {new FileInfo(path).Length / 1e6:F0} MB holding {bytes / 1e6:F0} MB, {read} of {made} articles ",
                $"in {seconds:F0} s ({bytes / seconds / 1e6:F0} MB/s), peak {Peak() / 1e6:F0} MB resident");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int Made, long Bytes) Make(string path, string kind, long size)
    {
        // Few texts over and over would do for reading; a number in each keeps them apart.
        byte[][] texts = [.. Enumerable.Range(0, 200).Select(i => Encoding.UTF8.GetBytes(SampleText.Article(i)))];
        using FileStream file = File.Create(path);
        using ZipArchive? zip = kind == "zip" ? new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true) : null;
        using GZipStream? gzip = kind == "tar.gz" ? new GZipStream(file, CompressionLevel.Fastest, true) : null;
        using TarWriter? tar = gzip is null ? null : new TarWriter(gzip, leaveOpen: true);
        long bytes = 0;
        int made = 0;
        while (bytes < size)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{made:0000000}.txt");
            byte[] text = [.. texts[made % texts.Length], .. Encoding.UTF8.GetBytes("\n" + name)];
            if (zip is not null)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(text);
            }
            else if (tar is not null)
            {
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(text) });
            }
            else
            {
                using GZipStream record = new(file, CompressionLevel.Fastest, leaveOpen: true);
                record.Write(WarcRecord(name, text));
            }

            bytes += text.Length;
            made++;
        }

        return (made, bytes);
    }

    private static byte[] WarcRecord(string name, byte[] text)
    {
        byte[] http = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"u8, .. text];
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://site.example/{name}\r\n")
            + "Content-Type: application/http; msgtype=response\r\n"
            + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {http.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. http, .. "\r\n\r\n"u8];
    }

    /// <summary>The high-water mark where the system keeps one, or else what the runtime knows.</summary>
    private static long Peak()
    {
        const string Status = "/proc/self/status";
        string? mark = File.Exists(Status)
            ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            : null;
        return mark is null
            ? Process.GetCurrentProcess().PeakWorkingSet64
            : long.Parse(mark.AsSpan(6).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) * 1024;
    }
}
