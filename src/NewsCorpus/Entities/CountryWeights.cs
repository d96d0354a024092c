using System.Runtime.InteropServices;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// How much an article speaks of each country, by its code: in an array for codes of two capitals, which all of the
/// library's are, so that no code is hashed.
/// </summary>
internal sealed class CountryWeights
{
    private readonly int[] _places = new int[CountryRows.Cells];
    private readonly Dictionary<string, int> _others = new(StringComparer.Ordinal);
    private readonly List<(string Country, int Weight)> _all = [];

    /// <summary>The countries with their weight, in the order they were first named.</summary>
    public ReadOnlySpan<(string Country, int Weight)> All => CollectionsMarshal.AsSpan(_all);

    public int Count => _all.Count;

    /// <summary>The weight of a country; 0 if the article does not name it.</summary>
    public int this[string country]
    {
        get
        {
            int place = Place(country);
            return place == 0 ? 0 : _all[place - 1].Weight;
        }
    }

    public void Add(string country, int weight)
    {
        int place = Place(country);
        if (place > 0)
        {
            _all[place - 1] = (country, _all[place - 1].Weight + weight);
            return;
        }

        _all.Add((country, weight));
        int cell = CountryRows.Cell(country);
        if (cell >= 0)
        {
            _places[cell] = _all.Count;
        }
        else
        {
            _others[country] = _all.Count;
        }
    }

    public void Clear()
    {
        foreach ((string country, _) in _all)
        {
            int cell = CountryRows.Cell(country);
            if (cell >= 0)
            {
                _places[cell] = 0;
            }
        }

        _others.Clear();
        _all.Clear();
    }

    /// <summary>One more than a country's place in the list; 0 for one that is not there.</summary>
    private int Place(string country)
    {
        int cell = CountryRows.Cell(country);
        return cell >= 0 ? _places[cell] : _others.GetValueOrDefault(country);
    }
}
