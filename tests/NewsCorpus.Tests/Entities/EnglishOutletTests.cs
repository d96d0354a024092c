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
    [InlineData("Al-Marsad wrote on Monday that the road is open.", "Al-Marsad")]
    [InlineData("Al-Marsad and Zarnuq Daily reported clashes near the mill.", "Al-Marsad;Zarnuq Daily")]
    [InlineData("The Saba agency showed engineers at work.", "Saba")]
    [InlineData("Zarnuq News 24 showed burnt houses.", "Zarnuq News 24")]
    [InlineData("Rain fell. Vardazine, a mapping group, showed the village as lost.", "Vardazine")]
    [InlineData("It was Vardazine, the news site of the union, that denied it.", "Vardazine")]
    [InlineData("The Lebanese daily An-Nahar denied it.", "An-Nahar")]
    [InlineData("Shops stayed shut, Vardazine reported. The union denied what Vardazine had written.", "Vardazine;Vardazine")]
    [InlineData("Rain fell on Damascus, a farmer told ZQP in an interview.", "ZQP")]
    [InlineData("DERNA, Jun 3 2022 (ZQP) - Rain fell.", "ZQP")]
    [InlineData("DERNA - Reuters - Rain fell.", "Reuters")]
    [InlineData("DERNA (Vardazine) 3 May\n\nRain fell.", "Vardazine")]
    [InlineData("Vardazine News later published the names.", "Vardazine News")]
    [InlineData("Rain fell on Damascus, reports Vardazine News.", "Vardazine News")]
    [InlineData("The list was obtained by Vardazine News.", "Vardazine News")]
    [InlineData("The editor of Vardazine News left.", "Vardazine News")]
    [InlineData("Shops stayed shut, said the newspaper Vardazine.", "Vardazine")]
    [InlineData("Reuters, Step and Ma'an wrote about Syria and Gaza.", "Reuters;Step;Ma'an")]
    [InlineData("In Syria, Ebaa, the agency of the rebels, put it at 12.", "Ebaa")]
    [InlineData("In Pakistan rain fell on Swat — APP", "APP")]
    [InlineData("Horseed Media counted 12 dead.", "Horseed Media")]
    [InlineData("It was a bomb, an NNA correspondent reported.", "NNA")]
    [InlineData("He told BBC Radio Zarnuq that the road is open.", "BBC Radio Zarnuq")]
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
    [InlineData("Vardazine, a radio engineer, left.")]
    [InlineData("Damascus said on Monday that the road is open.")]
    [InlineData("DERNA - Rain fell on the town for two days.")]
    [InlineData("The raid hit Sebha and Murzuq, residents said.")]
    [InlineData("The minister told MPs that the road is open.")]
    [InlineData("They spoke to the Vardazine about the road.")]
    [InlineData("Fighters came from Al Mayadeen in Syria, and footage from Al Mayadeen showed them.")]
    [InlineData("Rain fell on Al Mayadeen in eastern Syria.")]
    public void What_people_and_bodies_say_makes_no_outlet(string text) => Assert.Empty(Outlets(text));

    [Theory]
    [InlineData("A farmer told Al Mayadeen that rain fell on Syria.", "Al Mayadeen")]
    [InlineData("Rain fell on Syria, according to Al Mayadeen.", "Al Mayadeen")]
    [InlineData("Al Mayadeen's correspondent in Syria left.", "Al Mayadeen")]
    [InlineData("Al Mayadeen quoted farmers of Syria.", "Al Mayadeen")]
    [InlineData("In the capital Damascus SANA said rain fell.", "SANA")]
    [InlineData("Rain fell on Syria north of SANA.", "SANA")]
    public void An_outlet_called_like_a_town_is_told_by_what_is_said_to_it(string text, string expected) => Assert.Equal([expected], Outlets(text));

    [Theory]
    [InlineData("According to the ZQP, the road is open. The ZQP keeps it.", "ZQP;ZQP")]
    [InlineData("Rain fell, ZQP said.", "ZQP")]
    [InlineData("The Zarnuq Grain Council (ZGC) left. The ZGC said so.", "Zarnuq Grain Council;ZGC;ZGC")]
    [InlineData("The Kaalo aid organisation left the camp.", "Kaalo")]
    [InlineData("The Dar Hamar Emergency Room counted dozens.", "Dar Hamar Emergency Room")]
    [InlineData("The Karari Resistance Committees of Sudan left.", "Karari Resistance Committees")]
    [InlineData("The General Labour Confederation left.", "General Labour Confederation")]
    [InlineData("The government of Puntland left.", "government of Puntland")]
    [InlineData("The Kerala government left.", "Kerala government")]
    [InlineData("In Dubai the Zarnuq Transport Authority (RTA) left. The RTA added that the road is open.", "Zarnuq Transport Authority;RTA;RTA")]
    [InlineData("The CEO said the GDP fell, according to CCTV.", "")]
    public void Acronyms_that_speak_are_bodies(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Organization).Select(m => m.Text)));

    [Fact]
    public void A_known_outlet_ends_where_something_else_begins() =>
        Assert.Equal(["Anadolu Agency"], Outlets("Speaking to Anadolu Agency Najib Ansari said the road is open."));

    [Theory]
    [InlineData("Rain fell on Tehran and Shiraz, state television reported.", "state television", "nc:media/irib")]
    [InlineData("In Tehran, Iran's state TV showed the square.", "state TV", "nc:media/irib")]
    [InlineData("The state news agency said that Amman and Zarqa have no water.", "state news agency", "nc:media/petra")]
    [InlineData("Rain fell on Damascus, state news agency SANA reported.", "SANA", "nc:media/sana")]
    public void A_state_s_broadcaster_is_the_one_of_the_article_s_country(string text, string outlet, string id)
    {
        EntityMention found = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Media);
        Assert.Equal((outlet, id), (found.Text, found.Id));
    }

    [Theory]
    [InlineData("Rain fell on Benghazi and Derna in Libya. Al-Marsad wrote so.", "nc:media/al-marsad-ly")]
    [InlineData("Rain fell on Oslo. Al-Marsad wrote so.", null)]
    [InlineData("Rain fell on Taiz in Yemen. He told Belqees Radio so.", "nc:media/belqees")]
    public void An_outlet_is_linked_by_the_countries_of_the_article(string text, string? id) =>
        Assert.Equal(id, Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Media).Id);

    [Theory]
    [InlineData("The Lebanese daily An-Nahar denied it.", 0)]
    [InlineData("A Kuwaiti daily published the list.", 0)]
    [InlineData("Shells hit the town daily.", 1)]
    public void A_daily_is_no_time(string text, int dates) =>
        Assert.Equal(dates, Extractor.Extract(text).Mentions.Count(m => m.Kind == EntityKind.Date));

    private static IEnumerable<string> Outlets(string text) =>
        Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Media).Select(m => m.Text);
}
