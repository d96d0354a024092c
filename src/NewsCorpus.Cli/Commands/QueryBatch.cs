using System.Globalization;
using System.Text;
using NewsCorpus.Cli.Hosting;
using NewsCorpus.Cli.Inputs;
using NewsCorpus.Cli.Printing;
using NewsCorpus.Search;

namespace NewsCorpus.Cli.Commands;

/// <summary>Answers a file of queries, several at once, in the order of the file.</summary>
internal static class QueryBatch
{
    private const string Tag = "newscorpus";

    public static int Run(
        ISearchIndex index, CommandHost host, string file, string format, SearchOptions options, CancellationToken stop)
    {
        List<(string Id, string Query)> queries = Read(host, file, out int failed);
        ParallelQuery<(string Id, SearchResult Result)> answers = queries.AsParallel().AsOrdered()
            .WithCancellation(stop).WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(query => (query.Id, index.Search(query.Query, options, stop)));
        foreach ((string id, SearchResult result) in answers)
        {
            if (format == "jsonl")
            {
                SearchJson.Write(host.Output, result, id);
            }
            else
            {
                WriteTrec(host.Out, id, result);
            }
        }

        return failed == 0 ? ExitCodes.Well : ExitCodes.SomeFailed;
    }

    private static void WriteTrec(TextWriter output, string query, SearchResult result)
    {
        int rank = 0;
        double ceiling = double.PositiveInfinity;
        foreach (SearchHit hit in result.Hits)
        {
            rank++;

            // Scorers of runs sort by score and break ties by name; the rank given here must be the one they see.
            double score = Math.Min(hit.Score, ceiling - 1e-6);
            ceiling = Math.Round(score, 6);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{query} Q0 {Word(hit.Id)} {rank} {ceiling:0.000000} {Tag}"));
        }
    }

    /// <summary>Columns of a run are set apart by spaces, so an id with one would shift them.</summary>
    private static string Word(string id) =>
        id.Any(char.IsWhiteSpace) ? string.Concat(id.Select(c => char.IsWhiteSpace(c) ? '_' : c)) : id;

    private static List<(string Id, string Query)> Read(CommandHost host, string file, out int failed)
    {
        failed = 0;
        List<(string Id, string Query)> queries = [];
        using StreamReader reader = Open(host, file);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            string id = tab < 0 ? "" : line[..tab].Trim();
            if (id.Length == 0 || id.Any(char.IsWhiteSpace))
            {
                failed++;
                host.Complain(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file}({number}): expected an id without spaces, a tab and a query."));
                continue;
            }

            queries.Add((id, line[(tab + 1)..].Trim()));
        }

        return queries;
    }

    private static StreamReader Open(CommandHost host, string file)
    {
        try
        {
            Stream stream = file == ArticleInputs.StandardInput ? host.OpenInput() : File.OpenRead(file);
            return new StreamReader(stream, new UTF8Encoding(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{file}: {ReadingOptions.Reason(e)}.", e);
        }
    }
}
