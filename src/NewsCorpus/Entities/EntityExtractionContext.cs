using NewsCorpus.Dates;

namespace NewsCorpus.Entities;

/// <summary>What is known about an article before its text is read.</summary>
public sealed record EntityExtractionContext
{
    /// <summary>Nothing is known.</summary>
    public static EntityExtractionContext None { get; } = new();

    /// <summary>Day of publication, the anchor of relative dates; null leaves such dates partial.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>
    /// ISO 3166-1 alpha-2 code of the outlet's country; settles the order of 3/4/2021 and weighs among places of
    /// one name. Null if not known.
    /// </summary>
    public string? OutletCountry { get; init; }

    internal DateContext ToDateContext() => new() { Published = Published, Country = OutletCountry };
}
