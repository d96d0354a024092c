using System.Text;
using NewsCorpus.Articles;
using NewsCorpus.Articles.Encodings;

namespace NewsCorpus.Tests.Articles;

public class EncodingTests
{
    private const string Arabic =
        "أعلنت وزارة الصحة في بيان لها أمس، أن حملة التلقيح ستبدأ مطلع الأسبوع القادم في جميع المحافظات السورية.";
    private const string English =
        "The ministry said on Monday that the new bridge would open next week, officials told reporters.";
    private const string French =
        "Le ministère a annoncé lundi que le pont, fermé depuis l’été, rouvrirait à la circulation dès février.";

    [Theory]
    [InlineData(Arabic, "utf-8", "utf-8")]
    [InlineData(Arabic, "windows-1256", "windows-1256")]
    [InlineData(Arabic, "iso-8859-6", "iso-8859-6")]
    [InlineData(Arabic, "utf-16", "utf-16")]
    [InlineData(Arabic, "utf-16BE", "utf-16BE")]
    [InlineData(Arabic, "utf-32", "utf-32")]
    [InlineData(English, "utf-16", "utf-16")]
    [InlineData(English, "us-ascii", "utf-8")]
    [InlineData(French, "windows-1252", "windows-1252")]
    [InlineData(French, "utf-8", "utf-8")]
    public void Unlabelled_bytes_are_read(string text, string written, string expected)
    {
        byte[] bytes = Encode(text, written);

        DecodedText decoded = EncodingDetector.Decode(bytes, null, null);

        Assert.Equal(text, decoded.Text);
        Assert.Equal(expected, decoded.Encoding);
        Assert.True(decoded.Confidence > 0.8, $"confidence {decoded.Confidence}");
    }

    [Theory]
    [InlineData("windows-1256", "utf-8")]
    [InlineData("windows-1256", "iso-8859-1")]
    [InlineData("windows-1256", "windows-1252")]
    [InlineData("utf-8", "windows-1256")]
    [InlineData("utf-8", "iso-8859-1")]
    [InlineData("iso-8859-6", "windows-1256")]
    public void A_false_label_is_overruled_and_reported(string written, string label)
    {
        DecodedText decoded = EncodingDetector.Decode(Encode(Arabic, written), null, label);

        Assert.Equal(Arabic, decoded.Text);
        Assert.Equal(label, decoded.Declared);
    }

    [Fact]
    public void A_label_of_another_script_is_believed()
    {
        byte[] bytes = Encode("Министерство сообщило в понедельник, что мост откроется.", "windows-1251");

        DecodedText decoded = EncodingDetector.Decode(bytes, null, "windows-1251");

        Assert.Equal("windows-1251", decoded.Encoding);
    }

    [Theory]
    [InlineData("windows-1256")]
    [InlineData("windows-1252")]
    public void Mojibake_is_repaired_and_marked(string misreadAs)
    {
        string broken = CodePage.Named(misreadAs)!.GetString(Encoding.UTF8.GetBytes(Arabic));

        DecodedText decoded = EncodingDetector.Decode(Encoding.UTF8.GetBytes(broken), null, null);

        Assert.Equal(Arabic, decoded.Text);
        Assert.True(decoded.Repaired > 0);
    }

    [Theory]
    [InlineData(Arabic)]
    [InlineData(French)]
    [InlineData("فقط، هذا خط، ولفظ« معروف »")]
    public void Good_text_is_not_repaired(string text) => Assert.Equal((text, 0), Mojibake.Repair(text));

    [Fact]
    public void English_mojibake_quotes_are_repaired()
    {
        string broken = CodePage.Windows1252.Encoding.GetString(Encoding.UTF8.GetBytes("The minister’s “plan”"));

        Assert.Equal("The minister’s “plan”", Mojibake.Repair(broken).Text);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        using MemoryStream stream = new([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("سوريا")]);

        ReadOutcome outcome = Assert.Single(ArticleReader.Default.Read(stream, "a.txt"));

        Assert.Equal("سوريا", outcome.Article!.Text);
    }

    [Fact]
    public void The_callers_encoding_wins()
    {
        using MemoryStream stream = new(Encode(Arabic, "windows-1256"));

        ReadOutcome outcome = Assert.Single(
            ArticleReader.Default.Read(stream, "a.txt", new ReadHints { Encoding = "windows-1252" }));

        Assert.Equal("windows-1252", outcome.Article!.Encoding);
    }

    private static byte[] Encode(string text, string encoding) => CodePage.Named(encoding)!.GetBytes(text);
}
