using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>English units, tribes and bodies that no table holds, by how their names are built.</summary>
public class EnglishBuiltNameTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("He heads the rebel Al-Zaytar Brigade in the town.", "Al-Zaytar Brigade")]
    [InlineData("The 29th Armoured Brigade and the Second Zirut Brigade attacked.", "29th Armoured Brigade|Second Zirut Brigade")]
    [InlineData("The town was left by the 415 Zirut Corps.", "415 Zirut Corps")]
    [InlineData("They said Brigade 566 held the gate.", "Brigade 566")]
    [InlineData("Men of the Zirutian Joint Task Force recovered bodies.", "Zirutian Joint Task Force")]
    [InlineData("Soldiers of the Border Police stopped cars.", "Border Police")]
    [InlineData("Fighters of the gang 400 Zirutso shot at cars.", "")]
    [InlineData("Men of the People's Zirut Defence Force fought on.", "People's Zirut Defence Force")]
    [InlineData("In May 2017 Zirut Army Road was closed.", "")] // the number is a year
    [InlineData("It landed as Air Force One had before.", "")]
    public void Units_are_found_with_all_their_words(string text, string groups) => Assert.Equal(groups, Found(text, EntityKind.ArmedGroup));

    [Theory]
    [InlineData("Elders of the Bani Zirut, al-Gorumi and al-Torvani tribes met.", "Bani Zirut|al-Gorumi|al-Torvani")]
    [InlineData("Two men of the Zirutiyeh clan were held.", "Zirutiyeh")]
    [InlineData("It was read out to elders of the Galjezir and Baadi Zirut.", "Galjezir|Baadi Zirut")]
    [InlineData("The Iraqi tribes and the Arab clans kept out.", "")] // whose nation or people they are
    public void Tribes_are_named_by_the_word_beside_them(string text, string tribes) => Assert.Equal(tribes, Found(text, EntityKind.Organization));

    [Theory]
    [InlineData("Aid came from the Directorate of Zirut Refugees and Repatriations.", "Directorate of Zirut Refugees and Repatriations")]
    [InlineData("A volunteer of the Abu Zirut Emergency Response Room told them.", "Abu Zirut Emergency Response Room")]
    [InlineData("An ambulance of the Field Medicine and Support Centre burned.", "Field Medicine and Support Centre")]
    [InlineData("The Executive Unit for Zirut Camps counted them.", "Executive Unit for Zirut Camps")]
    [InlineData("The government of Nigeria did not comment.", "government of Nigeria")]
    [InlineData("The municipal council of Raqqa called a strike.", "municipal council of Raqqa")]
    [InlineData("The charity Zirut Aid handed out tents.", "Zirut Aid")]
    [InlineData("They heard from Oxfam, Zirutima, Mercy Corps and others.", "Oxfam|Zirutima|Mercy Corps")]
    [InlineData("The Ministry of Zirut Migration and Displacement said so.", "Ministry of Zirut Migration and Displacement")]
    [InlineData("The Zirutese National Unity Government backed it.", "Zirutese National Unity Government")]
    [InlineData("The news website's Sound of the year is out.", "")]
    [InlineData("The Union of Zirut Drivers of Mali refused to go on.", "Union of Zirut Drivers of Mali")]
    [InlineData("It did well at the Box Office that week.", "")]
    [InlineData("The contract went to Zirutel, a Turkish firm that repairs dams.", "Zirutel")]
    [InlineData("The contract went to Zirutel, a company director.", "")]
    [InlineData("A vigil was held outside the al-Zirut Foundation for Science.", "al-Zirut Foundation for Science")]
    [InlineData("The Burkinabe Red Cross handed out tents.", "Burkinabe Red Cross")]
    [InlineData("The Union of Zirut Drivers, known as UZD, left. UZD said so.", "Union of Zirut Drivers|UZD|UZD")]
    [InlineData("It was said by the Directorate of Social Affairs and Labour in Zirut.", "Directorate of Social Affairs and Labour")]
    [InlineData("Patrols of the Interior Ministry took posts.", "Interior Ministry")]
    public void Bodies_are_found_with_all_their_words(string text, string bodies) => Assert.Equal(bodies, Found(text, EntityKind.Organization));

    [Theory]
    [InlineData("Russia's Defence Ministry spoke of Syria. In Damascus and Homs, the defence ministry gave no number.", "nc:org/russian-mod|nc:org/russian-mod")]
    [InlineData("Fighting spread in Tripoli, Misrata and Benghazi. The Interior Ministry gave no number.", "nc:org/libyan-moi")]
    public void A_ministry_without_its_state_is_the_one_before_or_the_country_s(string text, string ids) =>
        Assert.Equal(ids, string.Join('|', Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Organization).Select(m => m.Id)));

    private static string Found(string text, EntityKind kind) =>
        string.Join('|', Extractor.Extract(text).Mentions.Where(m => m.Kind == kind).Select(m => m.Text));
}
