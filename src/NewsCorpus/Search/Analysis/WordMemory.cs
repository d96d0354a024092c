namespace NewsCorpus.Search.Analysis;

/// <summary>
/// Remembers analysed words by their letters. A word has two places; a new one takes the first and pushes what was there
/// to the second, so the memory is bounded without any order kept. Reads take no lock. Safe for many threads.
/// </summary>
internal sealed class WordMemory
{
    private const int FirstSize = 1 << 10;
    private const int LargestSize = 1 << 18;

    private readonly Lock _growing = new();
    private IndexedWord?[] _places = new IndexedWord?[FirstSize];
    private int _met;

    public IndexedWord Know(ReadOnlySpan<char> form)
    {
        uint hash = Hash(form);
        IndexedWord?[] places = Volatile.Read(ref _places);
        uint place = hash & (uint)(places.Length - 1);
        IndexedWord? first = places[place];
        if (first is not null && first.FormHash == hash && form.SequenceEqual(first.Form))
        {
            return first;
        }

        IndexedWord? second = places[place ^ 1];
        if (second is not null && second.FormHash == hash && form.SequenceEqual(second.Form))
        {
            return second;
        }

        string text = form.ToString();
        IndexedWord word = new(text, TermStemmer.Stem(text), StopWords.Contains(text), hash);
        places[place] = word;
        if (first is not null)
        {
            places[place ^ 1] = first;
        }

        if (places.Length < LargestSize && Interlocked.Increment(ref _met) > places.Length / 2)
        {
            Grow(places);
        }

        return word;
    }

    private void Grow(IndexedWord?[] old)
    {
        lock (_growing)
        {
            if (_places != old)
            {
                return;
            }

            IndexedWord?[] larger = new IndexedWord?[old.Length * 2];
            foreach (IndexedWord? word in old)
            {
                if (word is not null)
                {
                    uint place = word.FormHash & (uint)(larger.Length - 1);
                    larger[larger[place] is null ? place : place ^ 1] = word;
                }
            }

            Volatile.Write(ref _places, larger);
        }
    }

    private static uint Hash(ReadOnlySpan<char> form)
    {
        uint hash = 2166136261u;
        foreach (char c in form)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }
}
