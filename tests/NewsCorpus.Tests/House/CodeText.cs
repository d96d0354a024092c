using System.Text;

namespace NewsCorpus.Tests.House;

/// <summary>
/// C# code with comments and literals blanked out, so that only what is code can match. The holes of interpolated
/// strings stay: they are code.
/// </summary>
internal static class CodeText
{
    public static string Of(string source)
    {
        StringBuilder code = new(source);
        int i = 0;
        while (i < source.Length)
        {
            int end = source[i] switch
            {
                '/' when At(source, i, "//") => LineEnd(source, i),
                '/' when At(source, i, "/*") => After(source, "*/", i + 2),
                '"' when At(source, i, "\"\"\"") => RawEnd(source, i),
                '"' when IsVerbatim(source, i) => VerbatimEnd(source, i),
                '"' => QuotedEnd(source, i, '"'),
                '\'' => QuotedEnd(source, i, '\''),
                _ => i,
            };
            bool interpolated = end > i && source[i] == '"' && IsInterpolated(source, i);
            int holes = 0;
            for (int at = i; at < end; at++)
            {
                holes += !interpolated ? 0 : source[at] == '{' ? 1 : source[at] == '}' ? -1 : 0;
                code[at] = holes > 0 || source[at] == '\n' ? source[at] : ' ';
            }

            i = Math.Max(end, i + 1);
        }

        return code.ToString();
    }

    private static bool At(string source, int i, string sign) =>
        string.CompareOrdinal(source, i, sign, 0, sign.Length) == 0;

    private static bool IsVerbatim(string source, int quote) =>
        quote > 0 && (source[quote - 1] == '@' || (quote > 1 && source[quote - 1] == '$' && source[quote - 2] == '@'));

    private static bool IsInterpolated(string source, int quote) =>
        quote > 0 && (source[quote - 1] == '$' || (quote > 1 && source[quote - 1] == '@' && source[quote - 2] == '$'));

    private static int LineEnd(string source, int start) =>
        source.IndexOf('\n', start) is >= 0 and int end ? end : source.Length;

    private static int After(string source, string sign, int start) =>
        source.IndexOf(sign, start, StringComparison.Ordinal) is >= 0 and int at ? at + sign.Length : source.Length;

    private static int RawEnd(string source, int start)
    {
        int quotes = start;
        while (quotes < source.Length && source[quotes] == '"')
        {
            quotes++;
        }

        return After(source, new string('"', quotes - start), quotes);
    }

    private static int VerbatimEnd(string source, int start)
    {
        int i = start + 1;
        while (i < source.Length && (source[i] != '"' || (i + 1 < source.Length && source[i + 1] == '"')))
        {
            i += source[i] == '"' ? 2 : 1;
        }

        return Math.Min(i + 1, source.Length);
    }

    private static int QuotedEnd(string source, int start, char quote)
    {
        int i = start + 1;
        while (i < source.Length && source[i] != quote && source[i] != '\n')
        {
            i += source[i] == '\\' ? 2 : 1;
        }

        return Math.Min(i + 1, source.Length);
    }
}
