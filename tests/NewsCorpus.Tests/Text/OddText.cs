using FsCheck;
using FsCheck.Fluent;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

/// <summary>Generators of the text that breaks naive Arabic code, and of option sets.</summary>
internal static class OddText
{
    private static readonly string[] Pieces =
    [
        "ا", "ل", "ب", "و", "ي", "ى", "ة", "أ", "إ", "آ", "ؤ", "ئ", "ء", "ک", "ی", "ہ", "گ", "ـ", "ـ",
        "\u064E", "\u064F", "\u0650", "\u0651", "\u0652", "\u064B", "\u0670", "\u0653", "\u0654", "\u0655",
        "\u06D6", "\u08F0",
        "\u200E", "\u200F", "\u202B", "\u2066", "\u200B", "\u200C", "\u200D", "\uFEFF", "\u00AD",
        "ﻻ", "ﻷ", "ﷲ", "ﷺ", "ﺔ", "ﹱ", "ﱠ", "ﻭ", "ﬁ", "１", "Ａ",
        "٣", "۴", "5", "٫", "٬", ".", ",", "،", ":", "-", "–", "“", "”", "'", "’", "\"", "«", "%", "٪", "#", "@",
        "/", "_",
        " ", "\u00A0", "\u202F", "\n", "\r\n", "\t", "\0",
        "a", "B", "é", "e\u0301", "ß", "İ", "ı", "\u0327", "\u0323", "й", "и", "\u0306", "ʿ",
        "\uD83D\uDE00", "\uD83D", "\uDE00", "中", "नि", "\uFFFF", "البوكمال", "http://", "www.", "a@b.com",
    ];

    public static Gen<string> Text { get; } =
        from size in Gen.Choose(0, 40)
        from pieces in Gen.ArrayOf(Gen.Elements(Pieces), size)
        select string.Concat(pieces);

    /// <summary>Each switch on or off by chance, among those that agree.</summary>
    public static Gen<NormalizationOptions> Options { get; } =
        from bits in Gen.Choose(0, int.MaxValue)
        from more in Gen.Choose(0, 3)
        select Make(bits ^ (more << 30));

    /// <summary>Runs a property over a fixed, seeded set of cases.</summary>
    public static void Check<T>(Gen<T> gen, Func<T, bool> property, int cases = 300) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(20201220UL, 7919UL),
            Prop.ForAll(gen.ToArbitrary(), property));

    private static NormalizationOptions Make(int bits)
    {
        NormalizationOptions options = new();
        int i = 0;
        foreach (string name in typeof(NormalizationOptions).GetProperties()
            .Where(property => property.PropertyType == typeof(bool)).Select(property => property.Name))
        {
            options = (bits >> (i++ % 32) & 1) != 0 ? NormalizationRuleTests.Switch(options, name) : options;
        }

        return options.RemoveCombiningHamza ? options with { Compose = true } : options;
    }
}
