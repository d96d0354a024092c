namespace NewsCorpus.Text;

/// <summary>
/// The shapes of tokens that are more than a run of letters. Each measures from the start of a span; 0 is no.
/// </summary>
internal static class TokenPatterns
{
    /// <summary>Longest address that is looked for: a bound, so that no text makes the scan slow.</summary>
    private const int LongestUrl = 2048;
    private const int LongestMailName = 64;
    private const int LongestMailHost = 255;

    /// <summary>Digits of either set with inner . , ٫ ٬ before a further digit.</summary>
    public static int NumberLength(ReadOnlySpan<char> text)
    {
        int i = DigitsLength(text);
        while (i + 1 < text.Length && text[i] is '.' or ',' or '٫' or '٬'
            && DigitsLength(text[(i + 1)..]) is > 0 and int more)
        {
            i += 1 + more;
        }

        return i;
    }

    /// <summary>One or two digits, a colon, two digits, and perhaps seconds.</summary>
    public static int TimeLength(ReadOnlySpan<char> text)
    {
        int i = DigitsLength(text);
        if (i is 0 or > 2)
        {
            return 0;
        }

        int parts = 0;
        while (parts < 2 && i < text.Length && text[i] == ':' && DigitsLength(text[(i + 1)..]) == 2)
        {
            i += 3;
            parts++;
        }

        return parts > 0 ? i : 0;
    }

    /// <summary># or @ with the name after it: letters, marks, digits and underscores (ASCII alone after @).</summary>
    public static int TagLength(ReadOnlySpan<char> text)
    {
        bool user = text[0] == '@';
        bool named = false;
        int i = 1;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            CharClass kind = CharClasses.Of(c);
            bool ends = user
                ? !char.IsAsciiLetterOrDigit(c)
                : kind < CharClass.Digit && c is not ('\u200C' or '\u200D');
            if (ends && c != '_')
            {
                break;
            }

            named |= CharClasses.IsLetter(kind);
        }

        return named ? i : 0;
    }

    /// <summary>A web or e-mail address.</summary>
    public static int AddressLength(ReadOnlySpan<char> text, out TokenKind kind)
    {
        kind = TokenKind.Url;
        int length = UrlLength(text);
        if (length == 0)
        {
            kind = TokenKind.Email;
            length = EmailLength(text);
        }

        return length;
    }

    public static int EmailLength(ReadOnlySpan<char> text)
    {
        int at = Run(text, ".-_+%", LongestMailName);
        if (at == 0 || at + 1 >= text.Length || text[at] != '@')
        {
            return 0;
        }

        ReadOnlySpan<char> rest = text[(at + 1)..];
        ReadOnlySpan<char> host = rest[..Run(rest, ".-", LongestMailHost)].TrimEnd(".-");
        int dot = host.LastIndexOf('.');
        return dot > 0 && host.Length - dot > 2 ? at + 1 + host.Length : 0;
    }

    public static TokenFlags LetterFlags(ReadOnlySpan<char> token)
    {
        TokenFlags flags = TokenFlags.None;
        int upper = 0;
        bool lower = false;
        bool first = true;
        foreach (char c in token)
        {
            CharClass kind = CharClasses.Of(c);
            if (kind == CharClass.ArabicLetter)
            {
                return TokenFlags.Arabic;
            }

            if (!CharClasses.IsLetter(kind))
            {
                continue;
            }

            flags |= kind == CharClass.LatinLetter ? TokenFlags.Latin : TokenFlags.None;
            bool isUpper = char.IsUpper(c);
            flags |= first && isUpper ? TokenFlags.Capital : TokenFlags.None;
            upper += isUpper ? 1 : 0;
            lower |= !isUpper && char.IsLower(c);
            first = false;
        }

        return upper > 1 && !lower ? flags | TokenFlags.AllCaps : flags;
    }

    private static int UrlLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        int end = 0;
        while (end < Math.Min(text.Length, LongestUrl) && IsUrlChar(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> url = text[..end].TrimEnd(".,;:!?'*");
        while (url.Length > 0 && url[^1] == ')' && url.Count('(') < url.Count(')'))
        {
            url = url[..^1].TrimEnd(".,;:!?'*");
        }

        return url.Length > text.IndexOfAny('/', '.') + 2 ? url.Length : 0;
    }

    private static bool IsUrlChar(char c) =>
        char.IsAsciiLetterOrDigit(c) || "-._~:/?#[]@!$&'()*+,;=%".Contains(c, StringComparison.Ordinal);

    private static int DigitsLength(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length && CharClasses.Of(text[i]) == CharClass.Digit)
        {
            i++;
        }

        return i;
    }

    private static int Run(ReadOnlySpan<char> text, ReadOnlySpan<char> also, int longest)
    {
        int i = 0;
        while (i < Math.Min(text.Length, longest) && (char.IsAsciiLetterOrDigit(text[i]) || also.Contains(text[i])))
        {
            i++;
        }

        return i;
    }
}
