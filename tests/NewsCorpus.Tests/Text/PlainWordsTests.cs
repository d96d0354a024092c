using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

/// <summary>The quick way through plain text beside the way of one token at a time.</summary>
public class PlainWordsTests
{
    private static readonly string[] Words =
    [
        "دمشق", "المدينة", "وَبِالبُوكَمَال", "أنـقرة", "ؤئء", "گیلان", "Aleppo", "IS", "USA", "i", "McGurk", "Kata'ib", "1,200", "٣٥", "عام2017",
        "#حزب_الله", "@user", "a@b.com", "me.too@b.com", "www.a.com", "http://a.b/c", "ﻻ", "é", "naïve", "ا\u0654", "\u064E", "ـ", "لـBBC",
        "كلمة\u200Cكلمة", "xyz\u200F", "22:30", "😀", "中文", "ʿAbd", "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJ",
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويابتثجحخدذ", "U", "S",
    ];

    private static readonly string[] Between =
    [
        " ", " ", " ", " ", "\n", "  ", " \n", "\t", "\r\n", "\u00A0", "، ", ". ", ".", ",", " (", ") ", "«", "» ", "“", "”", "-", "–", "'", "’s ",
        "؟ ", ": ", ":", "/", "%", "\u200F ", "", "\u200B", "…",
    ];

    private static readonly Gen<string> NewsLike =
        from count in Gen.Choose(0, 40)
        from words in Gen.ArrayOf(Gen.Elements(Words), count)
        from between in Gen.ArrayOf(Gen.Elements(Between), count)
        select string.Concat(words.Zip(between, (word, end) => word + end));

    [Theory]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public void Tokens_are_those_of_the_scanner(int shortestForBlocks)
    {
        PlainWords plain = new(shortestForBlocks);
        OddText.Check(NewsLike, text => Agrees(text, plain), 3000);
        OddText.Check(OddText.Text, text => Agrees(text, plain), 3000);
    }

    /// <summary>Wherever a block may end: in a word, before or behind one, between signs, in white space.</summary>
    [Theory]
    [InlineData("قال ممثل Aleppo إن 12 شخصاً قتلوا (في دير الزور)، وَفق A.P. و\"بلدة\" ولكن لل للد وللد فلا، USA's McGurk\n\n", 4)]
    [InlineData("ابتثجحخدذرزسشصض ابتثجحخدذرزسشصضط ابتثجحخدذرزسشصضطظعغفقكلمنهويابتثجحخدذرزسشصضطظعغفقكلمنهوي", 3)]
    [InlineData("؟؟!!..،،؛؛((«»)) ", 12)]
    [InlineData("                                                                                دمشق", 2)]
    public void Blocks_may_begin_and_end_anywhere(string piece, int times)
    {
        string text = string.Concat(Enumerable.Repeat(piece, times));
        PlainWords plain = new(shortestForBlocks: 0);
        for (int shift = 0; shift <= PlainBlocks.Block; shift++)
        {
            Assert.True(Agrees(new string(' ', shift) + text, plain), $"{shift} spaces before");
            Assert.True(Agrees(new string('و', shift) + text, plain), $"{shift} letters before");
            Assert.True(Agrees(text[..^Math.Min(shift, text.Length)], plain), $"{shift} less");
        }
    }

    [Fact]
    public void A_text_cut_into_used_room_is_cut_alike() => OddText.Check(
        Gen.ArrayOf(NewsLike, 4),
        texts =>
        {
            TokenizedText used = TokenizedText.ForReuse();
            return texts.All(text =>
            {
                used.Refill(text);
                TokenizedText own = TokenizedText.Tokenize(text);
                return used.Tokens.SequenceEqual(own.Tokens) && used.Keys.SequenceEqual(own.Keys);
            });
        });

    [Fact]
    public void Used_room_is_enough_for_the_next_text()
    {
        string text = string.Concat(Enumerable.Repeat("قال ممثل Aleppo إن 12 شخصاً قتلوا (في دير الزور)، وَفق A.P.\n", 20));
        TokenizedText used = TokenizedText.ForReuse();
        used.Refill(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        used.Refill(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Powers_are_those_of_an_odd_base()
    {
        ReadOnlySpan<ulong> powers = KeyHash.Powers;
        Assert.True(powers.Length >= PlainWords.LongestWord && (powers[1] & 1) == 1);
        for (int i = 0; i < powers.Length; i++)
        {
            Assert.Equal((ulong)BigInteger.ModPow(powers[1], i, BigInteger.One << 64), powers[i]);
        }
    }

    [Theory]
    [InlineData("وبالبوكمال", "وب", "البوكمال")]
    [InlineData("للبوكمال", "ل", "لبوكمال")]
    [InlineData("x", "x", "")]
    [InlineData("كلمةطويلةجدالاتنتهيفيسطرواحدمنالنصبلتستمرإلىمابعدالقوى", "ك", "لمةطويلةجدالاتنتهيفيسطرواحدمنالنصبلتستمرإلىمابعدالقوى")]
    public void A_word_cut_or_joined_has_the_hash_of_what_it_becomes(string word, string front, string rest)
    {
        Assert.Equal(KeyHash.State(rest), KeyHash.Cut(KeyHash.State(word), front));
        Assert.Equal(KeyHash.State(word), KeyHash.Join(front, KeyHash.State(rest)));
        Assert.Equal(KeyHash.Of(word), KeyHash.Of(front, rest));
        Assert.NotEqual(KeyHash.Of(word), KeyHash.Of(rest));
    }

    private static bool Agrees(string raw, PlainWords plain)
    {
        TokenizedText text = TokenizedText.Tokenize(raw, plain);
        TokenScanner scanner = new(raw);
        int token = 0;
        int keyStart = 0;
        while (scanner.MoveNext())
        {
            string slice = raw[scanner.Start..scanner.End];
            string key = scanner.Kind is TokenKind.Punctuation or TokenKind.Symbol ? slice : KeyFolding.Fold(slice);
            if (token == text.Count)
            {
                return false;
            }

            TextToken found = text.Tokens[token];
            TokenFlags flags = scanner.Flags | TokenizedText.NameFlags(slice, scanner.Kind, scanner.Flags, key);
            if ((found.Start, found.End, found.Kind, found.Flags) != (scanner.Start, scanner.End, scanner.Kind, flags)
                || found.KeyStart != keyStart || text.Key(token).ToString() != key
                || found.KeyState != KeyHash.State(key) || text.Hash(token) != KeyHash.Of(key)
                || text.Flags[token] != flags)
            {
                return false;
            }

            token++;
            keyStart += key.Length;
        }

        return token == text.Count;
    }
}
