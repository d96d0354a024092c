using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>English of the words that names of Arabic bodies are made of, by folded form without the article.</summary>
internal sealed class BodyWords
{
    private static readonly Lazy<BodyWords> Shared = new(() => new BodyWords());

    private readonly Dictionary<string, string> _heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _adjectives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _proper = new(StringComparer.Ordinal);

    private BodyWords()
    {
        foreach (TableRecord row in TableRecord.Read("Entities/Data/body-words.tsv"))
        {
            Dictionary<string, string> words = row["sort"] switch
            {
                "head" => _heads,
                "noun" => _nouns,
                "adjective" => _adjectives,
                "title" => _titles,
                "proper" => _proper,
                var other => throw row.Error("sort", $"'{other}' is no sort of word"),
            };
            foreach (string form in row.List("forms"))
            {
                words.TryAdd(KeyFolding.Fold(form), row["en"]);
            }
        }
    }

    public static BodyWords Default => Shared.Value;

    public string? Head(string key) => _heads.GetValueOrDefault(key);

    /// <summary>What stands before the name of a person that a body is called after: King.</summary>
    public string? Title(string key) => _titles.GetValueOrDefault(key);

    /// <summary>What a club is called in English, where its name is an ordinary word: الاتحاد (the union) is Al-Ittihad.</summary>
    public string? Proper(string key) => _proper.GetValueOrDefault(key);

    public string? Noun(string key) => _nouns.GetValueOrDefault(key);

    /// <summary>The adjective, masculine or feminine.</summary>
    public string? Adjective(string key) =>
        _adjectives.GetValueOrDefault(key) ?? (key.Length > 2 && key[^1] == 'ه' ? _adjectives.GetValueOrDefault(key[..^1]) : null);
}
