using System.Text;
using System.Text.Json;
using NewsCorpus.Cli.Printing;

namespace NewsCorpus.Cli.Ingesting;

/// <summary>
/// Remembers, in a file beside the index, which input files are in it and with what content, so that a run may be
/// broken off or repeated without doing anything twice. A line is written only once its file's articles are committed;
/// losing the journal costs time and nothing else.
/// </summary>
internal sealed class InputJournal : IDisposable
{
    private readonly Dictionary<string, JournalEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly FileStream _file;

    /// <param name="path">The journal's file; made when it is not there.</param>
    /// <param name="settings">A digest of all that the outcome depends on beside the files; when it differs, all is
    /// new.</param>
    /// <param name="forget">True to begin anew, because the index is empty.</param>
    public InputJournal(string path, string settings, bool forget)
    {
        bool good = !forget && Load(path, settings);
        if (!good)
        {
            _entries.Clear();
        }

        _file = new FileStream(path, good ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.Read);
        if (!good)
        {
            Append(json => json.WriteString("settings", settings));
        }
    }

    public static string PathFor(string database) => database + ".inputs.jsonl";

    public JournalEntry? Find(string path) => _entries.GetValueOrDefault(path);

    /// <summary>
    /// Records a file whose articles are committed, and gives the ids that it held before, holds no more, and that no
    /// other file has taken over.
    /// </summary>
    public IReadOnlyList<string> Record(string path, JournalEntry entry)
    {
        IReadOnlyList<string> before = _entries.GetValueOrDefault(path)?.Ids ?? _former.GetValueOrDefault(path) ?? [];
        Remember(path, entry);
        Append(json =>
        {
            json.WriteString("path", path);
            json.WriteString("hash", entry.Hash);
            json.WriteStartArray("ids");
            foreach (string id in entry.Ids)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
        });
        return [.. before.Except(entry.Ids, StringComparer.Ordinal).Where(id => _owners.GetValueOrDefault(id) == path)];
    }

    public void Dispose() => _file.Dispose();

    /// <summary>
    /// Ids by file of an earlier run with other settings: its files are read again, but their old articles are known.
    /// </summary>
    private readonly Dictionary<string, IReadOnlyList<string>> _former = new(StringComparer.Ordinal);

    private bool Load(string path, string settings)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        bool good = false;
        try
        {
            foreach (string line in File.ReadLines(path, Encoding.UTF8))
            {
                using JsonDocument row = JsonDocument.Parse(line);
                if (row.RootElement.TryGetProperty("settings", out JsonElement known))
                {
                    good = known.GetString() == settings;
                    continue;
                }

                string[] ids = [.. row.RootElement.GetProperty("ids").EnumerateArray().Select(id => id.GetString()!)];
                Remember(
                    row.RootElement.GetProperty("path").GetString()!,
                    new JournalEntry(row.RootElement.GetProperty("hash").GetString()!, ids));
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A line cut short when the machine went down. Writing goes on in a fresh file.
            good = false;
        }

        if (!good)
        {
            foreach ((string file, JournalEntry entry) in _entries)
            {
                _former[file] = entry.Ids;
            }
        }

        return good;
    }

    private void Remember(string path, JournalEntry entry)
    {
        _entries[path] = entry;
        foreach (string id in entry.Ids)
        {
            _owners[id] = path;
        }
    }

    private void Append(Action<Utf8JsonWriter> members)
    {
        JsonOutput.Write(_file, json =>
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        });
        _file.Flush();
    }
}

/// <summary>What a file held when its articles were committed.</summary>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Ids">The ids of its articles.</param>
internal sealed record JournalEntry(string Hash, IReadOnlyList<string> Ids);
