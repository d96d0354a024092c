using System.Text;

namespace NewsCorpus.Benchmarks.Text;

/// <summary>
/// The texts that the Text benchmarks run over: the sample articles, once plain and once with every vowel mark.
/// </summary>
internal static class SampleTexts
{
    /// <summary>The Arabic plain-text articles of the corpus, over and over.</summary>
    public static string Plain(int length) => Repeat(Read(), length);

    /// <summary>The same with a mark on every letter but the long vowels, as in a primer.</summary>
    public static string Vocalised(int length) => Repeat(Vocalise(Read()), length);

    private static string Read()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsCorpus.sln")))
        {
            folder = folder.Parent;
        }

        string root = folder?.FullName ?? throw new InvalidOperationException("no NewsCorpus.sln above");
        string articles = Path.Combine(root, "corpus", "ar");
        return string.Concat(Directory.GetFiles(articles, "*.txt").Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Where(text => !text.Contains('\uFFFD', StringComparison.Ordinal))); // those in UTF-8
    }

    private static string Repeat(string text, int length)
    {
        StringBuilder all = new();
        while (all.Length < length)
        {
            all.Append(text);
        }

        return all.ToString(0, length);
    }

    private static string Vocalise(string text)
    {
        const string Marks = "\u064E\u0650\u064F\u0652";
        StringBuilder marked = new(text.Length * 2);
        for (int i = 0; i < text.Length; i++)
        {
            marked.Append(text[i]);
            if (text[i] is >= 'ب' and <= 'ي' and not ('ة' or 'و' or 'ي' or 'ى' or 'ـ'))
            {
                marked.Append(i % 11 == 0 ? "\u0651" : "").Append(Marks[i * 7 % 4]);
            }
        }

        return marked.ToString();
    }
}
