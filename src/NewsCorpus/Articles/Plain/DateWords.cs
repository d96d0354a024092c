using System.Buffers;
using NewsCorpus.Text;

namespace NewsCorpus.Articles.Plain;

/// <summary>Tells lines that are made of a date and little else.</summary>
internal static class DateWords
{
    private static readonly Dictionary<string, bool> Words = Load();

    private static readonly SearchValues<char> Partings = SearchValues.Create("-–—|/(),،");

    /// <summary>
    /// True when the key has a month, or two or more numbers, and hardly a word that is not a date's.
    /// </summary>
    public static bool IsDateLine(string key, int words, ReadOnlySpan<char> line)
    {
        if (words is 0 or > 12 || !key.Contains('#', StringComparison.Ordinal))
        {
            return false;
        }

        return IsAllDate(key, words, line) || IsParted(line);
    }

    /// <summary>
    /// A date parted by commas, dashes or brackets from the town and the outlet: "MOSUL, Aug 8, 2014 (News Desk)", عدن - ١١ آب ٢٠١٩ -
    /// خاص (Aden, 11 August 2019, special).
    /// </summary>
    private static bool IsParted(ReadOnlySpan<char> line)
    {
        const int MostOthers = 2;
        const int LongestOther = 3;
        int dates = 0;
        int others = 0;
        foreach (Range range in line.SplitAny(Partings))
        {
            string key = CueKey.Of(line[range]);
            int words = CueKey.Words(key);
            if (words == 0)
            {
                continue;
            }

            bool date = IsAllDate(key, words, line[range]);
            dates += date ? 1 : 0;
            others += date || key == "#" ? 0 : 1;
            if (!date && (words > LongestOther || (key.Contains('#', StringComparison.Ordinal) && key != "#")))
            {
                return false;
            }
        }

        return dates == 1 && others is > 0 and <= MostOthers && !line.TrimEnd().EndsWith(".", StringComparison.Ordinal);
    }

    private static bool IsAllDate(string key, int words, ReadOnlySpan<char> line)
    {
        int named = 0;
        int numbers = 0;
        int strange = 0;
        foreach (Range range in key.AsSpan().Split(' '))
        {
            string word = key[range];
            if (word.Contains('#', StringComparison.Ordinal))
            {
                numbers += word.Length <= 3 ? 1 : 0;
                strange += word.Length > 3 ? 1 : 0;
            }
            else if (Words.TryGetValue(word, out bool telling))
            {
                named += telling ? 1 : 0;
            }
            else
            {
                strange++;
            }
        }

        if (numbers == 0 || strange > (words > 4 ? 1 : 0))
        {
            return false;
        }

        return named > 0 || (numbers >= 3 && line.IndexOfAny("/-.:") >= 0);
    }

    /// <summary>Whether a line is short and has a number of four digits in it.</summary>
    public static bool HoldsYear(ReadOnlySpan<char> line)
    {
        int digits = 0;
        for (int i = 0; i < line.Length && line.Length < 80; i++)
        {
            digits = char.IsDigit(line[i]) ? digits + 1 : 0;
            if (digits == 4 && (i + 1 == line.Length || !char.IsDigit(line[i + 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, bool> Load()
    {
        const string Name = "Articles/Data/date-words.tsv";
        Dictionary<string, bool> words = new(StringComparer.Ordinal);
        foreach ((int line, string[] cells) in EmbeddedTable.Rows(Name))
        {
            if (cells.Length < 2)
            {
                throw new DataFormatException(Name, line, 0, "expected a word and its role");
            }

            words[CueKey.Of(cells[0])] = cells[1] != "filler";
        }

        return words;
    }
}
