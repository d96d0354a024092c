using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>People in English news by what stands beside their names, one sentence or two a row.</summary>
public class EnglishPeopleTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("Ms Orla Zobetu KC spoke, and Mr Zorutov MP listened.", "Orla Zobetu|Zorutov")]
    [InlineData("The portrait of King Edward III was sold by Andrew RT Zobetu.", "Edward III|Andrew RT Zobetu")]
    public void Letters_behind_a_name_are_no_part_of_it(string text, string people) => Assert.Equal(people, Found(text, EntityKind.Person));

    [Theory]
    [InlineData("When he was prime minister, Mr Zobetu did nothing.", "Zobetu")]
    [InlineData("The acting chief of staff, General Orhan Zobetu, said so.", "Orhan Zobetu")]
    [InlineData("The frigate Admiral Zobetu fired at the coast.", "")]
    public void A_title_behind_an_office_is_no_part_of_the_name(string text, string people) =>
        Assert.Equal(people, Found(text, EntityKind.Person));

    [Theory]
    [InlineData("The market closed, a shopkeeper, Khalaf, told reporters.", "Khalaf")]
    [InlineData("It was so, according to Hamidou, a teacher.", "Hamidou")]
    [InlineData("On the road Malek, 34, had to wait.", "Malek")]
    [InlineData("Malek, of the old town, said so.", "Malek")]
    [InlineData("Nothing is left, Abu Samer, a rescuer, found.", "Abu Samer")]
    [InlineData("Near the hill Zobtar Hussain, a shopkeeper, helped.", "Zobtar Hussain")]
    [InlineData("They hold Umm Zobt, a former camp, and Zobtu.", "")]
    [InlineData("They sold it to Hamidou, a trading company.", "")]
    [InlineData("The rebels of Malek, Zobtu and the hill left.", "")]
    [InlineData("The General Labour Confederation left.", "")]
    public void Reports_call_people_by_one_name_between_commas(string text, string people) => Assert.Equal(people, Found(text, EntityKind.Person));

    [Theory]
    [InlineData("The governor of Nineveh, Zirto Zobetu, led them.", "Zirto Zobetu")]
    [InlineData("Fighters loyal to Zirto Zobetu blocked the road.", "Zirto Zobetu")]
    [InlineData("Troops killed a kingpin called Zirto Halbu Zobetu there.", "Zirto Halbu Zobetu")]
    [InlineData("The head of the union, Zirtum Zobetu, said the raid was over.", "Zirtum Zobetu")]
    [InlineData("The mayor of Tripoli Centre, Abdulrauf Zobetu, opened it.", "Abdulrauf Zobetu")]
    [InlineData("The mayor of Tripoli, Misrata, and others left.", "")]
    public void A_name_behind_an_office_and_its_seat_is_found(string text, string people) =>
        Assert.Equal(people, Found(text, EntityKind.Person));

    [Theory]
    [InlineData("Governor Mohammed bin Zobetu left. Later bin Zobetu denied it.", "Mohammed bin Zobetu|bin Zobetu")]
    [InlineData("Mary Nkweta-Zobetu spoke. Reports reached Nkweta-Zobetu at noon.", "Mary Nkweta-Zobetu|Nkweta-Zobetu")]
    [InlineData("Attorney General al-Zirto al-Zobetu flew there.", "al-Zirto al-Zobetu")]
    public void Particles_and_articles_belong_to_the_name(string text, string people) => Assert.Equal(people, Found(text, EntityKind.Person));

    [Theory]
    [InlineData("Mr Long was sad.", "Long")]
    [InlineData("Byron Long had gone. It was a long day for Long and his friends.", "Byron Long|Long")]
    [InlineData("Byron Long had gone. Long roads lay before the Long March.", "Byron Long")]
    [InlineData("The council heard Peter May on Monday.", "Peter May")]
    public void A_surname_that_is_a_word_is_told_by_its_capital(string text, string people) =>
        Assert.Equal(people, Found(text, EntityKind.Person));

    [Theory]
    [InlineData("Zwelethu Morabeni found it. Later Ms Morabeni called for help.", "Zwelethu Morabeni|Morabeni")]
    [InlineData("It was Tzorb Qarvel, 34, who ran. Behind them stood Ubdi Qarvel-Sund, who wept.", "Tzorb Qarvel|Ubdi Qarvel-Sund")]
    [InlineData("Zwelethu Morabeni, head of research at a bank, was calm.", "Zwelethu Morabeni")]
    [InlineData("Zorutu Playhouse said the show was over.", "")]
    [InlineData("Owned by Japan's Zorutu Kisen, the ship was towed.", "")]
    public void A_name_that_no_table_holds_is_told_by_what_stands_beside_it(string text, string people) =>
        Assert.Equal(people, Found(text, EntityKind.Person));

    [Theory]
    [InlineData("Scores were close.\nC. White 181\nI. Salisbury 12\n", "C. White|I. Salisbury")]
    [InlineData("He took vitamin C. White tablets are best.", "")]
    [InlineData("S. Korea and W. Virginia were quiet.", "")]
    public void An_initial_makes_a_surname_of_a_word_or_town(string text, string people) =>
        Assert.Equal(people, Found(text, EntityKind.Person));

    [Theory]
    [InlineData("Niamh Zobetu kept a diary. Years later Niamh published it.", "Niamh Zobetu|Niamh")]
    [InlineData("Niamh Zobetu kept a diary. “Niamh’s book is out,” he said of the Niamh Prize.", "Niamh Zobetu|Niamh")]
    [InlineData("Years later Niamh published it.", "")]
    public void A_given_name_stands_alone_after_the_whole_name(string text, string people) =>
        Assert.Equal(people, Found(text, EntityKind.Person));

    [Theory]
    [InlineData("Louise Christian and Damon Hill met Robert Plant.", "Louise Christian|Damon Hill|Robert Plant")]
    [InlineData("They met at Victoria Park Road School.", "")]
    [InlineData("Staff of Clarence House were at Mallory Park.", "")]
    [InlineData("William Boeing spoke of Boeing's worldwide sales.", "William Boeing")]
    public void A_surname_may_be_a_word_that_announces_something_else(string text, string people) =>
        Assert.Equal(people, Found(text, EntityKind.Person));

    private static string Found(string text, EntityKind kind) => string.Join('|', Extractor.Extract(text).Mentions
        .Where(m => m.Kind == kind).Select(m => m.Text));
}
