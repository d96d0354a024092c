namespace NewsCorpus.Search.Ranking;

/// <summary>Puts matches in order and takes the page asked for.</summary>
internal sealed class ResultPager(IIndexReader reader, SearchOptions options)
{
    private const int MostGrouped = 500;

    public List<(DocHeader Header, double Score, IReadOnlyList<string> Near)> Page(Ranked ranked)
    {
        int wanted = (int)Math.Min((long)options.Offset + options.Limit, ranked.Docs.Length);
        if (wanted <= options.Offset && !options.GroupNearDuplicates)
        {
            return [];
        }

        int[] places = Top(ranked, options.GroupNearDuplicates ? Math.Max(wanted, MostGrouped) : wanted);
        IReadOnlyList<DocHeader> headers = reader.Headers([.. places.Select(p => ranked.Docs[p])]);
        (DocHeader Header, double Score)[] rows = [.. headers.Zip(places, (h, p) => (h, ranked.ScoreOf(p)))];
        Array.Sort(rows, Compare);
        List<(DocHeader, double, IReadOnlyList<string>)> groups =
            options.GroupNearDuplicates ? Group(rows) : [.. rows.Select(r => (r.Header, r.Score, (IReadOnlyList<string>)[]))];
        return [.. groups.Skip(options.Offset).Take(options.Limit)];
    }

    /// <summary>
    /// The places of at least the first <paramref name="wanted"/>, with all that tie with the last of them.
    /// </summary>
    private int[] Top(Ranked ranked, int wanted)
    {
        int count = ranked.Docs.Length;
        int[] places = [.. Enumerable.Range(0, count)];
        if (wanted >= count)
        {
            return places;
        }

        double[] keys = new double[count];
        int[] days = options.Sort == SearchSort.Relevance && ranked.Scores.Length > 0 ? [] : reader.PublishedDays(ranked.Docs);
        for (int i = 0; i < count; i++)
        {
            keys[i] = options.Sort switch
            {
                SearchSort.Oldest => days[i] < 0 ? double.MinValue : -days[i],
                SearchSort.Newest => days[i],
                _ => days.Length > 0 ? days[i] : ranked.Scores[i],
            };
        }

        double least = wanted == 0 ? double.PositiveInfinity : Selection.Least(keys, wanted);
        return [.. places.Where(p => keys[p] >= least)];
    }

    private int Compare((DocHeader Header, double Score) a, (DocHeader Header, double Score) b)
    {
        int byDay = options.Sort == SearchSort.Oldest
            ? (a.Header.Published ?? DateOnly.MaxValue).CompareTo(b.Header.Published ?? DateOnly.MaxValue)
            : (b.Header.Published ?? DateOnly.MinValue).CompareTo(a.Header.Published ?? DateOnly.MinValue);
        int byScore = b.Score.CompareTo(a.Score);
        (int first, int second) = options.Sort == SearchSort.Relevance ? (byScore, byDay) : (byDay, byScore);
        return first != 0 ? first : second != 0 ? second : string.CompareOrdinal(a.Header.Id, b.Header.Id);
    }

    private static List<(DocHeader, double, IReadOnlyList<string>)> Group((DocHeader Header, double Score)[] rows)
    {
        List<(DocHeader Header, double Score, List<string> Near)> groups = [];
        foreach ((DocHeader header, double score) in rows)
        {
            int group = groups.FindIndex(g => SimHash.AreNear(g.Header.SimHash, header.SimHash));
            if (group < 0)
            {
                groups.Add((header, score, []));
            }
            else
            {
                groups[group].Near.Add(header.Id);
            }
        }

        return [.. groups.Select(g => (g.Header, g.Score, (IReadOnlyList<string>)g.Near))];
    }
}
