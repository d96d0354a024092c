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
