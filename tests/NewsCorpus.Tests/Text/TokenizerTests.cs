using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("قال المصدر", "قال|المصدر")]
    [InlineData("الأول،أفادت", "الأول|،|أفادت")] // a comma without space
    [InlineData("لـ”الفيلق الخامس”", "لـ|”|الفيلق|الخامس|”")] // a quote glued by tatweel
    [InlineData("بـ “فاقصص", "بـ|“|فاقصص")]
    [InlineData("منها.مقر", "منها|.|مقر")] // a stop without space
    [InlineData("دير\u00A0الزور\u202Fاليوم", "دير|الزور|اليوم")] // no-break spaces
    [InlineData("السورية- العراقية", "السورية|-|العراقية")]
    [InlineData("Abu-Kamal", "Abu|-|Kamal")]
    [InlineData("صرَّح ســـوريا", "صرَّح|ســـوريا")]
    [InlineData("عام2017م", "عام|2017|م")]
    [InlineData("لـBBC عربيBBC", "لـ|BBC|عربي|BBC")]
    [InlineData("Kata'ib Sana’a 'quoted' dogs'", "Kata'ib|Sana’a|'|quoted|'|dogs|'")]
    [InlineData("F16 كوفيد19", "F16|كوفيد|19")]
    [InlineData("\u200Fسوريا\u200F العر\u00ADاق", "سوريا|العر\u00ADاق")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("ـــ", "ـــ")]
    [InlineData("", "")]
    [InlineData(" \u200B\u200F\n", "")]
    public void Words_end_where_readers_see_them_end(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.Tokenize(text).Select(token => token.Span.Slice(text))));

    [Theory]
    [InlineData("كلمة", "Word")]
    [InlineData("1,200.50", "Number")]
    [InlineData("١٬٢٠٠٫٥", "Number")]
    [InlineData("۱۲", "Number")]
    [InlineData("2017.", "Number Punctuation")]
    [InlineData("1,", "Number Punctuation")]
    [InlineData("10:30", "Time")]
    [InlineData("١٠:١٥:٠٠", "Time")]
    [InlineData("125:30", "Number Punctuation Number")]
    [InlineData("3:1", "Number Punctuation Number")]
    [InlineData("45%", "Number Punctuation")]
    [InlineData("٤٥٪", "Number Punctuation")]
    [InlineData("$5 + €", "Symbol Number Symbol Symbol")]
    [InlineData("\uD83D\uDE00", "Symbol")]
    [InlineData("\u064E ـ", "Symbol Symbol")]
    [InlineData("https://t.co/aB1?x=1&y=(2)", "Url")]
    [InlineData("(https://example.org/a).", "Punctuation Url Punctuation Punctuation")]
    [InlineData("www.example.com،قال", "Url Punctuation Word")]
    [InlineData("https://example.orgقال", "Url Word")]
    [InlineData("http://", "Word Punctuation Punctuation Punctuation")]
    [InlineData("info@news.example.com.", "Email Punctuation")]
    [InlineData("1st.desk@example.com", "Email")]
    [InlineData("a@b", "Word Mention")]
    [InlineData("#سوريا_اليوم #Syria2020", "Hashtag Hashtag")]
    [InlineData("#1 # @", "Punctuation Number Punctuation Punctuation")]
    [InlineData("@user_1:", "Mention Punctuation")]
    public void Kinds_follow_the_shape(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokenizer.Tokenize(text).Select(token => token.Kind)));

    [Fact]
    public void Tokens_stand_in_order_and_only_blanks_lie_between() => OddText.Check(OddText.Text, text =>
    {
        int end = 0;
        foreach (Token token in Tokenizer.Enumerate(text))
        {
            if (token.Span.Start < end || token.Span.IsEmpty || !IsBlank(text[end..token.Span.Start]))
            {
                return false;
            }

            end = token.Span.End;
        }

        return IsBlank(text[end..]);
    }, 2000);

    [Theory]
    [InlineData("a.")]
    [InlineData("http://)")]
    [InlineData("www.")]
    [InlineData("a@")]
    [InlineData("ا\u0654\u0651")]
    public void No_text_takes_more_than_linear_time(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 50_000));
        Assert.NotEmpty(TokenizedText.Tokenize(text).Tokens.ToArray());
    }

    [Fact]
    public void Enumerating_allocates_nothing()
    {
        string text =
            string.Concat(Enumerable.Repeat("قال المصدر: 3.5 https://example.com ‘Go’ info@example.com. ", 50));
        int count = CountTokens(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int again = CountTokens(text);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal((count, 0), (again, allocated));
    }

    private static int CountTokens(string text)
    {
        int count = 0;
        foreach (Token token in Tokenizer.Enumerate(text))
        {
            count += token.Span.Length > 0 ? 1 : 0;
        }

        return count;
    }

    private static bool IsBlank(string gap) =>
        gap.All(c => CharClasses.Of(c) is CharClass.Space or CharClass.LineBreak or CharClass.Invisible);
}
