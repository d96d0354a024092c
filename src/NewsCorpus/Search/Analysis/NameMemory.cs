using NewsCorpus.Text;

namespace NewsCorpus.Search.Analysis;

/// <summary>
/// Remembers how names are analysed, for the same few thousand names stand in most articles. Bounded like
/// <see cref="WordMemory"/>. Safe for many threads.
/// </summary>
internal sealed class NameMemory(SearchAnalyzer analyzer)
{
    private const int Places = 1 << 13;

    private readonly AnalyzedName?[] _places = new AnalyzedName?[Places];

    public AnalyzedName Know(string name)
    {
        int place = name.GetHashCode(StringComparison.Ordinal) & (Places - 1);
        AnalyzedName? known = _places[place];
        if (known is null || known.Name != name)
        {
            List<IndexedWord> words = [];
            analyzer.Words(TokenizedText.Tokenize(name), new TextSpan(0, name.Length), words);
            _places[place] = known = new AnalyzedName(name, string.Join(' ', words.Select(w => w.Form)), words);
        }

        return known;
    }
}

/// <param name="Name">The name as written.</param>
/// <param name="Key">The name as it is compared: folded words with single spaces.</param>
/// <param name="Words">Its words.</param>
internal sealed record AnalyzedName(string Name, string Key, IReadOnlyList<IndexedWord> Words);
