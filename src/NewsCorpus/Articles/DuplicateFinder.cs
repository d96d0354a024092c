using NewsCorpus.Articles.Repeats;

namespace NewsCorpus.Articles;

/// <summary>
/// Finds articles that say the same, word for word or nearly: compares the words of lead and body, folded as names
/// are, by MinHash signatures with locality-sensitive hashing. The same articles added in the same order always give
/// the same result. Memory grows by about 700 bytes an article, whatever its length.
/// </summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class DuplicateFinder
{
    private const int MostComparisons = 64;

    private readonly DuplicateOptions _options;
    private readonly MinHash _hash;
    private readonly int _rows;
    private readonly List<string> _ids = [];
    private readonly List<uint[]> _signatures = [];
    private readonly List<int> _clusterOf = [];
    private readonly List<List<DuplicateMember>> _clusters = [];
    private readonly Dictionary<ulong, int> _exact = [];
    private readonly Dictionary<ulong, List<int>> _buckets = [];

    /// <summary>Creates a finder that has seen nothing.</summary>
    /// <param name="options">How alike is alike; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option makes no sense.</exception>
    public DuplicateFinder(DuplicateOptions? options = null)
    {
        _options = options ?? new DuplicateOptions();
        _options.Validate();
        _hash = new MinHash(_options.SequenceWords);
        _rows = MinHash.RowsFor(_options.Threshold);
    }

    /// <summary>How many articles were added.</summary>
    public int Count => _ids.Count;

    /// <summary>
    /// Clusters of two and more, by their first articles; in each the articles in the order they were added.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<DuplicateMember>> Clusters =>
        [.. _clusters.Where(cluster => cluster.Count > 1).Select(cluster => cluster.ToArray())];

    /// <summary>
    /// Adds an article. Gives its place in the cluster of an earlier one that it repeats, or null when it is new: to
    /// index one article a cluster, index those that give null. Articles without words are always new.
    /// </summary>
    public DuplicateMember? Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        int index = _ids.Count;
        ArticleWords words = ArticleWords.Of(article);
        uint[] signature = _hash.Sign(words);
        _ids.Add(article.Id);
        _signatures.Add(signature);
        (int match, double similarity, bool exact) = words.Count == 0 ? (-1, 0, false) : Match(words.Hash, signature);
        if (words.Count > 0)
        {
            _exact.TryAdd(words.Hash, index);
            foreach (ulong band in MinHash.Bands(signature, _rows))
            {
                Bucket(band).Add(index);
            }
        }

        DuplicateMember member = new(article.Id, match < 0 ? 1 : similarity, match < 0 ? null : _ids[match], exact);
        int cluster = match < 0 ? _clusters.Count : _clusterOf[match];
        if (match < 0)
        {
            _clusters.Add([]);
        }

        _clusters[cluster].Add(member);
        _clusterOf.Add(cluster);
        return match < 0 ? null : member;
    }

    private (int Match, double Similarity, bool Exact) Match(ulong hash, uint[] signature)
    {
        if (_exact.TryGetValue(hash, out int same))
        {
            return (same, 1, true);
        }

        int best = -1;
        double bestSimilarity = 0;
        HashSet<int> seen = [];
        foreach (ulong band in MinHash.Bands(signature, _rows))
        {
            if (!_buckets.TryGetValue(band, out List<int>? bucket))
            {
                continue;
            }

            // In a crowded bucket the first stand for the rest: they are nearly all alike.
            for (int i = 0; i < Math.Min(bucket.Count, MostComparisons); i++)
            {
                int other = bucket[i];
                if (!seen.Add(other))
                {
                    continue;
                }

                double similarity = MinHash.Similarity(signature, _signatures[other]);
                if (similarity >= _options.Threshold
                    && (similarity > bestSimilarity || (similarity == bestSimilarity && other < best)))
                {
                    (best, bestSimilarity) = (other, similarity);
                }
            }
        }

        return (best, bestSimilarity, false);
    }

    private List<int> Bucket(ulong band)
    {
        if (!_buckets.TryGetValue(band, out List<int>? bucket))
        {
            _buckets[band] = bucket = new List<int>(1);
        }

        return bucket;
    }
}
