namespace NewsCorpus.Articles.Repeats;

/// <summary>
/// MinHash signatures over word sequences. Two articles agree in a place of their signatures about as often as they
/// share sequences; bands of places bring articles together that are worth comparing.
/// </summary>
internal sealed class MinHash
{
    public const int Places = 128;

    private readonly int _sequence;
    private readonly ulong[] _factors = new ulong[Places];
    private readonly ulong[] _terms = new ulong[Places];

    public MinHash(int sequenceWords)
    {
        _sequence = sequenceWords;
        ulong state = 0x9E3779B97F4A7C15;
        for (int i = 0; i < Places; i++)
        {
            _factors[i] = Fnv.Mix(state += 0x9E3779B97F4A7C15) | 1;
            _terms[i] = Fnv.Mix(state += 0x9E3779B97F4A7C15);
        }
    }

    public uint[] Sign(ArticleWords article)
    {
        uint[] signature = new uint[Places];
        signature.AsSpan().Fill(uint.MaxValue);
        ReadOnlySpan<ulong> words = article.Words;
        HashSet<ulong> seen = new(words.Length);
        int last = Math.Max(1, words.Length - _sequence + 1);
        for (int i = 0; i < last && words.Length > 0; i++)
        {
            ulong sequence = Fnv.Start;
            foreach (ulong word in words.Slice(i, Math.Min(_sequence, words.Length - i)))
            {
                sequence = Fnv.Mix(sequence ^ word);
            }

            if (seen.Add(sequence))
            {
                Lower(signature, sequence);
            }
        }

        return signature;
    }

    public static double Similarity(uint[] one, uint[] other)
    {
        int equal = 0;
        for (int i = 0; i < Places; i++)
        {
            equal += one[i] == other[i] ? 1 : 0;
        }

        return (double)equal / Places;
    }

    /// <summary>
    /// Most rows a band may have for pairs at the threshold to meet in some band almost surely (0.98).
    /// </summary>
    public static int RowsFor(double threshold)
    {
        foreach (int rows in (ReadOnlySpan<int>)[16, 8, 4, 2])
        {
            double missed = Math.Pow(1 - Math.Pow(threshold, rows), (double)Places / rows);
            if (missed < 0.02)
            {
                return rows;
            }
        }

        return 1;
    }

    public static IEnumerable<ulong> Bands(uint[] signature, int rows)
    {
        for (int band = 0; band < Places / rows; band++)
        {
            ulong hash = Fnv.Mix((ulong)band + 1);
            for (int i = 0; i < rows; i++)
            {
                hash = Fnv.Mix(hash ^ signature[(band * rows) + i]);
            }

            yield return hash;
        }
    }

    private void Lower(uint[] signature, ulong sequence)
    {
        for (int i = 0; i < Places; i++)
        {
            uint place = (uint)(((sequence * _factors[i]) + _terms[i]) >> 32);
            if (place < signature[i])
            {
                signature[i] = place;
            }
        }
    }
}
