using System.Buffers;

namespace NewsCorpus.Search.Ranking;

/// <summary>Picks the best of many without putting all in order.</summary>
internal static class Selection
{
    /// <summary>The value that exactly <paramref name="wanted"/> of the values reach, counting equal ones from the top.</summary>
    /// <param name="values">At least as many as wanted.</param>
    /// <param name="wanted">At least 1.</param>
    public static double Least(ReadOnlySpan<double> values, int wanted)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(values.Length);
        Span<double> rest = rented.AsSpan(0, values.Length);
        values.CopyTo(rest);
        while (rest.Length > 1)
        {
            double pivot = Middle(rest[0], rest[rest.Length / 2], rest[^1]);
            int above = 0;
            int from = 0;
            int below = rest.Length;
            while (from < below)
            {
                if (rest[from] > pivot)
                {
                    (rest[above], rest[from]) = (rest[from], rest[above]);
                    above++;
                    from++;
                }
                else if (rest[from] < pivot)
                {
                    below--;
                    (rest[below], rest[from]) = (rest[from], rest[below]);
                }
                else
                {
                    from++;
                }
            }

            if (wanted <= above)
            {
                rest = rest[..above];
            }
            else if (wanted <= below)
            {
                rest = rest.Slice(above, 1);
            }
            else
            {
                wanted -= below;
                rest = rest[below..];
            }
        }

        double least = rest[0];
        ArrayPool<double>.Shared.Return(rented);
        return least;
    }

    private static double Middle(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
