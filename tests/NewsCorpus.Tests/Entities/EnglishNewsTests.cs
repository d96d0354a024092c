using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>What English news reports name, one sentence a row.</summary>
public class EnglishNewsTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("Nobody knew what Yemen's rival sides wanted.", "Yemen")]
    [InlineData("The talks in Iran’s capital went on.", "Iran")]
    [InlineData("Many of Syria's roads and Sudan's bridges are gone.", "Syria|Sudan")]
    public void A_possessive_is_found_also_where_longer_names_begin_with_it(string text, string places) =>
        Assert.Equal(places, Found(text, EntityKind.Place));

    [Theory]
    [InlineData("Nobody in Syrias second city saw it.", "Syria")]
    [InlineData("Shells hit Aleppos Sukkari district and Turkeys army fired back.", "Aleppo|Turkey")]
    [InlineData("Both Koreas agreed, and the Americas did too.", "")]
    [InlineData("The road to Paris was open, and Athens slept.", "Paris|Athens")]
    [InlineData("Yemen's army knew of Irans ships.", "Yemen")]
    public void A_possessive_may_have_lost_its_apostrophe_all_over_an_article(string text, string places) =>
        Assert.Equal(places, Found(text, EntityKind.Place));

    [Theory]
    [InlineData("Shells landed in al-Zirutiyeh on Monday.", "al-Zirutiyeh")]
    [InlineData("Mortars hit al-Zirutiyeh and al-Gorumi neighborhoods. Al-Gorumi burned.", "al-Zirutiyeh|al-Gorumi|Al-Gorumi")]
    [InlineData("They fled the al-Zirutu area at night.", "al-Zirutu")]
    [InlineData("Nobody believed in Hassan al-Zirutu any more, said al-Zirutu.", "")]
    [InlineData("Shells fell in Kafr Zorutu and near Tal al-Gorumi on Monday.", "Kafr Zorutu|Tal al-Gorumi")]
    [InlineData("They took the al-Zorutu al-Sharqi district by night.", "al-Zorutu al-Sharqi")]
    [InlineData("A blast shook the Souq al-Zorutu neighbourhood.", "Souq al-Zorutu")]
    [InlineData("Elders met in al-Zorutu tribe tents.", "")]
    [InlineData("Trucks queued on the Gastello Road to Aleppo.", "Gastello Road|Aleppo")]
    public void A_name_with_the_article_is_a_place_where_places_stand(string text, string places) =>
        Assert.Equal(places, Found(text, EntityKind.Place));

    [Theory]
    [InlineData("A truce was called for Eid al-Fitr and the Muslim Eid holidays.", "")]
    [InlineData("The chief of the Russian General Staff spoke, and General Viktor Zorutov too.", "Viktor Zorutov")]
    public void Feasts_and_bodies_are_no_people(string text, string people) =>
        Assert.Equal(people, Found(text, EntityKind.Person));

    [Theory]
    [InlineData("Fighters in Syria said government forces had left.", "government forces")]
    [InlineData("Syrian regime forces shelled the town, and rebel forces fired back.", "Syrian regime forces|rebel forces")]
    [InlineData("The Free Syrian Armys fighters left Aleppo.", "Free Syrian Army")]
    public void Forces_stand_without_a_nation(string text, string groups) =>
        Assert.Equal(groups, Found(text, EntityKind.ArmedGroup));

    [Theory]
    [InlineData("The European Union and the African Union sent aid.", "")]
    [InlineData("He flew from Saudi Arabia to the United Arab Emirates.", "")]
    [InlineData("It was an old quarrel among West African leaders.", "")]
    [InlineData("The Syrian Democratic Forces said so.", "Syrian")]
    [InlineData("دعا الاتحاد الأوروبي إلى ذلك.", "")]
    [InlineData("زار المملكة العربية السعودية أمس.", "")]
    public void Only_adjectives_of_states_are_nationalities(string text, string adjectives) =>
        Assert.Equal(adjectives, Found(text, EntityKind.Nationality));

    [Theory]
    [InlineData("RIMBO, Sweden (Agency) - The talks began. Nobody left Rimbo that day.", "RIMBO|Sweden|Rimbo")]
    [InlineData("He was hurt at a farm in Culpepperton, Virginia, on Monday.", "Culpepperton|Virginia")]
    [InlineData("Rebels stormed Welikandura, 200 km (125 miles) from Colombo, at dawn.", "Welikandura|Colombo")]
    [InlineData("Shells fell on the small mining town of Moengatu. Moengatu is empty now.", "Moengatu|Moengatu")]
    [InlineData("A truck blew up at the Zobetu junction, they said.", "Zobetu")]
    [InlineData("Protesters marched in Milwaukee and Guangxi.", "Milwaukee|Guangxi")]
    [InlineData("According to Somebody, Sweden is cold.", "Sweden")]
    [InlineData("Shells fell on the town of al-Fouaatu on Monday. Nobody was left in al-Fouaatu.", "al-Fouaatu|al-Fouaatu")]
    [InlineData("They hid in the town of Urumtu al-Jozi for days.", "Urumtu al-Jozi")]
    [InlineData("They came into the Syrian border town of Albu Kamal.", "Albu Kamal")]
    [InlineData("They patrol along the Syrian border.", "Syrian border")]
    public void What_stands_beside_a_name_tells_a_place_that_no_table_holds(string text, string places) =>
        Assert.Equal(places, Found(text, EntityKind.Place));

    [Theory]
    [InlineData("The U.S. State Department and the US Congress disagreed.", "State Department|Congress")]
    [InlineData("Baghdad's Foreign Ministry denied it.", "Foreign Ministry")]
    [InlineData("The ruling XNDS party won.", "XNDS")]
    [InlineData("Yemen's internationally recognised government agreed.", "internationally recognised government")]
    [InlineData("They left it to the central bank in the end.", "central bank")]
    [InlineData("Peter Brown, chief executive of Brodskalis, spoke.", "Brodskalis")]
    [InlineData("Shares of Cofinetto SA rose, and Cofinetto said no more.", "Cofinetto SA|Cofinetto")]
    [InlineData("A deal with Microsoft Corp was near.", "Microsoft Corp")]
    [InlineData("The bank Hornet & Sons Co Ltd was sold.", "Hornet & Sons Co Ltd")]
    [InlineData("She told the UN Security Council on Wednesday.", "UN Security Council")]
    [InlineData("The Office for the Protection of Whales said so.", "Office for the Protection of Whales")]
    [InlineData("They were hit by Syrian air strikes.", "")]
    [InlineData("Some government officials in Jordan spoke.", "")]
    [InlineData("In Jordan the government resigned.", "")]
    [InlineData("Jordan was calm. The government resigned.", "government")]
    [InlineData("The Jordanian government met. Later the government resigned.", "Jordanian government")]
    [InlineData("Bashar al-Assad's government and the Obama administration talked.", "Bashar al-Assad's government|Obama administration")]
    [InlineData("The Syrian regime denied it, and civil defence crews dug.", "Syrian regime|civil defence")]
    [InlineData("Gaza's health ministry and the Health Ministry in Gaza disagreed.", "health ministry|Health Ministry")]
    [InlineData("Syria regime raids went on, the Zorutu Media Center said.", "Syria regime|Zorutu Media Center")]
    [InlineData("A missile hit a Syrian Air Base before dawn.", "")]
    [InlineData("They left the administration of the town to others.", "")]
    public void Bodies_and_companies_are_found_by_their_build(string text, string names) =>
        Assert.Equal(names, Found(text, EntityKind.Organization));

    [Theory]
    [InlineData("Baghdad's Foreign Ministry denied it.", "IQ")]
    [InlineData("A bomb hit the education ministry in Mogadishu.", "SO")]
    [InlineData("Syria rationed petrol, its oil ministry said.", "SY")]
    [InlineData("The oil ministry said so.", null)]
    public void A_ministry_is_that_of_the_state_the_sentence_names(string text, string? country) =>
        Assert.Equal(country, Extractor.Extract(text).Mentions.Single(m => m.Kind == EntityKind.Organization).Country);

    [Theory]
    [InlineData("The monitor put the toll at 52.", "52")]
    [InlineData("A backlog of 422 could be cleared.", "422")]
    [InlineData("The crossing is one of three between them.", "three")]
    [InlineData("A one-way drone struck.", "")]
    public void A_number_may_stand_for_what_was_named_before(string text, string counts) =>
        Assert.Equal(counts, Found(text, EntityKind.Count));

    [Theory]
    [InlineData("About 6,000 American troops are there.", "")]
    [InlineData("American forces are there.", "American forces")]
    [InlineData("They train a Syrian force there.", "")]
    [InlineData("Niger's presidential guard held him.", "presidential guard")]
    public void Counted_or_indefinite_soldiers_are_no_army(string text, string groups) =>
        Assert.Equal(groups, Found(text, EntityKind.ArmedGroup));

    [Theory]
    [InlineData("Syrian state media blamed them.", "Syrian state media")]
    [InlineData("A reporter of Globalia TV was hurt.", "Globalia TV")]
    public void State_media_and_stations_are_outlets(string text, string outlets) =>
        Assert.Equal(outlets, Found(text, EntityKind.Media));

    [Theory]
    [InlineData("Later Abdul Amir Hassan spoke to them.", "Abdul Amir Hassan")]
    [InlineData("Jordan Henderson and Paris Hilton were there.", "Paris Hilton")]
    public void A_person_is_whole_and_no_place(string text, string names)
    {
        Assert.Equal(names, Found(text, EntityKind.Person));
        Assert.Equal("", Found(text, EntityKind.Place));
    }

    private static string Found(string text, EntityKind kind) =>
        string.Join('|', Extractor.Extract(text).Mentions.Where(m => m.Kind == kind).Select(m => m.Text));
}
