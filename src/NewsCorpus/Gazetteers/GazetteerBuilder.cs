using System.Text;
using NewsCorpus.Gazetteers.Imports;
using NewsCorpus.Gazetteers.Tables;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// Collects gazetteer entries and freezes them. Later entries replace earlier ones with the same id.
/// Not safe for use from several threads at once; the <see cref="Gazetteer"/> it builds is.
/// </summary>
public sealed class GazetteerBuilder
{
    private static readonly Lazy<GazetteerTable> EmbeddedRows = new(GazetteerTable.ReadEmbedded);

    private GazetteerTable? _base;
    private Dictionary<string, GazetteerEntry?> _changes = new(StringComparer.Ordinal);

    /// <summary>
    /// Adds the tables that come with the library. They are compiled when the library is built, so that this reads no
    /// text and makes no entry before it is asked for.
    /// </summary>
    public GazetteerBuilder AddEmbedded()
    {
        _base = EmbeddedRows.Value;
        if (_changes.Count > 0)
        {
            Forget(_base);
        }

        return this;
    }

    /// <summary>
    /// Adds a file (UTF-8) in the format its name tells: <c>.csv</c>, <c>.jsonl</c> or <c>.ndjson</c>; anything else is
    /// read as a <see cref="GazetteerFormat.Table"/>.
    /// </summary>
    /// <exception cref="DataFormatException">A row is not as the format asks; nothing of the file is added.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public GazetteerBuilder AddFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return AddFile(path, Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".csv" => GazetteerFormat.Csv,
            ".jsonl" or ".ndjson" => GazetteerFormat.JsonLines,
            _ => GazetteerFormat.Table,
        });
    }

    /// <summary>Adds a file (UTF-8) in a known format, whatever its name.</summary>
    /// <exception cref="DataFormatException">A row is not as the format asks; nothing of the file is added.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public GazetteerBuilder AddFile(string path, GazetteerFormat format)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using StreamReader reader = new(path, Encoding.UTF8);
        return Add(reader, path, format);
    }

    /// <summary>Adds rows from a reader, which stays open.</summary>
    /// <param name="reader">The rows; for the default format signature line and header first.</param>
    /// <param name="sourceName">Name to report errors under.</param>
    /// <param name="format">How the rows are written.</param>
    /// <exception cref="DataFormatException">
    /// A row is not as the format asks; nothing of the input is added. The column of a JSON error is the property's place
    /// in its object, or the character where the line stops being JSON.
    /// </exception>
    public GazetteerBuilder Add(TextReader reader, string sourceName, GazetteerFormat format = GazetteerFormat.Table)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(sourceName);
        IEnumerable<GazetteerRow> rows = format switch
        {
            GazetteerFormat.Table => GazetteerFileReader.Read(reader, sourceName),
            GazetteerFormat.Csv => CsvImport.Read(reader, sourceName),
            GazetteerFormat.JsonLines => JsonLinesImport.Read(reader, sourceName),
            GazetteerFormat.GeoNames => GeoNamesImport.Read(reader, sourceName),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "not a format"),
        };
        Dictionary<string, GazetteerEntry?> before = new(_changes, StringComparer.Ordinal);
        try
        {
            foreach (GazetteerRow row in rows)
            {
                Apply(row);
            }
        }
        catch
        {
            _changes = before;
            throw;
        }

        return this;
    }

    /// <summary>Adds one entry, or replaces the one with its id.</summary>
    public GazetteerBuilder Add(GazetteerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _changes[entry.Id] = entry;
        return this;
    }

    /// <summary>Removes the entry with this id, if there is one.</summary>
    public GazetteerBuilder Remove(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (_base?.Find(id) >= 0)
        {
            _changes[id] = null;
        }
        else
        {
            _changes.Remove(id);
        }

        return this;
    }

    /// <summary>Freezes what was added so far. The builder can be used further without changing what was built.</summary>
    public Gazetteer Build() =>
        new(_base is { } table && _changes.Count == 0 ? new EntryStore(table) : new EntryStore(_base, _changes));

    /// <summary>Lets a table's entries take the place of what was added before with their ids.</summary>
    private void Forget(GazetteerTable table)
    {
        foreach (string id in _changes.Keys.Where(id => table.Find(id) >= 0).ToArray())
        {
            _changes.Remove(id);
        }
    }

    private void Apply(GazetteerRow row)
    {
        switch (row.Action)
        {
            case RowAction.Delete:
                Remove(row.Id);
                break;
            case RowAction.Amend:
                GazetteerEntry change = row.ToEntry();
                GazetteerEntry old = Find(row.Id)
                    ?? throw row.Error("id", $"row '{row.Id}' amends an entry that does not exist");
                _changes[row.Id] = Amend(old, change, row.RemovedNames);
                break;
            default:
                Add(row.ToEntry());
                break;
        }
    }

    private GazetteerEntry? Find(string id)
    {
        if (_changes.TryGetValue(id, out GazetteerEntry? changed))
        {
            return changed;
        }

        return _base?.Find(id) is >= 0 and int entry ? _base.Read(entry) : null;
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
