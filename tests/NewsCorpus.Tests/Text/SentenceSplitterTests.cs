using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("قال المصدر ذلك. وأضاف آخر.", "قال المصدر ذلك.|وأضاف آخر.")]
    [InlineData("بعد انسحاب التنظيم منها.مقر عسكري", "بعد انسحاب التنظيم منها.|مقر عسكري")] // no space after the stop
    [InlineData("هل وصلت؟ نعم! ثم عاد", "هل وصلت؟|نعم!|ثم عاد")]
    [InlineData("قال د. أحمد إن أ.ف.ب نقلت الخبر. انتهى", "قال د. أحمد إن أ.ف.ب نقلت الخبر.|انتهى")] // Dr, AFP
    [InlineData("بلغت 3.5 ملايين. وفي ٢٫٥", "بلغت 3.5 ملايين.|وفي ٢٫٥")]
    [InlineData("عام 2017. وفي 2018", "عام 2017.|وفي 2018")]
    [InlineData("قال: “سوف تصل”. ثم غادر", "قال: “سوف تصل”.|ثم غادر")]
    [InlineData("قال: «انتهى الأمر.» وغادر", "قال: «انتهى الأمر.»|وغادر")]
    [InlineData("عنوان\nمتن الخبر", "عنوان|متن الخبر")]
    [InlineData("یہ خبر ہے۔ وہ گیا۔", "یہ خبر ہے۔|وہ گیا۔")]
    [InlineData("He left. She stayed.", "He left.|She stayed.")]
    [InlineData("Gen. J. Smith of the U.S. Army spoke. It ended.", "Gen. J. Smith of the U.S. Army spoke.|It ended.")]
    [InlineData("They flew to the U.S. The army stayed.", "They flew to the U.S.|The army stayed.")]
    [InlineData("It cost $3.5 m. Visit www.example.com. Now!", "It cost $3.5 m. Visit www.example.com.|Now!")]
    [InlineData("\"Go.\" he said. \"No.\" She left.", "\"Go.\" he said.|\"No.\"|She left.")]
    [InlineData("He said (quietly.) Then he left...", "He said (quietly.)|Then he left...")]
    [InlineData("Wait... what? Yes.", "Wait... what?|Yes.")]
    [InlineData("1. First point.\n2. Second one.", "1. First point.|2. Second one.")]
    [InlineData("On Dec. 20 at 10.30 a.m. they met.", "On Dec. 20 at 10.30 a.m. they met.")]
    [InlineData("The war ended.Then it rained", "The war ended.|Then it rained")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    [InlineData(".", ".")]
    public void Sentences_end_where_a_reader_stops(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(text).Select(span => span.Slice(text))));

    [Fact]
    public void Every_token_is_in_exactly_one_sentence() => OddText.Check(OddText.Text, text =>
    {
        IReadOnlyList<TextSpan> sentences = SentenceSplitter.Split(text);
        return Tokenizer.Tokenize(text).All(token => sentences.Count(sentence => sentence.Contains(token.Span)) == 1)
            && sentences.Zip(sentences.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
    }, 1000);
}
