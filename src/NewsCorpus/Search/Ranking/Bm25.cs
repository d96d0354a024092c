namespace NewsCorpus.Search.Ranking;

/// <summary>The BM25 formula and its constants.</summary>
internal static class Bm25
{
    /// <summary>What the exact form adds to a match of the stem.</summary>
    public const double FormWeight = 0.3;

    /// <summary>How much sooner than BM25's usual 1.2 repetition stops to count.</summary>
    private const double K1 = 1.2;

    private const double B = 0.75;

    public static double Idf(int docFreq, int docCount)
    {
        double n = Math.Max(docCount, docFreq);
        return Math.Log(1 + ((n - docFreq + 0.5) / (docFreq + 0.5)));
    }

    public static double Saturate(double frequency, int length, double averageLength) =>
        frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * length / averageLength))));
}
