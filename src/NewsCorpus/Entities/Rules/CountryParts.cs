using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// A part of a country that is told by its adjective: الأراضي السورية (Syrian territory), الجنوب التونسي (southern Tunisia),
/// العاصمة الكينية (the Kenyan capital) where its name does not follow.
/// </summary>
internal static class CountryParts
{
    private static readonly Dictionary<string, (bool Feminine, string English)> Nouns = TableRecord
        .Read("Entities/Data/area-nouns.tsv")
        .ToDictionary(row => KeyFolding.Fold(row["word"]), row => (row["gender"] == "f", row["en"]), StringComparer.Ordinal);

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        int count = index.All.Count;
        int sorts = CandidateSorts.Of(EntityKind.Nationality);
        for (int i = index.All.Next(0, sorts); i < count; i = index.All.Next(i + 1, sorts))
        {
            Candidate adjective = index.All[i];
            if (adjective is { Kind: EntityKind.Nationality, Proclitic: null, Names.Count: > 0, First: > 0 }
                && scan.Arabic(adjective.First) && scan.Text.Key(adjective.First).StartsWith("ال")
                && scan.Block(adjective.First - 1) == scan.Block(adjective.First) && scan.IsWord(adjective.First - 1)
                && Noun(scan, adjective.First - 1, out int split) is { } noun
                && noun.Feminine == (scan.Text.Key(adjective.Last)[^1] == 'ه')
                && DescriptorRule.Country(scan, adjective) is { Length: 2 } country && !IsNamed(scan, index, adjective))
            {
                adjective.Supported = true;
                index.Add(Part(scan, adjective, split, noun.English, country));
            }
        }
    }

    private static Candidate Part(ArticleScan scan, Candidate adjective, int split, string english, string country)
    {
        int first = adjective.First - 1;
        string name = scan.Gazetteer.States[country]?.NameEn ?? country;
        return new Candidate
        {
            First = first,
            Last = adjective.Last,
            Core = scan.Span(first, split, adjective.Last),
            Kind = EntityKind.Place,
            Form = MentionForm.Descriptor,
            Rule = "descriptor:country-part",
            Proclitic = scan.Proclitic(first, split),
            Supported = true,
            NameEn = english.Replace("{adj}", DescriptorRule.Adjective(scan, adjective), StringComparison.Ordinal)
                .Replace("{country}", name, StringComparison.Ordinal),
            Country = country,
            Subkind = "region",
            KeepsNested = true,
            Confidence = 0.8,
        };
    }

    /// <summary>The noun with its article at a token, behind what is joined to it (للأراضي, to the territory).</summary>
    private static (bool Feminine, string English)? Noun(ArticleScan scan, int token, out int split)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        split = key.StartsWith("لل") ? 1 : key.IndexOf("ال", StringComparison.Ordinal);
        bool joined = split switch { 0 => true, 1 => key[0] is 'و' or 'ب' or 'ف' or 'ل' or 'ك', 2 => key[..2] is "وب" or "ول", _ => false };
        return joined && key.Length > split + 3
            && Nouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[(key.StartsWith("لل") ? 2 : split + 2)..], out (bool, string) noun)
            ? noun
            : null;
    }

    /// <summary>The table names the part, or the capital's own name follows its description.</summary>
    private static bool IsNamed(ArticleScan scan, CandidateIndex index, Candidate adjective) =>
        index.EndingAt(adjective.Last).Exists(c => c is { Kind: EntityKind.Place, Names.Count: > 0, Rejected: false } && c.First == adjective.First - 1)
        || index.At(scan.NextWord(adjective.Last)).Exists(c => c is { Kind: EntityKind.Place or EntityKind.Nationality, Proclitic: null, Supported: true, Rejected: false });
}
