using NewsCorpus.Entities;

namespace NewsCorpus.Search.Analysis;

/// <summary>The kinds of entity by their names in queries and facets.</summary>
internal static class EntityKinds
{
    /// <summary>All kinds, in the order facets show them.</summary>
    public static readonly IReadOnlyList<string> All = ["place", "group", "person", "outlet", "org"];

    /// <summary>The query's name for a mention's kind; null for dates, counts and nationalities.</summary>
    public static string? Of(EntityMention mention) => mention.Kind.ToString() switch
    {
        "Place" => "place",
        "ArmedGroup" => "group",
        "Person" => "person",
        "Media" => "outlet",
        "Organization" => "org",
        _ => null,
    };
}
