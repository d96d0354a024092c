namespace NewsCorpus.Entities.Evaluation;

/// <summary>
/// What the annotators of a set of tagged tokens (CoNLL) do not mark although the extractor finds it. What is left out takes
/// nothing along: the names inside it are compared instead.
/// </summary>
[Flags]
public enum FlatGoldConventions
{
    /// <summary>Everything found is compared, the outermost of nested names.</summary>
    None = 0,

    /// <summary>
    /// Descriptors are not marked: القوات الروسية (the Russian forces), الحدود مع سوريا (the border with Syria).
    /// </summary>
    NamesOnly = 1,

    /// <summary>Airports, hospitals, streets and what else is built are no places.</summary>
    NoFacilities = 2,

    /// <summary>Of a place inside a place the inner one is marked: لبنان in جنوب لبنان (southern Lebanon).</summary>
    InnerNames = 4,
}
