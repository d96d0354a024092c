using NewsCorpus.Articles;
using NewsCorpus.Gazetteers;
using NewsCorpus.Search;
using NewsCorpus.Search.Sqlite;

namespace NewsCorpus.Samples.Fixture;

/// <summary>
/// What the tests of an application share: a pipeline over a gazetteer of three rows, so that the tests do not change
/// when the library's own tables grow, and an index in memory, so that no test touches a disk.
/// </summary>
public sealed class NewsFixture : IDisposable
{
    private const string Rows =
        """
        #! newscorpus-gazetteer 1
        id|kind|subkind|name_ar|alt_ar|name_en|alt_en|country|parent|lat|lon|population|tier|flags|refs|note
        t:harbour|place|city|مرسى النوارس||Marsa Nawaris||SY||35.1|35.9||A|||
        t:brigade|armedGroup||لواء السنديان||Oak Brigade||SY|||||A|||
        t:paper|media||صحيفة الشراع||The Sail||SY|||||A|||
        """;

    public NewsFixture()
    {
        Gazetteer gazetteer = new GazetteerBuilder()
            .Add(new StringReader(Rows.Replace('|', '\t')), "fixture").Build();
        Pipeline = new NewsPipeline(new NewsPipelineOptions { Gazetteer = gazetteer });
        Index = SqliteSearchIndex.InMemory();

        // "The Oak Brigade entered Marsa Nawaris yesterday, The Sail said."
        First = Pipeline.ProcessText(
            "دخل لواء السنديان مدينة مرسى النوارس أمس، بحسب صحيفة الشراع.",
            new ReadHints { Id = "first", Published = new DateOnly(2021, 3, 2) });
        Second = Pipeline.ProcessText(
            "Fishermen returned to Marsa Nawaris on Monday after the winter storms.",
            new ReadHints { Id = "second", Published = new DateOnly(2021, 3, 9) });
        Index.AddRange([First, Second]);
    }

    public NewsPipeline Pipeline { get; }

    public ISearchIndex Index { get; }

    public ProcessedArticle First { get; }

    public ProcessedArticle Second { get; }

    public void Dispose() => Index.Dispose();
}
