using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

public class TokenizedTextTests
{
    [Theory]
    [InlineData("بِالبُوكَمَالِ", "بالبوكمال")]
    [InlineData("Kata'ib", "kataib")]
    [InlineData("ا\u0654حمد", "احمد")]
    [InlineData("١٬٢٠٠", "1,200")]
    [InlineData("”", "”")]
    [InlineData("'", "'")]
    [InlineData("#حزب_الله", "#حزب_الله")]
    public void Keys_are_gazetteer_keys_and_signs_their_own(string raw, string key)
    {
        TokenizedText text = TokenizedText.Tokenize(raw);
        Assert.Equal(1, text.Count);
        Assert.Equal(key, text.Key(0).ToString());
        if (text.Tokens[0].Kind != TokenKind.Punctuation)
        {
            Assert.Equal(key, KeyFolding.Fold(raw));
        }
    }

    [Theory]
    [InlineData("وَبِالبُوكمال", 2, "البُوكمال")] // and in al-Bukamal: the marks of the particles stay with them
    [InlineData("للحُدود", 1, "لحُدود")] // for the border
    [InlineData("بـبغداد", 1, "بغداد")]
    [InlineData("ﻻ", 1, "ﻻ")]
    [InlineData("بغداد", 0, "بغداد")]
    [InlineData("بغداد", 5, "")]
    public void Key_offset_leads_back_to_the_raw_text(string raw, int keyOffset, string rest)
    {
        TokenizedText text = TokenizedText.Tokenize(raw);
        Assert.Equal(rest, raw[text.RawOffset(0, keyOffset)..]);
    }

    [Theory]
    [InlineData("سوريا", "SpaceBefore, LineBefore, Arabic, Name")]
    [InlineData("Syria", "SpaceBefore, LineBefore, Latin, Capital, Name")]
    [InlineData("SANA", "SpaceBefore, LineBefore, Latin, Capital, AllCaps, Name")]
    [InlineData("km", "SpaceBefore, LineBefore, Latin, Name")]
    public void Flags_tell_script_and_case(string raw, string flags) =>
        Assert.Equal(flags, TokenizedText.Tokenize(raw).Tokens[0].Flags.ToString());

    [Theory]
    [InlineData("بغداد", "Name, Proclitic")]
    [InlineData("بَغداد", "Name, Proclitic")]
    [InlineData("بغ2", "Name")]
    [InlineData("دمشق", "Name")]
    [InlineData("12", "Name")]
    [InlineData("#Aleppo", "Name")]
    [InlineData("#بغداد", "Name")]
    [InlineData("Assad's", "Name, Possessive")]
    [InlineData("Assad’S", "Name, Possessive")]
    [InlineData("Sana'a", "Name")]
    [InlineData("-", "Joins")]
    [InlineData("&", "Joins")]
    [InlineData("+", "Joins")]
    [InlineData("،", "None")]
    [InlineData("a@b.org", "None")]
    public void Flags_tell_what_a_name_may_be_made_of(string raw, string flags)
    {
        const TokenFlags OfNames = TokenFlags.Name | TokenFlags.Proclitic | TokenFlags.Joins | TokenFlags.Possessive;
        Assert.Equal(flags, (TokenizedText.Tokenize(raw).Tokens[0].Flags & OfNames).ToString());
    }

    [Fact]
    public void Flags_tell_the_blank_before()
    {
        ReadOnlySpan<TextToken> tokens = TokenizedText.Tokenize("أ ب\n\u200Fج،د\u200F،").Tokens;
        Assert.Equal(
            "SpaceBefore, LineBefore|SpaceBefore|SpaceBefore, LineBefore|None|None|None",
            string.Join('|', tokens.ToArray()
                .Select(token => token.Flags & (TokenFlags.SpaceBefore | TokenFlags.LineBefore))));
    }

    [Fact]
    public void Word_keys_equal_the_folded_raw_slice() => OddText.Check(OddText.Text, raw =>
    {
        TokenizedText text = TokenizedText.Tokenize(raw);
        for (int i = 0; i < text.Count; i++)
        {
            TextToken token = text.Tokens[i];
            if (token.Kind is not (TokenKind.Punctuation or TokenKind.Symbol)
                && text.Key(i).ToString() != TextNormalizer.GazetteerKey.Normalize(token.Span.Slice(raw)))
            {
                return false;
            }
        }

        return true;
    }, 2000);
}
