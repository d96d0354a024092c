using NewsCorpus.Articles;
using NewsCorpus.Gazetteers;

namespace NewsCorpus;

/// <summary>How a <see cref="NewsPipeline"/> works. Checked when the pipeline is made.</summary>
public sealed record NewsPipelineOptions
{
    /// <summary>Limits and formats for reading.</summary>
    public ArticleReaderOptions Reading { get; init; } = new();

    /// <summary>Names to find; null for the tables of the library.</summary>
    public Gazetteer? Gazetteer { get; init; }

    /// <summary>
    /// ISO 3166-1 alpha-2 code of the outlet's country, which settles the order of 3/4/2021; null if not known.
    /// </summary>
    public string? OutletCountry { get; init; }

    /// <summary>
    /// Whether an article that carries no publication date in its metadata may take one from its own dateline,
    /// or as a last resort from its address. Default true; only a full day, month and year counts.
    /// </summary>
    public bool PublishedFromText { get; init; } = true;

    /// <summary>How many articles are worked on at once in a batch; 0, the default, means one for each core.</summary>
    public int Parallelism { get; init; }

    /// <summary>Checks the options as making a pipeline does, for those who keep them until later.</summary>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    public void Validate()
    {
        ArgumentNullException.ThrowIfNull(Reading);
        Reading.Validate();
        ArgumentOutOfRangeException.ThrowIfNegative(Parallelism);
        if (OutletCountry is { } country && (country.Length != 2 || !country.All(char.IsAsciiLetterUpper)))
        {
            throw new ArgumentException(
                $"{nameof(OutletCountry)} is '{country}'; expected an ISO 3166-1 alpha-2 code such as SY");
        }
    }
}
