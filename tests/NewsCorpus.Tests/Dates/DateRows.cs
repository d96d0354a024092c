using System.Globalization;
using NewsCorpus.Dates;

namespace NewsCorpus.Tests.Dates;

/// <summary>Reads the row files beside this class.</summary>
internal static class DateRows
{
    public static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(Folder(), file)).Where(line => line.Length != 0 && line[0] != '#');

    public static DateContext Context(string published) => published == "-"
        ? DateContext.None
        : new DateContext { Published = DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture) };

    private static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsCorpus.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "tests", "NewsCorpus.Tests", "Dates", "Rows");
    }
}
