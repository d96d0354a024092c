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

    /// <summary>
    /// Whole runs over the files, reading, extraction and writing; the fastest of several after two to warm up, because
    /// a batch of any size spends next to none of its time on compiling.
    /// </summary>
    private static async Task FilesAsync(string folder)
    {
        long bytes = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        double articles = double.MaxValue;
        double mentions = double.MaxValue;
        long written = 0;
        for (int round = 0; round < 6; round++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            await foreach (ReadOutcome _ in ArticleReader.Default.ReadAsync([folder]).ConfigureAwait(false))
            {
            }

            double seconds = watch.Elapsed.TotalSeconds;
            articles = round < 2 ? articles : Math.Min(articles, seconds);
            watch.Restart();
            written = 0;
            IAsyncEnumerable<byte[]> records = NewsPipeline.Default.ProcessAsync([folder], Record);
            await foreach (byte[] record in records.ConfigureAwait(false))
            {
                written += record.Length;
            }

            seconds = watch.Elapsed.TotalSeconds;
            mentions = round < 2 ? mentions : Math.Min(mentions, seconds);
        }

        Print($"plain text files to JSON Lines, {Environment.ProcessorCount} cores, {bytes / 1e6:F0} MB to {written / 1e6:F0} MB: ",
            $"{bytes / articles / 1e6:F1} MB/s articles alone, {bytes / mentions / 1e6:F1} MB/s with mentions");
    }

    /// <summary>What the library gives for each document, made where the document was.</summary>
    private static byte[] Record(ProcessOutcome outcome)
    {
        if (outcome.Article is not { } article)
        {
            return [];
        }

        ArrayBufferWriter<byte> record = new(article.Article.Text.Length * 8);
        ArticleJson.Write(article, record);
        return record.WrittenSpan.ToArray();
    }

    private static void Pages()
    {
        string[] pages = [.. Enumerable.Range(0, 50).Select(i => SampleText.Page(SampleText.Article(i), 170_000))];
        double best = 0;
        for (int round = 0; round < 10; round++) // the first ones pay for compiling
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (string page in pages)
            {
                ArticleReader.Default.ParseHtml(page);
            }

            double seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            best = Math.Max(best, pages.Length / seconds);
        }

        Print($"pages of 170 KB: {best:F0} per second of processor time");
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
