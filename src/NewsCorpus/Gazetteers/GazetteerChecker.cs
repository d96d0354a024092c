using System.Text;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// Finds all that is wrong in gazetteer files, where <see cref="GazetteerBuilder"/> stops at the first bad row; and
/// beyond the format what a person would call a mistake: unknown parents, places outside their country, letters of the
/// wrong script, names too short or too common to match freely, names that two entities share without saying so, names
/// that come again in their row without their flags.
/// Not safe for use from several threads at once.
/// </summary>
public sealed class GazetteerChecker
{
    private readonly List<GazetteerProblem> _problems = [];
    private readonly List<CheckedRow> _rows = [];
    private readonly Dictionary<string, CheckedRow> _byId = new(StringComparer.Ordinal);
    private readonly Gazetteer? _basis;

    /// <summary>Creates a checker.</summary>
    /// <param name="basis">
    /// What the checked files come on top of: its entries count as known, and may be overridden. Null for nothing, as
    /// for tables that stand for themselves.
    /// </param>
    public GazetteerChecker(Gazetteer? basis = null) => _basis = basis;

    /// <summary>Adds a file to what is checked.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public GazetteerChecker AddFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using StreamReader reader = new(path, Encoding.UTF8);
        return Add(reader, path);
    }

    /// <summary>Adds rows from a reader, which stays open, to what is checked.</summary>
    /// <param name="reader">The rows, signature line and header first.</param>
    /// <param name="sourceName">Name to report problems under.</param>
    public GazetteerChecker Add(TextReader reader, string sourceName)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(sourceName);
        try
        {
            foreach (GazetteerRow row in GazetteerFileReader.Read(reader, sourceName, Report))
            {
                AddRow(row);
            }
        }
        catch (DataFormatException e)
        {
            Report(e);
        }

        return this;
    }

    /// <summary>
    /// All problems of what was added, file by file in the order of the lines; empty when there are none.
    /// </summary>
    public IReadOnlyList<GazetteerProblem> Check()
    {
        int reading = _problems.Count;
        HashSet<string> countries =
            _rows.SelectMany(row => row.Entry?.Countries ?? []).ToHashSet(StringComparer.Ordinal);
        CountryBoxes boxes = new((_basis ?? Gazetteer.Embedded).Entries, countries);
        GazetteerNameChecks names = new(_basis, _byId.ContainsKey, Report);
        foreach (CheckedRow row in _rows)
        {
            CheckReferences(row);
            if (row.Entry is not { } entry)
            {
                continue;
            }

            names.Check(row.Row, entry);
            if (boxes.Outside(entry) is { } box)
            {
                Report(row.Row.Error(
                    "lat", $"'{entry.Id}' lies outside {string.Join(", ", entry.Countries)}, expected {box}"));
            }
        }

        List<string> sources = [.. _problems.Select(problem => problem.Source).Distinct(StringComparer.Ordinal)];
        GazetteerProblem[] all =
            [.. _problems.OrderBy(problem => sources.IndexOf(problem.Source)).ThenBy(problem => problem.Line)];
        _problems.RemoveRange(reading, _problems.Count - reading);
        return all;
    }

    private void AddRow(GazetteerRow row)
    {
        try
        {
            string id = row.Id;
            CheckedRow checkedRow = new(row, row.Action == RowAction.Delete ? null : row.ToEntry());
            if (row.Action == RowAction.Put && !_byId.TryAdd(id, checkedRow))
            {
                Report(row.Error(
                    "id", $"id '{id}' is there already, in {_byId[id].Entry?.Origin}; expected one row an id"));
                return;
            }

            _rows.Add(checkedRow);
        }
        catch (DataFormatException e)
        {
            Report(e);
        }
    }

    private void CheckReferences(CheckedRow row)
    {
        string id = row.Row.Id;
        if (row.Row.Action != RowAction.Put)
        {
            if (!Exists(id))
            {
                string verb = row.Row.Action == RowAction.Delete ? "deletes" : "amends";
                Report(row.Row.Error("id", $"row '{id}' {verb} an entry that does not exist"));
            }

            return;
        }

        if (row.Entry is { Parent: { } parent } && !Exists(parent))
        {
            Report(row.Row.Error("parent", $"parent '{parent}' does not exist; expected the id of another entry"));
        }
    }

    private bool Exists(string id) => _byId.ContainsKey(id) || _basis?.Find(id) is not null;

    private void Report(DataFormatException error) =>
        _problems.Add(new GazetteerProblem(error.SourceName, error.Line, error.Column, error.Problem));
}

/// <summary>A row that could be read.</summary>
/// <param name="Row">The row.</param>
/// <param name="Entry">What it says; null when it deletes.</param>
internal sealed record CheckedRow(GazetteerRow Row, GazetteerEntry? Entry);
