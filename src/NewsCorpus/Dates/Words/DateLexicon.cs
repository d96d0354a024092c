using System.Runtime.InteropServices;

namespace NewsCorpus.Dates.Words;

/// <summary>
/// All phrases of the tables under Dates/Data by their first word, longest first. Safe to share between threads.
/// </summary>
internal sealed class DateLexicon
{
    /// <summary>Places of the hash table; a power of two, four times what is filled.</summary>
    public const int Slots = 1 << 13;

    private const int LongestWord = 32;
    private static readonly Lazy<DateLexicon> Loaded = new(() => new DateLexicon(LexiconTables.ReadEmbedded()));

    private readonly LexiconTables _tables;
    private readonly ClassSet[] _sets;
    private readonly string?[] _codes;

    private DateLexicon(LexiconTables tables)
    {
        _tables = tables;
        _sets = MemoryMarshal.Cast<ulong, ClassSet>(tables.Sets).ToArray();
        _codes = new string?[tables.Words.Length];
    }

    public static DateLexicon Shared => Loaded.Value;

    /// <summary>The phrases of a word by its place in the lexicon, longest first.</summary>
    public ReadOnlySpan<PhraseRow> Phrases(int head) =>
        _tables.Phrases.AsSpan(_tables.Heads[head].First, _tables.Heads[head].Count);

    /// <summary>How many places there are.</summary>
    public int Count => _tables.Heads.Length;

    /// <summary>The classes of a word's phrases; none for place 0, which is that of all words unknown.</summary>
    public ClassSet Classes(int head) => _sets[head * 2];

    /// <summary>The classes a word has by itself.</summary>
    public ClassSet Alone(int head) => _sets[(head * 2) + 1];

    /// <summary>A word behind the first of a phrase.</summary>
    public ReadOnlySpan<char> Tail(in PhraseRow phrase, int word) => Letters(_tables.Words[phrase.TailAt + word]);

    /// <summary>The code of a phrase; made on first use, and twice at worst when two threads meet here.</summary>
    public string Code(in PhraseRow phrase) => _codes[phrase.Code] ??= Letters(_tables.Words[phrase.Code]).ToString();

    /// <summary>The place of a word given by its folded key; 0 when it begins no phrase.</summary>
    public int Find(ReadOnlySpan<char> key)
    {
        uint hash = Hash(key);
        ushort[] slots = _tables.Slots;
        for (uint slot = hash % Slots; slots[slot] is not 0 and var head; slot = (slot + 1) % Slots)
        {
            ref readonly HeadRow row = ref _tables.Heads[head];
            if (row.Hash == hash && key.SequenceEqual(Letters(new WordRow(row.KeyAt, row.KeyLength))))
            {
                return head;
            }
        }

        return 0;
    }

    /// <summary>
    /// A word as it stands, or without the particles fused to it; <paramref name="strip"/> says how many letters those
    /// are.
    /// </summary>
    public int Find(ReadOnlySpan<char> key, out int strip)
    {
        strip = 0;
        int head = Find(key);
        if (_tables.Heads[head].Count > 0 || key.Length < 3 || !FusedParticles.IsOne(key[0]))
        {
            return head;
        }

        int behind = FindBehindParticle(key, out strip);
        return behind == 0 ? head : behind;
    }

    private int FindBehindParticle(ReadOnlySpan<char> key, out int strip)
    {
        for (strip = 1; strip <= FusedParticles.Longest && strip < key.Length - 1; strip++)
        {
            if (!FusedParticles.IsOne(key[strip - 1]))
            {
                break;
            }

            ReadOnlySpan<char> rest = key[strip..];
            int head = key[strip - 1] == 'ل' && rest[0] == 'ل' && rest.Length < LongestWord
                ? FindWithAlef(rest)
                : Find(rest);
            if (head != 0 && _tables.Heads[head].Count > 0)
            {
                return head;
            }
        }

        strip = 0;
        return 0;
    }

    /// <summary>لل is ل and the article: the core begins at the second lam, the word is looked up with its alef.</summary>
    private int FindWithAlef(ReadOnlySpan<char> rest)
    {
        Span<char> whole = stackalloc char[LongestWord];
        whole[0] = 'ا';
        rest.CopyTo(whole[1..]);
        return Find(whole[..(rest.Length + 1)]);
    }

    /// <summary>Mixes the first and the last letters and the length: enough to tell the words of a text apart.</summary>
    public static uint Hash(ReadOnlySpan<char> key)
    {
        if (key.Length < 4)
        {
            uint small = (uint)key.Length;
            foreach (char c in key)
            {
                small = (small * 0x01000193) ^ c;
            }

            return small ^ (small >> 11);
        }

        ulong mixed = ((Four(key) * 0x9E3779B97F4A7C15) ^ Four(key[^4..]) ^ (ulong)key.Length) * 0xC2B2AE3D27D4EB4F;
        return (uint)(mixed >> 32);
    }

    /// <summary>Four letters as one number, the same on every machine: the compiled tables hold hashes.</summary>
    private static ulong Four(ReadOnlySpan<char> key) => BitConverter.IsLittleEndian
        ? MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(key))
        : key[0] | ((ulong)key[1] << 16) | ((ulong)key[2] << 32) | ((ulong)key[3] << 48);

    private ReadOnlySpan<char> Letters(WordRow word) =>
        MemoryMarshal.Cast<ushort, char>(_tables.Letters.AsSpan(word.At, word.Length));
}
