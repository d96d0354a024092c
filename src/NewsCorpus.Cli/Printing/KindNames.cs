using NewsCorpus.Gazetteers;

namespace NewsCorpus.Cli.Printing;

/// <summary>Kinds as people and the JSON call them.</summary>
internal static class KindNames
{
    public static string Of(EntityKind kind) => kind == EntityKind.ArmedGroup
        ? "armedGroup"
        : kind.ToString().ToLowerInvariant();

    public static string ForPeople(EntityKind kind) => kind switch
    {
        EntityKind.ArmedGroup => "group",
        EntityKind.Media => "outlet",
        EntityKind.Organization => "organisation",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
