using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

public class ExtractionPropertyTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    private static readonly string[] Pieces =
    [
        "البوكمال", "دير الزور", "وبالعراق", "للقوات", "الروسية", "تنظيم", "داعش", "“", "”", "حزب الله", "ـ", "\u064B", "\u200F", "\u00A0",
        "20", "كانون الأول", "2020", "موقعين", "عشرات", "أبو", "حمزة", "القرشي", "قناة", "،", ".", "\n", "Deir", "ez-Zor", "US", "’s", "\uD83D",
        "ﷲ", "ﻻ", "قرية", "لواء", "اللواء", "93", "الرئيس", "and", "the", "Brigade", "م", "ی", "\0", "ء", "الحدود", "السورية", "و", "ريفها", "الشرقي",
    ];

    [Fact]
    public void Any_text_gives_mentions_with_true_spans()
    {
        Gen<string> text = Gen.Choose(0, Pieces.Length - 1).Select(i => Pieces[i]).ListOf()
            .SelectMany(parts => Gen.Choose(0, 2).Select(gap => string.Join(gap switch { 0 => "", 1 => " ", _ => "\t" }, parts)));
        Prop.ForAll(text.ToArbitrary(), HasTrueSpans).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Theory]
    [InlineData("Fighting in Aleppo, Idlib, Hama and Homs in Syria. They took Saraqib near Kafrbar-")] // a hyphen ends the text
    [InlineData("كتيبة “ وبالعراق بقيادة نيوز وإدلب داعش “")] // a designator of several words over the end of a core
    [InlineData("The strike hit the village of Urum al-")] // an article ends the text
    [InlineData("to Sanei Tal al-Hawa and Tal-Arous in the southwestern countryside of Damascus and Tal Meri west of Damascus and al-Danaji")] // begins so
    [InlineData("بلغ عدد المراكز الصحية 6951")] // a number does
    [InlineData("عن العرب، بكسر الهمزة. كما في «الحياة» -")] // an outlet behind the first word
    [InlineData("دخلوا إلى معسكر \"لبوزة\" إضافة إلى محاصرة محوري العند ومعسكر –")] // a place within a designator
    public void Texts_that_once_failed_give_mentions_with_true_spans(string text) => HasTrueSpans(text);

    /// <summary>Longer texts of more words than those above: places, forces, outlets and signs in any order, with and without spaces.</summary>
    [Theory]
    [InlineData(1, 40, 4000)]
    [InlineData(2, 40, 4000)]
    [InlineData(3, 300, 400)]
    [InlineData(4, 300, 400)]
    public void Words_of_the_field_in_any_order_give_mentions_with_true_spans(int seed, int longest, int texts)
    {
        string[] pieces =
        [
            .. Pieces, "قيادة", "بقيادة", "بلدات", "مطار", "ريف", "أمس", "بين", "و30", "حلب", "وإدلب", "شرطة", "مديرية", "الصحة", "وكالة", "نيوز",
            "كتيبة", "شهداء", "مستشفى", "حقل", "العمر", "ناطق", "باسم", "عبد", "الرحمن", "إلى", "من", "في", "said", "told", "near", "village", "of",
            "Aleppo", "Idlib", "Reuters", "(", ")", "-", "/",
        ];
        Random random = new(seed);
        for (int i = 0; i < texts; i++)
        {
            string gap = random.Next(3) switch { 0 => "", 1 => " ", _ => "\t" };
            HasTrueSpans(string.Join(gap, Enumerable.Range(0, random.Next(1, longest)).Select(_ => pieces[random.Next(pieces.Length)])));
        }
    }

    private static void HasTrueSpans(string text)
    {
        int previous = 0;
        foreach (EntityMention mention in Extractor.Extract(text).Mentions)
        {
            Assert.Equal(mention.Text, mention.Span.Slice(text));
            Assert.True(mention.FullSpan.Contains(mention.Span));
            Assert.True(mention.Span.Start >= previous, "mentions stand in text order");
            Assert.InRange(mention.Confidence, 0, 1);
            previous = mention.Span.Start;
        }
    }

    [Fact]
    public void Marks_and_tatweel_do_not_change_what_is_found()
    {
        const string Plain = "انتشرت القوات الروسية في دير الزور والبوكمال";
        StringBuilder marked = new();
        foreach (char c in Plain)
        {
            marked.Append(c).Append(c is ' ' or 'ا' or 'و' or 'ر' or 'د' or 'ز' or 'ة' ? "" : "ـ\u064E");
        }

        Assert.Equal(Ids(Plain), Ids(marked.ToString()));

        static string[] Ids(string text) => [.. Extractor.Extract(text).Mentions.Select(m => $"{m.Kind} {m.Id}")];
    }
}
