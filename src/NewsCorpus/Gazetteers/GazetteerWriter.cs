using System.Buffers;
using System.Globalization;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// Writes entries in the library's own tab-separated format, to be edited in a spreadsheet or by hand and added again.
/// What is read back equals what was written, but for <see cref="GazetteerEntry.Origin"/>, provided each entry's names
/// stand in the order of its columns, as those of files do.
/// </summary>
public static class GazetteerWriter
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("\t\n\r|{}");

    /// <summary>Writes the signature, the header and one row an entry.</summary>
    /// <param name="entries">The entries, in the order in which to write them.</param>
    /// <param name="writer">Stays open.</param>
    /// <exception cref="ArgumentException">
    /// An entry has an id or a name with a tab, a line break, or one of <c>| { }</c>, or is of a kind that no gazetteer lists.
    /// </exception>
    public static void Write(IEnumerable<GazetteerEntry> entries, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(writer);
        WriteLine(writer, GazetteerFileReader.Signature);
        WriteLine(writer, string.Join('\t', GazetteerColumns.All));
        foreach (GazetteerEntry entry in entries)
        {
            WriteLine(writer, string.Join('\t', GazetteerColumns.All.Select(column => Cell(entry, column))));
        }
    }

    /// <summary>Lines end alike on every machine.</summary>
    private static void WriteLine(TextWriter writer, string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }

    private static string Cell(GazetteerEntry entry, string column) => column switch
    {
        "id" => entry.Id.Length > 0 && entry.Id[0] != '#' ? Plain(entry, entry.Id) : throw Refuse(entry, "its id"),
        "kind" => GazetteerKinds.WordOf(entry.Kind),
        "subkind" => Remark(entry.Subkind),
        "name_ar" => Preferred(entry, "ar", entry.NameAr),
        "alt_ar" => Others(entry, "ar", entry.NameAr),
        "name_en" => Preferred(entry, "en", entry.NameEn),
        "alt_en" => Others(entry, "en", entry.NameEn),
        "country" => string.Join(',', entry.Countries),
        "parent" => Remark(entry.Parent),
        "lat" => Number(entry.Latitude),
        "lon" => Number(entry.Longitude),
        "population" => entry.Population == 0 ? "" : entry.Population.ToString(CultureInfo.InvariantCulture),
        "tier" => entry.Tier.ToString(),
        "flags" => Flags(entry),
        "refs" => string.Join('|', entry.References.Select(reference => Plain(entry, reference))),
        "note" => Remark(entry.Note),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "not a column"),
    };

    private static string Preferred(GazetteerEntry entry, string language, string? name) =>
        name is null ? "" : Name(entry, entry.Names.FirstOrDefault(
            n => n.Language == language && n.Text == name, new GazetteerName(name, language, entry.Flags)));

    private static string Others(GazetteerEntry entry, string language, string? preferred)
    {
        List<GazetteerName> names = [.. entry.Names.Where(name => name.Language == language)];
        int first = names.FindIndex(name => name.Text == preferred);
        if (first >= 0)
        {
            names.RemoveAt(first);
        }

        return string.Join('|', names.Select(name => Name(entry, name)));
    }

    private static string Name(GazetteerEntry entry, GazetteerName name)
    {
        List<string> own = [.. Words(name.Flags & ~entry.Flags)];
        if (name.RequiredContext is { } context)
        {
            own.Add($"ctx:{context}");
        }

        string text = Plain(entry, name.Text);
        return own.Count == 0 ? text : $"{text}{{{string.Join(',', own)}}}";
    }

    private static string Flags(GazetteerEntry entry)
    {
        IEnumerable<string> flags = Words(entry.Flags);
        flags = entry.RequiredContext.Count == 0 ? flags : flags.Append($"ctx:{string.Join(',', entry.RequiredContext)}");
        return string.Join('|', flags.Concat(entry.ExcludedPhrases.Select(phrase => $"neg:{Plain(entry, phrase)}")));
    }

    private static IEnumerable<string> Words(NameTraits flags)
    {
        foreach (NameTraits flag in Enum.GetValues<NameTraits>())
        {
            if (flag != NameTraits.None && (flags & flag) != 0)
            {
                yield return flag.ToString().ToLowerInvariant();
            }
        }
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Plain(GazetteerEntry entry, string text) =>
        text.AsSpan().IndexOfAny(NotInNames) < 0 ? text : throw Refuse(entry, $"'{text}'");

    private static string Remark(string? text) =>
        text is null ? "" : text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');

    private static ArgumentException Refuse(GazetteerEntry entry, string what) =>
        new($"entry '{entry.Id}' cannot be written: {what} does not fit into a cell of the format");
}
