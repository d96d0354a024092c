using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using NewsCorpus.Articles;

namespace NewsCorpus.Benchmarks.Articles;

/// <summary>
/// What reading costs as a whole: files to records, pages a second of processor time, near duplicates among 30,000
/// articles, and memory over an archive. All input is made up from seeds. Start with
/// <c>dotnet run -c Release --project tests/NewsCorpus.Benchmarks -- articles</c>; the archives, each in a process of
/// its own for the sake of its peak, with <c>-- articles zip 1024</c> (or <c>tar.gz</c>, <c>warc.gz</c>; megabytes). The
/// made-up text names little: <c>-- articles FOLDER</c> reads the files of a folder to records instead.
/// </summary>
internal static class ReadingFigures
{
    public static async Task RunAsync(string[] args)
    {
        if (args is [var kind, var megabytes])
        {
            await ArchiveFigures.RunAsync(kind, int.Parse(megabytes, CultureInfo.InvariantCulture))
                .ConfigureAwait(false);
            return;
        }

        if (args is [var files])
        {
            await FilesAsync(files).ConfigureAwait(false);
            return;
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("newscorpus-bench-");
        try
        {
            for (int i = 0; i < 4000; i++)
            {
                string file = Path.Combine(folder.FullName, $"{i:0000}.txt");
                await File.WriteAllTextAsync(file, SampleText.Article(i)).ConfigureAwait(false);
            }

            await FilesAsync(folder.FullName).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Pages();
        Duplicates();
    }

    private static async Task FilesAsync(string folder)
    {
        long bytes = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        ArrayBufferWriter<byte> record = new();
        for (int round = 0; round < 5; round++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            await foreach (ReadOutcome outcome in ArticleReader.Default.ReadAsync([folder]).ConfigureAwait(false))
            {
                Write(new ProcessedArticle(outcome.Article!, [], []), record);
            }

            double articles = watch.Elapsed.TotalSeconds;
            watch.Restart();
            await foreach (ProcessOutcome outcome in NewsPipeline.Default.ProcessAsync([folder]).ConfigureAwait(false))
            {
                Write(outcome.Article!, record);
            }

            Print($"plain text files to JSON Lines, {Environment.ProcessorCount} cores: ",
                $"{bytes / articles / 1e6:F1} MB/s articles alone, ",
                $"{bytes / watch.Elapsed.TotalSeconds / 1e6:F1} MB/s with mentions");
        }
    }

    private static void Write(ProcessedArticle article, ArrayBufferWriter<byte> record)
    {
        record.ResetWrittenCount();
        ArticleJson.Write(article, record);
    }

    private static void Pages()
    {
        string[] pages = [.. Enumerable.Range(0, 50).Select(i => SampleText.Page(SampleText.Article(i), 170_000))];
        for (int round = 0; round < 4; round++)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (string page in pages)
            {
                ArticleReader.Default.ParseHtml(page);
            }

            double seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            Print($"pages of 170 KB: {pages.Length / seconds:F0} per second of processor time");
        }
    }

    private static void Duplicates()
    {
        Article[] articles =
        [
            .. Enumerable.Range(0, 30_000).Select(i =>
                ArticleReader.Default.ParsePlainText(SampleText.Article(i % 27_000) + (i >= 27_000 ? "\nx" : ""))),
        ];
        Stopwatch watch = Stopwatch.StartNew();
        DuplicateFinder finder = new();
        int copies = articles.Count(article => finder.Add(article) is not null);
        Print($"{articles.Length} articles, {copies} near duplicates: {watch.Elapsed.TotalSeconds:F1} s");
    }

    internal static void Print(params FormattableString[] parts) =>
        Console.WriteLine(string.Concat(parts.Select(part => part.ToString(CultureInfo.InvariantCulture))));
}
