using NewsCorpus.Text;

namespace NewsCorpus.Articles.Html;

/// <summary>
/// Reads what a part of a page is from the words of its class and id; see Articles/Data/html-cues.tsv.
/// </summary>
internal static class ClassCues
{
    private const int MostWords = 24;

    private static readonly Dictionary<string, string> Table = Load();

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The most telling role among the words of an attribute's value, or null.</summary>
    public static string? Role(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            return null;
        }

        Span<char> pair = stackalloc char[64];
        int previousLength = 0;
        int words = 0;
        string? found = null;
        int at = 0;
        while (at < value.Length && words < MostWords)
        {
            while (at < value.Length && !char.IsAsciiLetter(value[at]))
            {
                previousLength = char.IsWhiteSpace(value[at]) ? 0 : previousLength;
                at++;
            }

            int start = at;
            while (at < value.Length && char.IsAsciiLetter(value[at])
                && !(at > start && char.IsAsciiLetterUpper(value[at]) && char.IsAsciiLetterLower(value[at - 1])))
            {
                at++;
            }

            int length = at - start;
            if (length is 0 or > 24)
            {
                previousLength = 0;
                continue;
            }

            words++;
            Span<char> word = pair.Slice(previousLength == 0 ? 0 : previousLength + 1, length);
            if (previousLength > 0)
            {
                pair[previousLength] = '+';
            }

            value.Slice(start, length).ToLowerInvariant(word);
            string? role = null;
            if (previousLength > 0 && Lookup.TryGetValue(pair[..(previousLength + 1 + length)], out role))
            {
                // Two words say more than one.
                found = role;
            }
            else if (Lookup.TryGetValue(word, out role) && (found is null || role == "comments"))
            {
                found = role;
            }

            if (previousLength > 0)
            {
                word.CopyTo(pair);
            }

            previousLength = length;
        }

        return found;
    }

    private static Dictionary<string, string> Load()
    {
        const string Name = "Articles/Data/html-cues.tsv";
        Dictionary<string, string> table = new(StringComparer.Ordinal);
        foreach ((int line, string[] cells) in EmbeddedTable.Rows(Name))
        {
            if (cells.Length < 2 || !table.TryAdd(cells[0], cells[1]))
            {
                throw new DataFormatException(Name, line, 0, "expected a word not given before and what it stands for");
            }
        }

        return table;
    }
}
