namespace NewsCorpus.Articles.Plain;

/// <summary>Small questions about how a line reads.</summary>
internal static class Sentences
{
    /// <summary>Whether the line ends as a sentence does, closing quotation marks and brackets aside.</summary>
    public static bool EndsSentence(string text, TextLine line)
    {
        int i = line.End - 1;
        while (i > line.Start && (text[i] is '"' or '”' or '“' or '»' or '«' or ')' or '\'' or '’' or ']'
            || IsInvisible(text[i])))
        {
            i--;
        }

        return text[i] is '.' or '!' or '?' or '؟' or '…' or '۔';
    }

    /// <summary>Whether the line breaks off with a sign after which more must come.</summary>
    public static bool EndsOpen(string text, TextLine line) => text[line.End - 1] is ':' or ',' or '،' or '؛' or ';';

    public static bool EndsQuoted(string text, TextLine line) => text[line.End - 1] is '"' or '”' or '“' or '»' or '’';

    /// <summary>Sentence ends inside the line that more text follows.</summary>
    public static int InnerEnds(ReadOnlySpan<char> line)
    {
        int count = 0;
        for (int i = 1; i + 2 < line.Length; i++)
        {
            if (line[i] is '.' or '!' or '?' or '؟' && char.IsWhiteSpace(line[i + 1]) && char.IsLetter(line[i - 1])
                && !char.IsUpper(line[i - 1]))
            {
                count++;
            }
        }

        return count;
    }

    public static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.Control;
}
