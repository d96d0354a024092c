using System.Reflection;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

/// <summary>One row a character rule: what it changes, and that without its switch nothing changes.</summary>
public class NormalizationRuleTests
{
    [Theory]
    [InlineData("RemoveHarakat", "كَتُبِ", "كتب")]
    [InlineData("RemoveTanwin", "بيتًا بيتٌ بيتٍ \u08F0\u08F1\u08F2", "بيتا بيت بيت ")]
    [InlineData("RemoveShadda", "محمّد", "محمد")]
    [InlineData("RemoveSukun", "قدْس", "قدس")]
    [InlineData("RemoveSuperscriptAlef", "هٰذا", "هذا")]
    [InlineData("RemoveQuranicSigns", "\u0610ا\u0656\u06D6\u06DD\u06E5\u08D4", "ا")]
    [InlineData("RemoveTatweel", "ســوريا", "سوريا")]
    [InlineData("UnifyAlef", "أ إ آ ٱ ٲ ٳ ا", "ا ا ا ا ا ا ا")]
    [InlineData("AlefMaksuraToYeh", "مصطفى", "مصطفي")]
    [InlineData("TehMarbutaToHeh", "مدينة", "مدينه")]
    [InlineData("WawHamzaToWaw", "مسؤول", "مسوول")]
    [InlineData("YehHamzaToYeh", "مسئول", "مسيول")]
    [InlineData("RemoveLoneHamza", "صنعاء", "صنعا")]
    [InlineData("UnifyKaf", "ک ڪ ڭ ڨ", "ك ك ك ق")]
    [InlineData("UnifyYeh", "ی ې ے ۓ", "ي ي ي ئ")]
    [InlineData("UnifyHeh", "ہ ھ ە ۀ ۂ ۃ", "ه ه ه ه ه ه")]
    [InlineData("LoanLettersToArabic", "گ پ چ ژ ڤ", "ك ب ج ز ف")]
    [InlineData("OpenPresentationForms", "ﻼ ﻷ ﺍﻟﻘﺪﺱ ﷲ ﬁ Ａ１", "لا لأ القدس الله fi A1")]
    [InlineData("OpenPresentationForms", "ﹱ", "\u064B")]
    [InlineData("AsciiDigits", "٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹", "0123456789 0123456789")]
    [InlineData("AsciiSeparators", "١٬٢٠٠٫٥ ٪", "١,٢٠٠.٥ %")]
    [InlineData("RemoveBidiControls", "\u200Eا\u200F\u061C\u202A\u202E\u2066\u2069", "ا")]
    [InlineData("RemoveZeroWidth", "\uFEFFا\u200B\u2060\u00AD\u034F\uFE0F", "ا")]
    [InlineData("RemoveJoiners", "می\u200Cخواهم\u200D", "میخواهم")]
    [InlineData("PlainSpaces", "ا\u00A0ب\u202Fج\u3000د\u2009ه\tو\n", "ا ب ج د ه\tو\n")]
    [InlineData("PlainQuotes", "“ا” «ب» „ج‟ ‘د’ ‹ه›", "\"ا\" \"ب\" \"ج\" 'د' 'ه'")]
    [InlineData("PlainDashes", "ا–ب—ج‐د−1", "ا-ب-ج-د-1")]
    [InlineData("RemoveApostrophes", "Kata'ib Sana’a ʿAbd ʾIdlib", "Kataib Sanaa Abd Idlib")]
    [InlineData("Lowercase", "ALEPPO Ёж Ñ", "aleppo ёж ñ")]
    [InlineData("RemoveAccents", "Şanlıurfa é ø ł ß Œ Ḥ Ấ й e\u0301", "Sanliurfa e o l ss OE H A и e")]
    [InlineData("Compose", "ا\u0654 ا\u0655 ا\u0653 و\u0654 ي\u0654 e\u0301", "أ إ آ ؤ ئ é")]
    [InlineData("Compose", "ا\u064E\u0654", "أ\u064E")]
    public void Switch_changes_its_characters_and_no_others(string rule, string raw, string expected)
    {
        NormalizationOptions options = new();
        Assert.Equal(raw, new TextNormalizer(options).Normalize(raw));

        options = Switch(options, rule);
        Assert.Equal(expected, new TextNormalizer(options).Normalize(raw));
    }

    [Theory]
    [InlineData("بِالبُوكَمَالِ", "بالبوكمال")] // in al-Bukamal, vocalised
    [InlineData("لـ”الفيلق", "ل\"الفيلق")] // of "the Corps", quote glued by tatweel
    [InlineData("مسؤول صنعاء", "مسؤول صنعاء")] // official, Sanaa: hamza kept
    [InlineData("مسو\u0654ول", "مسؤول")]
    [InlineData("ﻭ\u0654", "ؤ")]
    [InlineData("عـ\u064Eـمّان", "عمان")] // Amman
    [InlineData("Katā'ib Ḥizbullāh", "kataib hizbullah")]
    [InlineData("کرکوک", "كركوك")] // Kirkuk in Persian letters
    [InlineData("ڨفصة", "قفصه")] // Gafsa as printed in Tunisia
    [InlineData("ژوراڤ گپچ", "ژوراڤ گپچ")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("١٢٬٥٠٠", "12,500")]
    public void Gazetteer_key_folds_what_writers_differ_in(string raw, string expected) =>
        Assert.Equal(expected, TextNormalizer.GazetteerKey.Normalize(raw));

    [Theory]
    [InlineData("ســوريا\u200F “بَيْرُوت”\u00A0٢٠٢٠", "سوريا “بَيْرُوت” ٢٠٢٠")] // Syria "Beirut" 2020
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("ﺳﻮﺭﻳﺎ", "سوريا")]
    public void Display_keeps_what_the_author_wrote_and_can_be_seen(string raw, string expected) =>
        Assert.Equal(expected, TextNormalizer.Display.Normalize(raw));

    [Theory]
    [InlineData("مسؤول", "مسوول")]
    [InlineData("پاریس", "باريس")] // Paris in Persian
    [InlineData("شيء", "شيء")]
    public void Search_folds_hamza_carriers_and_loan_letters_too(string raw, string expected) =>
        Assert.Equal(expected, TextNormalizer.Search.Normalize(raw));

    [Fact]
    public void Contradicting_switches_are_refused_when_the_normaliser_is_made()
    {
        NormalizationOptions options = new() { RemoveCombiningHamza = true };
        DataFormatException error = Assert.Throws<DataFormatException>(() => new TextNormalizer(options));
        Assert.Contains("Compose", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_switch_has_a_row_above()
    {
        HashSet<string> tested = [.. GetType()
            .GetMethod(nameof(Switch_changes_its_characters_and_no_others))!
            .GetCustomAttributesData()
            .Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (IReadOnlyList<CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)
            .Select(arguments => (string)arguments[0].Value!)];
        IEnumerable<string> switches = typeof(NormalizationOptions).GetProperties()
            .Where(property => property.PropertyType == typeof(bool)).Select(property => property.Name);
        Assert.Equal(["RemoveCombiningHamza"], switches.Where(name => !tested.Contains(name)));
    }

    internal static NormalizationOptions Switch(NormalizationOptions options, string rule)
    {
        NormalizationOptions copy = options with { };
        typeof(NormalizationOptions).GetProperty(rule)!.SetValue(copy, true);
        return copy;
    }
}
