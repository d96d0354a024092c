namespace NewsCorpus.Search.Ranking;

/// <summary>Lengths of articles to within five in a hundred, a byte each, so that those of all articles can be at hand.</summary>
internal static class LengthCode
{
    /// <summary>How many codes there are.</summary>
    public const int Count = 256;

    private const int Steps = 16;

    public static byte Of(int length) => (byte)Math.Min(Count - 1, Math.Round(Steps * Math.Log2(1 + length)));

    /// <summary>What a word that stands once in an article of each code counts.</summary>
    public static float[] Once(double averageLength)
    {
        float[] once = new float[Count];
        for (int code = 0; code < Count; code++)
        {
            int length = (int)Math.Round(Math.Pow(2, (double)code / Steps)) - 1;
            once[code] = (float)Bm25.Saturate(1, length, averageLength);
        }

        return once;
    }
}
