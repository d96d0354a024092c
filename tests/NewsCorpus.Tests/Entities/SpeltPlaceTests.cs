using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Places found by where they stand meet the row of another spelling, if it lies near the article's other places.</summary>
public sealed class SpeltPlaceTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("Planes struck the town of Hammouriya east of Damascus on Sunday.", "Hammouriya", "gn:169958")]
    [InlineData("Fighters in Aleppo province left the village of Thalthana.", "Thalthana", "gn:163189")]
    [InlineData("Fighters near Damascus left the village of Zurtawiq.", "Zurtawiq", null)] // no row has it
    [InlineData("Fighters near Sanaa left the village of Hammouriya.", "Hammouriya", null)] // the row lies in Syria
    [InlineData("تنزه الناس على بحر جدة قرب مكة المكرمة.", "جدة", null)] // the sea off Jeddah is not Jeddah
    public void A_spelling_meets_its_row_only_near_other_places(string text, string place, string? id) =>
        Assert.Equal(id, Extractor.Extract(text).Mentions.First(m => m.Kind == EntityKind.Place && m.Text == place).Id);
}
