using System.Globalization;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers.Imports;

/// <summary>Reads rows of a GeoNames dump: 19 tab-separated cells, no header.</summary>
internal static class GeoNamesImport
{
    private const int Cells = 19;
    private const long Town = 15_000;

    private enum Cell
    {
        Id = 0,
        Name = 1,
        AsciiName = 2,
        AlternateNames = 3,
        Latitude = 4,
        Longitude = 5,
        FeatureClass = 6,
        FeatureCode = 7,
        Country = 8,
        Admin1 = 10,
        Population = 14,
    }

    private static readonly Lazy<Dictionary<string, string>> Subkinds = new(
        () => EmbeddedTable.Rows("Gazetteers/Imports/Data/geonames-features.tsv")
            .ToDictionary(row => row.Cells[0], row => row.Cells[1], StringComparer.Ordinal));

    public static IEnumerable<GazetteerRow> Read(TextReader reader, string source)
    {
        int line = 0;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.Length > 0 && text[0] != '#')
            {
                yield return Row(text.Split('\t'), source, line);
            }
        }
    }

    private static GazetteerRow Row(string[] cells, string source, int line)
    {
        if (cells.Length != Cells)
        {
            throw new DataFormatException(source, line, 0, $"{cells.Length} cells where a GeoNames dump has {Cells}");
        }

        Check(cells, Cell.Id, source, line, value => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _), "a number");
        Check(cells, Cell.Population, source, line,
            value => value.Length == 0 || long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _), "a number");
        Check(cells, Cell.Latitude, source, line, value => IsDegrees(value, 90), "degrees from -90 to 90");
        Check(cells, Cell.Longitude, source, line, value => IsDegrees(value, 180), "degrees from -180 to 180");
        Check(cells, Cell.Name, source, line, value => KeyFolding.Fold(value).Length > 0, "a name");

        string[] arabic = [.. Of(cells, Cell.AlternateNames).Split(',').Append(Of(cells, Cell.Name))
            .Where(name => name.Any(IsArabic) && KeyFolding.Fold(name).Length > 0).Select(Plain).Distinct()];
        string[] latin = [.. new[] { Of(cells, Cell.Name), Of(cells, Cell.AsciiName) }
            .Where(name => name.Length > 0 && !name.Any(IsArabic)).Select(Plain).Distinct()];
        string code = Of(cells, Cell.FeatureCode);
        string country = Of(cells, Cell.Country);
        return new ImportedRow(source, line)
            .With("id", $"gn:{Of(cells, Cell.Id)}")
            .With("kind", "place")
            .With("subkind", Subkinds.Value.GetValueOrDefault(code) ?? Subkinds.Value.GetValueOrDefault(Of(cells, Cell.FeatureClass)) ?? "")
            .With("name_ar", arabic.FirstOrDefault() ?? "")
            .With("alt_ar", string.Join('|', arabic.Skip(1)))
            .With("name_en", latin.FirstOrDefault() ?? "")
            .With("alt_en", string.Join('|', latin.Skip(1)))
            .With("country", country)
            .With("parent", country.Length == 0 ? "" : $"iso:{country}")
            .With("lat", Of(cells, Cell.Latitude))
            .With("lon", Of(cells, Cell.Longitude))
            .With("population", Of(cells, Cell.Population))
            .With("tier", IsWellKnown(cells, code) ? "A" : "B")
            .ToRow();
    }

    private static bool IsWellKnown(string[] cells, string code) =>
        code is "PPLC" or "PPLA" or "PCLI" or "ADM1"
        || (long.TryParse(Of(cells, Cell.Population), NumberStyles.None, CultureInfo.InvariantCulture, out long people)
            && people >= Town && Of(cells, Cell.FeatureClass) == "P");

    /// <summary>A name without the characters that have a meaning in gazetteer cells.</summary>
    private static string Plain(string name) => name.Replace('|', ' ').Replace('{', '(').Replace('}', ')').Trim();

    private static bool IsArabic(char c) => CharClasses.Of(c) == CharClass.ArabicLetter;

    private static bool IsDegrees(string value, double limit) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double degrees) && Math.Abs(degrees) <= limit;

    private static string Of(string[] cells, Cell cell) => cells[(int)cell].Trim();

    private static void Check(string[] cells, Cell cell, string source, int line, Predicate<string> holds, string expected)
    {
        if (!holds(Of(cells, cell)))
        {
            throw new DataFormatException(source, line, (int)cell + 1, $"'{Of(cells, cell)}' is not {expected}");
        }
    }
}
