using FsCheck.Fluent;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

/// <summary>A buffer holds what the allocating way gives, text after text.</summary>
public class NormalizationBufferTests
{
    [Fact]
    public void Texts_and_spans_are_those_of_NormalizeWithMap()
    {
        NormalizationBuffer buffer = new();
        OddText.Check(
            from texts in OddText.Text.ListOf(8) select string.Concat(texts),
            text => IsSame(buffer, text, TextNormalizer.GazetteerKey) && IsSame(buffer, text, TextNormalizer.Display),
            60);
    }

    /// <summary>What opens to much more than the room that was made for it, and then a short text in the same room.</summary>
    [Fact]
    public void Ligatures_that_outgrow_the_room()
    {
        NormalizationBuffer buffer = new();
        Assert.True(IsSame(buffer, new string('ﷺ', 1000), TextNormalizer.GazetteerKey));
        Assert.True(IsSame(buffer, "بيت", TextNormalizer.GazetteerKey));
    }

    [Fact]
    public void Nothing_is_allocated_once_it_has_grown()
    {
        NormalizationBuffer buffer = new();
        string text = string.Concat(Enumerable.Repeat("قالَ المصدرُ إنّ «القُوّات» وصلت ﻻ ", 40));
        TextNormalizer normalizer = TextNormalizer.GazetteerKey;
        normalizer.NormalizeInto("بيت".AsMemory(), buffer);
        string plain = text.Replace("ﻻ", "لا", StringComparison.Ordinal);
        normalizer.NormalizeInto(plain.AsMemory(), buffer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            normalizer.NormalizeInto(plain.AsMemory(i), buffer);
            buffer.ToRaw(new TextSpan(i, i + 10));
            buffer.ToNormalized(new TextSpan(i, i + 10));
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void An_empty_buffer_has_an_empty_text()
    {
        NormalizationBuffer buffer = new();
        Assert.True(buffer.Text.IsEmpty && buffer.Raw.IsEmpty);
        Assert.Equal(new TextSpan(0, 0), buffer.ToRaw(new TextSpan(0, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.ToRaw(new TextSpan(0, 1)));
    }

    private static bool IsSame(NormalizationBuffer buffer, string text, TextNormalizer normalizer)
    {
        normalizer.NormalizeInto(text.AsMemory(), buffer);
        NormalizedText expected = normalizer.NormalizeWithMap(text);
        if (!buffer.Text.SequenceEqual(expected.Text) || !buffer.Raw.SequenceEqual(text))
        {
            return false;
        }

        for (int length = 0; length < 4; length++)
        {
            for (int start = 0; start + length <= expected.Text.Length; start++)
            {
                TextSpan span = new(start, start + length);
                if (buffer.ToRaw(span) != expected.ToRaw(span))
                {
                    return false;
                }
            }

            for (int start = 0; start + length <= text.Length; start++)
            {
                TextSpan span = new(start, start + length);
                if (buffer.ToNormalized(span) != expected.ToNormalized(span))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
