using System.Text;
using System.Text.Json;
using NewsCorpus.Articles;
using NewsCorpus.Cli.Printing;

namespace NewsCorpus.Cli.Ingesting;

/// <summary>
/// Writes what became of every input: a JSON report, and a list of the failures that can be worked off.
/// </summary>
internal sealed class IngestReport : IDisposable
{
    private readonly FileStream? _report;
    private readonly Utf8JsonWriter? _json;
    private readonly StreamWriter? _quarantine;
    private IReadOnlyList<RepeatedLine> _learnt = [];

    public IngestReport(string? report, string? quarantine, string database)
    {
        if (report is not null)
        {
            _report = OutputFile.Create(report);
            _json = new Utf8JsonWriter(_report, JsonOutput.Options with { Indented = true });
            _json.WriteStartObject();
            _json.WriteString("database", database);
            _json.WriteStartArray("inputs");
        }

        _quarantine = quarantine is null
            ? null
            : new StreamWriter(OutputFile.Create(quarantine), new UTF8Encoding(false))
            {
                NewLine = "\n",
                AutoFlush = true,
            };
    }

    /// <summary>Whether there is a report at all.</summary>
    public bool IsWanted => _json is not null;

    /// <param name="source">The file, member or line.</param>
    /// <param name="article">What was found there.</param>
    /// <param name="twin">The earlier article that it repeats; null when it is new.</param>
    /// <param name="kept">Whether it is in the index.</param>
    public void Read(string source, Article article, DuplicateMember? twin, bool kept) =>
        Input(source, kept ? "indexed" : "duplicate", json =>
        {
            json.WriteString("id", article.Id);
            json.WriteString("contentHash", article.ContentHash);
            if (twin is not null)
            {
                json.WriteString("sameAs", twin.SameAs);
                json.WriteNumber("similarity", Math.Round(twin.Similarity, 2));
                json.WriteBoolean("exact", twin.IsExact);
            }
        });

    public void Unchanged(PlannedFile file) => Input(file.Path, "unchanged", json =>
    {
        json.WriteStartArray("ids");
        foreach (string id in file.Known!.Ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    });

    /// <param name="failure">What could not be read, and why.</param>
    /// <param name="known">Whether an earlier run found so, and this one did not look again.</param>
    public void Failed(ReadFailure failure, bool known)
    {
        Input(failure.Source, "failed", json =>
        {
            json.WriteString("reason", failure.Reason);
            json.WriteString("message", failure.Message);
            if (known)
            {
                json.WriteBoolean("known", true);
            }
        });
        _quarantine?.WriteLine(string.Join('\t', ((string[])[failure.Source, failure.Reason, failure.Message])
            .Select(Hosting.CommandHost.OneLine)));
    }

    /// <summary>Keeps what the batch taught for the end of the report.</summary>
    public void Learnt(IReadOnlyList<RepeatedLine> lines) => _learnt = lines;

    /// <summary>Ends the report; also that of a run that was stopped.</summary>
    public void Close(IngestCounts counts, bool stopped)
    {
        if (_json is null)
        {
            return;
        }

        _json.WriteEndArray();
        WriteLearnt(_json);
        _json.WriteStartObject("summary");
        _json.WriteNumber("indexed", counts.Indexed);
        _json.WriteNumber("added", counts.Added);
        _json.WriteNumber("replaced", counts.Replaced);
        _json.WriteNumber("identical", counts.Identical);
        _json.WriteNumber("removed", counts.Removed);
        _json.WriteNumber("duplicates", counts.Duplicates);
        _json.WriteNumber("unchangedFiles", counts.UnchangedFiles);
        _json.WriteNumber("failed", counts.Failed);
        _json.WriteNumber("repeatedLines", counts.RepeatedLines);
        _json.WriteBoolean("stopped", stopped);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Dispose()
    {
        _json?.Dispose();
        _report?.Dispose();
        _quarantine?.Dispose();
    }

    private void WriteLearnt(Utf8JsonWriter json)
    {
        json.WriteStartArray("repeatedLines");
        foreach (RepeatedLine line in _learnt)
        {
            json.WriteStartObject();
            json.WriteString("origin", line.Origin);
            json.WriteString("text", line.Text);
            json.WriteNumber("articles", line.Articles);
            json.WriteNumber("of", line.Of);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Input(string source, string outcome, Action<Utf8JsonWriter> more)
    {
        if (_json is null)
        {
            return;
        }

        _json.WriteStartObject();
        _json.WriteString("source", source);
        _json.WriteString("outcome", outcome);
        more(_json);
        _json.WriteEndObject();
        if (_json.BytesPending > 1 << 15)
        {
            _json.Flush();
        }
    }
}
