using System.Text.RegularExpressions;

namespace NewsCorpus.Tests.House;

/// <summary>
/// The rooms of the core and the arrows between them; what a piece of code of one room uses of another.
/// </summary>
internal static partial class Rooms
{
    /// <summary>
    /// For each room the rooms it may know. The files beside the rooms (the front door) may know all.
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> Arrows { get; } =
        new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Articles"] = ["Text"],
        ["Gazetteers"] = ["Text"],
        ["Dates"] = ["Text"],
        ["Entities"] = ["Text", "Gazetteers", "Dates"],
        ["Search"] = ["Text", "Articles", "Entities"],
    };

    /// <summary>
    /// Types of the root that a room may name all the same. Search keeps and returns what the pipeline makes.
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> RootTypes { get; } =
        new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Search"] = ["ProcessedArticle"],
    };

    /// <summary>The room of a file given by its path from the root; null for the files beside the rooms.</summary>
    public static string? Of(string file)
    {
        string[] parts = file.Split('/');
        return parts.Length > 3 ? parts[2] : null;
    }

    /// <summary>The types that a piece of code declares at the top level of its file.</summary>
    public static IEnumerable<string> Declared(string code) =>
        Declaration().Matches(code).Select(match => match.Groups["name"].Value).Distinct();

    /// <summary>
    /// The rooms and root types that code names: by using directives of all sorts, by names in full, and by names that
    /// the enclosing namespace makes short (<c>Dates.DateResolver</c>, or a root type by its bare name).
    /// </summary>
    /// <param name="code">C# with comments and literals blanked out.</param>
    /// <param name="typesOf">The types declared in each room; the root's under the empty name.</param>
    public static IEnumerable<string> Used(string code, IReadOnlyDictionary<string, IReadOnlySet<string>> typesOf)
    {
        foreach (Match match in FullName().Matches(code))
        {
            yield return match.Groups["name"].Value;
        }

        foreach (Match match in Dotted().Matches(code))
        {
            string room = match.Groups["room"].Value;
            if (typesOf.TryGetValue(room, out IReadOnlySet<string>? types)
                && (types.Contains(match.Groups["inner"].Value) || types.Contains(match.Groups["name"].Value)))
            {
                yield return room;
            }
        }

        foreach (Match match in BareName().Matches(code))
        {
            if (typesOf[""].Contains(match.Value))
            {
                yield return match.Value;
            }
        }
    }

    /// <summary>What a room names and must not, in order and once each.</summary>
    public static IEnumerable<string> Forbidden(
        string room, string code, IReadOnlyDictionary<string, IReadOnlySet<string>> typesOf) =>
        Used(code, typesOf)
            .Where(name =>
                name != room && !Arrows[room].Contains(name)
                && !(RootTypes.GetValueOrDefault(room) ?? []).Contains(name))
            .Distinct()
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(
        @"^(?:(?:public|internal|file|sealed|abstract|static|readonly|partial|unsafe|ref) +)*"
        + @"(?:class|interface|enum|struct|delegate +[\w<>?\[\], ]+|record(?: +(?:struct|class))?) +(?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?<![\w.])(?:global *:: *)?NewsCorpus *\. *(?<name>\w+)")]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<![\w.])(?<room>\w+) *\. *(?:(?<inner>\w+) *\. *)?(?<name>\w+)")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w+")]
    private static partial Regex BareName();
}
