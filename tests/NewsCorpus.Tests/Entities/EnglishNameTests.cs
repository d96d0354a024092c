using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>How far English names reach and what they are, one sentence a row.</summary>
public class EnglishNameTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("She flew with Air China to see her old friends.", "Air China=Organization")]
    [InlineData("Shares fell on the Prague Stock Exchange yesterday.", "Prague Stock Exchange=Organization")]
    [InlineData("Many flights of US Airways were cancelled after the storm.", "US Airways=Organization")]
    [InlineData("The vote was first reported by the Belfast Telegraph last week.", "Belfast Telegraph=Media")]
    [InlineData("The defence of the Arizona Cardinals was poor all season.", "Arizona Cardinals=Organization")]
    [InlineData("He did not take part in the Wales Open this summer.", "")]
    [InlineData("She chairs the charity Alopecia UK with her sister.", "Alopecia UK=Organization")]
    public void A_place_inside_a_longer_name_does_not_stand_alone(string text, string expected) =>
        Assert.Equal(expected, Found(text, EntityKind.Place, EntityKind.Organization, EntityKind.Media));

    [Theory]
    [InlineData("Talks between US President George Bush and the governor were short.", "US")]
    [InlineData("The shells hit Damascus Monday evening, residents said.", "Damascus")]
    [InlineData("It was met with anger in the Iraq War years.", "Iraq")]
    [InlineData("He had won a gold medal at the Athens Olympics.", "Athens")]
    [InlineData("A Kurdish official in Russia's Moscow said so.", "Russia|Moscow")]
    public void A_place_before_another_name_still_stands(string text, string places) => Assert.Equal(
        places, string.Join('|', Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Place).Select(m => m.Text)));

    [Theory]
    [InlineData("He spent his youth in Bristol with an aunt.", "Bristol")]
    [InlineData("Two men from a village near Portsmouth were held.", "Portsmouth")]
    [InlineData("A man from Newport, Wales, was held.", "Newport|Wales")]
    [InlineData("They were reading in the library.", "")]
    [InlineData("It was a nice day and the bath was warm.", "")]
    public void A_name_that_is_a_word_too_needs_a_preposition_or_its_country(string text, string places) => Assert.Equal(
        places, string.Join('|', Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Place).Select(m => m.Text)));

    [Theory]
    [InlineData("Tripoli, Lebanon, was quiet.", "gn:266826")]
    [InlineData("Tripoli, Libya, was quiet.", "gn:2210247")]
    public void The_country_behind_the_comma_chooses_the_namesake(string text, string id) =>
        Assert.Equal(id, Extractor.Extract(text).Mentions[0].Id);

    [Theory]
    [InlineData("Staff of the Royal College of Nursing will walk out.", "Royal College of Nursing")]
    [InlineData("The European Court of Justice ruled against them.", "European Court of Justice")]
    [InlineData("a lawyer for the Motion Picture Association of America", "Motion Picture Association of America")]
    [InlineData("They asked the American Association for the Advancement of Science.", "American Association for the Advancement of Science")]
    [InlineData("A ruling of India's Supreme Court was awaited.", "Supreme Court")]
    [InlineData("They wrote to the Leeds City Council's press office.", "Leeds City Council")]
    [InlineData("He read the draft of the National Care Service Bill.", "")]
    [InlineData("RUGBY LEAGUE - standings after the weekend", "")]
    [InlineData("The Tiger Protection Trust (TPT) said it was sorry.", "Tiger Protection Trust|TPT")]
    [InlineData("Patients with Grey Muscle Disease (GMD) were treated.", "")]
    public void An_organisation_reaches_from_its_first_word_to_its_last(string text, string names) => Assert.Equal(
        names, string.Join('|', Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Organization).Select(m => m.Text)));

    [Theory]
    [InlineData("We saw Oliver Stone's new film.", "Oliver Stone")]
    [InlineData("a letter of Russell’s lawyer, Karen Russell said", "Karen Russell")]
    [InlineData("Samer al-Khatib, a baker, was there.", "Samer al-Khatib")]
    [InlineData("They kept Chris Heaton-Harris as head of the office.", "Chris Heaton-Harris")]
    [InlineData("Figures were bad, Chancellor Rishi Sunak admitted.", "Rishi Sunak")]
    [InlineData("He was taken to the Queen's Medical Centre.", "")]
    public void A_person_has_no_title_and_no_possessive(string text, string names) => Assert.Equal(
        names, string.Join('|', Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Person && m.Text != "Russell").Select(m => m.Text)));

    [Theory]
    [InlineData("BRUCE MOUAT WINS AGAIN\n\nThe skip Bruce Mouat won.", "BRUCE MOUAT|Bruce Mouat")]
    [InlineData("Kevin Washington was there. Later Washington spoke.", "Kevin Washington|Washington")]
    public void A_person_named_in_full_is_known_in_capitals_and_in_short(string text, string names) => Assert.Equal(
        names, string.Join('|', Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Person).Select(m => m.Text)));

    [Theory]
    [InlineData("Barcelona 3 Valencia 1", "Barcelona|Valencia")]
    [InlineData("Arminia Bielefeld 3 0 2 1", "Arminia Bielefeld")]
    [InlineData("The Liverpool striker scored after they beat Middlesbrough.", "Liverpool|Middlesbrough")]
    public void Sport_news_names_clubs_by_their_city(string text, string clubs) => Assert.Equal(
        clubs, string.Join('|', Extractor.Extract($"Soccer: football league results, goals and standings of the season\n\n{text}\n").Mentions
            .Where(m => m.Rule is "sport:club" or "sport:table").Select(m => m.Text)));

    [Fact]
    public void Where_there_is_no_sport_a_city_before_a_number_is_a_city() =>
        Assert.Contains(Extractor.Extract("Barcelona 3 days later was calm.").Mentions, m => m is { Text: "Barcelona", Kind: EntityKind.Place });

    private static string Found(string text, params EntityKind[] kinds) => string.Join(
        '|', Extractor.Extract(text).Mentions.Where(m => kinds.Contains(m.Kind)).Select(m => $"{m.Text}={m.Kind}"));
}
