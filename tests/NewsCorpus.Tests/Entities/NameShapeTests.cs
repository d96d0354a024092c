using System.Globalization;
using NewsCorpus.Entities.Rules;
using NewsCorpus.Tests.Text;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Entities;

public class NameShapeTests
{
    private const string Letters = "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي$";
    private const string Table = "src/NewsCorpus/Entities/Data/name-shape.txt";

    private static readonly HashSet<string> ArabCountries =
    [
        "SY", "IQ", "LB", "JO", "PS", "EG", "SA", "AE", "QA", "KW", "BH", "OM", "YE", "SD", "LY", "TN", "DZ", "MA", "MR",
    ];

    [Theory]
    [InlineData("بوسكيتس")] // Busquets
    [InlineData("ستويكيتا")] // Stoichita
    [InlineData("أودومتشوك")] // Udomchoke
    [InlineData("كونيتسين")] // Kunitsyn
    [InlineData("ثاباتيرو")] // Zapatero
    public void Foreign_names_look_like_names(string word) =>
        Assert.True(NameShape.Default.Score(KeyFolding.Fold(word)) > 2);

    [Theory]
    [InlineData("المسؤولية")] // the responsibility
    [InlineData("يتعاونون")] // they cooperate
    [InlineData("مستلزمات")] // requisites
    [InlineData("استخدامها")] // its use
    public void Ordinary_words_do_not(string word) => Assert.True(NameShape.Default.Score(KeyFolding.Fold(word)) < 0);

    [Fact]
    public void Words_in_other_letters_are_never_names() =>
        Assert.Equal(double.NegativeInfinity, NameShape.Default.Score("abc"));

    /// <summary>Set NEWSCORPUS_NAME_SHAPE to write the table anew after the tables it is made from have changed.</summary>
    [Fact]
    public void The_table_can_be_made_from_the_name_tables()
    {
        string path = Repository.Path(Table);
        string[] rows = [.. Rows()];
        if (Environment.GetEnvironmentVariable("NEWSCORPUS_NAME_SHAPE") is not null)
        {
            File.WriteAllText(path, string.Join('\n', [.. File.ReadLines(path).Where(l => l.StartsWith('#')), .. rows]) + "\n");
        }

        Dictionary<string, string> stored = File.ReadLines(path).Where(l => !l.StartsWith('#'))
            .Select(l => l.Split('\t')).ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal);
        double difference = rows.Select(r => r.Split('\t')).Where(c => stored.ContainsKey(c[0]))
            .Average(c => c[1].Zip(stored[c[0]], (a, b) => Math.Abs(a - b)).Average());
        Assert.True(difference < 5, $"the table has drifted from its sources by {difference:0.0} tenths a cell");
    }

    private static IEnumerable<string> Rows()
    {
        HashSet<string> common = [.. Lines("Text/Data/common-words-ar.txt").Select(c => KeyFolding.Fold(c[0])).Where(IsPlain)];
        HashSet<string> names =
        [
            .. Lines("Entities/Data/names.tsv").Where(c => c.Length > 3 && c[1] == "ar").SelectMany(c => Words(c[0])),
            .. Lines("Gazetteers/Data/people.tsv").Where(c => c.Length > 4).SelectMany(c => Words(c[3])),
        ];
        names.ExceptWith(common);
        HashSet<string> cities =
        [
            .. Lines("Gazetteers/Data/cities.tsv").Where(c => c.Length > 8 && !ArabCountries.Contains(c[7])).SelectMany(c => Words(c[3])),
        ];
        cities.ExceptWith(common);
        cities.ExceptWith(names);
        (Dictionary<string, double> Runs, Dictionary<string, double> Pairs) likely = ([], []);
        (Dictionary<string, double> Runs, Dictionary<string, double> Pairs) ordinary = ([], []);
        Count(names, 1, likely);
        Count(cities, 0.5, likely);
        Count(common, 1, ordinary);
        foreach (string pair in likely.Pairs.Keys.Union(ordinary.Pairs.Keys).Order(StringComparer.Ordinal))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{pair}\t{string.Concat(Letters.Select(c => Cell(pair, c)))}");
        }

        char Cell(string pair, char next) =>
            (char)(80 + Math.Clamp(Math.Round(10 * (Log(likely, pair, next) - Log(ordinary, pair, next))), -46, 46));
    }

    private static double Log((Dictionary<string, double> Runs, Dictionary<string, double> Pairs) counts, string pair, char next) =>
        Math.Log((counts.Runs.GetValueOrDefault(pair + next) + 0.3) / (counts.Pairs.GetValueOrDefault(pair) + (0.3 * 36)));

    private static void Count(
        IEnumerable<string> words, double weight, (Dictionary<string, double> Runs, Dictionary<string, double> Pairs) into)
    {
        foreach (string word in words)
        {
            string marked = (word.StartsWith("ال", StringComparison.Ordinal) && word.Length > 4 ? "*" + word[2..] : "^" + word) + "$";
            for (int i = 0; i + 3 <= marked.Length; i++)
            {
                into.Runs[marked[i..(i + 3)]] = into.Runs.GetValueOrDefault(marked[i..(i + 3)]) + weight;
                into.Pairs[marked[i..(i + 2)]] = into.Pairs.GetValueOrDefault(marked[i..(i + 2)]) + weight;
            }
        }
    }

    private static IEnumerable<string> Words(string cell) =>
        cell.Split([' ', '|', '{', '-'], StringSplitOptions.RemoveEmptyEntries).Select(KeyFolding.Fold).Where(IsPlain);

    private static bool IsPlain(string key) => key.Length > 2 && key.All(c => c != '$' && Letters.Contains(c, StringComparison.Ordinal));

    private static IEnumerable<string[]> Lines(string table) =>
        File.ReadLines(Repository.Path("src/NewsCorpus/" + table)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
}
