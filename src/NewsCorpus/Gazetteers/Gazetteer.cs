using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// A frozen set of entries with a matcher over all their names. Made by <see cref="GazetteerBuilder"/>; immutable and
/// safe to use from any number of threads.
/// </summary>
public sealed class Gazetteer
{
    private readonly GazetteerEntry[] _entries;
    private readonly Dictionary<string, int> _byId;
    private readonly List<(int Entry, int Name)> _names = [];
    private static readonly Lazy<Gazetteer> EmbeddedGazetteer = new(() => new GazetteerBuilder().AddEmbedded().Build());

    internal Gazetteer(IReadOnlyCollection<GazetteerEntry> entries)
    {
        _entries = [.. entries];
        _byId = new Dictionary<string, int>(_entries.Length, StringComparer.Ordinal);
        NameTrie.Builder trie = new();
        List<ulong> hashes = [];
        for (int e = 0; e < _entries.Length; e++)
        {
            GazetteerEntry entry = _entries[e];
            _byId[entry.Id] = e;
            for (int n = 0; n < entry.Names.Count; n++)
            {
                AddName(trie, e, n, hashes);
            }
        }

        Trie = trie.Build();
    }

    /// <summary>The tables that come with the library. Read on first use, then shared.</summary>
    public static Gazetteer Embedded => EmbeddedGazetteer.Value;

    /// <summary>All entries, in the order in which they were first added.</summary>
    public IReadOnlyList<GazetteerEntry> Entries => _entries;

    internal NameTrie Trie { get; }

    /// <summary>The entry with this id, or null.</summary>
    public GazetteerEntry? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.TryGetValue(id, out int index) ? _entries[index] : null;
    }

    /// <summary>
    /// The entries that have <paramref name="name"/> as one of their names, spelled in any way that folds to the same
    /// key (marks, tatweel, hamza on alef, case and accents do not count).
    /// </summary>
    public IReadOnlyList<GazetteerEntry> FindByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        TokenizedText text = TokenizedText.Tokenize(name);
        int last = LastWord(text);
        List<NameMatch> matches = [];
        NameMatcher.Find(Trie, text, 0, text.Count, matches);
        NameMatch whole = matches.Find(m => m.Split == 0 && m.SuffixLength == 0 && m.Last == last && IsFirstWord(text, m.First));
        return whole.Node == NameTrie.Root ? [] : EntriesAt(whole.Node);
    }

    /// <summary>
    /// The names that stand in a text, whatever their tier and flags: left to right, at each place the longest, without
    /// overlaps.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="allMatches">True for every match, also overlapping and nested ones, by start, then longest first.</param>
    public IReadOnlyList<GazetteerMatch> Match(string text, bool allMatches = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        TokenizedText tokens = TokenizedText.Tokenize(text);
        List<NameMatch> matches = [];
        NameMatcher.Find(Trie, tokens, 0, tokens.Count, matches);
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

    internal static TextSpan SpanOf(TokenizedText text, NameMatch match) => new(
        text.RawOffset(match.First, match.Split), text.Tokens[match.Last].End - match.SuffixLength);

    internal GazetteerEntry Entry(int name) => _entries[_names[name].Entry];

    internal GazetteerName Name(int name) => _entries[_names[name].Entry].Names[_names[name].Name];

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

    private void AddName(NameTrie.Builder trie, int entry, int name, List<ulong> hashes)
    {
        GazetteerName text = _entries[entry].Names[name];
        TokenizedText tokens = TokenizedText.Tokenize(text.Text);
        hashes.Clear();
        for (int t = 0; t < tokens.Count; t++)
        {
            if (tokens.Tokens[t].Kind is not (TokenKind.Punctuation or TokenKind.Symbol))
            {
                hashes.Add(KeyHash.Of(tokens.Key(t)));
            }
        }

        if (hashes.Count == 0)
        {
            return;
        }

        int number = _names.Count;
        _names.Add((entry, name));
        trie.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(hashes), number);
        if (_entries[entry].Kind == EntityKind.Nationality && text.Language == "ar" && hashes.Count == 1)
        {
            // Adjectives take the article when their noun has it: سوري and السوري (Syrian, the Syrian).
            int first = 0;
            while (tokens.Tokens[first].Kind is TokenKind.Punctuation or TokenKind.Symbol)
            {
                first++;
            }

            hashes[0] = KeyHash.Finish(KeyHash.Continue(KeyHash.Continue(KeyHash.Seed, "ال"), tokens.Key(first)));
            trie.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(hashes), number);
        }
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
