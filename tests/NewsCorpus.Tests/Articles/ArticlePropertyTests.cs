using System.Text;
using NewsCorpus.Articles;

namespace NewsCorpus.Tests.Articles;

/// <summary>What holds for any input at all, checked on random text and bytes from fixed seeds.</summary>
public class ArticlePropertyTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "\n\n", " ", "\u00A0", "\u200F", "\u202B", "ـ", "َ", "\0", "\uD83D", "\uDE00", "\uFEFF",
        "\u2028", "٣", "7", ".", "،", "؟",
        "<p>", "</div>", "<", "&amp;", "&#x0;", "\"", "{", "}", "|", "»", "-", "اترك رد", "Share", "البوكمال",
        "روسيا أقرت", "Comments", "By ",
        "The river rose again overnight and the road is closed.",
        "أعلنت الوزارة أن الطريق مغلق حتى إشعار آخر بسبب الفيضان.", "0", "©", ":", "Tags",
        "<article>", "<h1>", "</h1>", "<table><tr><td>", "<script>", "<!--", "اقرأ أيضاً", "\uFE8D\uFEDF", "e\u0301",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Blocks_cover_any_text_in_order(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < 300; i++)
        {
            string text = RandomText(random);
            Article plain = ArticleReader.Default.ParsePlainText(text);
            Assert.Same(text, plain.Text);
            ArticleDump.CheckBlocks(plain);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Pages_never_throw_and_their_blocks_cover_the_text(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < 200; i++)
        {
            ArticleDump.CheckBlocks(ArticleReader.Default.ParseHtml(RandomText(random)));
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Bytes_of_any_kind_give_outcomes(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < 200; i++)
        {
            byte[] bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            byte[] head = random.Next(6) switch
            {
                0 => [0x1F, 0x8B, 8, 0],
                1 => "PK\u0003\u0004"u8.ToArray(),
                2 => "WARC/1.0\r\n"u8.ToArray(),
                3 => "{\"text\":\""u8.ToArray(),
                4 => "<?xml version='1.0'?><rss>"u8.ToArray(),
                _ => [],
            };
            using MemoryStream stream = new([.. head, .. bytes]);
            foreach (ReadOutcome outcome in ArticleReader.Default.Read(stream, "x"))
            {
                Assert.True((outcome.Article is null) != (outcome.Failure is null));
            }
        }
    }

    private static string RandomText(Random random)
    {
        StringBuilder text = new();
        int count = random.Next(40);
        for (int i = 0; i < count; i++)
        {
            text.Append(random.Next(8) == 0 ? ((char)random.Next(0x10000)).ToString()
                : Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }
}
