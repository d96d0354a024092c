using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsCorpus.Dates.Words;
using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// One article laid out for the rules: its tokens, the block each stands in, and the names and cue words that begin at
/// each token. Filled with one article after another by one thread at a time, so that an article costs no new room.
/// </summary>
internal sealed partial class ArticleScan
{
    /// <summary>Names that are made candidates at once.</summary>
    public const byte Stays = 1;

    /// <summary>Names of which <see cref="NameSet.MaySleep"/> holds.</summary>
    public const byte MaySleep = 2;

    /// <summary>Added to either, and to 0, for names that show an article to speak of a country.</summary>
    public const byte TellsCountry = 4;

    private readonly NameMatcher _matcher;
    private readonly List<NameMatch> _names = [];
    private readonly List<NameMatch> _cues = [];
    private TokenLayout[] _layout = [];
    private NameSet[] _nameSets = [];
    private byte[] _stands = [];
    private int[] _bitsOfCues = [];

    public ArticleScan(Gazetteer gazetteer, NameFacts facts, CueLexicon cues)
    {
        NameFacts = facts;
        _matcher = new NameMatcher(Starts);
        Text = TokenizedText.ForReuse();
        Gazetteer = gazetteer;
        CueLexicon = cues;
        Candidates = new CandidateIndex(this);
        Countries = new CountriesNamed(this);
        Rows = new RowsByName(gazetteer);
        Links = new LinkingNotes(gazetteer.SlotCount);
        Supported = new EntrySlots(gazetteer.SlotCount);
    }

    public TokenizedText Text { get; }

    public Gazetteer Gazetteer { get; }

    public NameFacts NameFacts { get; }

    public CueLexicon CueLexicon { get; }

    public CandidateIndex Candidates { get; }

    public CountriesNamed Countries { get; }

    /// <summary>Rows that rules ask for by name.</summary>
    public RowsByName Rows { get; }

    /// <summary>Room for counting countries, empty whenever nobody counts.</summary>
    public CountryWeights Tally { get; } = new();

    /// <summary>The country that the article speaks of most, as <see cref="Rules.StandingForces"/> found it; empty for none, null before it was asked for.</summary>
    public string? MainCountry { get; set; }

    /// <summary>Room for the linker.</summary>
    public LinkingNotes Links { get; }

    /// <summary>Room for the rule of support.</summary>
    public EntrySlots Supported { get; }

    /// <summary>Room for the rule of dates.</summary>
    public DatePieces DatePieces { get; } = new(DateLexicon.Shared, new HeadMemory());

    /// <summary>Room for who looks for the words of a filter.</summary>
    public NameStarts Starts { get; } = new();

    /// <summary>Room for the rule of people: where a name may begin.</summary>
    public TokenSet NameOpeners { get; } = new();

    /// <summary>Room for the same rule: where something before makes a name likely.</summary>
    public TokenSet NameContexts { get; } = new();

    /// <summary>Room for the rule of short mentions.</summary>
    public WordSieve LastNames { get; } = new();

    /// <summary>Room for the same rule: people by last name.</summary>
    public Dictionary<string, Candidate> ByLastName { get; } = new(StringComparer.Ordinal);

    /// <summary>Room for the same rule: people by first name.</summary>
    public Dictionary<string, Candidate?> ByFirstName { get; } = new(StringComparer.Ordinal);

    /// <summary>Room for who spells a name word by word.</summary>
    public List<string> Words { get; } = [];

    /// <summary>Where cues, Latin words and figures begin, by <see cref="CueBits"/>.</summary>
    public TokenMarks Marks { get; } = new(CueBits.Count);

    /// <summary>Rules look also where nothing can be found: the slow twin of their shortcuts, for tests.</summary>
    public bool IsThorough { get; init; }

    /// <summary>The number of tokens.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<NameMatch> Names => CollectionsMarshal.AsSpan(_names);

    /// <summary>For each of <see cref="Names"/> the names it spells.</summary>
    public ReadOnlySpan<NameSet> NameSets => _nameSets.AsSpan(0, _names.Count);

    /// <summary>
    /// For each of <see cref="Names"/> 0 if none of them is ever found, else <see cref="Stays"/> or <see cref="MaySleep"/>; and
    /// <see cref="TellsCountry"/>.
    /// </summary>
    public ReadOnlySpan<byte> Stands => _stands.AsSpan(0, _names.Count);

    public ReadOnlySpan<NameMatch> Cues => CollectionsMarshal.AsSpan(_cues);

    /// <summary>Lays out a text in the place of the one before.</summary>
    public void Read(string text, IReadOnlyList<TextSpan> blocks)
    {
        Text.Refill(text);
        Count = Text.Count;
        _names.Clear();
        _cues.Clear();
        Countries.Clear();
        if (_layout.Length <= Count)
        {
            _layout = new TokenLayout[(Count * 5 / 4) + 64];
        }

        Span<TokenLayout> layout = _layout.AsSpan(0, Count + 1);
        layout.Clear();
        ReadOnlySpan<TextToken> tokens = Text.Tokens;
        int token = 0;
        for (int b = 0; b < blocks.Count; b++)
        {
            TextSpan block = blocks[b];
            while (token < tokens.Length && tokens[token].Start < block.Start)
            {
                token++;
            }

            int from = token;
            TokenFlags seen = TokenFlags.None;
            while (token < tokens.Length && tokens[token].End <= block.End)
            {
                seen |= tokens[token].Flags;
                layout[token++].BlockAndOne = b + 1;
            }

            if ((seen & TokenFlags.Latin) != 0)
            {
                LostApostrophes.Mark(Text, Gazetteer.Trie, NameFacts, from, token);
            }

            _matcher.Find(Gazetteer.Trie, Text, from, token, _names);
            _matcher.Find(CueLexicon.Trie, Text, from, token, _cues);
        }

        if (_nameSets.Length < _names.Count)
        {
            _nameSets = new NameSet[_names.Count * 5 / 4];
            _stands = new byte[_names.Count * 5 / 4];
        }

        NameFacts.Gather(Names, _nameSets, _stands);
        Marks.Reset(Count);
        MarkSigns(layout, tokens);
        IndexMatches(layout);
        Candidates.Reset(Count);
    }

    /// <summary>Lets go of the article, so that nothing of it outlives its extraction.</summary>
    public void Clear()
    {
        MainCountry = null;
        Text.Refill("");
        Count = 0;
        Candidates.Reset(0);
        ByLastName.Clear();
        ByFirstName.Clear();
    }

    public ReadOnlySpan<NameMatch> NamesAt(int token) =>
        Names[_layout[token].FirstName.._layout[token + 1].FirstName];

    public ReadOnlySpan<NameMatch> CuesAt(int token) => Cues[_layout[token].FirstCue.._layout[token + 1].FirstCue];

    /// <summary>For each of <see cref="Cues"/> its <see cref="CueBits"/>.</summary>
    public ReadOnlySpan<int> BitsOfCues => _bitsOfCues.AsSpan(0, _cues.Count);

    /// <summary>The block a token stands in, or -1 for boilerplate.</summary>
    public int Block(int token) => (uint)token < (uint)Count ? _layout[token].BlockAndOne - 1 : -1;

    /// <summary>
    /// The longest cue of a type that begins at a token behind at most the given proclitics; null when there is none.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (T Cue, int Last, int Split)? CueAt<T>(int token, bool procliticAllowed = false)
        where T : Cue =>
        HasCue(token, CueBits.Bit<T>.Value, procliticAllowed)
        && LongestCueAt(token, CueBits.Bit<T>.Value, procliticAllowed, out int last, out int split) is { } cue
            ? (Unsafe.As<T>(cue), last, split) : null;

    /// <summary>True if <see cref="CueAt"/> finds a cue, for who need not know which.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasCue<T>(int token, bool procliticAllowed = false)
        where T : Cue => HasCue(token, CueBits.Bit<T>.Value, procliticAllowed);

    /// <summary>
    /// The next token, from this one on, at which a cue of one of these <see cref="CueBits"/> begins; the number of
    /// tokens when there is none.
    /// </summary>
    public int NextCue(int token, int bits) => Marks.Next(token, bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasCue(int token, int bits, bool procliticAllowed) =>
        (uint)token < (uint)Count
        && ((procliticAllowed ? _layout[token].AnyBits : _layout[token].WholeBits) & bits) != 0;

    /// <summary>Not 0 if a cue of one of these <see cref="CueBits"/> begins at a token of the text, behind proclitics or not.</summary>
    public int AnyCue(int token, int bits) => _layout[token].AnyBits & bits;

    /// <summary>
    /// The token after this one in the same block, quotation marks and brackets left out; -1 when there is none.
    /// </summary>
    public int NextWord(int token, bool overHyphen = false)
    {
        Signs skipped = overHyphen ? Signs.Quote | Signs.Hyphen : Signs.Quote;
        int block = Block(token);
        for (int i = token + 1; i < Count && Block(i) == block; i++)
        {
            if ((_layout[i].Signs & skipped) == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The token before this one in the same block, quotation marks left out; -1 when there is none.</summary>
    public int PreviousWord(int token, bool overHyphen = false)
    {
        Signs skipped = overHyphen ? Signs.Quote | Signs.Hyphen : Signs.Quote;
        int block = Block(token);
        for (int i = token - 1; i >= 0 && Block(i) == block; i--)
        {
            if ((_layout[i].Signs & skipped) == 0)
            {
                return i;
            }
        }

        return -1;
    }

    public bool IsWord(int token) => (uint)token < (uint)Count && Text.Tokens[token].Kind is TokenKind.Word or TokenKind.Hashtag;

    public bool KeyIs(int token, string key) => (uint)token < (uint)Count && Text.Key(token).SequenceEqual(key);

    public bool Arabic(int token) => (uint)token < (uint)Count && Text.Tokens[token].Is(TokenFlags.Arabic);

    /// <summary>Raw span from the key offset in the first token to the end of the last, without an English 's.</summary>
    public TextSpan Span(int first, int split, int last) =>
        new(Text.RawOffset(first, split), Text.Tokens[last].End - (EndsWithApostrophe(last) ? 2 : EndsPossessive(last) ? 1 : 0));

    /// <summary>True for "Russia's", an apostrophe and s at the end of a word, and where the apostrophe is lost.</summary>
    public bool EndsPossessive(int token) => Text.Tokens[token].Is(TokenFlags.Possessive) || EndsWithApostrophe(token);

    private bool EndsWithApostrophe(int token)
    {
        ref readonly TextToken t = ref Text.Tokens[token];
        return t.End - t.Start > 2 && Text.Raw[t.End - 1] is 's' or 'S' && Text.Raw[t.End - 2] is '\'' or '’';
    }

    public string? Proclitic(int token, int split) => split == 0 ? null : Text.Key(token)[..split] switch
    {
        "و" => "و",
        "ف" => "ف",
        "ب" => "ب",
        "ل" => "ل",
        "ك" => "ك",
        "وب" => "وب",
        "ول" => "ول",
        "وك" => "وك",
        "فب" => "فب",
        "فل" => "فل",
        "فك" => "فك",
        var other => other.ToString(),
    };

    private Cue? LongestCueAt(int token, int bit, bool procliticAllowed, out int last, out int split)
    {
        last = -1;
        split = 0;
        int best = -1;
        ReadOnlySpan<int> bits = BitsOfCues;
        for (int i = _layout[token].FirstCue; i < _layout[token + 1].FirstCue; i++)
        {
            ref readonly NameMatch match = ref Cues[i];
            if ((bits[i] & bit) != 0 && (match.Split == 0 || procliticAllowed) && match.Last > last)
            {
                (best, last, split) = (match.Node, match.Last, match.Split);
            }
        }

        return best < 0 ? null : CueLexicon.First(best, bit);
    }

    private void IndexMatches(Span<TokenLayout> layout)
    {
        foreach (ref readonly NameMatch match in Names)
        {
            layout[match.First + 1].FirstName++;
        }

        ReadOnlySpan<NameMatch> cues = Cues;
        if (_bitsOfCues.Length < cues.Length)
        {
            _bitsOfCues = new int[cues.Length * 5 / 4];
        }

        for (int i = 0; i < cues.Length; i++)
        {
            ref readonly NameMatch match = ref cues[i];
            int bits = CueLexicon.BitsAt(match.Node);
            _bitsOfCues[i] = bits;
            ref TokenLayout at = ref layout[match.First];
            at.AnyBits |= bits;
            at.WholeBits |= match.Split == 0 ? bits : 0;
            layout[match.First + 1].FirstCue++;
            Marks.Add(match.First, bits);
        }

        for (int i = 1; i < layout.Length; i++)
        {
            layout[i].FirstName += layout[i - 1].FirstName;
            layout[i].FirstCue += layout[i - 1].FirstCue;
        }
    }

    /// <summary>What is known of a token: what begins there, and where in the article it stands.</summary>
    private struct TokenLayout
    {
        public int BlockAndOne;
        public int FirstName;
        public int FirstCue;
        public int WholeBits;
        public int AnyBits;
        public Signs Signs;
    }
}
