using System.Runtime.InteropServices;
using NewsCorpus.Gazetteers;
using NewsCorpus.Gazetteers.Tables;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Cues;

/// <summary>Puts the cue tables, with the forms that follow from theirs, into a <see cref="CueLexicon"/>.</summary>
internal sealed class CueCompiler
{
    /// <summary>The enclitic pronouns that a head noun may carry: his, her, their.</summary>
    private static readonly string[] Enclitics = ["ها", "ه", "هم", "هما"];

    private readonly NameTrieBuilder _trie = new();
    private readonly RecordTableBuilder _records = new();
    private readonly List<int> _recordOf = [];
    private readonly List<int> _bits = [];
    private Cue? _last;

    public static CueLexicon Compile(IEnumerable<Cue> cues)
    {
        CueCompiler compiler = new();
        foreach (Cue cue in cues)
        {
            compiler.Add(cue, cue.Form);
            if (cue.Language == "ar")
            {
                compiler.AddArabicVariants(cue);
            }
        }

        return new CueLexicon(
            compiler._trie.Build(), [.. compiler._recordOf], [.. compiler._bits], compiler._records.Build());
    }

    private void AddArabicVariants(Cue cue)
    {
        int space = cue.Form.IndexOf(' ', StringComparison.Ordinal);
        string first = space < 0 ? cue.Form : cue.Form[..space];
        string rest = space < 0 ? "" : cue.Form[space..];
        bool takesArticle = cue is not (PossessorCue or NumberCue or ModifierCue);
        if (takesArticle && !first.StartsWith("ال", StringComparison.Ordinal))
        {
            Add(cue, "ال" + first + rest);
        }

        if (rest.Length == 0 && cue is UnitCue && first[^1] is not ('ة' or 'ا' or 'ى' or 'ء' or 'ن'))
        {
            // The accusative of a counted noun: 45 مدنياً (45 civilians).
            Add(cue, first + "ا");
        }

        if (rest.Length == 0 && cue is ForceCue force)
        {
            AddEnclitics(force with { Enclitic = true }, first);
        }

        if (rest.Length == 0 && cue is TriggerCue { InName: true, Subkind: "countryside" })
        {
            AddEnclitics(new ForceCue(first, "ar", "countryside", "", "countryside", false, true), first);
        }
    }

    private void AddEnclitics(Cue cue, string word)
    {
        foreach (string enclitic in Enclitics)
        {
            Add(cue, Construct(word) + enclitic);
        }
    }

    /// <summary>Teh marbuta opens before an enclitic: قوة, قوتها (force, her force).</summary>
    private static string Construct(string word) => word[^1] == 'ة' ? word[..^1] + 'ت' : word;

    /// <summary>Adds a form of a cue; forms of one cue come one after the other.</summary>
    private void Add(Cue cue, string form)
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

        if (hashes.Count == 0)
        {
            return;
        }

        if (!ReferenceEquals(cue, _last))
        {
            _records.Add(record => CueRecord.Write(record, cue));
            _last = cue;
        }

        _trie.Add(CollectionsMarshal.AsSpan(hashes), _recordOf.Count);
        _recordOf.Add(_records.Count - 1);
        _bits.Add(CueBits.Of(cue));
    }
}
