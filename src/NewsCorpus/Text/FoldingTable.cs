using System.Globalization;

namespace NewsCorpus.Text;

/// <summary>What happens to one UTF-16 code unit.</summary>
internal enum FoldingAction : byte
{
    /// <summary>One character in, one out.</summary>
    Map,

    /// <summary>Nothing comes out. Later marks see the letter through it.</summary>
    Drop,

    /// <summary>Opens to several characters, or may combine with the letter before it: handled by cluster.</summary>
    Cluster,
}

/// <summary>The rules of one set of options compiled to a table over all UTF-16 code units. Immutable.</summary>
internal sealed class FoldingTable
{
    private readonly Dictionary<char, string> _expansions = [];
    private readonly UnicodeTables _tables = UnicodeTables.Instance;
    private readonly FoldingAction[] _actions = new FoldingAction[char.MaxValue + 1];
    private readonly char[] _map = new char[char.MaxValue + 1];
    private readonly bool[] _isMark = new bool[char.MaxValue + 1];
    private readonly bool _compose;

    public FoldingTable(NormalizationOptions options)
    {
        _compose = options.Compose;
        FoldingRules rules = new(options, _tables);
        for (int i = 0; i <= char.MaxValue; i++)
        {
            char c = (char)i;
            _map[i] = c;
            if (c is (>= '\u3400' and < '\uA000') or (>= '\uAC00' and < '\uFB00'))
            {
                continue; // Han, Hangul, surrogates and private use: no rule reaches them.
            }

            string folded = rules.Fold(c);
            bool mayCompose = _compose && (folded.Any(part => _tables.ComposingClass(part) != 0)
                || (folded.Length == 0 && c >= '\u0600' && _tables.ComposingClass(c) != 0));
            _actions[i] = (folded.Length, mayCompose) switch
            {
                (0, false) => FoldingAction.Drop,
                (1, false) => FoldingAction.Map,
                _ => FoldingAction.Cluster,
            };
            _isMark[i] = IsMarkCategory(c)
                || (folded.Length > 0 && _tables.FormOf(c) is not null && IsMarkCategory(folded[0]));
            if (folded.Length == 1)
            {
                _map[i] = folded[0];
            }
            else
            {
                _expansions[c] = folded;
            }
        }

        Pages = new FoldingPages(this);
    }

    /// <summary>By code unit, what happens to it.</summary>
    public ReadOnlySpan<FoldingAction> Actions => _actions;

    /// <summary>
    /// By code unit, the one character it becomes where its action is <see cref="FoldingAction.Map"/>.
    /// </summary>
    public ReadOnlySpan<char> Map => _map;

    /// <summary>The same rules in the form of the vector kernel.</summary>
    public FoldingPages Pages { get; }

    /// <summary>True for what combines with the letter before it.</summary>
    public bool IsMark(char c) => _isMark[c];

    /// <summary>
    /// The start of the letter that the character at <paramref name="index"/> combines with: back over marks and over
    /// what is dropped. It may itself be the start.
    /// </summary>
    public int ClusterStart(ReadOnlySpan<char> raw, int index)
    {
        int start = index;
        while (start > 0 && (_isMark[raw[start]] || _actions[raw[start]] == FoldingAction.Drop))
        {
            start--;
        }

        return start;
    }

    /// <summary>The end of the cluster that <paramref name="index"/> is in: past its last mark.</summary>
    public int ClusterEnd(ReadOnlySpan<char> raw, int index)
    {
        int end = index + 1;
        for (int i = end; i < raw.Length; i++)
        {
            if (_isMark[raw[i]])
            {
                end = i + 1;
            }
            else if (_actions[raw[i]] != FoldingAction.Drop)
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Normalises a letter and the marks after it as a whole.</summary>
    /// <returns>The characters that come out.</returns>
    public List<char> FoldCluster(ReadOnlySpan<char> raw)
    {
        List<char> cluster = new(raw.Length + 2);
        foreach (char c in raw)
        {
            // Opened first, so that marks combine with the letter a presentation form stands for.
            Open(c, cluster);
        }

        bool changed = true;
        while (changed)
        {
            int before = cluster.Count;
            cluster = _compose ? Compose(cluster) : cluster;
            changed = cluster.Count != before;
            List<char> mapped = new(cluster.Count);
            foreach (char c in cluster)
            {
                changed |= AppendMapped(c, mapped);
            }

            cluster = mapped;
        }

        return cluster;
    }

    private static bool IsMarkCategory(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private void Open(char c, List<char> into)
    {
        if (_tables.FormOf(c) is null)
        {
            if (_actions[c] != FoldingAction.Drop)
            {
                into.Add(c);
            }
        }
        else
        {
            AppendMapped(c, into);
        }
    }

    private bool AppendMapped(char c, List<char> into)
    {
        if (_expansions.TryGetValue(c, out string? expansion))
        {
            into.AddRange(expansion);
            return true;
        }

        into.Add(_map[c]);
        return _map[c] != c;
    }

    /// <summary>
    /// Joins each mark with the letter before it where one character stands for both and no like mark is between.
    /// </summary>
    private List<char> Compose(List<char> cluster)
    {
        List<char> composed = new(cluster.Count);
        int letter = -1;
        HashSet<byte> between = [];
        foreach (char c in cluster)
        {
            byte markClass = _tables.ComposingClass(c);
            if (markClass != 0 && letter >= 0 && !between.Contains(markClass)
                && _tables.TryCompose(composed[letter], c, out char joined))
            {
                composed[letter] = joined;
                continue;
            }

            if (markClass != 0)
            {
                between.Add(markClass);
            }
            else if (!_isMark[c])
            {
                letter = composed.Count;
                between.Clear();
            }

            composed.Add(c);
        }

        return composed;
    }
}
