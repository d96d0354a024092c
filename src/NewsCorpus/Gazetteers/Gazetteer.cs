using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// A frozen set of entries with a matcher over all their names. Made by <see cref="GazetteerBuilder"/>; immutable and
/// safe to use from any number of threads.
/// </summary>
public sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> EmbeddedGazetteer = new(() => new GazetteerBuilder().AddEmbedded().Build());

    /// <summary>Room for longer names than this is given back.</summary>
    private const int LongestKept = 500;

    private readonly EntryStore _entries;
    private NameMatcher? _spareMatcher;
    private TokenizedText? _spareText;

    internal Gazetteer(EntryStore entries)
    {
        _entries = entries;
        States = new CountryRows(entries, "iso:");
        Nations = new CountryRows(entries, "nat:");
    }

    /// <summary>The tables that come with the library. Read on first use, then shared.</summary>
    public static Gazetteer Embedded => EmbeddedGazetteer.Value;

    /// <summary>
    /// All entries: those of the library's tables first, then in the order in which they were first added. Walking them
    /// all keeps none of them in memory; an entry that was replaced keeps the place of the one before.
    /// </summary>
    public IReadOnlyList<GazetteerEntry> Entries => _entries;

    /// <summary>Countries by code.</summary>
    internal CountryRows States { get; }

    /// <summary>Adjectives of nationality by the code of their country.</summary>
    internal CountryRows Nations { get; }

    internal NameTrie Trie => _entries.Trie;

    /// <summary>Names with their numbers, those of replaced entries included.</summary>
    internal int NameCount => _entries.NameCount;

    /// <summary>Bytes held for matching.</summary>
    internal long MatcherSizeInBytes => _entries.MatcherSizeInBytes;

    /// <summary>The entry with this id, or null.</summary>
    public GazetteerEntry? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _entries.Find(id);
    }

    /// <summary>
    /// The entries that have <paramref name="name"/> as one of their names, spelled in any way that folds to the same
    /// key (marks, tatweel, hamza on alef, case and accents do not count).
    /// </summary>
    public IReadOnlyList<GazetteerEntry> FindByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        TokenizedText text = Interlocked.Exchange(ref _spareText, null) ?? TokenizedText.ForReuse();
        text.Refill(name);
        int last = LastWord(text);
        List<NameMatch> matches = [];
        Find(text, matches);
        int whole = NameTrie.Root;
        foreach (NameMatch match in matches)
        {
            if (match.Split == 0 && match.SuffixLength == 0 && match.Last == last && IsFirstWord(text, match.First))
            {
                whole = match.Node;
                break;
            }
        }

        if (name.Length <= LongestKept)
        {
            Volatile.Write(ref _spareText, text);
        }

        return whole == NameTrie.Root ? [] : EntriesAt(whole);
    }

    /// <summary>
    /// The names that stand in a text, whatever their tier and flags: left to right, at each place the longest, without
    /// overlaps.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="allMatches">True for every match, also overlapping and nested ones, by start, then longest
    /// first.</param>
    public IReadOnlyList<GazetteerMatch> Match(string text, bool allMatches = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        TokenizedText tokens = TokenizedText.Tokenize(text);
        List<NameMatch> matches = [];
        Find(tokens, matches);
        matches.Sort((a, b) => (a.First, -a.Last, a.Split).CompareTo((b.First, -b.Last, b.Split)));
        List<GazetteerMatch> result = [];
        int free = 0;
        foreach (NameMatch match in matches)
        {
            if (!allMatches && match.First < free)
            {
                continue;
            }

            free = match.Last + 1;
            string? proclitic = match.Split == 0 ? null : tokens.Key(match.First)[..match.Split].ToString();
            result.Add(new GazetteerMatch(SpanOf(tokens, match), proclitic, EntriesAt(match.Node)));
        }

        return result;
    }

    /// <summary>Whoever comes first gets the matcher of the last to come; it holds room and nothing else.</summary>
    private void Find(TokenizedText text, List<NameMatch> matches)
    {
        NameMatcher matcher = Interlocked.Exchange(ref _spareMatcher, null) ?? new NameMatcher();
        matcher.Find(Trie, text, 0, text.Count, matches);
        Volatile.Write(ref _spareMatcher, matcher);
    }

    internal static TextSpan SpanOf(TokenizedText text, NameMatch match) => new(
        text.RawOffset(match.First, match.Split), text.Tokens[match.Last].End - match.SuffixLength);

    internal GazetteerEntry Entry(int name) => _entries.OfName(name);

    internal GazetteerName Name(int name) => _entries.Name(name);

    /// <summary>Entries are numbered by slots below this; some slots may be empty.</summary>
    internal int SlotCount => _entries.SlotCount;

    /// <summary>The slot of a name's entry: the same for all names of an entry, different for all others.</summary>
    internal int Slot(int name) => _entries.SlotOfName(name);

    /// <summary>The slot of the entry with this id, or -1.</summary>
    internal int FindSlot(string id) => _entries.FindSlot(id);

    private GazetteerEntry[] EntriesAt(int node)
    {
        List<GazetteerEntry> found = [];
        foreach (int name in Trie.Accepted(node))
        {
            GazetteerEntry entry = Entry(name);
            if (!found.Contains(entry))
            {
                found.Add(entry);
            }
        }

        return [.. found];
    }

    private static int LastWord(TokenizedText text)
    {
        int last = text.Count - 1;
        while (last >= 0 && text.Tokens[last].Kind is TokenKind.Punctuation or TokenKind.Symbol)
        {
            last--;
        }

        return last;
    }

    private static bool IsFirstWord(TokenizedText text, int token)
    {
        for (int i = 0; i < token; i++)
        {
            if (text.Tokens[i].Kind is not (TokenKind.Punctuation or TokenKind.Symbol))
            {
                return false;
            }
        }

        return true;
    }
}
