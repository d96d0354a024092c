using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

public class RawOffsetTests
{
    private static readonly string[] Pieces =
        ["ا", "ل", "ب", "و", "ة", "أ", "ـ", "\u064B", "\u0651", "\u200F", "ﻻ", "ﷲ", "5", "٥", "é", "e\u0301", "S", "'", "ی", "\uD83D"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_quick_way_finds_what_the_map_finds(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 3_000; round++)
        {
            string raw = string.Concat(Enumerable.Range(0, 1 + random.Next(10)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            int length = KeyFolding.Fold(raw).Length;
            for (int offset = 0; offset <= length; offset++)
            {
                Assert.Equal(
                    KeyFolding.RawOffsetByMap(TextNormalizer.GazetteerKey.Table, raw, offset), KeyFolding.RawOffset(raw, offset));
            }
        }
    }
}
