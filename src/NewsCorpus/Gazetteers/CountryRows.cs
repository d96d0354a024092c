namespace NewsCorpus.Gazetteers;

/// <summary>
/// The rows that go by the code of a country (iso:SY, nat:SY), each looked up once: rules ask for the same few in every article. Safe to
/// use from any number of threads, since all find the same.
/// </summary>
internal sealed class CountryRows(EntryStore entries, string prefix)
{
    private const int Letters = 26;

    private static readonly GazetteerEntry None = new() { Id = "", Kind = EntityKind.Place };

    private readonly GazetteerEntry?[] _rows = new GazetteerEntry?[Letters * Letters];

    /// <summary>Cells of a table by country.</summary>
    public static int Cells => Letters * Letters;

    /// <summary>The row of a country; null when there is none.</summary>
    public GazetteerEntry? this[string country]
    {
        get
        {
            int cell = Cell(country);
            if (cell < 0)
            {
                return entries.Find(prefix + country);
            }

            GazetteerEntry row = Volatile.Read(ref _rows[cell]) ?? Find(country, cell);
            return row == None ? null : row;
        }
    }

    /// <summary>The cell of a code of two capitals, which all of the library's are; -1 for others.</summary>
    public static int Cell(string country)
    {
        if (country.Length != 2)
        {
            return -1;
        }

        int first = country[0] - 'A';
        int second = country[1] - 'A';
        return (uint)first < Letters && (uint)second < Letters ? (first * Letters) + second : -1;
    }

    private GazetteerEntry Find(string country, int cell)
    {
        GazetteerEntry found = entries.Find(prefix + country) ?? None;
        Volatile.Write(ref _rows[cell], found);
        return found;
    }
}
