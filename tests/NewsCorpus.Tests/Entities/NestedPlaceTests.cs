using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Which places stay visible inside the name of what is built, and which are only what it is called after.</summary>
public sealed class NestedPlaceTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("قال سكان في مدينة نصيبين بتركيا إن مستشفى نصيبين الحكومي أغلق.", "نصيبين", 2)] // named elsewhere, though a word
    [InlineData("أغلقت القوات في أم درمان سوق ليبيا وانسحبت من الخرطوم.", "ليبيا", 1)] // a country, wherever it lies
    [InlineData("توغلت قوة قرب معتقل الخيام في جنوب لبنان بعد دخولها الخيام.", "الخيام", 2)]
    [InlineData("Wounded people reached Tripoli Medical Centre in Libya.", "Tripoli", 1)]
    [InlineData("Rockets were fired from Damascus Countryside at the Syrian army.", "Damascus", 1)]
    [InlineData("Flights from Mitiga airport were diverted, Libya said.", "Mitiga", 1)] // a part of the name of the same row
    public void What_stands_in_a_town_keeps_it_visible(string text, string town, int times) =>
        Assert.Equal(times, Count(text, town));

    [Theory]
    [InlineData("Shelling hit al-Quds hospital in Aleppo, Syria.", "al-Quds")]
    [InlineData("حاصرت الدبابات مستشفى الأمل في خان يونس ثم حي الأمل جنوب قطاع غزة.", "الأمل", 1)] // the quarter alone
    [InlineData("استعادت القوات قاعدة العند في محافظة لحج.", "قاعدة العند", 0)] // the word for its kind is outside the name
    public void What_it_is_called_after_is_no_place(string text, string name, int times = 0) => Assert.Equal(times, Count(text, name));

    private static int Count(string text, string name) =>
        Extractor.Extract(text).Mentions.Count(m => m.Kind == EntityKind.Place && m.Text == name);
}
