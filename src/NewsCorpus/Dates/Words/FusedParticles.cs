namespace NewsCorpus.Dates.Words;

/// <summary>The one-letter words that Arabic writes onto the next: و and, ف so, ب by, ل for, ك as.</summary>
internal static class FusedParticles
{
    public const int Longest = 2;

    public static bool IsOne(char c) => c is 'و' or 'ف' or 'ب' or 'ل' or 'ك';
}
