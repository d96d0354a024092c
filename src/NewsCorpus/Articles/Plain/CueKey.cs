using System.Buffers;
using System.Runtime.InteropServices;
using NewsCorpus.Text;

namespace NewsCorpus.Articles.Plain;

/// <summary>
/// The form in which lines are compared with cues and with each other: folded as names are, words with single spaces
/// between them, every run of digits one <c>#</c>, no punctuation.
/// </summary>
internal static class CueKey
{
    private static readonly SearchValues<char> KeyAscii = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    public static string Of(ReadOnlySpan<char> text)
    {
        List<char> folded = new(text.Length + 8);
        KeyFolding.Append(text, folded);
        ReadOnlySpan<char> source = CollectionsMarshal.AsSpan(folded);
        char[] buffer = ArrayPool<char>.Shared.Rent(source.Length + 1);
        int length = 0;
        bool gap = false;
        foreach (char c in source)
        {
            bool digit = c < 0x80 ? char.IsAsciiDigit(c) : char.IsDigit(c);
            bool part = c < 0x80 ? KeyAscii.Contains(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c);
            if (!part)
            {
                gap = c is not ('\'' or '’');
                continue;
            }

            if (gap && length > 0 && buffer[length - 1] != ' ')
            {
                buffer[length++] = ' ';
            }

            gap = false;
            if (!digit)
            {
                buffer[length++] = c;
            }
            else if (length == 0 || buffer[length - 1] != '#')
            {
                buffer[length++] = '#';
            }
        }

        string key = new(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return key;
    }

    public static int Words(string key) => key.Length == 0 ? 0 : key.AsSpan().Count(' ') + 1;
}
