using System.Text;

namespace NewsCorpus.Benchmarks.Dates;

/// <summary>The Arabic text files of the sample corpus, repeated to about a megabyte of UTF-8.</summary>
internal static class NewsSample
{
    public static int Bytes => 1 << 20;

    public static string Text()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsCorpus.sln")))
        {
            folder = folder.Parent;
        }

        UTF8Encoding strict = new(false, throwOnInvalidBytes: true);
        List<string> articles = [];
        foreach (string file in Directory.GetFiles(Path.Combine(folder!.FullName, "corpus", "ar"), "*.txt").Order(
            StringComparer.Ordinal))
        {
            try
            {
                articles.Add(strict.GetString(File.ReadAllBytes(file)));
            }
            catch (DecoderFallbackException)
            {
                // One of the articles in another encoding; there are enough without it.
            }
        }

        StringBuilder text = new();
        for (int bytes = 0, i = 0; bytes < Bytes; i++)
        {
            string article = articles[i % articles.Count];
            text.Append(article).Append('\n');
            bytes += Encoding.UTF8.GetByteCount(article) + 1;
        }

        return text.ToString();
    }
}
