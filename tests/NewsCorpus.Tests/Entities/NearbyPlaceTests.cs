using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Villages and facilities of a report that names several places close to each other.</summary>
public class NearbyPlaceTests
{
    // Slunfah, al-Haffah and Kinsabba stand some ten kilometres from each other in the hills east of Latakia.
    private const string Region = "قال مصدر في سوريا إن القصف استهدف صلنفة والحفة وكنسبا في ريف اللاذقية.\n\n";

    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("وانسحبت الفصائل من غمام والزويك.", "غمام")] // withdrew from Ghamam
    [InlineData("وسقطت القذائف على ترتياح أمس.", "ترتياح")] // fell on Tirtiyah
    [InlineData("وسقطت القذائف على كنسبا والهويدرية.", "الهويدرية")] // a name of no table, joined to one of a table
    public void Villages_beside_the_places_of_the_article_are_found(string sentence, string village) =>
        Assert.Contains(Extractor.Extract(Region + sentence).Mentions, m => m.Kind == EntityKind.Place && m.Text == village);

    [Theory]
    [InlineData("وانسحبت الفصائل من غمام والزويك.", "غمام")] // no place stands near
    public void Elsewhere_the_same_words_are_none(string sentence, string village) =>
        Assert.DoesNotContain(Extractor.Extract(sentence).Mentions, m => m.Kind == EntityKind.Place && m.Text == village);

    [Theory]
    [InlineData("Shells fell in Dumlayh Zarqoun on Monday.", "Dumlayh Zarqoun")]
    [InlineData("Families fled to Deir ez-Zor, Mayadin and Dumlayh.", "Dumlayh")]
    [InlineData("Troops gathered near Orumiq al-Kubrah.", "Orumiq al-Kubrah")]
    [InlineData("Patrols searched Hazmal, Ruwaih and Shanola Villages on Friday.", "Ruwaih")]
    [InlineData("Patrols searched Hazmal, Ruwaih and Shanola Villages on Friday.", "Shanola")]
    [InlineData("At Mandarul, a farming community 30 km from Mayadin, shops were burnt.", "Mandarul")]
    [InlineData("Near Talimar, a convoy was seen on Friday.", "Talimar")]
    [InlineData("Raids were reported on Mayadin, Keturah and Bilmis.", "Bilmis")]
    [InlineData("Troops searched Mayanchar forest on Friday.", "Mayanchar forest")]
    [InlineData("The wounded reached Talimar teaching hospital on Friday.", "Talimar teaching hospital")]
    [InlineData("A patrol was seen in the region of Qaneyah on Friday.", "Qaneyah")]
    [InlineData("Guards stood in Al-Zur village on Friday.", "Al-Zur")]
    [InlineData("Fighting was heard in Al-Drahim, Al-Najmur and Al-Tahin.", "Al-Najmur")]
    public void English_reports_of_a_region_name_places_of_no_table(string sentence, string place) =>
        Assert.Contains(
            Extractor.Extract("The Observatory said Mayadin, Bukamal and al-Asharah in Syria were shelled.\n\n" + sentence).Mentions,
            m => m.Kind == EntityKind.Place && m.Text == place);

    [Theory]
    [InlineData("Shells fell in Dumlayh Zarqoun on Monday.", "Dumlayh Zarqoun")] // no region
    public void Elsewhere_a_preposition_and_a_capital_are_not_enough(string sentence, string words) =>
        Assert.DoesNotContain(Extractor.Extract(sentence).Mentions, m => m.Kind == EntityKind.Place && m.Text == words);

    [Theory]
    [InlineData("Gunmen raided an IDP camp near Mayadin.", "IDP camp")]
    [InlineData("Fighting was heard in Al-Drahim, Al-Najmur and Al-Tahin.", "Drahim")]
    public void English_words_that_name_nobody_and_no_place(string sentence, string words) =>
        Assert.DoesNotContain(
            Extractor.Extract("The Observatory said Mayadin, Bukamal and al-Asharah in Syria were shelled.\n\n" + sentence).Mentions,
            m => m.Text == words || (m.Kind == EntityKind.Person && m.Text.EndsWith(words, StringComparison.Ordinal)));

    [Theory]
    [InlineData("وقصفت الطائرات كنسبا وجرهم إلى المعركة.", "جرهم")] // and dragged them
    [InlineData("وهاجم المسلحون نقطة مرابطة قرب صلنفة.", "مرابطة")] // a post that is stationed there
    [InlineData("ودارت اشتباكات بين مجموعتي العرين والفهد في كنسبا.", "مجموعتي")] // between the two groups of
    [InlineData("وعاد الأهالي إلى صلنفة والمدارس مغلقة.", "المدارس")] // and the schools
    public void Words_joined_to_a_place_are_not_all_places(string sentence, string word) =>
        Assert.DoesNotContain(Extractor.Extract(Region + sentence).Mentions, m => m.Kind == EntityKind.Place && m.Text == word);

    [Theory]
    [InlineData("تجمع المحتجون في ساحة الحرية أمس.", "ساحة الحرية")] // Freedom Square
    [InlineData("نقل الجرحى إلى مستشفى الثورة العام.", "مستشفى الثورة العام")] // al-Thawra general hospital
    [InlineData("فاز الفريق على ملعب سانتياغو برنابيو أمس.", "ملعب سانتياغو برنابيو")]
    [InlineData("أغلقت البلدية شارع عثمان بن عفان.", "شارع عثمان بن عفان")]
    [InlineData("وقع الحادث على كوبري الملك فهد أمس.", "كوبري الملك فهد")]
    public void Facilities_are_found_by_their_whole_name(string sentence, string facility) =>
        Assert.Contains(Extractor.Extract(sentence).Mentions, m => m.Kind == EntityKind.Place && m.Text == facility);

    [Theory]
    [InlineData("أقامت المنظمة مستشفى ميدانيا قرب الحدود.", "مستشفى")] // a field hospital
    [InlineData("شيدت الشركة برجا سكنيا في شارع يربط المدينتين.", "شارع")] // a street that links
    public void A_facility_with_an_adjective_has_no_name(string sentence, string head) =>
        Assert.DoesNotContain(Extractor.Extract(sentence).Mentions, m => m.Kind == EntityKind.Place && m.Text.StartsWith(head, StringComparison.Ordinal));
}
