namespace NewsCorpus.Entities;

/// <summary>
/// The country codes named or implied by nationality adjectives anywhere in the article, gathered when first asked for:
/// few names ask.
/// </summary>
internal sealed class CountriesNamed(ArticleScan scan)
{
    private readonly HashSet<string> _countries = new(StringComparer.Ordinal);
    private bool _isGathered;

    public bool Contains(string country)
    {
        if (!_isGathered)
        {
            Gather();
        }

        return _countries.Contains(country);
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

            return _countries.Count == 0;
        }
    }

    public void Clear()
    {
        _countries.Clear();
        _isGathered = false;
    }

    private void Gather()
    {
        _isGathered = true;
        foreach (NameSet first in scan.NameSets)
        {
            for (NameSet? names = first; names is not null; names = names.Next)
            {
                foreach (string country in names.Countries)
                {
                    _countries.Add(country);
                }
            }
        }
    }
}
