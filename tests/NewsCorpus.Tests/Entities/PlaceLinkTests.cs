using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Which row a small place or what is built is linked to, and when it is better linked to none.</summary>
public sealed class PlaceLinkTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("دخلت القوات حي الزهور وحي النجار وحي الرفاعي في الموصل.", "الرفاعي", "nc:place/al-rifai-mosul")] // no town in Dhi Qar
    [InlineData("قصف الطيران مواقع في درعا وإزرع ونوى قرب مفترق السرايا.", "مفترق السرايا", null)] // the one known lies in Gaza
    [InlineData("افتتح سوق عكاظ في الطائف.", "سوق عكاظ", "nc:place/souq-okaz-sa")]
    [InlineData("وصل الحجاج إلى مطار الملك عبد العزيز في جدة.", "مطار الملك عبد العزيز", "nc:place/king-abdulaziz-airport")]
    [InlineData("توقف الإنتاج من حقول الوفرة في الكويت وبقي قرب مدينة الكويت.", "الوفرة", "nc:place/wafra-oil-field-kw")]
    [InlineData("Rockets hit Deir Ezzor air base east of Deir Ezzor.", "Deir Ezzor air base", "nc:place/deir-ezzor-airport")]
    [InlineData("Planes struck the town of Orum al-Kubra near Aleppo.", "Orum al-Kubra", "gn:162789")]
    [InlineData("Fighters near Omdurman left the town of Ombadda.", "Ombadda", "nc:place/ombada-sd")]
    [InlineData("Gunmen attacked villages in Kayes region in Mali.", "Kayes", "iso:ML-1")] // and not the town
    [InlineData("Gunmen attacked the town of Kayes in Mali.", "Kayes", "gn:2455518")]
    public void The_row_is_the_one_that_the_articles_other_places_speak_for(string text, string place, string? id) =>
        Assert.Equal(id, Extractor.Extract(text).Mentions.First(m => m.Kind == EntityKind.Place && m.Text == place).Id);
}
