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
    [InlineData("A truck blew up at the Zobetu junction, they said.", "Zobetu junction")]
    [InlineData("Protesters marched in Milwaukee and Guangxi.", "Milwaukee|Guangxi")]
    [InlineData("According to Somebody, Sweden is cold.", "Sweden")]
    public void What_stands_beside_a_name_tells_a_place_that_no_table_holds(string text, string places) =>
        Assert.Equal(places, Found(text, EntityKind.Place));

    private static string Found(string text, EntityKind kind) =>
        string.Join('|', Extractor.Extract(text).Mentions.Where(m => m.Kind == kind).Select(m => m.Text));
}
