using FsCheck.Fluent;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

public class NormalizedTextTests
{
    private static readonly TextNormalizer[] Profiles =
        [TextNormalizer.Display, TextNormalizer.GazetteerKey, TextNormalizer.Search, new(new NormalizationOptions())];

    [Theory]
    [InlineData("بَيْرُوت", 0, 2, "بَيْ")] // Beirut: marks go with their letter
    [InlineData("بَيْرُوت", 1, 2, "يْ")]
    [InlineData("بيــروت", 0, 2, "بي")] // tatweel after a letter does not
    [InlineData("بيــروت", 1, 3, "يــر")]
    [InlineData("قال ﻻ", 4, 5, "ﻻ")] // a ligature counts as a whole
    [InlineData("قال ﻻ", 5, 6, "ﻻ")]
    [InlineData("\u200Fاب\u200F", 0, 2, "اب")]
    [InlineData("مسو\u0654ول", 2, 3, "و\u0654")]
    [InlineData("Straße", 4, 5, "ß")]
    [InlineData("ab", 1, 1, "")]
    public void Normalized_span_gives_the_raw_text_it_comes_of(string raw, int start, int end, string expected)
    {
        TextSpan span = TextNormalizer.GazetteerKey.NormalizeWithMap(raw).ToRaw(new TextSpan(start, end));
        Assert.Equal(expected, span.Slice(raw));
    }

    [Theory]
    [InlineData("بَيْرُوت", 1, 2, "")] // one mark alone: nothing comes of it
    [InlineData("بَيْرُوت", 0, 4, "بي")]
    [InlineData("قال ﻻ", 4, 5, "لا")]
    [InlineData("ا\u200Fب", 1, 3, "ب")]
    [InlineData("", 0, 0, "")]
    public void Raw_span_gives_what_comes_of_it(string raw, int start, int end, string expected)
    {
        NormalizedText text = TextNormalizer.GazetteerKey.NormalizeWithMap(raw);
        Assert.Equal(expected, text.ToNormalized(new TextSpan(start, end)).Slice(text.Text));
    }

    [Fact]
    public void Empty_spans_map_to_empty_spans_and_the_end_to_the_end()
    {
        NormalizedText text = TextNormalizer.GazetteerKey.NormalizeWithMap("بَ\u200F");
        Assert.Equal(new TextSpan(3, 3), text.ToRaw(new TextSpan(1, 1)));
        Assert.Equal(new TextSpan(0, 0), text.ToRaw(new TextSpan(0, 0)));
        Assert.Equal(new TextSpan(1, 1), text.ToNormalized(new TextSpan(2, 2)));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 3)]
    [InlineData(2, 1)]
    public void Spans_outside_the_text_are_refused(int start, int end)
    {
        NormalizedText text = TextNormalizer.GazetteerKey.NormalizeWithMap("اب");
        Assert.Throws<ArgumentOutOfRangeException>(() => text.ToRaw(new TextSpan(start, end)));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.ToNormalized(new TextSpan(start, end)));
    }

    [Fact]
    public void Normalizing_twice_changes_nothing() =>
        OddText.Check(OddText.Text, raw => Profiles.All(profile => IsStable(profile, raw)), 2000);

    [Fact]
    public void Normalizing_twice_changes_nothing_whatever_the_switches() => OddText.Check(
        from options in OddText.Options from raw in OddText.Text.ListOf(20) select (options, raw),
        pair =>
        {
            TextNormalizer normalizer = new(pair.options);
            return pair.raw.All(raw => IsStable(normalizer, raw) && SlicesHold(normalizer, raw));
        },
        20);

    [Fact]
    public void Raw_slice_under_a_span_normalizes_to_the_slice_again() =>
        OddText.Check(OddText.Text, raw => Profiles.All(profile => SlicesHold(profile, raw)), 300);

    [Fact]
    public void Map_is_exact_past_many_words_of_bits()
    {
        string raw = string.Concat(Enumerable.Repeat("بَيْرُوتُ ﻻ ســوريا ", 200));
        NormalizedText text = TextNormalizer.GazetteerKey.NormalizeWithMap(raw);
        for (int i = text.Text.IndexOf("سوريا", StringComparison.Ordinal); i >= 0;
            i = text.Text.IndexOf("سوريا", i + 1, StringComparison.Ordinal))
        {
            Assert.Equal("ســوريا", text.ToRaw(new TextSpan(i, i + 5)).Slice(raw));
        }
    }

    private static bool IsStable(TextNormalizer normalizer, string raw)
    {
        string once = normalizer.Normalize(raw);
        return normalizer.Normalize(once) == once && normalizer.NormalizeWithMap(raw).Text == once;
    }

    private static bool SlicesHold(TextNormalizer normalizer, string raw)
    {
        NormalizedText text = normalizer.NormalizeWithMap(raw);
        for (int start = 0; start <= text.Text.Length; start++)
        {
            for (int end = start + 1; end <= Math.Min(text.Text.Length, start + 9); end++)
            {
                TextSpan span = new(start, end);
                TextSpan under = text.ToRaw(span);
                TextSpan back = text.ToNormalized(under);
                if (!back.Contains(span) || normalizer.Normalize(under.Slice(raw)) != back.Slice(text.Text))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
