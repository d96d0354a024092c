namespace NewsCorpus.Gazetteers;

/// <summary>The words for kinds and tiers in files.</summary>
internal static class GazetteerKinds
{
    private static readonly (string Word, EntityKind Kind)[] Words =
    [
        ("place", EntityKind.Place), ("armedGroup", EntityKind.ArmedGroup), ("person", EntityKind.Person),
        ("media", EntityKind.Media), ("organization", EntityKind.Organization), ("nationality", EntityKind.Nationality),
    ];

    /// <summary>The labels that other tools use for like things.</summary>
    private static readonly (string Label, EntityKind Kind)[] Labels =
    [
        ("GPE", EntityKind.Place), ("LOC", EntityKind.Place), ("FAC", EntityKind.Place), ("GROUP", EntityKind.ArmedGroup),
        ("PER", EntityKind.Person), ("ORG", EntityKind.Organization), ("NORP", EntityKind.Nationality),
    ];

    public static string Expected { get; } = string.Join(", ", Words.Select(pair => pair.Word));

    public static string ExpectedLabels { get; } =
        string.Join(", ", Words.Select(pair => pair.Word).Concat(Labels.Select(pair => pair.Label)));

    public static EntityKind? Parse(string word)
    {
        foreach ((string known, EntityKind kind) in Words)
        {
            if (known == word)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Reads a kind or another tool's label, in any case.</summary>
    public static EntityKind? ParseLabel(string label)
    {
        foreach ((string known, EntityKind kind) in Words.Concat(Labels))
        {
            if (known.Equals(label, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }

    public static string WordOf(EntityKind kind) => Array.Find(Words, pair => pair.Kind == kind).Word
        ?? throw new ArgumentException($"no gazetteer lists entries of kind {kind}", nameof(kind));
}
