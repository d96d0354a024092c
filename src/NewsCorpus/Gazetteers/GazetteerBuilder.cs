using System.Text;
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
        foreach (string id in _changes.Keys.Where(id => _base.Find(id) >= 0).ToArray())
        {
            _changes.Remove(id);
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
        Dictionary<string, GazetteerEntry?> before = new(_changes, StringComparer.Ordinal);
        try
        {
            foreach (GazetteerRow row in GazetteerFileReader.Read(reader, sourceName))
            {
                Apply(row);
            }
        }
        catch (DataFormatException)
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
    public Gazetteer Build() => new(new EntryStore(_base, _changes));

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
