using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Listed outlets called by an ordinary word, without quotation marks.</summary>
public class ReportedOutletTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("ونقلت السومرية عن شهود أن الجسر أغلق.", "السومرية")]
    [InlineData("ذكرت معا أن المزارعين عادوا إلى الحقول.", "معا")]
    [InlineData("أفادت بغداد اليوم بأن الجلسة أرجئت.", "بغداد اليوم")] // no city
    [InlineData("أغلق الجسر، وفق ما أوردته سبأ.", "سبأ")]
    [InlineData("دمرت الورشة، بحسب إباء، عند المدرسة.", "إباء")]
    [InlineData("أغلق الجسر نقلا عن المسيرة.", "المسيرة")]
    [InlineData("وقال رئيس المجلس القروي لصفا إن الأهالي عادوا.", "صفا")]
    [InlineData("وقال سامر، رئيس جمعية المزارعين في السهل الشرقي، لـالمدن إن الموسم تلف.", "المدن")] // the article behind ل, and the verb far before it
    [InlineData("وذكرت الأخبار والنهار أن الوفد وصل.", "الأخبار|النهار")] // two, one of them the word for news
    [InlineData("بحسب بوابة الأهرام والمصري اليوم.", "بوابة الأهرام|المصري اليوم")]
    [InlineData("تضررت المزارع، وفق سبق وصحيفة مرايا.", "سبق|مرايا")] // another told by its designator
    [InlineData("ونشرت وكالة تسنيم وفارس أن المصنع أغلق.", "تسنيم|فارس")] // joined to one told by its designator
    [InlineData("وقالت القلمون برس إن الطريق مغلق.", "القلمون برس")] // in no table, no mountains
    [InlineData("بحسب سنابل نيوز.", "سنابل نيوز")]
    [InlineData("عودة الشاحنات إلى الميناء\n\nمعان – عمون\n\nدخل الإضراب أسبوعه الثاني.", "عمون")] // signs the dateline
    [InlineData("سيول تجرف الطرق\n\nنابلس – وكالة مرايا\n\nجرفت السيول الطرق.", "مرايا")] // behind the word for an agency, in no table
    public void An_outlet_is_told_by_what_it_does_to_news(string text, string names) =>
        Assert.Equal(names, string.Join('|', Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Media).Select(m => m.Text)));

    [Theory]
    [InlineData("الخابور", "الخابور")] // the network, not the river
    [InlineData("الشروق", "الشروق")]
    [InlineData("نابلس – معا –", "معا")]
    [InlineData("عمان - بترا - من هيثم سلوم", "بترا")] // Petra, the agency
    [InlineData("حلب / حماة / حمص - سانا", "سانا")]
    [InlineData("القدس", "")] // where it happened
    public void The_line_below_the_headline_tells_outlets_and_no_writers(string line, string outlets)
    {
        const string Body = "جرفت السيول صباح اليوم الطرق الترابية بين القرى وغمرت الحقول والبيوت القريبة من الوادي في المنطقة.";
        var mentions = NewsPipeline.Default.ProcessText($"سيول تجرف الطرق وتغمر الحقول\n\n{line}\n\n{Body}\n\n{Body}").Mentions;

        Assert.Equal(outlets, string.Join('|', mentions.Where(m => m.Kind == EntityKind.Media).Select(m => m.Text)));
        Assert.DoesNotContain(mentions, m => m.Kind == EntityKind.Person);
    }

    [Theory]
    [InlineData("بحسب البيان، انتهت العملية.")] // the statement
    [InlineData("أفادت الأخبار بأن الطريق مفتوح.")] // the news
    [InlineData("نقلت المسيرة الأهالي إلى الساحة.")] // the march took them
    [InlineData("ذكرت المملكة أن الاتفاق قائم.")] // the kingdom
    [InlineData("تلا الوزير تصريحا لوكالة آفاق للأنباء إن الجسر أغلق.")]
    [InlineData("انتشرت دوريات في قابس (جنوب شرق تونس) – أمس.")] // where the town lies
    public void A_word_that_also_names_an_outlet_stays_a_word(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Media && m.Text != "آفاق");
}
