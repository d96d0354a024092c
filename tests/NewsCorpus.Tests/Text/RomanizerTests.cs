using NewsCorpus.Text;
using Xunit.Abstractions;

namespace NewsCorpus.Tests.Text;

public class RomanizerTests(ITestOutputHelper output)
{
    private static readonly HashSet<string> ArabicWriting =
        [.. "SY IQ LB JO PS SA YE KW QA BH AE OM EG LY SD TN DZ MA".Split(' ')];

    [Theory]
    [InlineData("البوكمال", "Al-Bukamal")]
    [InlineData("دير الزور", "Deir al-Zur")]
    [InlineData("الميادين", "Al-Mayadin")]
    [InlineData("كباجب", "Kabajib")]
    [InlineData("خناصر", "Khanasir")]
    [InlineData("حلب", "Halab")]
    [InlineData("تدمر", "Tadmar")]
    [InlineData("السخنة", "Al-Sakhna")]
    [InlineData("مُحَمَّد", "Muhammad")]
    [InlineData("البُصَيْرة", "Al-Busayra")]
    [InlineData("أبو حمزة القرشي", "Abu Hamza al-Qarshi")]
    [InlineData("العشارة", "Al-Ashara")]
    [InlineData("غريب", "Gharib")]
    [InlineData("ألمانيا", "Al-Maniya")]
    [InlineData("عبدالخالق عبداللطيف", "Abd al-Khaliq Abd al-Latif")]
    [InlineData("الاقتصاد والعلوم", "Al-Iqtisad wa al-Alum")]
    [InlineData("عدنان الصحراوي", "Adnan al-Sahrawi")]
    [InlineData("الزاوية", "Al-Zawiya")]
    [InlineData("الخالدية", "Al-Khalidiya")]
    [InlineData("الأندلس", "Al-Andalas")]
    [InlineData("الأقصر", "Al-Aqsar")]
    [InlineData("BBC 24", "BBC 24")]
    [InlineData("", "")]
    public void Arabic_names_become_readable(string arabic, string latin) =>
        Assert.Equal(latin, Romanizer.Romanize(arabic));

    [Theory]
    [InlineData("Albu Kamal", "البوكمال", 20)]
    [InlineData("Abu Kamal", "ابوكمال", 20)]
    [InlineData("al-Bukamal", "البوكمال", 20)]
    [InlineData("Deir Ezzor", "دير الزور", 3)]
    [InlineData("Deir ez-Zor", "دير الزور", 3)]
    [InlineData("Dayr az Zawr", "دير الزور", 3)]
    [InlineData("Qaddafi", "القذافي", 60)]
    [InlineData("Qaddafi", "قذافي", 20)]
    [InlineData("Raqqa", "الرقه", 5)]
    [InlineData("Homs", "حمص", 20)]
    [InlineData("Ar-Rastan", "الرستن", 5)]
    [InlineData("Kata'ib", "كتائب", 40)]
    [InlineData("Ṣanʿāʾ", "صنعاء", 40)]
    [InlineData("Abdullah", "عبدالله", 3)]
    public void Latin_spelling_leads_to_the_arabic_key(string latin, string key, int within) =>
        Assert.Contains(key, Romanizer.ToArabic(latin, within).Select(spelling => spelling.Key));

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("سوريا")]
    [InlineData("Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("a b c d e f g h i j k")]
    public void What_is_no_latin_name_gives_nothing(string text) => Assert.Empty(Romanizer.ToArabic(text));

    [Fact]
    public void Costs_rise_and_keys_do_not_repeat()
    {
        IReadOnlyList<ArabicSpelling> spellings = Romanizer.ToArabic("Khan Shaykhun", 50);
        Assert.Equal(50, spellings.Select(spelling => spelling.Key).Distinct().Count());
        double[] costs = [.. spellings.Select(spelling => spelling.Cost)];
        Assert.Equal(costs.Order(), costs);
    }

    /// <summary>
    /// Over about 400 of the gazetteer's own name pairs from countries that write Arabic, exonyms such as Cairo and
    /// Sidon included: the right key must be among the spellings, and be the first of them that is a key at all.
    /// </summary>
    [Theory]
    [InlineData("cities.tsv", 0.72, 0.8, 0.55, 0.35)]
    [InlineData("people.tsv", 0.55, 0.7, 0.7, 0.05)]
    public void Gazetteer_pairs_are_found(string file, double within20, double within100, double right, double wrong)
    {
        HashSet<string> all = AllKeys();
        List<(int Rank, int Known)> results = [];
        string[][] pairs = [.. Rows(file).Where(cells => cells[5].Length > 0 && ArabicWriting.Contains(cells[7]))];
        int every = (pairs.Length / 400) + 1;
        foreach (string[] cells in pairs.Where((_, i) => i % every == 0))
        {
            List<string> found =
                [.. Romanizer.ToArabic(cells[5].Split('{')[0], 100).Select(spelling => Squeezed(spelling.Key))];
            HashSet<string> keys = [.. Keys(cells)];
            results.Add((found.FindIndex(keys.Contains), found.FindIndex(all.Contains)));
        }

        double[] shares =
        [
            results.Average(result => result.Rank is >= 0 and < 20 ? 1.0 : 0),
            results.Average(result => result.Rank >= 0 ? 1.0 : 0),
            results.Average(result => result.Known >= 0 && result.Known == result.Rank ? 1.0 : 0),
            results.Average(result => result.Known >= 0 && result.Known != result.Rank ? 1.0 : 0),
        ];
        string report = $"{file}, {results.Count} pairs: within 20 {shares[0]:P1}, within 100 {shares[1]:P1}, "
            + $"first known key right {shares[2]:P1}, wrong {shares[3]:P1}";
        output.WriteLine(report);
        Assert.True(shares[0] >= within20 && shares[1] >= within100 && shares[2] >= right
            && shares[3] <= wrong, report);
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Repository.Path("src/NewsCorpus/Gazetteers/Data/" + file))
            .Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t'))
            .Where(cells => cells.Length > 7);

    private static IEnumerable<string> Keys(string[] cells) =>
        $"{cells[3]}|{cells[4]}".Split('|').Select(name => Squeezed(name.Split('{')[0])).Where(key => key.Length > 0);

    private static HashSet<string> AllKeys() =>
        [.. Directory.GetFiles(Repository.Path("src/NewsCorpus/Gazetteers/Data"), "*.tsv")
            .SelectMany(file => Rows(Path.GetFileName(file))).SelectMany(Keys)];

    private static string Squeezed(string name) => KeyFolding.Fold(name).Replace(" ", "", StringComparison.Ordinal);
}
