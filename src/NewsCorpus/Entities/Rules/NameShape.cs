using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// How much an Arabic word that no table holds looks like a name by its letters: the summed log odds of its runs of three
/// letters among names and among ordinary words. Above zero it looks more like a name; foreign names reach 3 and more.
/// </summary>
internal sealed class NameShape
{
    private const string Letters = "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private const int Start = 29;
    private const int AfterArticle = 30;
    private const int End = 29;
    private const int Firsts = 31;
    private const int Width = 30;

    private readonly sbyte[] _odds = new sbyte[Firsts * Start * Width];

    private NameShape()
    {
        foreach ((_, string[] cells) in EmbeddedTable.Rows("Entities/Data/name-shape.txt"))
        {
            int at = Row(First(cells[0][0]), Letters.IndexOf(cells[0][1], StringComparison.Ordinal));
            for (int i = 0; i < Width; i++)
            {
                _odds[at + i] = (sbyte)(cells[1][i] - 80);
            }
        }
    }

    public static NameShape Default => Shared.Value;

    /// <summary>The log odds of a folded key; a word with other letters than the plain Arabic ones is none.</summary>
    public double Score(ReadOnlySpan<char> key)
    {
        int first = Start;
        if (key.Length > 4 && key.StartsWith("ال"))
        {
            first = AfterArticle;
            key = key[2..];
        }

        int sum = 0;
        int second = key.Length < 3 ? -1 : Letter(key[0]);
        for (int i = 1; i <= key.Length; i++)
        {
            int third = i == key.Length ? End : Letter(key[i]);
            if (second < 0 || third < 0)
            {
                return double.NegativeInfinity;
            }

            sum += _odds[Row(first, second) + third];
            (first, second) = (second, third);
        }

        return sum / 10.0;
    }

    private static int Row(int first, int second) => ((first * Start) + second) * Width;

    private static int First(char sign) => sign switch { '^' => Start, '*' => AfterArticle, _ => Letter(sign) };

    private static int Letter(char c) => Letters.IndexOf(c, StringComparison.Ordinal);

    /// <summary>Read when first asked for.</summary>
    private static class Shared
    {
        public static readonly NameShape Value = new();
    }
}
