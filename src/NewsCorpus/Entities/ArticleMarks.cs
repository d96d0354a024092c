using NewsCorpus.Entities.Cues;
using NewsCorpus.Entities.Rules;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>The marks of an article: quotation marks, hyphens and commas.</summary>
internal sealed partial class ArticleScan
{
    /// <summary>The next word, from this one on, with Latin letters and a capital; the number of tokens when there is none.</summary>
    public int NextCapital(int token) => Marks.Next(token, 1 << CueBits.LatinCapital);

    /// <summary>1 if a token of the text is a comma, else 0.</summary>
    public int AnyComma(int token) => (int)_layout[token].Signs >> 2 & 1;

    /// <summary>1 if a token of the text is a quotation mark, else 0.</summary>
    public int AnyQuote(int token) => (int)_layout[token].Signs & 1;

    public bool IsQuote(int token) => (uint)token < (uint)Count && (_layout[token].Signs & Signs.Quote) != 0;

    public bool IsHyphen(int token) => (uint)token < (uint)Count && (_layout[token].Signs & Signs.Hyphen) != 0;

    public bool IsComma(int token) => (uint)token < (uint)Count && (_layout[token].Signs & Signs.Comma) != 0;

    public bool IsOne(int token, string of)
    {
        if ((uint)token >= (uint)Count)
        {
            return false;
        }

        ref readonly TextToken t = ref Text.Tokens[token];
        return t.End - t.Start == 1 && of.Contains(Text.Raw[t.Start], StringComparison.Ordinal);
    }

    /// <summary>What may stand inside a quoted name: words, and behind the first a number or hyphen (Europe 1, Nordwest-Zeitung).</summary>
    public bool IsNameToken(int token, int first) => IsWord(token) || (token > first && (IsHyphen(token) || Text.Tokens[token].Kind == TokenKind.Number));

    /// <summary>
    /// The last word of a quotation of a few words that opens at a mark: no space behind the mark, words alone, another mark. -1 where
    /// none opens.
    /// </summary>
    public int QuotedFrom(int open)
    {
        const int Longest = 6;
        int first = open + 1;
        if (!IsQuote(open) || first >= Count || Block(first) < 0 || Block(first) != Block(open) || Text.Tokens[first].Is(TokenFlags.SpaceBefore))
        {
            return -1;
        }

        for (int i = first; i < Count && i <= first + Longest && Block(i) == Block(open); i++)
        {
            if (IsQuote(i))
            {
                return i > first ? i - 1 : -1;
            }

            if (!IsNameToken(i, first))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>A stop between Latin words without a space: AHDATH.INFO.</summary>
    private static bool IsInAddress(ReadOnlySpan<TextToken> tokens, int stop) =>
        stop > 0 && stop + 1 < tokens.Length && tokens[stop + 1].Start == tokens[stop].End && tokens[stop - 1].End == tokens[stop].Start
        && tokens[stop + 1].Is(TokenFlags.Latin) && tokens[stop - 1].Is(TokenFlags.Latin) && tokens[stop + 1].KeyLength is 3 or 4;

    private void MarkSigns(Span<TokenLayout> layout, ReadOnlySpan<TextToken> tokens)
    {
        const TokenFlags Script = TokenFlags.Name | TokenFlags.Arabic | TokenFlags.Latin;
        ReadOnlySpan<TokenFlags> flags = Text.Flags[..tokens.Length];
        ReadOnlySpan<ulong> states = Text.States[..tokens.Length];
        for (int i = 0; i < flags.Length; i++)
        {
            // Most tokens are Arabic words of two letters or more.
            if ((flags[i] & Script) != (TokenFlags.Name | TokenFlags.Arabic))
            {
                MarkSign(layout, tokens, i);
            }
            else if (states[i] == 'ل' && tokens[i].Kind is TokenKind.Word or TokenKind.Hashtag)
            {
                Marks.Add(i, 1 << CueBits.Opening);
            }
        }
    }

    private void MarkSign(Span<TokenLayout> layout, ReadOnlySpan<TextToken> tokens, int i)
    {
        ref readonly TextToken token = ref tokens[i];
        if (token.Kind is TokenKind.Word or TokenKind.Hashtag)
        {
            if (token.Is(TokenFlags.Latin))
            {
                Marks.Add(i, 1 << CueBits.LatinWord | (token.Is(TokenFlags.Capital) ? 1 << CueBits.LatinCapital : 0)
                    | (LatinHeads.Contains(Text, i) ? 1 << CueBits.LatinHead : 0));
            }
        }
        else if (token.Kind == TokenKind.Number)
        {
            Marks.Add(i, 1 << CueBits.Figure | 1 << CueBits.Counting);
        }
        else if (token.Kind is TokenKind.Punctuation or TokenKind.Symbol && token.End - token.Start == 1)
        {
            layout[i].Signs = Text.Raw[token.Start] switch
            {
                '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '’' or '‹' or '›' => Signs.Quote,
                '-' or '‐' or '‑' or '–' or '—' => Signs.Hyphen,
                '،' or ',' => Signs.Comma,
                _ => Signs.None,
            };
            if (Text.Raw[token.Start] == '(' || (Text.Raw[token.Start] == '.' && IsInAddress(tokens, i)))
            {
                Marks.Add(i, 1 << CueBits.Opening);
            }
            else if (layout[i].Signs == Signs.Quote)
            {
                Marks.Add(i, 1 << CueBits.Quote);
            }
            else if (layout[i].Signs == Signs.Hyphen && i > 0 && tokens[i - 1].Is(TokenFlags.Latin) && tokens[i - 1].KeyLength <= LatinArticles.Longest)
            {
                Marks.Add(i - 1, 1 << CueBits.LatinArticle);
            }
        }
    }

    [Flags]
    private enum Signs : byte
    {
        None = 0,
        Quote = 1,
        Hyphen = 2,
        Comma = 4,
    }
}
