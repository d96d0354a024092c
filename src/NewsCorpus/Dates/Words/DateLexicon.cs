using System.Globalization;
using System.Runtime.InteropServices;
using NewsCorpus.Text;

namespace NewsCorpus.Dates.Words;

/// <summary>
/// All phrases of the tables under Dates/Data by their first word, longest first. Immutable after loading.
/// </summary>
internal sealed class DateLexicon
{
    private const int Slots = 1 << 13;
    private const int LongestWord = 32;
    private static readonly Lazy<DateLexicon> Loaded = new(Load);

    private readonly PhraseHead[] _heads;
    private readonly Phrase[] _phrases;
    private readonly ushort[] _slots = new ushort[Slots];

    private DateLexicon(PhraseHead[] heads, Phrase[] phrases)
    {
        _heads = heads;
        _phrases = phrases;
        for (int i = 1; i < heads.Length; i++)
        {
            uint slot = heads[i].Hash % Slots;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) % Slots;
            }

            _slots[slot] = (ushort)i;
        }
    }

    public static DateLexicon Shared => Loaded.Value;

    /// <summary>All words that begin phrases; the first stands for a word that begins none.</summary>
    public ReadOnlySpan<PhraseHead> Heads => _heads;

    public ReadOnlySpan<Phrase> Phrases(in PhraseHead head) => _phrases.AsSpan(head.First, head.Count);

    /// <summary>The place in <see cref="Heads"/> of a word given by its folded key; 0 when it begins no phrase.</summary>
    public int Find(ReadOnlySpan<char> key)
    {
        uint hash = Hash(key);
        for (uint slot = hash % Slots; _slots[slot] is not 0 and var head; slot = (slot + 1) % Slots)
        {
            if (_heads[head].Hash == hash && key.SequenceEqual(_heads[head].Key))
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
        if (_heads[head].Count > 0 || key.Length < 3 || !FusedParticles.IsOne(key[0]))
        {
            return head;
        }

        int behind = FindBehindParticle(key, out strip);
        return behind == 0 ? head : behind;
    }

    private int FindBehindParticle(ReadOnlySpan<char> key, out int strip)
    {
        Span<char> whole = stackalloc char[LongestWord];
        for (strip = 1; strip <= FusedParticles.Longest && strip < key.Length - 1; strip++)
        {
            if (!FusedParticles.IsOne(key[strip - 1]))
            {
                break;
            }

            ReadOnlySpan<char> rest = key[strip..];
            int head;
            if (key[strip - 1] == 'ل' && rest[0] == 'ل' && rest.Length < LongestWord)
            {
                // لل is ل and the article: the core begins at the second lam, the word is looked up with its alef.
                whole[0] = 'ا';
                rest.CopyTo(whole[1..]);
                head = Find(whole[..(rest.Length + 1)]);
            }
            else
            {
                head = Find(rest);
            }

            if (head != 0 && _heads[head].Count > 0)
            {
                return head;
            }
        }

        strip = 0;
        return 0;
    }

    /// <summary>Mixes the first and the last letters and the length: enough to tell the words of a text apart.</summary>
    private static uint Hash(ReadOnlySpan<char> key)
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

        ulong first = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(key));
        ulong last = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(key[^4..]));
        ulong mixed = ((first * 0x9E3779B97F4A7C15) ^ last ^ (ulong)key.Length) * 0xC2B2AE3D27D4EB4F;
        return (uint)(mixed >> 32);
    }

    private static DateLexicon Load()
    {
        Dictionary<string, List<Phrase>> rows = new(2048, StringComparer.Ordinal);
        foreach (string table in EmbeddedTable.Names("Dates/Data/"))
        {
            foreach ((int line, string[] cells) in EmbeddedTable.Rows(table))
            {
                if (cells.Length != 4 || !Enum.TryParse(cells[0], ignoreCase: true, out WordClass wordClass))
                {
                    throw new DataFormatException(table, line, 1, "expected class, value, flags and forms");
                }

                WordFlags flags = WordFlags.None;
                if (cells[2].Length != 0 && !Enum.TryParse(cells[2], ignoreCase: true, out flags))
                {
                    throw new DataFormatException(table, line, 3, $"unknown flag in '{cells[2]}'");
                }

                bool isNumber = int.TryParse(
                    cells[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value);
                foreach (string form in cells[3].Split('|'))
                {
                    Add(rows, form, new Phrase(wordClass, isNumber ? value : 0, isNumber ? "" : cells[1], flags, []));
                }
            }
        }

        return Freeze(rows);
    }

    private static DateLexicon Freeze(Dictionary<string, List<Phrase>> rows)
    {
        List<PhraseHead> heads = [new PhraseHead("", 0, default, default, 0, 0)];
        List<Phrase> all = [];
        HashSet<string> inner = new(StringComparer.Ordinal);
        foreach ((string key, List<Phrase> phrases) in rows)
        {
            phrases.Sort((a, b) => b.Tail.Length - a.Tail.Length);
            ClassSet classes = default;
            ClassSet alone = default;
            foreach (Phrase phrase in phrases)
            {
                classes = classes.With(phrase.Class);
                alone = phrase.Tail.Length == 0 ? alone.With(phrase.Class) : alone;
                inner.UnionWith(phrase.Tail);
            }

            heads.Add(new PhraseHead(key, Hash(key), classes, alone, all.Count, phrases.Count));
            all.AddRange(phrases);
        }

        foreach (string key in inner)
        {
            if (rows.ContainsKey(key))
            {
                int at = heads.FindIndex(head => head.Key == key);
                heads[at] = heads[at] with { Classes = heads[at].Classes.With(WordClass.Inner) };
            }
            else
            {
                heads.Add(new PhraseHead(key, Hash(key), ClassSet.Of(WordClass.Inner), default, 0, 0));
            }
        }

        return new DateLexicon([.. heads], [.. all]);
    }

    private static void Add(Dictionary<string, List<Phrase>> rows, string form, Phrase phrase)
    {
        TokenizedText text = TokenizedText.Tokenize(form);
        string[] keys = new string[text.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            ReadOnlySpan<char> key = text.Key(i);
            keys[i] = key[..^PieceCutter.Possessive(form, text.Tokens[i], key)].ToString();
        }

        if (!rows.TryGetValue(keys[0], out List<Phrase>? phrases))
        {
            rows[keys[0]] = phrases = [];
        }

        // The same form may stand twice once folded (العام written with either alef): one phrase is enough.
        if (!phrases.Exists(p =>
            p.Class == phrase.Class && p.Flags == phrase.Flags && p.Tail.AsSpan().SequenceEqual(keys.AsSpan(1))))
        {
            phrases.Add(phrase with { Tail = keys[1..] });
        }
    }
}
