using System.Runtime.InteropServices;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Cues;

/// <summary>
/// All cue words of the embedded tables in one trie, found with the same walk as the names. Immutable; read once.
/// </summary>
internal sealed class CueLexicon
{
    private static readonly Lazy<CueLexicon> Shared = new(() => new CueLexicon(CueTables.ReadAll()));

    /// <summary>The enclitic pronouns that a head noun may carry: his, her, their.</summary>
    private static readonly string[] Enclitics = ["ها", "ه", "هم", "هما"];

    private readonly List<Cue> _cues = [];
    private readonly int[] _bits;

    private CueLexicon(IEnumerable<Cue> cues)
    {
        NameTrieBuilder trie = new();
        foreach (Cue cue in cues)
        {
            Add(trie, cue, cue.Form);
            if (cue.Language == "ar")
            {
                AddArabicVariants(trie, cue);
            }
        }

        Trie = trie.Build();
        _bits = [.. _cues.Select(CueBits.Of)];
    }

    public static CueLexicon Default => Shared.Value;

    public NameTrie Trie { get; }

    public Cue this[int number] => _cues[number];

    /// <summary>The <see cref="CueBits"/> of a cue.</summary>
    public int Bits(int number) => _bits[number];

    private void AddArabicVariants(NameTrieBuilder trie, Cue cue)
    {
        int space = cue.Form.IndexOf(' ', StringComparison.Ordinal);
        string first = space < 0 ? cue.Form : cue.Form[..space];
        string rest = space < 0 ? "" : cue.Form[space..];
        bool takesArticle = cue is not (PossessorCue or NumberCue or ModifierCue);
        if (takesArticle && !first.StartsWith("ال", StringComparison.Ordinal))
        {
            Add(trie, cue, "ال" + first + rest);
        }

        if (rest.Length == 0 && cue is UnitCue && first[^1] is not ('ة' or 'ا' or 'ى' or 'ء' or 'ن'))
        {
            // The accusative of a counted noun: 45 مدنياً (45 civilians).
            Add(trie, cue, first + "ا");
        }

        if (rest.Length == 0 && cue is ForceCue force)
        {
            foreach (string enclitic in Enclitics)
            {
                Add(trie, force with { Enclitic = true }, Construct(first) + enclitic);
            }
        }

        if (rest.Length == 0 && cue is TriggerCue { InName: true, Subkind: "countryside" })
        {
            foreach (string enclitic in Enclitics)
            {
                Add(trie, new ForceCue(first, "ar", "countryside", "", "countryside", false, true), Construct(first) + enclitic);
            }
        }
    }

    /// <summary>Teh marbuta opens before an enclitic: قوة, قوتها (force, her force).</summary>
    private static string Construct(string word) => word[^1] == 'ة' ? word[..^1] + 'ت' : word;

    private void Add(NameTrieBuilder trie, Cue cue, string form)
    {
        TokenizedText tokens = TokenizedText.Tokenize(form);
        List<ulong> hashes = [];
        for (int t = 0; t < tokens.Count; t++)
        {
            if (tokens.Tokens[t].Kind is not (TokenKind.Punctuation or TokenKind.Symbol))
            {
                hashes.Add(KeyHash.Of(tokens.Key(t)));
            }
        }

        if (hashes.Count > 0)
        {
            trie.Add(CollectionsMarshal.AsSpan(hashes), _cues.Count);
            _cues.Add(cue);
        }
    }
}
