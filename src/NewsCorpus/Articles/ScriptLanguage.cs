namespace NewsCorpus.Articles;

/// <summary>Arabic or English by which script most letters are in.</summary>
internal static class ScriptLanguage
{
    private const int Sample = 20_000;

    public static string? Of(ReadOnlySpan<char> text)
    {
        int arabic = 0;
        int latin = 0;
        foreach (char c in text[..Math.Min(text.Length, Sample)])
        {
            arabic += c is >= '\u0620' and <= '\u06FF' ? 1 : 0;
            latin += char.IsAsciiLetter(c) ? 1 : 0;
        }

        return arabic + latin < 3 ? null : arabic >= latin ? "ar" : "en";
    }
}
