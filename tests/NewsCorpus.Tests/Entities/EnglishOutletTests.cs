using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>English outlets that no table holds, by where reports name their sources; the names are invented.</summary>
public sealed class EnglishOutletTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("The mill is closed, a member of the union told Al-Quwamish.", "Al-Quwamish")]
    [InlineData("The camp has no water, she told Radio Zarnuq.", "Radio Zarnuq")]
    [InlineData("Guards left and Radio Zarnuq went off the air.", "Radio Zarnuq")]
    [InlineData("Shops stayed shut, Vardazine and Reuters reported.", "Vardazine;Reuters")]
    [InlineData("The road is open, Vardazine wrote.", "Vardazine")]
    [InlineData("Correspondents of Al-Quwamish saw smoke.", "Al-Quwamish")]
    [InlineData("The mayor spoke to Burkina 24.", "Burkina 24")]
    [InlineData("Al-Nasiriyah TV showed the square.", "Al-Nasiriyah TV")]
    [InlineData("Zarnuq Online denied it.", "Zarnuq Online")]
    [InlineData("DERNA, Libya (Reuters, Zarnuq Online)\n\nRain fell.", "Reuters;Zarnuq Online")]
    [InlineData("DERNA - Reuters, Vardazine\n\nRain fell.", "Reuters;Vardazine")]
    [InlineData("He gave it to a Vardazine reporter at the gate.", "Vardazine")]
    [InlineData("Shops stayed shut, Vardazine reported. The union denied what Vardazine had written.", "Vardazine;Vardazine")]
    public void Outlets_are_told_by_how_they_are_cited(string text, string expected) => Assert.Equal(expected.Split(';'), Outlets(text));

    [Theory]
    [InlineData("Salim Darwazi ran the mill. It is closed, Darwazi wrote.")]
    [InlineData("The mill is closed, Ahmed wrote.")]
    [InlineData("The road is open, officials reported.")]
    [InlineData("He told Parliament that the road is open.")]
    [InlineData("State TV showed the square.")]
    [InlineData("He gave it to a Syrian reporter and a Baghdad correspondent.")]
    [InlineData("He gave it to Prime Minister Darwazi, reporters said.")]
    [InlineData("In an interview with Lebanese TV he denied it.")]
    [InlineData("DERNA - Rain fell on the town for two days.")]
    [InlineData("The raid hit Sebha and Murzuq, residents said.")]
    public void What_people_and_bodies_say_makes_no_outlet(string text) => Assert.Empty(Outlets(text));

    [Fact]
    public void A_known_outlet_ends_where_something_else_begins() =>
        Assert.Equal(["Anadolu Agency"], Outlets("Speaking to Anadolu Agency Najib Ansari said the road is open."));

    private static IEnumerable<string> Outlets(string text) =>
        Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Media).Select(m => m.Text);
}
