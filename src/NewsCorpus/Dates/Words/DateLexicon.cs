using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsCorpus.Text;

namespace NewsCorpus.Dates.Words;

/// <summary>
/// All phrases of the tables under Dates/Data by their first word, longest first. Safe to share between threads.
/// </summary>
internal sealed class DateLexicon
{
    /// <summary>Places of the hash table; a power of two, four times what is filled.</summary>
    public const int Slots = 1 << 13;

    private const int LongestWord = 32;
    private const ushort AnySecond = ushort.MaxValue - 1;
    private const ushort NoSecond = ushort.MaxValue;
    private const int FilterBits = 1 << (32 - FilterShift);
    private const int FilterShift = 16;
    private static readonly Lazy<DateLexicon> Loaded = new(() => new DateLexicon(LexiconTables.ReadEmbedded()));

    private readonly LexiconTables _tables;
    private readonly ClassSet[] _sets;
    private readonly string?[] _codes;

    /// <summary>A bit of many for each word: the slots, of which a quarter is filled, turn away too few of a text.</summary>
    private readonly ulong[] _filter = new ulong[FilterBits / 64];

    /// <summary>By place, a bit of 64 for each word that stands second in one of its phrases.</summary>
    private readonly ulong[] _followers;

    /// <summary>By phrase the place of its second word; <see cref="AnySecond"/> for what is no word.</summary>
    private readonly ushort[] _seconds;

    private DateLexicon(LexiconTables tables)
    {
        _tables = tables;
        _sets = MemoryMarshal.Cast<ulong, ClassSet>(tables.Sets).ToArray();
        _codes = new string?[tables.Words.Length];
        for (int head = 1; head < tables.Heads.Length; head++)
        {
            uint bit = tables.Heads[head].Hash >> FilterShift;
            _filter[bit >> 6] |= 1UL << (int)bit;
        }

        _seconds = Seconds();
        _followers = Followers();
    }

    public static DateLexicon Shared => Loaded.Value;

    /// <summary>The phrases of a word by its place in the lexicon, longest first.</summary>
    public ReadOnlySpan<PhraseRow> Phrases(int head) =>
        _tables.Phrases.AsSpan(_tables.Heads[head].First, _tables.Heads[head].Count);

    /// <summary>The place of a word's first phrase among those of all words.</summary>
    public int FirstPhrase(int head) => _tables.Heads[head].First;

    /// <summary>How many phrases there are.</summary>
    public int PhraseCount => _tables.Phrases.Length;

    /// <summary>How many places there are.</summary>
    public int Count => _tables.Heads.Length;

    /// <summary>The classes of a word's phrases; none for place 0, which is that of all words unknown.</summary>
    public ClassSet Classes(int head) => _sets[head * 2];

    /// <summary>The classes a word has by itself.</summary>
    public ClassSet Alone(int head) => _sets[(head * 2) + 1];

    /// <summary>False if no phrase of a word goes on with the word behind it; true may be wrong.</summary>
    /// <param name="head">The place of the word.</param>
    /// <param name="next">The place of the word behind, or 0.</param>
    public bool MayGoOn(int head, int next) => (_followers[head] >> next & 1) != 0
        && (_followers[head] == ulong.MaxValue || _seconds.AsSpan(_tables.Heads[head].First, _tables.Heads[head].Count).Contains((ushort)next));

    /// <summary>The same of one phrase by its number.</summary>
    public bool MayGoOnWith(int phrase, int next) => _seconds[phrase] == next || _seconds[phrase] == AnySecond;

    /// <summary>A word behind the first of a phrase.</summary>
    public ReadOnlySpan<char> Tail(in PhraseRow phrase, int word) => Letters(_tables.Words[phrase.TailAt + word]);

    /// <summary>The code of a phrase; made on first use, and twice at worst when two threads meet here.</summary>
    public string Code(in PhraseRow phrase) => _codes[phrase.Code] ??= Letters(_tables.Words[phrase.Code]).ToString();

    /// <summary>The place of a word given by its folded key; 0 when it begins no phrase.</summary>
    public int Find(ReadOnlySpan<char> key) => Find(key, KeyHash.State(key));

    /// <summary>
    /// A word as it stands, or without the particles fused to it; <paramref name="strip"/> says how many letters those
    /// are.
    /// </summary>
    public int Find(ReadOnlySpan<char> key, out int strip) => Find(key, KeyHash.State(key), out strip);

    /// <summary>As above, with the <see cref="KeyHash.State"/> of the key at hand.</summary>
    public int Find(ReadOnlySpan<char> key, ulong state, out int strip)
    {
        strip = 0;
        int head = Find(key, state);
        return key.Length < 3 || !FusedParticles.IsOne(key[0]) || (head != 0 && _tables.Heads[head].Count > 0)
            ? head
            : FindBehindParticle(key, state, head, out strip);
    }

    /// <summary>A bit for each of up to 64 words by their states, 0 if the word is none of the lexicon; 1 may be wrong.</summary>
    /// <remarks>Not part of what calls it, where there are too few registers for it.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ulong MayFind(ReadOnlySpan<ulong> states)
    {
        ulong known = 0;
        ulong[] filter = _filter;
        for (int i = states.Length - 1; i >= 0; i--)
        {
            known = (known << 1) | MayHold(filter, states[i]);
        }

        return known;
    }

    /// <summary>0 if no word of the lexicon stands behind one or two particles in a word that begins with one; 1 may be wrong.</summary>
    /// <param name="state">The state of the word.</param>
    /// <param name="first">The first letter.</param>
    /// <param name="second">The second letter.</param>
    /// <param name="third">The third letter, or what stands in its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong MayFindBehind(ulong state, char first, char second, char third)
    {
        ulong one = KeyHash.Cut(state, first);
        ulong two = KeyHash.Cut(one, second);
        ulong[] filter = _filter;
        return MayHold(filter, WithArticle(one, first, second)) | (MayHold(filter, WithArticle(two, second, third)) & (uint)FusedParticles.One(second));
    }

    /// <summary>The state of what stands behind a particle: of لل with the alef that is not written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong WithArticle(ulong behind, char particle, char next)
    {
        ulong whole = KeyHash.Join("ا", behind);
        return particle == 'ل' & next == 'ل' ? whole : behind;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong MayHold(ulong[] filter, ulong state)
    {
        uint bit = (uint)(KeyHash.Mix(state) >> (32 + FilterShift));
        return (filter[bit >> 6] >> (int)bit) & 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(ReadOnlySpan<char> key, ulong state)
    {
        uint hash = (uint)(KeyHash.Mix(state) >> 32);
        int head = _tables.Slots[hash % Slots];
        return head == 0 ? 0 : Find(key, hash, head);
    }

    /// <summary>The place of a word in the run of filled slots that begins with the one its hash says.</summary>
    private int Find(ReadOnlySpan<char> key, uint hash, int head)
    {
        ushort[] slots = _tables.Slots;
        for (uint slot = hash % Slots; head != 0; head = slots[slot])
        {
            ref readonly HeadRow row = ref _tables.Heads[head];
            if (row.Hash == hash && key.SequenceEqual(Letters(new WordRow(row.KeyAt, row.KeyLength))))
            {
                return head;
            }

            slot = (slot + 1) % Slots;
        }

        return 0;
    }

    /// <returns>The place of the word behind its particles, or else the one given.</returns>
    private int FindBehindParticle(ReadOnlySpan<char> key, ulong state, int whole, out int strip)
    {
        for (strip = 1; strip <= FusedParticles.Longest && strip < key.Length - 1; strip++)
        {
            if (!FusedParticles.IsOne(key[strip - 1]))
            {
                break;
            }

            ReadOnlySpan<char> rest = key[strip..];
            ulong behind = KeyHash.Cut(state, key[..strip]);
            int head = key[strip - 1] == 'ل' && rest[0] == 'ل' && rest.Length < LongestWord
                ? FindWithAlef(rest, behind)
                : Find(rest, behind);
            if (head != 0 && _tables.Heads[head].Count > 0)
            {
                return head;
            }
        }

        strip = 0;
        return whole;
    }

    /// <summary>لل is ل and the article: the core begins at the second lam, the word is looked up with its alef.</summary>
    private int FindWithAlef(ReadOnlySpan<char> rest, ulong state)
    {
        Span<char> whole = stackalloc char[LongestWord];
        whole[0] = 'ا';
        rest.CopyTo(whole[1..]);
        return Find(whole[..(rest.Length + 1)], KeyHash.Join("ا", state));
    }

    /// <summary>The hash by which the compiled tables know a word: part of its <see cref="KeyHash"/>.</summary>
    public static uint Hash(ReadOnlySpan<char> key) => (uint)(KeyHash.Of(key) >> 32);

    private ushort[] Seconds()
    {
        ushort[] seconds = new ushort[PhraseCount];
        for (int i = 0; i < seconds.Length; i++)
        {
            ref readonly PhraseRow phrase = ref _tables.Phrases[i];

            // What is no word is looked up otherwise when a text is cut.
            seconds[i] = phrase.TailCount == 0 ? NoSecond : char.IsLetter(Tail(phrase, 0)[0]) ? (ushort)Find(Tail(phrase, 0), out _) : AnySecond;
        }

        return seconds;
    }

    private ulong[] Followers()
    {
        ulong[] followers = new ulong[Count];
        for (int i = 1; i < followers.Length; i++)
        {
            foreach (ushort second in _seconds.AsSpan(_tables.Heads[i].First, _tables.Heads[i].Count))
            {
                followers[i] |= second switch { NoSecond => 0, AnySecond => ulong.MaxValue, _ => 1UL << second };
            }
        }

        return followers;
    }

    private ReadOnlySpan<char> Letters(WordRow word) =>
        MemoryMarshal.Cast<ushort, char>(_tables.Letters.AsSpan(word.At, word.Length));
}
