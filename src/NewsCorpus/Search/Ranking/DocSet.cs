namespace NewsCorpus.Search.Ranking;

/// <summary>Sets of articles as ascending arrays.</summary>
internal static class DocSet
{
    public static int[] And(int[] a, int[] b)
    {
        if (a.Length > b.Length)
        {
            (a, b) = (b, a);
        }

        List<int> both = new(a.Length);
        int from = 0;
        foreach (int doc in a)
        {
            int found = Array.BinarySearch(b, from, b.Length - from, doc);
            from = found < 0 ? ~found : found;
            if (found >= 0)
            {
                both.Add(doc);
            }
        }

        return [.. both];
    }

    public static int[] Or(int[] a, int[] b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length == 0 ? b : a;
        }

        List<int> either = new(a.Length + b.Length);
        int i = 0;
        int j = 0;
        while (i < a.Length || j < b.Length)
        {
            int doc = j >= b.Length || (i < a.Length && a[i] <= b[j]) ? a[i] : b[j];
            either.Add(doc);
            i += i < a.Length && a[i] == doc ? 1 : 0;
            j += j < b.Length && b[j] == doc ? 1 : 0;
        }

        return [.. either];
    }

    public static int[] Without(int[] a, int[] b) =>
        b.Length == 0 ? a : [.. a.Where(doc => Array.BinarySearch(b, doc) < 0)];

    public static bool Has(int[] set, int doc) => Array.BinarySearch(set, doc) >= 0;

    /// <summary>The union of many sets, pairwise so that no set is copied often.</summary>
    public static int[] Union(IReadOnlyList<int[]> sets)
    {
        if (sets.Count == 0)
        {
            return [];
        }

        List<int[]> rest = [.. sets];
        while (rest.Count > 1)
        {
            List<int[]> next = [];
            for (int i = 0; i < rest.Count; i += 2)
            {
                next.Add(i + 1 < rest.Count ? Or(rest[i], rest[i + 1]) : rest[i]);
            }

            rest = next;
        }

        return rest[0];
    }
}
