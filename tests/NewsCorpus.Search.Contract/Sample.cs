using System.Security.Cryptography;
using System.Text;
using NewsCorpus.Articles;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Search.Contract;

/// <summary>Small articles about invented events, with their mentions set by hand.</summary>
public static class Sample
{
    /// <summary>Article of a title line and a body; each mention is searched for in the text.</summary>
    public static ProcessedArticle Article(
        string id, string title, string body, string language = "ar", string? published = null, string? outlet = null,
        string? source = null, params SampleMention[] mentions)
    {
        string text = title.Length == 0 ? body : title + "\n\n" + body;
        List<ArticleBlock> blocks = [];
        if (title.Length > 0)
        {
            blocks.Add(new ArticleBlock(BlockKind.Title, new TextSpan(0, title.Length)));
        }

        if (body.Length > 0)
        {
            blocks.Add(new ArticleBlock(BlockKind.Body, new TextSpan(text.Length - body.Length, text.Length)));
        }

        return new ProcessedArticle(
            new Article
            {
                Id = id,
                Source = source,
                ContentHash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
                Language = language,
                Text = text,
                Blocks = blocks,
                Title = title.Length == 0 ? null : title,
                Outlet = outlet,
                Published = published is null ? null : DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture),
                PublishedFrom = published is null ? null : "argument",
            },
            [.. mentions.SelectMany(m => m.In(text)).OrderBy(m => m.Span.Start)],
            []);
    }

    public static SampleMention Place(
        string name, string id, string ar, string en, double lat, double lon, string country) =>
        new(name, EntityKind.Place, id, ar, en, lat, lon, country);

    public static SampleMention Group(string name, string id, string ar, string en) =>
        new(name, EntityKind.ArmedGroup, id, ar, en);

    public static SampleMention Person(string name, string? id, string? ar, string? en) =>
        new(name, EntityKind.Person, id, ar, en);

    public static SampleMention Media(string name, string id, string ar, string en) =>
        new(name, EntityKind.Media, id, ar, en);

    public static SampleMention Org(string name, string id, string ar, string en) =>
        new(name, EntityKind.Organization, id, ar, en);

    public static SampleMention Date(string name, string first, string last) =>
        new(name, EntityKind.Date, null, null, null) { First = first, Last = last };

    /// <summary>A dozen articles in both languages that most cases search.</summary>
    public static IReadOnlyList<ProcessedArticle> Library { get; } =
    [
        Article("ar-1", "قتلى بانفجار في مدينة البوكمال",
            "قُتل ثلاثة مدنيين وأُصيب آخرون بانفجار سيارة مفخخة في مدينة البوكمال شرق دير الزور، بحسب وكالة سانا.",
            published: "2020-12-20", outlet: "سانا", source: "raw/ar-1.txt",
            mentions:
            [
                Place("البوكمال", "gn:174448", "البوكمال", "Al-Bukamal", 34.45, 40.92, "SY"),
                Place("دير الزور", "gn:170794", "دير الزور", "Deir ez-Zor", 35.34, 40.14, "SY"),
                Media("سانا", "nc:media/sana", "سانا", "SANA"),
            ]),
        Article("ar-2", "القوات العراقية تبدأ عملية أمنية في الموصل",
            "بدأت القوات العراقية عملية أمنية واسعة في الموصل القديمة، وقال المتحدث أحمد الكاتب إن العملية تستهدف خلايا تنظيم داعش.",
            published: "2021-01-05", outlet: "وكالة الأنباء العراقية", source: "raw/ar-2.txt",
            mentions:
            [
                Place("الموصل", "gn:99072", "الموصل", "Mosul", 36.34, 43.13, "IQ"),
                Person("أحمد الكاتب", null, "أحمد الكاتب", "Ahmed al-Katib"),
                Group("داعش", "nc:group/isis", "تنظيم داعش", "ISIS"),
            ]),
        Article("ar-3", "افتتاح مدرسة جديدة في دمشق",
            "افتتح وزير التربية مدرسة جديدة للأطفال في دمشق بحضور المعلّمين والطلاب. وتضم المدرســـة مكتبةً كبيرة.",
            published: "2021-03-14", outlet: "سانا",
            mentions: [Place("دمشق", "gn:170654", "دمشق", "Damascus", 33.51, 36.29, "SY")]),
        Article("ar-4", "ارتفاع أسعار النفط في بغداد",
            "ارتفعت أسعار النفط اليوم، وقالت وزارة النفط في بغداد إن الإنتاج بلغ 1,200 برميل يومياً في عام ٢٠٢٠.",
            published: "2020-12-31", outlet: "السومرية",
            mentions:
            [
                Place("بغداد", "gn:98182", "بغداد", "Baghdad", 33.34, 44.4, "IQ"),
                Org("وزارة النفط", "nc:org/oil", "وزارة النفط العراقية", "Ministry of Oil"),
                Date("عام ٢٠٢٠", "2020-01-01", "2020-12-31"),
            ]),
        Article("ar-5", "وصول المساعدات إلى مخيم اليرموك",
            "وصلت قافلة مساعدات إنسانية إلى مخيم اليرموك جنوب دمشق، ووُزّعت المساعدات على العائلات في 14 كانون الثاني.",
            published: "2014-01-15",
            mentions:
            [
                Place("دمشق", "gn:170654", "دمشق", "Damascus", 33.51, 36.29, "SY"),
                Date("14 كانون الثاني", "2014-01-14", "2014-01-14"),
            ]),
        Article("ar-6", "مباراة كرة القدم بين العراق وسوريا",
            "انتهت مباراة كرة القدم بين منتخبي العراق وسوريا بالتعادل في ملعب البصرة.",
            published: "2021-06-01",
            mentions: [Place("البصرة", "gn:99532", "البصرة", "Basra", 30.51, 47.78, "IQ")]),
        Article("ar-7", "قوات سوريا الديمقراطية تعلن حملة جديدة",
            "أعلنت قوات سوريا الديمقراطية حملة جديدة في ريف الرقة، وقالت إن وقوات التحالف شاركت فيها. القوات في سوريا كثيرة.",
            published: "2021-02-10",
            mentions:
            [
                Group("قوات سوريا الديمقراطية", "nc:group/sdf", "قوات سوريا الديمقراطية", "Syrian Democratic Forces"),
                Place("الرقة", "gn:172955", "الرقة", "Raqqa", 35.95, 39.01, "SY"),
            ]),
        Article("en-1", "Car bomb kills three in Syrian border town",
            "A car bomb killed three civilians in Abu Kamal, a town in eastern Syria near the Iraqi border, state media said.",
            "en", "2020-12-20", "Example News", "https://news.example/en-1",
            Place("Abu Kamal", "gn:174448", "البوكمال", "Al-Bukamal", 34.45, 40.92, "SY")),
        Article("en-2", "Iraqi forces begin operation in Mosul",
            "Iraqi forces began a security operation in Mosul on Tuesday, the ministry said. The operations target ISIS cells.",
            "en", "2021-01-05", "Example News", "https://news.example/en-2",
            Place("Mosul", "gn:99072", "الموصل", "Mosul", 36.34, 43.13, "IQ"),
            Group("ISIS", "nc:group/isis", "تنظيم داعش", "ISIS")),
        Article("en-3", "Oil prices rise as output falls",
            "Oil prices rose on Friday after output in Basra fell. Traders expect higher prices next month.",
            "en", "2021-01-08", "Market Daily", null,
            Place("Basra", "gn:99532", "البصرة", "Basra", 30.51, 47.78, "IQ")),
        Article("en-4", "Basra football stadium reopens",
            "The football stadium in Basra reopened with a match between two local teams. Children attended the matches.",
            "en", "2021-06-02", "Sports Daily", null,
            Place("Basra", "gn:99532", "البصرة", "Basra", 30.51, 47.78, "IQ")),
        Article("en-5", "", "A short note without a headline about café owners and O'Brien's naïve résumé.", "en"),
    ];
}
