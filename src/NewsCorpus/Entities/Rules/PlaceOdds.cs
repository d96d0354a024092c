using System.Globalization;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>How the words around a name, and the name's own word, speak for and against a place; see place-odds.txt. Immutable.</summary>
internal sealed class PlaceOdds
{
    /// <summary>Of a word too rare for the table.</summary>
    private const int Rare = 4;

    private static readonly Lazy<PlaceOdds> Shared = new(() => new PlaceOdds());

    private readonly Dictionary<ulong, sbyte> _before = [];
    private readonly Dictionary<ulong, sbyte> _after = [];
    private readonly Dictionary<ulong, sbyte> _words = [];

    private PlaceOdds()
    {
        foreach ((_, string[] cells) in EmbeddedTable.Rows("Entities/Data/place-odds.txt"))
        {
            Dictionary<ulong, sbyte> odds = cells[0] switch { "before" => _before, "after" => _after, _ => _words };
            sbyte value = sbyte.Parse(cells[1], CultureInfo.InvariantCulture);
            foreach (Range word in cells[2].AsSpan().Split(' '))
            {
                odds.Add(KeyHash.Of(cells[2].AsSpan(word)), value);
            }
        }
    }

    public static PlaceOdds Default => Shared.Value;

    /// <summary>Ten times the log odds that the word behind this one, by its hash, is a place; 0 if not known.</summary>
    public int Before(ulong word) => Of(_before, word, 0);

    /// <summary>The same for the word before this one.</summary>
    public int After(ulong word) => Of(_after, word, 0);

    /// <summary>Ten times the decimal log of how often a word stands where it is no place.</summary>
    public int Commonness(ulong word) => Of(_words, word, Rare);

    private static int Of(Dictionary<ulong, sbyte> odds, ulong word, int unknown) => odds.TryGetValue(word, out sbyte known) ? known : unknown;
}
