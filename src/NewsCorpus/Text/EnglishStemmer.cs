namespace NewsCorpus.Text;

/// <summary>
/// The English (Porter2) stemmer of the Snowball project (https://snowballstem.org/algorithms/english/stemmer.html,
/// definition of 2026), which strips endings so that connect, connected and connections meet. Its published
/// vocabulary comes out without a difference. Stateless; safe to share between threads.
/// </summary>
public static class EnglishStemmer
{
    private static readonly Lazy<EnglishStemRules> Rules = new(() => new EnglishStemRules());

    /// <summary>The stem of a word.</summary>
    /// <param name="word">One lower-case word; apostrophes as '. What is not English comes back little
    /// changed.</param>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        Span<char> buffer = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.CopyTo(buffer);
        int length = Stem(buffer);
        return buffer[..length].SequenceEqual(word) ? word : buffer[..length].ToString();
    }

    /// <summary>Stems in place; a stem is never longer than its word.</summary>
    /// <returns>The stem's length.</returns>
    internal static int Stem(Span<char> word)
    {
        if (word.Length <= 2)
        {
            return word.Length;
        }

        if (Rules.Value.WholeWord(word) is { } stem)
        {
            stem.CopyTo(word);
            return stem.Length;
        }

        return new EnglishStemming(word, Rules.Value).Run();
    }
}
