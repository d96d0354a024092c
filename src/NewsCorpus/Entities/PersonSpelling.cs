using System.Runtime.InteropServices;
using NewsCorpus.Entities.Rules;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// English names of people that no gazetteer holds: each word as the tables spell it, in the manner of the country that the
/// person or else the article is of, and by its letters where no table knows it.
/// </summary>
internal ref struct PersonSpelling(ArticleScan scan, List<Candidate> kept)
{
    private string? _country;

    /// <summary>The English name of a person whose name is written in Arabic letters.</summary>
    public string Of(Candidate person)
    {
        int first = FirstOf(person);
        string country = CountryBefore(person.First) ?? ManneredLike(scan, first, person.Last, _country ??= MostNamed());
        return Words(scan, first, person.Last, country, person.Core.Start);
    }

    /// <summary>A name from a token to another.</summary>
    /// <param name="scan">The article.</param>
    /// <param name="first">The first token.</param>
    /// <param name="last">The last token.</param>
    /// <param name="country">The country in whose manner it is spelled; empty for none.</param>
    /// <param name="start">Where the first word begins, if a joined letter stands before it.</param>
    public static string Words(ArticleScan scan, int first, int last, string country = "", int start = 0)
    {
        List<string> words = scan.Words;
        words.Clear();
        bool foreign = ForeignSpelling.IsForeign(scan, first, last);
        for (int token = first; token <= last;)
        {
            token += Word(scan, token, last, start, country, foreign, words);
        }

        string name = words.Count == 1 ? words[0] : string.Join(' ', CollectionsMarshal.AsSpan(words));
        bool joined = words.Contains("-");
        words.Clear();
        return joined ? name.Replace(" - ", "-", StringComparison.Ordinal) : name;
    }

    /// <summary>Whether a word is found in names of people, joints between names too: بن (son of).</summary>
    public static bool IsPart(ArticleScan scan, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        return key is "بن" or "ابن" or "بنت" or "ابو" or "عبد" || (key.StartsWith("عبدال") && key.Length > 6)
            || NameParts.Default.Find(key) is not null;
    }

    /// <summary>
    /// The country of the article, unless the words of the name speak against it: no Turk has the article or a بن (son of) in
    /// the name, and a chain of sons with a family behind, or an آل (house of), is of the Gulf.
    /// </summary>
    private static string ManneredLike(ArticleScan scan, int first, int last, string country)
    {
        if (country is not ("TR" or "TN" or "DZ" or "MA" or "LY" or "MR" or "IR"))
        {
            return country;
        }

        int sons = 0;
        bool article = false;
        bool house = false;
        for (int token = first; token <= last; token++)
        {
            ReadOnlySpan<char> key = scan.Text.Key(token);
            sons += token > first && key is "بن" or "ابن" ? 1 : 0;
            article |= token == last && token > first && key.Length > 4 && key.StartsWith("ال") && scan.Text.Key(token - 1) is not "عبد";
            house |= token > first && key is "ال";
        }

        return house || sons > 1 || (sons > 0 && article && last - first > 2) ? "SA"
            : country is "TR" or "IR" && (sons > 0 || article) ? "" : country;
    }

    /// <summary>The first word of the core: a title before it may belong to the candidate too.</summary>
    private readonly int FirstOf(Candidate person)
    {
        int token = person.First;
        while (token < person.Last && scan.Text.Tokens[token].End <= person.Core.Start)
        {
            token++;
        }

        return token;
    }

    /// <summary>Adds the English of the name word at a token.</summary>
    /// <returns>How many tokens the word takes.</returns>
    private static int Word(
        ArticleScan scan, int token, int last, int start, string country, bool foreign, List<string> words)
    {
        ref readonly TextToken t = ref scan.Text.Tokens[token];
        TextSpan span = new(Math.Max(t.Start, start), t.End);
        if (!scan.IsWord(token) || !scan.Arabic(token))
        {
            words.Add(span.Slice(scan.Text.Raw));
            return 1;
        }

        bool whole = span.Start == t.Start;
        ReadOnlySpan<char> key = whole ? scan.Text.Key(token) : KeyFolding.Fold(span.Slice(scan.Text.Raw));
        ulong state = whole ? t.KeyState : KeyHash.State(key);
        if (token < last && scan.IsWord(token + 1)
            && Pair(key, scan.Text.Key(token + 1), scan.Text.States[token + 1], country) is { } two)
        {
            words.Add(two);
            return 2;
        }

        if (key.StartsWith("عبدال") && key.Length > 6)
        {
            words.Add(Listed($"عبد {key[3..]}", country) ?? Servant(key[5..].ToString(), country));
            return 1;
        }

        if (key is "عبد" && token < last && ArabicNameParts.IsServantOf(scan, token + 1))
        {
            words.Add(Servant(scan.Text.Key(token + 1)[2..].ToString(), country));
            return 2;
        }

        string english = Listed(key, KeyHash.Mix(state), country) ?? (foreign ? ForeignSpelling.Of(key) : null)
            ?? Guessed(span.Slice(scan.Text.Raw), key, country);
        words.Add(words.Count == 0 && english.StartsWith("al-", StringComparison.Ordinal) ? $"Al-{english[3..]}" : english);
        return 1;
    }

    /// <summary>Two words that are one name: بن صالح is Bensalah in the Maghreb, and elsewhere the son of Saleh.</summary>
    private static string? Pair(ReadOnlySpan<char> key, ReadOnlySpan<char> next, ulong nextState, string country)
    {
        ulong hash = KeyHash.Mix(KeyHash.Join(key, KeyHash.Join(" ", nextState)));
        if (!NameSpellings.Default.Holds(hash) && NameParts.Default.Find(hash) is null)
        {
            return null;
        }

        string both = $"{key} {next}";
        return key is not "بن" || country is "TN" or "DZ" or "MA" || NameSpellings.Default.Find(both, country) is not null
            ? Listed(both, hash, country) : null;
    }

    private static string? Listed(ReadOnlySpan<char> key, string country) => Listed(key, KeyHash.Of(key), country);

    private static string? Listed(ReadOnlySpan<char> key, ulong hash, string country)
    {
        if (NameSpellings.Default.Holds(hash) && NameSpellings.Default.Find(key, country) is { } spelling)
        {
            return spelling;
        }

        if (NameParts.Default.Find(hash) is not { English.Length: > 0 } part)
        {
            return null;
        }

        if (part.English.StartsWith("Abdul", StringComparison.Ordinal) && key.StartsWith("عبد "))
        {
            return Joined(part.English[5..], country);
        }

        return part.English.StartsWith("al-", StringComparison.Ordinal) ? WithArticle(part.English[3..], country) : part.English;
    }

    /// <summary>The servant of one of the names of God that no table holds.</summary>
    private static string Servant(string key, string country) => Joined(Romanizer.Romanize(key).ToLowerInvariant(), country);

    private static string Joined(string rest, string country)
    {
        string servant = NameSpellings.Default.Servant(country) ?? "Abdul";
        return servant.EndsWith('_') && rest.Length > 0 ? $"{servant[..^1]} {char.ToUpperInvariant(rest[0])}{rest[1..]}" : servant + rest;
    }

    private static string WithArticle(string stem, string country) => NameSpellings.Default.Article(country) switch
    {
        null => $"al-{stem}",
        "-" => stem,
        { } article => $"{article} {stem}",
    };

    private static string Guessed(string word, ReadOnlySpan<char> key, string country)
    {
        bool article = key.Length > 4 && key.StartsWith("ال");
        if (article && Listed(key[2..], country) is { } known)
        {
            return WithArticle(known, country);
        }

        string latin = Romanizer.Romanize(word);
        string? letters = NameSpellings.Default.Letters(country);
        if (letters is not null)
        {
            foreach (string change in letters.Split(' '))
            {
                int equals = change.IndexOf('=', StringComparison.Ordinal);
                latin = latin.Replace(change[..equals], change[(equals + 1)..], StringComparison.Ordinal);
            }
        }

        return latin.StartsWith("Al-", StringComparison.Ordinal) ? WithArticle(latin[3..], country) : latin;
    }

    /// <summary>The country of the nationality that stands in the title before a name: وزير الخارجية التونسي (Tunisian).</summary>
    private readonly string? CountryBefore(int first)
    {
        for (int token = first - 1; token >= Math.Max(0, first - 3) && scan.Block(token) == scan.Block(first) && scan.IsWord(token); token--)
        {
            if (DescriptorRule.Nationality(scan.Candidates, token) is { Names.Count: > 0 } nationality)
            {
                return DescriptorRule.Country(scan, nationality);
            }
        }

        return null;
    }

    /// <summary>The country that most of the article's names are of.</summary>
    private readonly string MostNamed()
    {
        CountryWeights counts = scan.Tally;
        foreach (Candidate candidate in kept)
        {
            if (candidate.Kind is not EntityKind.Person && (candidate.Entry?.FirstCountry ?? candidate.Country) is { } country)
            {
                counts.Add(country, 1);
            }
        }

        (string Country, int Count) most = ("", 0);
        foreach ((string country, int count) in counts.All)
        {
            most = count > most.Count ? (country, count) : most;
        }

        counts.Clear();
        return most.Country;
    }
}
