using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// One article laid out for the rules: its tokens, the block each stands in, and the names and cue words that begin at
/// each token.
/// </summary>
internal sealed class ArticleScan
{
    private readonly int[] _block;
    private readonly List<NameMatch> _names = [];
    private readonly List<NameMatch> _cues = [];
    private readonly int[] _firstName;
    private readonly int[] _firstCue;
    private readonly int[] _wholeBits;
    private readonly int[] _anyBits;

    public ArticleScan(
        string text, IReadOnlyList<TextSpan> blocks, Gazetteer gazetteer, NameFacts facts, CueLexicon cues)
    {
        NameFacts = facts;
        Text = TokenizedText.Tokenize(text);
        Gazetteer = gazetteer;
        CueLexicon = cues;
        _block = new int[Text.Count];
        Array.Fill(_block, -1);
        int token = 0;
        for (int b = 0; b < blocks.Count; b++)
        {
            while (token < Text.Count && Text.Tokens[token].Start < blocks[b].Start)
            {
                token++;
            }

            int from = token;
            while (token < Text.Count && Text.Tokens[token].End <= blocks[b].End)
            {
                _block[token++] = b;
            }

            NameMatcher.Find(gazetteer.Trie, Text, from, token, _names);
            NameMatcher.Find(cues.Trie, Text, from, token, _cues);
        }

        _firstName = Index(_names);
        _firstCue = Index(_cues);
        _wholeBits = new int[Count];
        _anyBits = new int[Count];
        foreach (NameMatch match in _cues)
        {
            int bits = 0;
            foreach (int number in cues.Trie.Accepted(match.Node))
            {
                bits |= cues.Bits(number);
            }

            _anyBits[match.First] |= bits;
            _wholeBits[match.First] |= match.Split == 0 ? bits : 0;
        }
    }

    public TokenizedText Text { get; }

    public Gazetteer Gazetteer { get; }

    public NameFacts NameFacts { get; }

    public CueLexicon CueLexicon { get; }

    public int Count => Text.Count;

    public ReadOnlySpan<NameMatch> Names => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_names);

    public ReadOnlySpan<NameMatch> Cues => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cues);

    public ReadOnlySpan<NameMatch> NamesAt(int token) => Names[_firstName[token].._firstName[token + 1]];

    public ReadOnlySpan<NameMatch> CuesAt(int token) => Cues[_firstCue[token].._firstCue[token + 1]];

    /// <summary>The block a token stands in, or -1 for boilerplate.</summary>
    public int Block(int token) => token >= 0 && token < _block.Length ? _block[token] : -1;

    /// <summary>
    /// The longest cue of a type that begins at a token behind at most the given proclitics; null when there is none.
    /// </summary>
    public (T Cue, int Last, int Split)? CueAt<T>(int token, bool procliticAllowed = false)
        where T : Cue
    {
        (T Cue, int Last, int Split)? best = null;
        if (token < 0 || token >= Count
            || ((procliticAllowed ? _anyBits : _wholeBits)[token] & CueBits.Bit<T>.Value) == 0)
        {
            return null;
        }

        foreach (NameMatch match in CuesAt(token))
        {
            if ((match.Split == 0 || procliticAllowed) && (best is null || match.Last > best.Value.Last))
            {
                foreach (int number in CueLexicon.Trie.Accepted(match.Node))
                {
                    if (CueLexicon[number] is T cue)
                    {
                        best = (cue, match.Last, match.Split);
                        break;
                    }
                }
            }
        }

        return best;
    }

    /// <summary>
    /// The token after this one in the same block, quotation marks and brackets left out; -1 when there is none.
    /// </summary>
    public int NextWord(int token, bool overHyphen = false)
    {
        int block = Block(token);
        for (int i = token + 1; i < Count && Block(i) == block; i++)
        {
            if (!IsQuote(i) && !(overHyphen && IsHyphen(i)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The token before this one in the same block, quotation marks left out; -1 when there is none.</summary>
    public int PreviousWord(int token, bool overHyphen = false)
    {
        int block = Block(token);
        for (int i = token - 1; i >= 0 && Block(i) == block; i--)
        {
            if (!IsQuote(i) && !(overHyphen && IsHyphen(i)))
            {
                return i;
            }
        }

        return -1;
    }

    public bool IsWord(int token) => token >= 0 && Text.Tokens[token].Kind is TokenKind.Word or TokenKind.Hashtag;

    public bool IsQuote(int token) => IsOne(token, "\"“”„«»'‘’‹›");

    public bool IsHyphen(int token) => IsOne(token, "-‐‑–—");

    public bool IsOne(int token, string of) =>
        token >= 0 && token < Count && Text.Tokens[token].End - Text.Tokens[token].Start == 1
        && of.Contains(Text.Raw[Text.Tokens[token].Start], StringComparison.Ordinal);

    public bool KeyIs(int token, string key) => token >= 0 && token < Count && Text.Key(token).SequenceEqual(key);

    public bool Arabic(int token) => Text.Tokens[token].Is(TokenFlags.Arabic);

    /// <summary>Raw span from the key offset in the first token to the end of the last.</summary>
    public TextSpan Span(int first, int split, int last) => new(Text.RawOffset(first, split), Text.Tokens[last].End);

    public string? Proclitic(int token, int split) => split == 0 ? null : Text.Key(token)[..split] switch
    {
        "و" => "و",
        "ف" => "ف",
        "ب" => "ب",
        "ل" => "ل",
        "ك" => "ك",
        var other => other.ToString(),
    };

    private int[] Index(List<NameMatch> matches)
    {
        int[] first = new int[Count + 1];
        int at = 0;
        for (int token = 0; token <= Count; token++)
        {
            while (at < matches.Count && matches[at].First < token)
            {
                at++;
            }

            first[token] = at;
        }

        return first;
    }
}
