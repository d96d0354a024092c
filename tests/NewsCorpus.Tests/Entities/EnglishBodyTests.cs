using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Bodies, companies, forces and clubs in English news, one text a row.</summary>
public class EnglishBodyTests
{
    private const string Match = "The football match was a league game; the striker and the goalkeeper of the champions scored a goal this season.\n";

    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("In Britain voters trust Labour on schools. Labour has promised more.", "Labour|Labour")]
    [InlineData("Britain is rich. Labour costs rose, and hard labour was rare.", "")]
    [InlineData("Brazil has labour laws, and workers asked Labour leaders in vain.", "")]
    [InlineData("The United States is calm, and the Fed said rates would rise in Congress papers.", "Fed|Congress")]
    [InlineData("He swam in the Amazon and posted it on Facebook.", "")]
    public void A_short_name_that_is_a_word_needs_its_country_and_a_sentence(string text, string names) =>
        Assert.Equal(names, Found(text, EntityKind.Organization));

    [Theory]
    [InlineData("Trading in Zobetix shares was halted. Later Zobetix denied it.", "Zobetix|Zobetix")]
    [InlineData("The bid lifted Zobetix's profits.", "Zobetix")]
    [InlineData("Analysts asked a QZB spokesman. In May QZB had said no.", "QZB|QZB")]
    [InlineData("He works for Zobetix Energy now, and Qarvel Group owns it.", "Zobetix Energy|Qarvel Group")]
    [InlineData("They live in fear of the Qarvel Group since June.", "")]
    [InlineData("A Tory spokesman and White House shares in blame.", "White House")]
    public void What_is_said_of_companies_tells_one(string text, string names) =>
        Assert.Equal(names, Found(text, EntityKind.Organization));

    [Theory]
    [InlineData("Officers of South Wales Police came.", "South Wales Police")]
    [InlineData("A source at Aleppo Police Command said so.", "Aleppo Police Command")]
    [InlineData("They called Jabhat Zorutu al-Sham a band.", "Jabhat Zorutu al-Sham")]
    [InlineData("Rockets hit the capital of Daesh.", "Daesh")]
    [InlineData("Forces loyal to the regime fled, and troops loyal to President Bashar al-Assad too.", "Forces loyal to the regime|troops loyal to President Bashar al-Assad")]
    [InlineData("Fans loyal to the end sang.", "")]
    [InlineData("10-07-2016 Syrian forces left. Some 3000 Syrian forces stayed.", "Syrian forces")]
    public void Forces_keep_the_whole_of_their_name(string text, string names) => Assert.Equal(names, Found(text, EntityKind.ArmedGroup));

    [Theory]
    [InlineData("Its embassy in Tehran was stormed and its consulate in Mashhad burned.", "embassy|consulate")]
    [InlineData("The embassy was shut.", "")]
    [InlineData("The Russian coordination center in Hmeimim said so.", "Russian coordination center")]
    [InlineData("Nothing Grows On Black Fungus\n\nThe Department of Zobet has denied it.", "Department of Zobet")]
    [InlineData("A spokesman for its National Security Council spoke.", "National Security Council")]
    [InlineData("The U.N. Support Office in Somalia paid.", "U.N. Support Office in Somalia")]
    [InlineData("-- London Energy Desk, 212-859-1000\n", "London Energy Desk")]
    public void Bodies_reach_as_far_as_their_names(string text, string names) => Assert.Equal(names, Found(text, EntityKind.Organization));

    [Theory]
    [InlineData("The largest Christian town in Nineveh fell.", "Nineveh")]
    [InlineData("Shells hit a Peshmerga base at night.", "")]
    [InlineData("A car blew up at Maath bin Zobet mosque.", "Maath bin Zobet mosque")]
    [InlineData("Angry Zobet Fighters Attack Mountain Town Before Dawn Again", "")]
    [InlineData("Shells fell on Ahmed Zobet neighborhood and near Khaled Bin al-Zobet street.", "Ahmed Zobet|Khaled Bin al-Zobet street")]
    [InlineData("He crossed the Bosphorus Bridge.", "Bosphorus Bridge|Bosphorus")]
    public void Who_lives_there_names_no_place(string text, string names) => Assert.Equal(names, Found(text, EntityKind.Place));

    [Theory]
    [InlineData(Match + "Results:\nZorutu Rangers 3 Melrose 1\nStandings:\nZobetu 4 3 1 0 9\n", "Zorutu Rangers|Melrose|Zobetu")]
    [InlineData(Match + "Zorutu 2 Melrose 0\nIt was late when Zorutu took the lead in Melrose.\n", "Zorutu|Melrose|Zorutu")]
    [InlineData(Match + "The goals came from Peter Zobetu (Zorutu) and John Smith (Scotland).\n", "Zorutu")]
    [InlineData(Match + "1. Peter Zobetu (France) Zorutu 1:02.3\n", "Zorutu")]
    [InlineData(Match + "It was a bad night for the Orioles.\n", "Orioles")]
    [InlineData(Match + "France 3 Scotland 1\n", "")]
    [InlineData("Five laps for the riders, then a lap of honour, a podium and more racing.\n1. Peter Zobetu (France) Zorutu 1:02.3\n", "Zorutu")]
    [InlineData(Match + "Surrey 128-4\n", "Surrey")]
    [InlineData("Shells fell.\nZorutu 2 Melrose 0\n", "")]
    public void Tables_of_sport_news_name_clubs(string text, string names) => Assert.Equal(names, Found(text, EntityKind.Organization));

    private static string Found(string text, EntityKind kind) => string.Join('|', Extractor.Extract(text).Mentions
        .Where(m => m.Kind == kind).Select(m => m.Text));
}
