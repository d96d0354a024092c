using System.Text;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// Collects gazetteer entries and freezes them. Later entries replace earlier ones with the same id.
/// Not safe for use from several threads at once; the <see cref="Gazetteer"/> it builds is.
/// </summary>
public sealed class GazetteerBuilder
{
    private readonly Dictionary<string, GazetteerEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Adds the tables that come with the library.</summary>
    public GazetteerBuilder AddEmbedded()
    {
        foreach (string name in EmbeddedTable.Names("Gazetteers/Data/"))
        {
            if (!name.EndsWith(".tsv", StringComparison.Ordinal))
            {
                continue;
            }

            using StreamReader reader = EmbeddedTable.Open(name);
            if (reader.Peek() == '#' && IsGazetteer(name))
            {
                AddReader(reader, name[(name.LastIndexOf('/') + 1)..]);
            }
        }

        return this;
    }

    /// <summary>Adds a gazetteer file (UTF-8, tab-separated, first line <c>#! newscorpus-gazetteer 1</c>).</summary>
    /// <exception cref="DataFormatException">A row is not as the format asks; nothing of the file is added.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public GazetteerBuilder AddFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using StreamReader reader = new(path, Encoding.UTF8);
        return Add(reader, path);
    }

    /// <summary>Adds gazetteer rows from a reader, which stays open.</summary>
    /// <param name="reader">The rows, signature line and header first.</param>
    /// <param name="sourceName">Name to report errors under.</param>
    /// <exception cref="DataFormatException">A row is not as the format asks; nothing of the input is added.</exception>
    public GazetteerBuilder Add(TextReader reader, string sourceName)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(sourceName);
        AddReader(reader, sourceName);
        return this;
    }

    /// <summary>Adds one entry, or replaces the one with its id.</summary>
    public GazetteerBuilder Add(GazetteerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _entries[entry.Id] = entry;
        return this;
    }

    /// <summary>Removes the entry with this id, if there is one.</summary>
    public GazetteerBuilder Remove(string id)
    {
        _entries.Remove(id);
        return this;
    }

    /// <summary>Freezes what was added so far. The builder can be used further without changing what was built.</summary>
    public Gazetteer Build() => new(_entries.Values);

    private static bool IsGazetteer(string name)
    {
        using StreamReader reader = EmbeddedTable.Open(name);
        return reader.ReadLine() == GazetteerFileReader.Signature;
    }

    private void AddReader(TextReader reader, string source)
    {
        List<(GazetteerRow Row, GazetteerEntry? Entry)> rows = [];
        foreach (GazetteerRow row in GazetteerFileReader.Read(reader, source))
        {
            rows.Add((row, row.Action == RowAction.Delete ? null : row.ToEntry()));
        }

        foreach ((GazetteerRow row, _) in rows)
        {
            if (row.Action == RowAction.Amend && !_entries.ContainsKey(row.Id) && !rows.Exists(r => r.Row != row && r.Row.Id == row.Id))
            {
                throw row.Error("id", $"row '{row.Id}' amends an entry that does not exist");
            }
        }

        foreach ((GazetteerRow row, GazetteerEntry? entry) in rows)
        {
            switch (row.Action)
            {
                case RowAction.Delete:
                    _entries.Remove(row.Id);
                    break;
                case RowAction.Amend:
                    _entries[row.Id] = Amend(_entries[row.Id], entry!, row.RemovedNames);
                    break;
                default:
                    _entries[row.Id] = entry!;
                    break;
            }
        }
    }

    private static GazetteerEntry Amend(GazetteerEntry old, GazetteerEntry change, IReadOnlyList<string> removed)
    {
        HashSet<string> gone = removed.Select(KeyFolding.Fold).ToHashSet(StringComparer.Ordinal);
        return old with
        {
            Names = [.. old.Names.Where(name => !gone.Contains(KeyFolding.Fold(name.Text))), .. change.Names],
            NameAr = change.NameAr ?? old.NameAr,
            NameEn = change.NameEn ?? old.NameEn,
            Flags = old.Flags | change.Flags,
        };
    }
}
