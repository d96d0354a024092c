using System.Globalization;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Cli.Printing;

/// <summary>Shows gazetteer entries.</summary>
internal static class GazetteerPrinter
{
    public static void Write(TextWriter output, GazetteerEntry entry, Gazetteer gazetteer)
    {
        output.WriteLine($"{entry.Id}  {KindNames.Of(entry.Kind)}  {entry.Subkind}".TrimEnd());
        Line(output, "English", string.Join(" | ", Names(entry, "en")));
        Line(output, "Arabic", string.Join(" | ", Names(entry, "ar").Select(Bidi.Isolate)));
        Line(output, "country", string.Join(", ", entry.Countries));
        if (entry.Parent is { } parent)
        {
            Line(output, "parent", $"{parent} {gazetteer.Find(parent)?.NameEn}".TrimEnd());
        }

        if (entry is { Latitude: { } lat, Longitude: { } lon })
        {
            Line(output, "at", string.Create(CultureInfo.InvariantCulture, $"{lat} {lon}"));
        }

        string people = entry.Population.ToString("N0", CultureInfo.InvariantCulture);
        Line(output, "population", entry.Population > 0 ? people : "");
        string flags = entry.Flags == NameTraits.None ? "" : $", {entry.Flags.ToString().ToLowerInvariant()}";
        Line(output, "tier", $"{entry.Tier}{flags}");
        Line(output, "context", string.Join(", ", entry.RequiredContext));
        Line(output, "not in", string.Join(" | ", entry.ExcludedPhrases.Select(Bidi.Isolate)));
        Line(output, "refs", string.Join(", ", entry.References));
        Line(output, "note", entry.Note ?? "");
        Line(output, "row", entry.Origin ?? "");
    }

    public static void WriteJson(Stream output, GazetteerEntry entry) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("kind", KindNames.Of(entry.Kind));
        json.WriteString("subkind", entry.Subkind);
        json.WriteString("nameAr", entry.NameAr);
        json.WriteString("nameEn", entry.NameEn);
        json.WriteStartArray("names");
        foreach (GazetteerName name in entry.Names)
        {
            json.WriteStringValue(name.Text);
        }

        json.WriteEndArray();
        json.WriteString("country", entry.Countries.Count > 0 ? string.Join(',', entry.Countries) : null);
        json.WriteString("parent", entry.Parent);
        if (entry is { Latitude: { } lat, Longitude: { } lon })
        {
            json.WriteNumber("lat", lat);
            json.WriteNumber("lon", lon);
        }

        json.WriteString("tier", entry.Tier.ToString());
        json.WriteString("origin", entry.Origin);
        json.WriteEndObject();
    });

    public static void WriteStatistics(Screen screen, Gazetteer gazetteer)
    {
        IReadOnlyList<GazetteerEntry> all = gazetteer.Entries;
        Count(screen, "kind", all.GroupBy(entry => KindNames.Of(entry.Kind)));
        screen.WriteLine();
        Count(screen, "tier", all.GroupBy(entry => entry.Tier.ToString()));
        screen.WriteLine();
        Count(
            screen, "country", all.GroupBy(entry => entry.Countries is [var only] ? only : "other"), most: 30);
        screen.WriteLine();
        Count(screen, "file", all.GroupBy(entry => entry.Origin?.Split('(')[0] ?? "-"));
        screen.WriteLine();
        screen.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{all.Count:N0} entries, {all.Sum(entry => entry.Names.Count):N0} names"));
    }

    public static void WriteDifferences(TextWriter output, Gazetteer before, Gazetteer after)
    {
        int changes = 0;
        foreach (GazetteerEntry entry in before.Entries.Where(entry => after.Find(entry.Id) is null))
        {
            changes++;
            output.WriteLine($"- {entry.Id}  {Title(entry)}");
        }

        foreach (GazetteerEntry entry in after.Entries)
        {
            GazetteerEntry? old = before.Find(entry.Id);
            if (old is null)
            {
                changes++;
                output.WriteLine($"+ {entry.Id}  {Title(entry)}");
            }
            else if (Differences(old, entry) is { Count: > 0 } differences)
            {
                changes++;
                output.WriteLine($"~ {entry.Id}  {Title(entry)}");
                foreach (string difference in differences)
                {
                    output.WriteLine($"    {difference}");
                }
            }
        }

        output.WriteLine(
            changes == 0 ? "no difference" : $"{changes} {(changes == 1 ? "entry differs" : "entries differ")}");
    }

    private static List<string> Differences(GazetteerEntry old, GazetteerEntry entry)
    {
        List<string> all = [];
        if (ReferenceEquals(old, entry))
        {
            return all;
        }

        string[] before = [.. old.Names.Select(name => name.Text)];
        string[] after = [.. entry.Names.Select(name => name.Text)];
        all.AddRange(before.Except(after, StringComparer.Ordinal).Select(name => $"- name {Bidi.Isolate(name)}"));
        all.AddRange(after.Except(before, StringComparer.Ordinal).Select(name => $"+ name {Bidi.Isolate(name)}"));
        Add(all, "kind", old.Kind, entry.Kind);
        Add(all, "subkind", old.Subkind, entry.Subkind);
        Add(all, "country", string.Join(',', old.Countries), string.Join(',', entry.Countries));
        Add(all, "parent", old.Parent, entry.Parent);
        Add(all, "lat", old.Latitude, entry.Latitude);
        Add(all, "lon", old.Longitude, entry.Longitude);
        Add(all, "population", old.Population, entry.Population);
        Add(all, "tier", old.Tier, entry.Tier);
        Add(all, "flags", Flags(old), Flags(entry));
        return all;
    }

    /// <summary>Flags that stand on single names count too.</summary>
    private static string Flags(GazetteerEntry entry) =>
        string.Join("; ", entry.Names.Select(name => name.Flags | entry.Flags).Append(entry.Flags).Distinct().Order());

    private static void Add<T>(List<string> all, string what, T before, T after)
    {
        if (!EqualityComparer<T>.Default.Equals(before, after))
        {
            all.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {before} -> {after}"));
        }
    }

    private static IEnumerable<string> Names(GazetteerEntry entry, string language) =>
        entry.Names.Where(name => name.Language == language).Select(name => name.Text).Distinct(StringComparer.Ordinal);

    private static string Title(GazetteerEntry entry) =>
        $"{entry.NameEn}  {(entry.NameAr is { } arabic ? Bidi.Isolate(arabic) : "")}".Trim();

    private static void Line(TextWriter output, string what, string value)
    {
        if (value.Length > 0)
        {
            output.WriteLine($"  {what,-10}  {value}");
        }
    }

    private static void Count(
        Screen screen, string what, IEnumerable<IGrouping<string, GazetteerEntry>> groups, int most = 100)
    {
        PlainTable table = new(what, "entries", "names", "") { RightAligned = new HashSet<int> { 1, 2 } };
        foreach (IGrouping<string, GazetteerEntry> group in groups.OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal).Take(most))
        {
            table.Add(
                group.Key, group.Count().ToString("N0", CultureInfo.InvariantCulture),
                group.Sum(entry => entry.Names.Count).ToString("N0", CultureInfo.InvariantCulture), "");
        }

        table.Write(screen);
    }
}
