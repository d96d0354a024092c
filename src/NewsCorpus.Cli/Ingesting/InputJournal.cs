using System.Text;
using System.Text.Json;
using NewsCorpus.Articles;
using NewsCorpus.Cli.Printing;

namespace NewsCorpus.Cli.Ingesting;

/// <summary>
/// Remembers, in a file beside the index, which input files are in it and with what content, so that a run may be
/// broken off or repeated without doing anything twice. What failed is remembered too: the same bytes would fail again.
/// A line is written only once its file's articles are committed;
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
    /// <param name="forget">True because the index is empty: only what failed is remembered.</param>
    public InputJournal(string path, string settings, bool forget)
    {
        bool good = Load(path, settings);
        (string Path, JournalEntry Entry)[] failed = good && forget
            ? [.. _entries.Where(e => e.Value is { Ids.Count: 0, Failures.Count: > 0 }).Select(e => (e.Key, e.Value))]
            : [];
        good &= !forget;
        if (!good)
        {
            _entries.Clear();
        }

        if (forget)
        {
            _former.Clear();
            _owners.Clear();
        }

        _file = new FileStream(path, good ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.Read);
        if (!good)
        {
            Append(json => json.WriteString("settings", settings));
        }

        foreach ((string file, JournalEntry entry) in failed)
        {
            Record(file, entry);
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
            if (entry.Failures.Count > 0)
            {
                WriteFailures(json, entry.Failures);
            }
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
                    new JournalEntry(
                        row.RootElement.GetProperty("hash").GetString()!, ids, ReadFailures(row.RootElement)));
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

    private static void WriteFailures(Utf8JsonWriter json, IReadOnlyList<ReadFailure> failures)
    {
        json.WriteStartArray("failures");
        foreach (ReadFailure failure in failures)
        {
            json.WriteStartObject();
            json.WriteString("source", failure.Source);
            json.WriteString("reason", failure.Reason);
            json.WriteString("message", failure.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IReadOnlyList<ReadFailure> ReadFailures(JsonElement row) =>
        row.TryGetProperty("failures", out JsonElement failures)
            ?
            [
                .. failures.EnumerateArray().Select(failure => new ReadFailure(
                    failure.GetProperty("source").GetString()!, failure.GetProperty("reason").GetString()!,
                    failure.GetProperty("message").GetString()!)),
            ]
            : [];

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
/// <param name="Failures">What of it could not be read.</param>
internal sealed record JournalEntry(string Hash, IReadOnlyList<string> Ids, IReadOnlyList<ReadFailure> Failures);
