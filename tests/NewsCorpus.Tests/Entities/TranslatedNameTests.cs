using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>English names of Arabic people and bodies that no gazetteer row holds.</summary>
public class TranslatedNameTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("قال وزير النقل التونسي عبد اللطيف القروي ذلك", "Abdellatif Karoui")] // Maghreb
    [InlineData("قال وزير النقل المصري جمال عبد الكريم ذلك", "Gamal Abdel Karim")] // Egypt
    [InlineData("قال وزير النقل الصومالي عبد الرحمن محمود حسين ذلك", "Abdirahman Mohamud Hussein")] // Somalia
    [InlineData("قال وزير النقل المالي محمد كوليبالي ذلك", "Mohamed Coulibaly")] // Mali
    [InlineData("قال وزير النقل الإيراني حسين كريمي ذلك", "Hossein Karimi")] // Iran
    [InlineData("قال وزير النقل السعودي خالد بن محمد الشمري ذلك", "Khalid bin Mohammed al-Shammari")] // the Gulf
    [InlineData("قال وزير النقل الروسي أوليغ روغوزين ذلك", "Oleg Rogozin")] // no Arab name
    [InlineData("قال المخرج كريستوفر بريلسون ذلك", "Christopher Brilson")] // not Arab: no vowels between the consonants
    [InlineData("قال الخبير الأمريكي ستيفن بارديم ذلك", "Stephen Bardem")]
    public void A_person_is_spelled_as_in_the_country_before_the_name(string text, string english) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Person && m.NameEn == english);

    [Theory]
    [InlineData("وأغلق الدفاع المدني طريق الملك فيصل أمس", "طريق الملك فيصل", "King Faisal Road")]
    [InlineData("نقل المصاب إلى مستشفى الأمير سلطان العسكري", "مستشفى الأمير سلطان العسكري", "Prince Sultan Hospital")]
    [InlineData("تجمع الناس في شارع الشيخ خليفة بن زايد", "شارع الشيخ خليفة بن زايد", "Sheikh Khalifa bin Zayed Street")]
    public void A_facility_called_after_somebody_has_an_english_name_to_read(string text, string name, string english)
    {
        IReadOnlyList<EntityMention> mentions = Extractor.Extract(text).Mentions;
        Assert.Contains(mentions, m => m.Kind == EntityKind.Place && m.Text == name && m.NameEn == english);
        Assert.DoesNotContain(mentions, m => m.Kind == EntityKind.Person);
    }

    [Fact]
    public void The_road_to_a_place_is_no_name() =>
        Assert.Equal(["دمشق"], Extractor.Extract("قطع مسلحون طريق دمشق").Mentions.Select(m => m.Text));

    [Fact]
    public void A_road_is_called_by_both_its_ends()
    {
        IReadOnlyList<EntityMention> mentions = Extractor.Extract("قطع مسلحون طريق دمشق - حلب").Mentions;
        Assert.Equal(["طريق دمشق - حلب", "دمشق", "حلب"], mentions.Select(m => m.Text));
        Assert.Equal("Damascus–Aleppo road", mentions[0].NameEn);
    }

    [Fact]
    public void Without_a_nationality_before_the_name_the_country_of_the_article_tells_the_spelling()
    {
        string text = "وصل الوفد إلى تونس وصفاقس وسوسة. وقال الدكتور لطفي الجلاصي إن تونس ترحب به.";
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Person && m.NameEn?.StartsWith("Lotfi ", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("وصل الوفد إلى أنقرة وإسطنبول وأزمير. وقال الدكتور محمد العمران إن تركيا بلد كبير.", "Mohammed al-Imran")] // no Turk has the article
    [InlineData("وصل الوفد إلى تونس وصفاقس وسوسة. وقال الدكتور عبد الكريم بن محرز ذلك.", "Abdelkrim Ben Mahrez")] // one father
    [InlineData("وصل الوفد إلى تونس وصفاقس وسوسة. وقال الدكتور خالد بن محمد بن سعد ذلك.", "Khalid bin Mohammed bin Saad")] // a chain of sons
    public void The_country_of_the_article_gives_way_to_the_shape_of_the_name(string text, string english) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Person && m.NameEn == english);

    [Theory]
    [InlineData("أعلنت المنظمة العربية للتنمية الزراعية ذلك", "Arab Organization for Agricultural Development")]
    [InlineData("أعلنت لجنة حقوق الإنسان العربية ذلك", "Arab Human Rights Committee")] // the adjective is the head's
    [InlineData("أقر صندوق تنمية الموارد المائية الخطة", "Water Resources Development Fund")]
    [InlineData("أعلنت الهيئة العليا لمكافحة الفساد ذلك", "Supreme Authority for Anti-Corruption")]
    [InlineData("قال حزب العمال ذلك في بيان", "Workers' Party")]
    [InlineData("أعلنت وزارة الثروة السمكية ذلك", "Ministry of Fisheries")]
    [InlineData("أعلنت وزارة الآثار ذلك", "Ministry of Antiquities")]
    [InlineData("أعلن مركز الأمير محمد بن نايف للمناصحة ذلك", "Prince Mohammed bin Nayef Center for Manasihah")] // a person's name
    [InlineData("استقالت حكومة خالد الهاشمي أمس", "Khaled al-Hashimi Government")]
    [InlineData("أعلنت الجامعة التونسية للتنس ذلك", "Tunisian Federation for Tennis")] // no university
    [InlineData("أعلن الاتحاد البرتغالي ذلك", "Portuguese Federation")]
    [InlineData("أعلنت كلية العلوم الطبية التطبيقية ذلك", "Applied Medical Sciences College")]
    [InlineData("فاز نادي الهلال أمس", "Al-Hilal Club")] // a name, no crescent
    [InlineData("أعلن الاتحاد الشعبي الجمهوري ذلك", "Republican Popular Union")] // of no nation
    [InlineData("أعلنت جامعة كرة السلة ذلك", "Basketball Federation")]
    public void A_body_of_ordinary_words_is_translated(string text, string english) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization && m.NameEn == english);

    [Theory]
    [InlineData("بث التلفزيون النرويجي الرسمي الخبر", "التلفزيون النرويجي الرسمي", "Norwegian television")]
    [InlineData("قالت الإذاعة النرويجية ذلك", "الإذاعة النرويجية", "Norwegian radio")]
    [InlineData("جاء ذلك في بيان بثه التلفزيون الرسمي", "التلفزيون الرسمي", "State television")]
    public void The_broadcaster_of_a_state_is_an_outlet(string text, string name, string english) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Media && m.Text == name && m.NameEn == english);

    [Theory]
    [InlineData("نقلت وكالة الأنباء الأردنية (بترا) الخبر", "بترا", "nc:media/petra")] // not the town
    [InlineData("نقلت وكالة الأنباء القطرية «قنا» الخبر", "قنا", "nc:media/qna")] // not the Egyptian governorate
    public void A_short_name_behind_the_long_one_is_the_same_outlet(string text, string name, string id) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Text == name && m.Id == id && m.Kind == EntityKind.Media);

    [Theory]
    [InlineData("أدانت حكومة النرويج الهجوم", "حكومة النرويج", "nc:org/no-government")]
    [InlineData("أيدت محكمة التمييز النرويجية الحكم", "محكمة التمييز النرويجية", "nc:org/no-court-of-cassation")] // agrees with the first word
    public void A_states_institution_is_known_by_country_or_nationality(string text, string name, string id) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Text == name && m.Id == id);

    [Theory]
    [InlineData("قال المتحدث باسم الحكومة النرويجية، سعيد الهاشمي، ذلك", "سعيد الهاشمي")] // behind a body and a comma
    [InlineData("قال النائب عن حزب العمال، بدر الدين عبد الكافي، ذلك", "بدر الدين عبد الكافي")] // of a party; a first name that is a word
    [InlineData("قال الطبيب أحمد محمود حسن إن المستشفى امتلأ", "أحمد محمود حسن")] // a last name that is an ordinary word
    public void A_name_behind_an_office_and_its_body_is_whole(string text, string name) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Person && m.Text == name);

    [Fact]
    public void A_given_name_spelled_otherwise_is_still_the_listed_person() =>
        Assert.Contains(Extractor.Extract("التقى الرئيس نيكولاس ساركوزي الوفد").Mentions, m => m.Id == "nc:person/nicolas-sarkozy");

    [Theory]
    [InlineData("استقبل الملك وولي العهد الوفد", "وولي")]
    [InlineData("استقال الوزير ليتفرغ لأسرته", "ليتفرغ")]
    public void A_joined_word_behind_a_title_is_no_name(string text, string word) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Person && m.Text == word);

    [Theory]
    [InlineData("شهدت الرياض وجدة والدمام أمطارا. وقالت وزارة الداخلية إن الطرق آمنة.", "وزارة الداخلية", "nc:org/saudi-moi")] // the article's country
    [InlineData("شهدت الرياض وعمان وطهران أمطارا. وقالت وزارة الداخلية إن الطرق آمنة.", "وزارة الداخلية", null)] // any of three
    [InlineData("شهدت القاهرة والإسكندرية والسويس وأسوان والرياض وجدة والدمام أمطارا. وقالت وزارة الداخلية إن الطرق آمنة.", "وزارة الداخلية", null)] // in doubt
    [InlineData("شهدت القاهرة والإسكندرية والسويس أمطارا. وعقد اجتماع في وزارة الخارجية بجدة أمس.", "وزارة الخارجية", "nc:org/saudi-mofa")] // of the town behind
    [InlineData("شهدت الرياض وجدة والدمام أمطارا. وباشرت فرق الهلال الأحمر الحادث.", "الهلال الأحمر", "nc:org/saudi-red-crescent")]
    public void A_bare_ministry_is_that_of_the_articles_country(string text, string name, string? id) =>
        Assert.Equal(id, Extractor.Extract(text).Mentions.Single(m => m.Text == name).Id);

    [Theory]
    [InlineData("قالت وزارة الصحة في غزة إن العدد ارتفع", "وزارة الصحة", "وزارة الصحة في غزة")]
    public void The_tail_of_a_listed_name_is_not_its_core(string text, string core, string full)
    {
        EntityMention body = Extractor.Extract(text).Mentions.First(m => m.Kind == EntityKind.Organization);
        Assert.Equal(core, body.Text);
        Assert.Equal(full, text[body.FullSpan.Start..body.FullSpan.End]);
    }

    [Fact]
    public void A_rank_behind_a_body_is_no_part_of_it() =>
        Assert.DoesNotContain(
            Extractor.Extract("قال رئيس هيئة الأركان اللواء الركن يوسف الحنيطي ذلك").Mentions, m => m.Text.Contains("اللواء", StringComparison.Ordinal));
}
