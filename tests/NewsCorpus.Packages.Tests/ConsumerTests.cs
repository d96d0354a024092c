using Microsoft.Extensions.DependencyInjection;
using NewsCorpus.Articles;
using NewsCorpus.Gazetteers;
using NewsCorpus.Search;
using NewsCorpus.Search.Sqlite;

namespace NewsCorpus.Packages.Tests;

/// <summary>The packages at work, with nothing but their public members.</summary>
public sealed class ConsumerTests
{
    [Fact]
    public void TheEmbeddedTablesCameAlongInThePackage()
    {
        Assert.InRange(Gazetteer.Embedded.Entries.Count, 1_000, int.MaxValue);
    }

    [Fact]
    public void AnArticleGoesFromTextToAHitInTheOtherLanguage()
    {
        // "Damascus - the Syrian minister of health arrived in Aleppo yesterday."
        ProcessedArticle article = NewsPipeline.Default.ProcessText(
            "وصل وزير الصحة السوري إلى مدينة حلب أمس.",
            new ReadHints { Id = "aleppo", Published = new DateOnly(2021, 3, 2) });
        using SqliteSearchIndex index = SqliteSearchIndex.InMemory();
        index.Add(article);

        Assert.Contains(article.Mentions, mention => mention is { Kind: EntityKind.Place, NameEn: "Aleppo" });
        Assert.Contains(article.Mentions, mention => mention is { Kind: EntityKind.Date, Value: "2021-03-01" });
        SearchHit hit = Assert.Single(index.Search("Aleppo").Hits);
        Snippet snippet = Assert.Single(hit.Snippets);
        Assert.Equal("aleppo", hit.Id);
        Assert.Contains(
            snippet.Highlights,
            match => article.Article.Text[match.Start..match.End].Contains("حلب", StringComparison.Ordinal));
    }

    [Fact]
    public void TheContainerGivesAPipelineAndAnIndex()
    {
        using ServiceProvider provider = new ServiceCollection()
            .AddNewsCorpus(options => options with { OpenIndex = _ => SqliteSearchIndex.InMemory() })
            .BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<NewsPipeline>());
        Assert.Equal(0, provider.GetRequiredService<ISearchIndex>().Statistics().Articles);
    }
}
