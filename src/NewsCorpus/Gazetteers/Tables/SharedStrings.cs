namespace NewsCorpus.Gazetteers.Tables;

/// <summary>Strings that many rows share (subkinds, countries, parents, notes), each given a number once.</summary>
internal sealed class SharedStrings
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];

    public IReadOnlyList<string> All => _strings;

    public int NumberOf(string text)
    {
        if (!_numbers.TryGetValue(text, out int number))
        {
            number = _strings.Count;
            _numbers.Add(text, number);
            _strings.Add(text);
        }

        return number;
    }
}
