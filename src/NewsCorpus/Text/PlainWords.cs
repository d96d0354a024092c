namespace NewsCorpus.Text;

/// <summary>
/// The quick way through ordinary text: words of plain Arabic or ASCII letters and single signs, one after the other,
/// found, folded and hashed in one pass. Whatever is not plain is left to <see cref="TokenScanner"/>, with whose tokens
/// these agree.
/// </summary>
internal sealed class PlainWords
{
    /// <summary>Room for keys that a call needs to read a word.</summary>
    public const int LongestWord = 32;

    /// <summary>A shorter text is not worth compiling the vectors for, and a first article often is one.</summary>
    private const int ShortestForBlocks = 256;

    private const char FirstArabic = '\u0600';
    private const int PageSize = 256;

    private static readonly PlainWords Shared = new(ShortestForBlocks);

    /// <summary>
    /// By Arabic code unit, what it folds to: <see cref="FoldingTable.Drop"/> for marks; 0 for what is not plain.
    /// </summary>
    private readonly ushort[] _arabic = new ushort[PageSize];

    private readonly int _shortest;

    /// <param name="shortestForBlocks">From which length on to use vectors, where the machine can.</param>
    internal PlainWords(int shortestForBlocks)
    {
        ReadOnlySpan<ushort> entries = TextNormalizer.GazetteerKey.Table.Entries;
        _shortest = !PlainBlocks.IsSupported ? int.MaxValue : shortestForBlocks;
        for (int i = 0; i < PageSize; i++)
        {
            ushort entry = entries[FirstArabic + i];
            bool inWord = CharClasses.Of((char)(FirstArabic + i)) is CharClass.ArabicLetter or CharClass.Mark;
            _arabic[i] = inWord && entry != FoldingTable.Cluster ? entry : (ushort)0;
        }
    }

    public static PlainWords Default => Shared;

    /// <summary>Reads plain tokens from <paramref name="at"/> until there are no more or no more room.</summary>
    /// <returns>The end of the last token read; what comes next is not plain.</returns>
    public int Read(
        ReadOnlySpan<char> text, int at, TokenRoom room, ref int count, ref int keyEnd)
    {
        if (text.Length >= _shortest && text.Length - at >= PlainBlocks.Block)
        {
            at = PlainBlocks.Default.Read(text, at, room, ref count, ref keyEnd);
            if (text.Length - at >= PlainBlocks.Block)
            {
                return at;
            }
        }

        return ReadOneByOne(text, at, room, ref count, ref keyEnd);
    }

    /// <summary>The same without vectors.</summary>
    private int ReadOneByOne(
        ReadOnlySpan<char> text, int at, TokenRoom room, ref int count, ref int keyEnd)
    {
        Span<char> keys = room.Keys;
        ReadOnlySpan<CharClass> classes = CharClasses.All;
        while (count < room.Length && keys.Length - keyEnd >= LongestWord)
        {
            TokenFlags before = at == 0 ? TokenFlags.SpaceBefore | TokenFlags.LineBefore : TokenFlags.None;
            int start = at;
            for (; start < text.Length && text[start] is ' ' or '\n'; start++)
            {
                before |= text[start] == ' ' ? TokenFlags.SpaceBefore : TokenFlags.SpaceBefore | TokenFlags.LineBefore;
            }

            if (start == text.Length)
            {
                return at;
            }

            char c = text[start];
            Span<char> key = keys.Slice(keyEnd, LongestWord);
            int end;
            int letters;
            ulong state;
            TokenFlags flags;
            TokenKind kind = TokenKind.Word;
            switch (classes[c])
            {
                case CharClass.ArabicLetter when c - FirstArabic < PageSize:
                    end = ReadArabic(text, start, classes, key, out letters, out state);
                    flags = TokenFlags.Arabic | TokenFlags.Name | Proclitics.Flags(key[..letters]);
                    break;
                case CharClass.LatinLetter when char.IsAsciiLetter(c):
                    end = ReadLatin(text, start, key, out letters, out state, out flags);
                    break;
                case CharClass.Punctuation when c is not ('#' or '@' or '＃'):
                    key[0] = c;
                    (end, letters, state, kind) = (start + 1, 1, c, TokenKind.Punctuation);
                    flags = JoiningSigns.Contains(c) ? TokenFlags.Joins : TokenFlags.None;
                    break;
                default:
                    return at;
            }

            if (end < 0)
            {
                return at;
            }

            room.Put(count++, new TextToken(start, end, keyEnd, letters, kind, before | flags, state));
            keyEnd += letters;
            at = end;
        }

        return at;
    }

    /// <summary>A word of the Arabic page, without its marks; -1 if it goes on with anything odd.</summary>
    private int ReadArabic(
        ReadOnlySpan<char> text, int start, ReadOnlySpan<CharClass> classes, Span<char> key, out int letters, out ulong state)
    {
        ReadOnlySpan<ushort> arabic = _arabic;
        ReadOnlySpan<ulong> powers = KeyHash.Powers[..key.Length];
        ulong sum = 0;
        int count = 0;
        int i = start;
        for (; i < text.Length; i++)
        {
            int letter = text[i] - FirstArabic;
            ushort folded = (uint)letter < (uint)arabic.Length ? arabic[letter] : (ushort)0;
            if (folded == FoldingTable.Drop)
            {
                continue;
            }

            if (folded == 0 || (uint)count >= (uint)key.Length)
            {
                break;
            }

            key[count] = (char)folded;
            sum += folded * powers[count];
            count++;
        }

        letters = count;
        state = sum;
        bool goesOn = i < text.Length && classes[text[i]] is CharClass.ArabicLetter or CharClass.Mark or CharClass.Invisible;
        return goesOn ? -1 : i;
    }

    /// <summary>
    /// A word of ASCII letters; -1 if what follows may belong to it or make it an address.
    /// </summary>
    private static int ReadLatin(
        ReadOnlySpan<char> text, int start, Span<char> key, out int letters, out ulong state, out TokenFlags flags)
    {
        ReadOnlySpan<ulong> powers = KeyHash.Powers[..key.Length];
        ulong sum = 0;
        int count = 0;
        int upper = 0;
        int i = start;
        for (; i < text.Length && (uint)count < (uint)key.Length; i++)
        {
            uint lower = text[i] | 0x20u;
            if (lower - 'a' > 'z' - 'a')
            {
                break;
            }

            upper += text[i] == lower ? 0 : 1;
            key[count] = (char)lower;
            sum += lower * powers[count];
            count++;
        }

        letters = count;
        state = sum;
        flags = TokenFlags.Latin | TokenFlags.Name | (char.IsAsciiLetterUpper(text[start]) ? TokenFlags.Capital : TokenFlags.None)
            | (upper > 1 && upper == count ? TokenFlags.AllCaps : TokenFlags.None);
        return EndsWord(text, i) ? i : -1;
    }

    /// <summary>True for what surely ends a Latin word: white space, commas, quotation marks, a stop before white space.</summary>
    internal static bool EndsWord(ReadOnlySpan<char> text, int at)
    {
        if (at == text.Length)
        {
            return true;
        }

        return text[at] switch
        {
            ' ' or '\n' or ',' or ';' or '(' or ')' or '"' or '“' or '”' or '!' or '?' => true,
            '.' => at + 1 == text.Length || text[at + 1] is ' ' or '\n',
            _ => false,
        };
    }
}
