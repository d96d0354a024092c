namespace NewsCorpus.Search.Analysis;

/// <summary>
/// All that an engine writes for an article; made once by <see cref="ArticlePreparer"/>, the same for every engine.
/// </summary>
internal sealed record PreparedArticle
{
    public required ProcessedArticle Source { get; init; }

    public required string Id { get; init; }

    /// <summary>Hash over the stored record: equal means nothing changed.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>The compressed record.</summary>
    public required byte[] Record { get; init; }

    /// <summary>Stems of title and body in order, joined by spaces; stop words as their forms.</summary>
    public required string TitleStems { get; init; }

    public required string BodyStems { get; init; }

    /// <summary>Stems of entity names and entity ids.</summary>
    public required string Names { get; init; }

    /// <summary>The different word forms, title and body together.</summary>
    public required string Forms { get; init; }

    /// <summary>Number of words ranked by.</summary>
    public required int Length { get; init; }

    /// <summary>See <see cref="Ranking.TermVector"/>.</summary>
    public required byte[] Vector { get; init; }

    /// <summary>64 bits that nearly equal texts nearly share.</summary>
    public required long SimHash { get; init; }

    public required IReadOnlyList<PreparedEntity> Entities { get; init; }

    /// <summary>First and last day of each date the text speaks of.</summary>
    public required IReadOnlyList<(DateOnly First, DateOnly Last)> Dates { get; init; }
}

/// <summary>An entity of an article.</summary>
internal sealed record PreparedEntity(
    string Id, string Kind, string? NameAr, string? NameEn, string? Country, double? Latitude, double? Longitude)
{
    /// <summary>Number of its mentions.</summary>
    public int Count { get; set; }

    /// <summary>Folded names under which queries find the entity, each once.</summary>
    public IList<string> Keys { get; init; } = [];
}
