using NewsCorpus.Text;

namespace NewsCorpus.Search.Ranking;

/// <summary>
/// Tells whether a Latin and an Arabic word can be the same name, by a table of letter pairs; and how a name of one
/// script can begin in the other, so that only a part of a vocabulary need be looked at.
/// </summary>
internal sealed class ScriptSpelling
{
    private const int LongestWord = 20;
    private const int MostBeginnings = 300;

    private static readonly Lazy<ScriptSpelling> Table = new(() => new ScriptSpelling());

    private readonly List<(string Latin, string Arabic)> _pairs = [];

    private ScriptSpelling()
    {
        foreach ((_, string[] cells) in EmbeddedTable.Rows("Search/Data/spelling-pairs.tsv"))
        {
            foreach (string arabic in cells[1].Split('|').Distinct())
            {
                _pairs.Add((cells[0], arabic == "-" ? "" : arabic));
            }
        }
    }

    public static ScriptSpelling Default => Table.Value;

    /// <summary>True when the pieces of the table join up to both words. Doubled letters count once.</summary>
    public bool AreOneName(string latin, string arabic)
    {
        latin = Single(latin);
        if (latin.Length > LongestWord || arabic.Length > LongestWord)
        {
            return false;
        }

        // reached[i, j]: the first i Latin letters can be the first j Arabic ones.
        bool[,] reached = new bool[latin.Length + 1, arabic.Length + 1];
        reached[0, 0] = true;
        for (int i = 0; i < latin.Length; i++)
        {
            for (int j = 0; j <= arabic.Length; j++)
            {
                if (!reached[i, j])
                {
                    continue;
                }

                foreach ((string l, string a) in _pairs)
                {
                    if (string.CompareOrdinal(latin, i, l, 0, l.Length) == 0
                        && string.CompareOrdinal(arabic, j, a, 0, a.Length) == 0)
                    {
                        reached[i + l.Length, j + a.Length] = true;
                    }
                }
            }
        }

        return reached[latin.Length, arabic.Length];
    }

    /// <summary>The first <paramref name="length"/> letters that a name can have in the other script.</summary>
    public IReadOnlyCollection<string> Beginnings(string word, bool fromLatin, int length)
    {
        string from = fromLatin ? Single(word) : word;
        HashSet<string> found = new(StringComparer.Ordinal);
        HashSet<(int, string)> seen = [];
        Queue<(int At, string Made)> open = new([(0, "")]);
        while (open.TryDequeue(out (int At, string Made) state) && found.Count < MostBeginnings)
        {
            if (state.Made.Length >= length)
            {
                found.Add(state.Made[..length]);
                continue;
            }

            foreach ((string latin, string arabic) in _pairs)
            {
                (string source, string target) = fromLatin ? (latin, arabic) : (arabic, latin);
                bool fits = string.CompareOrdinal(from, state.At, source, 0, source.Length) == 0
                    && state.At + source.Length <= from.Length;
                if (fits && seen.Add((state.At + source.Length, state.Made + target)) && source.Length + target.Length > 0)
                {
                    open.Enqueue((state.At + source.Length, state.Made + target));
                }
            }
        }

        return found;
    }

    private static string Single(string word) => string.Concat(word.Where((c, i) => i == 0 || c != word[i - 1]));
}
