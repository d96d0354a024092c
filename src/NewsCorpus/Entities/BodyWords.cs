using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>English of the words that names of Arabic bodies are made of, by folded form without the article.</summary>
internal sealed class BodyWords
{
    private static readonly Lazy<BodyWords> Shared = new(() => new BodyWords());

    private readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);

    /// <summary>The first words of those forms that are two.</summary>
    private readonly KeySet _openers;

    private BodyWords()
    {
        foreach (TableRecord row in TableRecord.Read("Entities/Data/body-words.tsv"))
        {
            foreach (string form in row.List("forms"))
            {
                Add(KeyFolding.Fold(form), row);
            }
        }

        _openers = new KeySet([.. _words.Keys.Where(key => key.Contains(' ')).Select(key => key[..key.IndexOf(' ', StringComparison.Ordinal)])]);
    }

    public static BodyWords Default => Shared.Value;

    public string? Head(ReadOnlySpan<char> key) => Of(key)?.Head;

    /// <summary>What stands before the name of a person that a body is called after: King.</summary>
    public string? Title(ReadOnlySpan<char> key) => Of(key)?.Title;

    /// <summary>What a club is called in English, where its name is an ordinary word: الاتحاد (the union) is Al-Ittihad.</summary>
    public string? Proper(ReadOnlySpan<char> key) => Of(key)?.Proper;

    public string? Noun(ReadOnlySpan<char> key) => Of(key)?.Noun;

    /// <summary>The head that is a word and the one behind it.</summary>
    public string? Head(ReadOnlySpan<char> key, ReadOnlySpan<char> next) => _openers.Contains(KeyHash.Of(key)) ? Head($"{key} {next}") : null;

    /// <summary>The noun that is a word and the one behind it.</summary>
    public string? Noun(ReadOnlySpan<char> key, ReadOnlySpan<char> next) => _openers.Contains(KeyHash.Of(key)) ? Noun($"{key} {next}") : null;

    /// <summary>The adjective, masculine or feminine.</summary>
    public string? Adjective(ReadOnlySpan<char> key) => Of(key)?.Adjective ?? (key.Length > 2 && key[^1] == 'ه' ? Of(key[..^1])?.Adjective : null);

    private Word? Of(ReadOnlySpan<char> key) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out Word? word) ? word : null;

    private void Add(string key, TableRecord row)
    {
        Word old = Of(key) ?? new Word();
        string english = row["en"];
        _words[key] = row["sort"] switch
        {
            "head" => old with { Head = old.Head ?? english },
            "noun" => old with { Noun = old.Noun ?? english },
            "adjective" => old with { Adjective = old.Adjective ?? english },
            "title" => old with { Title = old.Title ?? english },
            "proper" => old with { Proper = old.Proper ?? english },
            var other => throw row.Error("sort", $"'{other}' is no sort of word"),
        };
    }

    /// <summary>What a word is in English, by what it does in a name.</summary>
    private sealed record Word
    {
        public string? Head { get; init; }

        public string? Noun { get; init; }

        public string? Adjective { get; init; }

        public string? Title { get; init; }

        public string? Proper { get; init; }
    }
}
