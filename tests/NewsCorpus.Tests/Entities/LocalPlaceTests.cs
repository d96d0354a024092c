using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Places that no table holds, in a report that names many places of one region.</summary>
public class LocalPlaceTests
{
    // Slunfah, al-Haffah, Kinsabba, Qardaha and Latakia.
    private const string Region = "قال مصدر في سوريا إن القصف استهدف صلنفة والحفة وكنسبا والقرداحة في ريف اللاذقية.\n\n";

    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("وطال القصف صلنفة والمخرنطة وكنسبا.", "المخرنطة")] // between two places
    [InlineData("وكانت المخرنطة والدرعشة وصلنفة وكنسبا هادئة.", "المخرنطة")] // the first of four, two of them known
    [InlineData("وكانت المخرنطة والدرعشة وصلنفة وكنسبا هادئة.", "الدرعشة")]
    [InlineData("وسقطت القذائف على صلنفة وكنسبا ودرعشاي، ثم توقفت.", "درعشاي")] // without the article, a mark behind it
    [InlineData("وسقطت القذائف على صلنفة وحوض الدرعاش.", "حوض الدرعاش")] // two words
    [InlineData("وتمركزت على أطراف حوض الخرنط والدرعشة وصلنفة.", "الدرعشة")]
    [InlineData("وطال القصف صلنفة والسطر الغربي وكنسبا.", "السطر الغربي")]
    [InlineData("وأحرق المهاجمون قرى درعشاي وسرخناط والمخرنطة.", "سرخناط")] // villages of, in the plural: no verb goes on
    public void Members_of_a_list_of_places_are_places(string sentence, string place) => AssertPlace(sentence, place);

    [Theory]
    [InlineData("وانسحبت القوات من المخرنطة أمس.", "المخرنطة")] // from
    [InlineData("ودارت معارك على محور المخرنطة.", "المخرنطة")] // the axis of
    [InlineData("وداهمت قوة المخرنطة، ثم عجزت عن بلوغ درعشاي.", "درعشاي")] // to reach
    [InlineData("ونزح سكان درعشاي ليلاً.", "درعشاي")] // the people of
    [InlineData("ووصلت التعزيزات إلى ود الخرناط.", "ود الخرناط")]
    [InlineData("ووصل النازحون إلى قوجه درعشاي أمس.", "قوجه درعشاي")] // a foreign name of two words
    public void What_a_place_follows_is_followed_by_one(string sentence, string place) => AssertPlace(sentence, place);

    [Theory]
    [InlineData("وتقدمت القوات من الناجية إلى كنسبا.", "الناجية")] // from one place to another: the survivor
    [InlineData("ونزح سكان الناجية وصلنفة.", "الناجية")]
    [InlineData("وسقط محور سلمى، وعاد الهدوء.", "سلمى")] // also a given name
    public void Towns_called_by_a_word_are_told_on_ways_and_fronts(string sentence, string place) => AssertPlace(sentence, place);

    [Theory]
    [InlineData("وتجمع الناس في سوق الخضار ليلاً.", "سوق الخضار")] // the vegetable market
    [InlineData("وانتشر الجنود في حارة الخرانطة.", "حارة الخرانطة")]
    [InlineData("وأغلقت الشرطة شارع جمال أمس.", "شارع جمال")] // a given name
    [InlineData("وأغلقت الشرطة الجسر الحديدي أمس.", "الجسر الحديدي")] // the iron bridge
    [InlineData("وأغلقت الشرطة شارع المحطة أمس.", "شارع المحطة")] // Station Street
    [InlineData("ودارت اشتباكات قرب كوبري 19، ثم توقفت.", "كوبري 19")] // bridge 19
    [InlineData("وقطع الأهالي طريق الحفة وأحرقوا الإطارات.", "طريق الحفة")] // the road of a town
    [InlineData("وشوهدت آليات عند بوابة المخرنطة أمس.", "بوابة المخرنطة")] // the gate of
    public void Facilities_of_the_region_have_ordinary_names(string sentence, string place) => AssertPlace(sentence, place);

    [Theory]
    [InlineData("وقصفت قرية المخرنطة، ثم أخلي جامع المخرنطة.", "جامع المخرنطة")]
    [InlineData("وقصفت قرية المخرنطة، ثم عاد الهدوء بالمخرنطة.", "المخرنطة", 2)]
    [InlineData("وقصفت بلدة آدم خرنوط، ثم نزح أهالي آدم خرنوط.", "آدم خرنوط", 2)] // called by a person
    public void A_place_of_no_table_is_known_again(string sentence, string place, int times = 1) => Assert.Equal(
        times, Extractor.Extract(Region + sentence).Mentions.Count(m => m.Kind == EntityKind.Place && m.Text == place));

    [Theory]
    [InlineData("وعاد الأهالي إلى بلداتهم أمس.", "بلداتهم")] // their towns
    [InlineData("وتحدث عن غنائم المعركة في ساحة المعركة.", "ساحة المعركة")] // the battlefield
    [InlineData("وعاد الهدوء إلى صلنفة وكنسبا والسكان قلقون.", "السكان")] // and the people are worried
    [InlineData("وطردت الفصائل من صلنفة وشردهم القصف.", "شردهم")] // and drove them out
    [InlineData("وسيطر على صلنفة مقاتلون من جيش المخرنطة.", "جيش")]
    [InlineData("ووصل الأهالي من ثلاثين قرية خلت تماماً.", "خلت")] // thirty villages have emptied
    [InlineData("وقال خالد الخرنطي إن القصف توقف، وانضم إلى الخرنطي مقاتلون.", "الخرنطي")] // a surname
    [InlineData("وعرف الأهالي عن طريق صلنفة أن القصف توقف.", "طريق صلنفة")] // by way of
    [InlineData("ونقل الجرحى إلى صلنفة ومستوصفات في الحفة.", "مستوصفات")] // clinics
    public void Other_words_in_the_same_positions_are_none(string sentence, string words) => Assert.DoesNotContain(
        Extractor.Extract(Region + sentence).Mentions, m => m.Kind == EntityKind.Place && m.Text == words);

    [Theory]
    [InlineData("وانسحبت القوات من المخرنطة أمس.", "المخرنطة")]
    [InlineData("وتجمع الناس في سوق الخضار ليلاً.", "سوق الخضار")]
    public void Elsewhere_the_same_words_are_none(string sentence, string words) => Assert.DoesNotContain(
        Extractor.Extract(sentence).Mentions, m => m.Kind == EntityKind.Place && m.Text == words);

    [Theory]
    [InlineData("أغلق المحتجون جسر القرداحة أمس.", "جسر القرداحة;القرداحة")] // the bridge of a town
    [InlineData("وصل إلى مستشفى بنغازي أمس.", "مستشفى بنغازي;بنغازي")]
    [InlineData("وقع الانفجار في شارع بغداد.", "شارع بغداد;بغداد")]
    [InlineData("عاد الهدوء إلى درعا البلد أمس.", "درعا البلد;درعا")] // a quarter with the name of its town
    [InlineData("وصل إلى مدينة جنين ثم مستشفى جنين الحكومي.", "جنين;مستشفى جنين الحكومي;جنين")] // of the table, its town in the middle
    [InlineData("عاد الهدوء إلى وادي حلفا أمس.", "وادي حلفا")] // a town of that name
    [InlineData("اجتمعوا في جامع زين العابدين أمس.", "جامع زين العابدين")] // a person
    [InlineData("The dam near Derna broke, and water ran down Wadi Derna.", "Derna;Wadi Derna;Derna")]
    [InlineData("عاد الهدوء إلى ريف دمشق أمس.", "ريف دمشق;دمشق")] // the governorate around it
    [InlineData("عاد الهدوء إلى مصر الجديدة أمس.", "مصر الجديدة")] // Heliopolis, no part of its name
    [InlineData("تجمعوا عند جسر الزيتون أمس.", "الزيتون")] // olives: no village of that name is meant
    public void A_town_stays_visible_in_the_name_of_a_facility(string sentence, string places) => Assert.Equal(
        places.Split(';'), Extractor.Extract(sentence).Mentions.Where(m => m.Kind == EntityKind.Place).Select(m => m.Text));

    private static void AssertPlace(string sentence, string place) =>
        Assert.Contains(Extractor.Extract(Region + sentence).Mentions, m => m.Kind == EntityKind.Place && m.Text == place);
}
