namespace NewsCorpus.Cli.Tests;

/// <summary>Small articles for the tests.</summary>
internal static class Samples
{
    /// <summary>Explosion kills five in the city of Deir ez-Zor, yesterday Saturday.</summary>
    public const string Arabic =
        """
        انفجار في مدينة دير الزور يوقع خمسة قتلى
        قتل خمسة أشخاص أمس السبت في انفجار بمدينة دير الزور شرقي سوريا، بحسب وكالة سانا.
        وقال مصدر طبي إن عشرة آخرين أصيبوا بجروح، ونقلوا إلى مشفى في المدينة.
        """;

    public const string English =
        """
        Two soldiers killed near Baghdad
        Two Iraqi soldiers were killed on Monday near Baghdad, the army said in a statement.
        Islamic State claimed the attack through its channels on Tuesday.
        """;

    /// <summary>The top of the source tree.</summary>
    public static string Repository
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsCorpus.sln")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? throw new InvalidOperationException("no NewsCorpus.sln above");
        }
    }
}
