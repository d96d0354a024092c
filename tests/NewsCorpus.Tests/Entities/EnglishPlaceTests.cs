using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Small places and facilities in English reports that are full of places.</summary>
public class EnglishPlaceTests
{
    // Places of one region, so that the report is full of them.
    private const string Region =
        "Shells fell on Mayadin, Bukamal, Deir ez-Zor, Raqqa, Tabqa and Hasakah in Syria, and families left Qamishli.\n\n";

    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("Troops of the Third Force patrolled Gorumik, Zalembe and Torvani, and Zebediah Group men withdrew.", "Gorumik|Zalembe|Torvani")]
    [InlineData("The road to Gorumik was cut at Zalembe.", "Gorumik|Zalembe")]
    [InlineData("They fled north of Gorumik and from al-Zirutu to Torvani.", "Gorumik|al-Zirutu|Torvani")]
    [InlineData("Others went to Gorumik, Zalembe and al-Zirut al-Gorumi, over the canal.", "Gorumik|Zalembe|al-Zirut al-Gorumi")]
    [InlineData("Aid was burned as far as Gorumik and Zalembe.", "Gorumik|Zalembe")]
    [InlineData("He said al-Zirutu, al-Gorumi and Torvani had been retaken.", "al-Zirutu|al-Gorumi|Torvani")]
    [InlineData("The men crossed from Nad-e Zirut to Qala-e Gorum by night.", "Nad-e Zirut|Qala-e Gorum")]
    [InlineData("Gunmen came from Tabbat al-Zirut and El Gorumi at dawn.", "Tabbat al-Zirut|El Gorumi")]
    [InlineData("Families moved out of Cross Zirut, Gorumik and Torvani.", "Cross Zirut|Gorumik|Torvani")]
    public void What_stands_where_places_stand_is_a_place(string sentence, string places) =>
        Assert.Equal(places, Found(Region + sentence));

    [Theory]
    [InlineData("Hassan Gorumik said so, and the police took Gorumik to court.", "")] // a person's name
    [InlineData("They talked about faith in Islam and on Facebook.", "")]
    [InlineData("Gorumik told reporters that he would go.", "")]
    [InlineData("In Raqqa, Gorumik cut short his visit.", "Raqqa")] // who follows the comma
    [InlineData("In Raqqa, Zalembe Gorumik scattered the crowd.", "Raqqa")]
    [InlineData("In Raqqa , Zalembe Gorumik 's aides left .", "Raqqa")]
    public void Who_acts_is_none(string sentence, string places) => Assert.Equal(places, Found(Region + sentence));

    [Theory]
    [InlineData("Protesters filled Martyrs' Square after prayers.", "Martyrs' Square")]
    [InlineData("Water covered Monday Market by the evening.", "Monday Market")]
    [InlineData("The wounded went to South Hospital at night.", "South Hospital")]
    [InlineData("They were held in the Central Security camp for days.", "Central Security camp")]
    [InlineData("He was born near Camp Zirutson in the hills.", "Camp Zirutson")]
    [InlineData("An ambulance was burned at Kilometre 27 by gunmen.", "Kilometre 27")]
    [InlineData("Crowds met at al-Zirutu Square in the rain.", "al-Zirutu Square")]
    [InlineData("Soldiers gathered on Zirutes hill in the dark.", "Zirutes")]
    [InlineData("She was taken to Omar Zirut Gorumi Hospital by car.", "Omar Zirut Gorumi Hospital")]
    public void Facilities_are_found_whole(string sentence, string place) => Assert.Equal(place, Found(sentence));

    [Theory]
    [InlineData("He was treated in a Zirutese hospital.")]
    [InlineData("He writes for the Wall Street Journal.")]
    [InlineData("Critics praised Howl's Moving Castle that year.")]
    [InlineData("They met on Monday. Market days are busy.")]
    public void Not_every_capital_before_a_facility_names_it(string sentence) => Assert.Equal("", Found(sentence));

    private static string Found(string text)
    {
        int from = text.StartsWith(Region, StringComparison.Ordinal) ? Region.Length : 0;
        return string.Join('|', Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Place && m.Span.Start >= from && m.Level == 0).Select(m => m.Text));
    }
}
