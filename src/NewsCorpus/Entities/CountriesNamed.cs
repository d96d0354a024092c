using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// The country codes named or implied by nationality adjectives anywhere in the article, gathered when first asked for:
/// few names ask.
/// </summary>
internal sealed class CountriesNamed(ArticleScan scan)
{
    private readonly ulong[] _cells = new ulong[(CountryRows.Cells + 63) / 64];
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private bool _isEmpty = true;
    private bool _isGathered;

    public bool Contains(string country)
    {
        if (!_isGathered)
        {
            Gather();
        }

        int cell = CountryRows.Cell(country);
        return cell >= 0 ? (_cells[cell >> 6] >> cell & 1) != 0 : _others.Contains(country);
    }

    /// <summary>No country is named: news of home affairs, which may not say where home is.</summary>
    public bool IsEmpty
    {
        get
        {
            if (!_isGathered)
            {
                Gather();
            }

            return _isEmpty;
        }
    }

    public void Clear()
    {
        _cells.AsSpan().Clear();
        _others.Clear();
        (_isGathered, _isEmpty) = (false, true);
    }

    private void Gather()
    {
        _isGathered = true;
        ReadOnlySpan<byte> stands = scan.Stands;
        for (int i = 0; i < stands.Length; i++)
        {
            for (NameSet? names = (stands[i] & ArticleScan.TellsCountry) != 0 ? scan.NameSets[i] : null; names is not null; names = names.Next)
            {
                foreach (string country in names.Countries)
                {
                    Add(country);
                }
            }
        }
    }

    private void Add(string country)
    {
        _isEmpty = false;
        int cell = CountryRows.Cell(country);
        if (cell >= 0)
        {
            _cells[cell >> 6] |= 1UL << cell;
        }
        else
        {
            _others.Add(country);
        }
    }
}
