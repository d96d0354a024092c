using NewsCorpus.Gazetteers;
using NewsCorpus.Search;
using NewsCorpus.Text;

namespace NewsCorpus.Extensions.DependencyInjection;

/// <summary>What <c>AddNewsCorpus</c> registers, and how it is made. Immutable; the defaults need no files.</summary>
public sealed record NewsCorpusOptions
{
    /// <summary>How the pipeline works.</summary>
    public NewsPipelineOptions Pipeline { get; init; } = new();

    /// <summary>
    /// Gazetteer files laid over the pipeline's gazetteer, later files over earlier ones. They are read when the
    /// pipeline is made, that is on its first use; empty by default.
    /// </summary>
    public IReadOnlyList<string> GazetteerFiles { get; init; } = [];

    /// <summary>
    /// Opens the search index, such as <c>_ => SqliteSearchIndex.Open("news.db")</c>. Called once, on first use; the
    /// container closes the index. Null, the default, registers no index.
    /// </summary>
    public Func<IServiceProvider, ISearchIndex>? OpenIndex { get; init; }

    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    internal void Validate()
    {
        if (Pipeline is null)
        {
            throw new ArgumentException($"{nameof(Pipeline)} is null; leave it out for the defaults");
        }

        Pipeline.Validate();
        if (GazetteerFiles is null || GazetteerFiles.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException(
                $"{nameof(GazetteerFiles)} is null or names a file by an empty text; expected paths");
        }

        if (GazetteerFiles.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            throw new ArgumentException($"{nameof(GazetteerFiles)} names '{missing}'; there is no such file");
        }
    }

    /// <exception cref="DataFormatException">A gazetteer file has a bad row.</exception>
    internal NewsPipeline CreatePipeline()
    {
        if (GazetteerFiles.Count == 0)
        {
            return new NewsPipeline(Pipeline);
        }

        GazetteerBuilder builder = new();
        if (Pipeline.Gazetteer is { } under)
        {
            foreach (GazetteerEntry entry in under.Entries)
            {
                builder.Add(entry);
            }
        }
        else
        {
            builder.AddEmbedded();
        }

        foreach (string file in GazetteerFiles)
        {
            builder.AddFile(file);
        }

        return new NewsPipeline(Pipeline with { Gazetteer = builder.Build() });
    }
}
