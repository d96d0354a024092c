using System.Text;

namespace NewsCorpus.Benchmarks.Entities;

/// <summary>The plain-text articles of the sample corpus that are in UTF-8, Arabic and English.</summary>
internal static class SampleArticles
{
    public static string[] Read(string language)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsCorpus.sln")))
        {
            folder = folder.Parent;
        }

        string root = folder?.FullName ?? throw new InvalidOperationException("no NewsCorpus.sln above");
        return
        [
            .. Directory.GetFiles(Path.Combine(root, "corpus", language), "*.txt").Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)
                .Where(text => !text.Contains('\uFFFD', StringComparison.Ordinal)),
        ];
    }

    public static long Bytes(string[] articles) => articles.Sum(article => (long)Encoding.UTF8.GetByteCount(article));
}
