using NewsCorpus.Entities.Rules;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// Other names of what is built, as Arabic tables and news choose between them: with another word for its sort (مشفى for مستشفى,
/// hospital), without the adjective at its end (مطار ينبع الدولي, Yanbu international airport) or with it.
/// </summary>
internal static class SpeltFacilities
{
    private static readonly Dictionary<string, string[]> Kin = Read();

    public static IEnumerable<string> Spellings(string name)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !Kin.TryGetValue(KeyFolding.Fold(name[..space]), out string[]? heads))
        {
            yield break;
        }

        string rest = name[(space + 1)..];
        int tail = rest.LastIndexOf(' ');
        string bare = FacilityNames.IsTail(KeyFolding.Fold(rest[(tail + 1)..])) ? rest[..Math.Max(tail, 0)] : "";
        foreach (string head in heads)
        {
            yield return $"{head} {rest}";
            if (bare.Length > 0)
            {
                yield return $"{head} {bare}";
            }
        }

        if (bare.Length == 0 && heads[0] == "مطار")
        {
            yield return $"{name} الدولي";
        }
    }

    /// <summary>The same in English, where the word for the sort ends the name: Labraq Airport, Labraq International Airport.</summary>
    public static IEnumerable<string> EnglishSpellings(string name)
    {
        for (int space = name.IndexOf(' ', StringComparison.Ordinal); space > 0; space = name.IndexOf(' ', space + 1))
        {
            if (Kin.TryGetValue(KeyFolding.Fold(name[(space + 1)..]), out string[]? heads))
            {
                foreach (string head in heads)
                {
                    yield return $"{name[..space]} {head}";
                }

                yield break;
            }
        }
    }

    private static Dictionary<string, string[]> Read()
    {
        Dictionary<string, string[]> kin = new(StringComparer.Ordinal);
        foreach (TableRecord row in TableRecord.Read("Entities/Data/designator-kin.tsv"))
        {
            string[] forms = row.List("forms");
            foreach (string form in forms)
            {
                kin.TryAdd(KeyFolding.Fold(form), forms);
            }
        }

        return kin;
    }
}
