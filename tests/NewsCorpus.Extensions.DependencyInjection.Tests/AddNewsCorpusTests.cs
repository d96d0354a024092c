using Microsoft.Extensions.DependencyInjection;
using NewsCorpus.Gazetteers;
using NewsCorpus.Search;
using NewsCorpus.Search.Sqlite;
using NewsCorpus.Text;

namespace NewsCorpus.Extensions.DependencyInjection.Tests;

public sealed class AddNewsCorpusTests : IDisposable
{
    private const string Header =
        "#! newscorpus-gazetteer 1\nid\tkind\tsubkind\tname_ar\talt_ar\tname_en\talt_en\tcountry\tparent\tlat\tlon\tpopulation\ttier\tflags\trefs\tnote\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("newscorpus-di-").FullName;

    private static Gazetteer Small { get; } = new GazetteerBuilder()
        .Add(new StringReader(Header + Row("nc:place/tell", "place", "تل الياسمين", "Tell al-Yasmin")), "small")
            .Build();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ThePipelineIsOneForTheWholeContainer()
    {
        using ServiceProvider provider = Build(services => services.AddNewsCorpus(Defaults()));

        using IServiceScope scope = provider.CreateScope();
        Assert.Same(
            provider.GetRequiredService<NewsPipeline>(), scope.ServiceProvider.GetRequiredService<NewsPipeline>());
    }

    [Fact]
    public void WithoutOptionsTheLibrarysOwnTablesAreUsed()
    {
        using ServiceProvider provider = Build(services => services.AddNewsCorpus());

        Assert.Same(Gazetteer.Embedded, provider.GetRequiredService<NewsPipeline>().Gazetteer);
        Assert.Null(provider.GetService<ISearchIndex>());
    }

    [Fact]
    public void OptionsReachThePipeline()
    {
        using ServiceProvider provider = Build(services => services.AddNewsCorpus(
            options => options with { Pipeline = new NewsPipelineOptions { Gazetteer = Small } }));

        ProcessedArticle article = provider.GetRequiredService<NewsPipeline>()
            .ProcessText("وصل الوفد إلى تل الياسمين صباح اليوم.");
        Assert.Contains(article.Mentions, mention => mention.Id == "nc:place/tell");
    }

    [Fact]
    public void GazetteerFilesLieOverThePipelinesGazetteerLaterOverEarlier()
    {
        string first = Write("first.tsv", Row("nc:place/tell", "place", "تل الياسمين", "First name")
            + Row("nc:place/new", "place", "وادي الريحان", "Wadi ar-Rayhan"));
        string second = Write("second.tsv", Row("nc:place/tell", "place", "تل الياسمين", "Second name"));
        using ServiceProvider provider = Build(services => services.AddNewsCorpus(
            Defaults() with { GazetteerFiles = [first, second] }));

        Gazetteer gazetteer = provider.GetRequiredService<NewsPipeline>().Gazetteer;
        Assert.Equal("Second name", gazetteer.Find("nc:place/tell")?.NameEn);
        Assert.Equal("Wadi ar-Rayhan", gazetteer.Find("nc:place/new")?.NameEn);
    }

    [Fact]
    public void ABadGazetteerRowIsReportedWithItsFileAndLineOnFirstUse()
    {
        string file = Write("bad.tsv", Row("nc:place/odd", "no-such-kind", "اسم", "Name"));
        using ServiceProvider provider =
            Build(services => services.AddNewsCorpus(Defaults() with { GazetteerFiles = [file] }));

        DataFormatException error = Assert.Throws<DataFormatException>(provider.GetRequiredService<NewsPipeline>);
        Assert.Equal((file, 3), (error.SourceName, error.Line));
    }

    [Fact]
    public void TheIndexIsOpenedOnceOnFirstUseAndClosedWithTheContainer()
    {
        int opened = 0;
        SqliteSearchIndex? index = null;
        using (ServiceProvider provider = Build(services => services.AddNewsCorpus(Defaults() with
        {
            OpenIndex = _ =>
            {
                opened++;
                return index = SqliteSearchIndex.InMemory();
            },
        })))
        {
            Assert.Equal(0, opened);
            Assert.Same(provider.GetRequiredService<ISearchIndex>(), provider.GetRequiredService<ISearchIndex>());
            Assert.Equal(1, opened);
            Assert.Equal(0, index!.Statistics().Articles);
        }

        Assert.Throws<ObjectDisposedException>(() => index.Statistics());
    }

    [Fact]
    public void ASecondCallReplacesWhatTheFirstRegistered()
    {
        using ServiceProvider provider = Build(services => services
            .AddNewsCorpus(Defaults() with { OpenIndex = _ => SqliteSearchIndex.InMemory() })
            .AddNewsCorpus(Defaults()));

        Assert.Single(provider.GetServices<NewsPipeline>());
        Assert.Empty(provider.GetServices<ISearchIndex>());
    }

    public static TheoryData<NewsCorpusOptions, string> BadOptions() => new()
    {
        { new NewsCorpusOptions { Pipeline = null! }, nameof(NewsCorpusOptions.Pipeline) },
        { new NewsCorpusOptions { Pipeline = new NewsPipelineOptions { OutletCountry = "Syria" } }, "Syria" },
        { new NewsCorpusOptions { Pipeline = new NewsPipelineOptions { Parallelism = -1 } }, "-1" },
        { new NewsCorpusOptions { GazetteerFiles = null! }, nameof(NewsCorpusOptions.GazetteerFiles) },
        { new NewsCorpusOptions { GazetteerFiles = [" "] }, nameof(NewsCorpusOptions.GazetteerFiles) },
        { new NewsCorpusOptions { GazetteerFiles = ["no/such/file.tsv"] }, "no/such/file.tsv" },
    };

    [Theory]
    [MemberData(nameof(BadOptions), DisableDiscoveryEnumeration = true)]
    public void BadOptionsAreRefusedAtOnceAndNothingIsRegistered(NewsCorpusOptions options, string named)
    {
        ServiceCollection services = new();

        ArgumentException error = Assert.ThrowsAny<ArgumentException>(() => services.AddNewsCorpus(options));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Empty(services);
    }

    [Fact]
    public void NullsAreRefused()
    {
        ServiceCollection services = new();

        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddNewsCorpus());
        Assert.Throws<ArgumentNullException>(
            () => services.AddNewsCorpus((Func<NewsCorpusOptions, NewsCorpusOptions>)null!));
        Assert.Throws<ArgumentException>(() => services.AddNewsCorpus(_ => null!));
    }

    private static NewsCorpusOptions Defaults() => new() { Pipeline = new NewsPipelineOptions { Gazetteer = Small } };

    private static string Row(string id, string kind, string nameAr, string nameEn) =>
        string.Join('\t', id, kind, "", nameAr, "", nameEn, "", "SY", "", "", "", "", "A", "", "", "") + "\n";

    private static ServiceProvider Build(Action<IServiceCollection> register)
    {
        ServiceCollection services = new();
        register(services);
        return services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private string Write(string name, string rows)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, Header + rows);
        return path;
    }
}
