namespace NewsCorpus.Gazetteers;

/// <summary>One entity of a gazetteer. Immutable; two entries are equal when all they say is.</summary>
public sealed record GazetteerEntry
{
    private readonly IReadOnlyList<string> _countries = [];

    /// <summary>
    /// Stable, source-prefixed id, for example <c>gn:174448</c>, <c>iso:SY</c>, <c>nc:group/nujaba</c>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>What sort within the kind (city, militia, agency); null when not said.</summary>
    public string? Subkind { get; init; }

    /// <summary>Preferred Arabic name; null when there is none.</summary>
    public string? NameAr { get; init; }

    /// <summary>Preferred English name; null when there is none.</summary>
    public string? NameEn { get; init; }

    /// <summary>All names that may match, the preferred ones first.</summary>
    public IReadOnlyList<GazetteerName> Names { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 codes; empty when not tied to a country.</summary>
    public IReadOnlyList<string> Countries
    {
        get => _countries;
        init
        {
            _countries = value;
            FirstCountry = value.Count > 0 ? value[0] : null;
        }
    }

    internal string? FirstCountry { get; private init; }

    /// <summary>Id of the entity this one belongs to; null when there is none.</summary>
    public string? Parent { get; init; }

    /// <summary>WGS 84 latitude in degrees, or null.</summary>
    public double? Latitude { get; init; }

    /// <summary>WGS 84 longitude in degrees, or null.</summary>
    public double? Longitude { get; init; }

    /// <summary>Inhabitants; 0 when not known.</summary>
    public long Population { get; init; }

    /// <summary>How freely it matches.</summary>
    public GazetteerTier Tier { get; init; }

    /// <summary>Flags of the whole entry.</summary>
    public NameTraits Flags { get; init; }

    /// <summary>Country codes of which one must be named in the article; empty for no such demand.</summary>
    public IReadOnlyList<string> RequiredContext { get; init; } = [];

    /// <summary>Phrases inside which the entry must not match.</summary>
    public IReadOnlyList<string> ExcludedPhrases { get; init; } = [];

    /// <summary>Ids elsewhere, such as <c>gn:174448</c>, <c>wd:Q…</c>, <c>domain:…</c>.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Free remark; null when there is none.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// File and line the entry was read from, such as <c>places.tsv(12)</c>; null for one made in code.
    /// </summary>
    public string? Origin { get; init; }

    /// <summary>True when the other entry says the same, lists compared item by item.</summary>
    public bool Equals(GazetteerEntry? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Id == other.Id && Scalars == other.Scalars
            && Names.SequenceEqual(other.Names) && Countries.SequenceEqual(other.Countries)
            && RequiredContext.SequenceEqual(other.RequiredContext)
            && ExcludedPhrases.SequenceEqual(other.ExcludedPhrases) && References.SequenceEqual(other.References));

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    private (EntityKind, GazetteerTier, NameTraits, string?, string?, string?, string?, (double?, double?, long, string?, string?)) Scalars =>
        (Kind, Tier, Flags, Subkind, NameAr, NameEn, Parent, (Latitude, Longitude, Population, Note, Origin));
}
