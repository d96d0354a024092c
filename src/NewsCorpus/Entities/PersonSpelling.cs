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
        string country = CountryBefore(person.First) ?? (_country ??= MostNamed());
        List<string> words = new(person.Length);
        for (int token = FirstOf(person); token <= person.Last;)
        {
            token += Word(person, token, country, words);
        }

        return string.Join(' ', words);
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
    private readonly int Word(Candidate person, int token, string country, List<string> words)
    {
        ref readonly TextToken t = ref scan.Text.Tokens[token];
        TextSpan span = new(Math.Max(t.Start, person.Core.Start), t.End);
        if (!scan.IsWord(token) || !scan.Arabic(token))
        {
            words.Add(span.Slice(scan.Text.Raw));
            return 1;
        }

        string key = KeyFolding.Fold(span.Slice(scan.Text.Raw));
        if (token < person.Last && scan.IsWord(token + 1)
            && Listed($"{key} {scan.Text.Key(token + 1)}", country) is { } two)
        {
            words.Add(two);
            return 2;
        }

        if (key.StartsWith("عبدال", StringComparison.Ordinal) && key.Length > 6)
        {
            words.Add(Listed($"عبد {key[3..]}", country) ?? Servant(key[5..], country));
            return 1;
        }

        if (key == "عبد" && token < person.Last && ArabicNameParts.IsServantOf(scan, token + 1))
        {
            words.Add(Servant(scan.Text.Key(token + 1)[2..].ToString(), country));
            return 2;
        }

        string english = Listed(key, country) ?? Guessed(span.Slice(scan.Text.Raw), key, country);
        words.Add(words.Count == 0 && english.StartsWith("al-", StringComparison.Ordinal) ? $"Al-{english[3..]}" : english);
        return 1;
    }

    private static string? Listed(string key, string country)
    {
        if (NameSpellings.Default.Find(key, country) is { } spelling)
        {
            return spelling;
        }

        if (NameParts.Default.Find(key) is not { English.Length: > 0 } part)
        {
            return null;
        }

        if (part.English.StartsWith("Abdul", StringComparison.Ordinal) && key.StartsWith("عبد ", StringComparison.Ordinal))
        {
            return Joined(part.English[5..], country);
        }

        return part.English.StartsWith("al-", StringComparison.Ordinal) ? WithArticle(part.English[3..], country) : part.English;
    }

    /// <summary>The servant of one of the names of God that no table holds.</summary>
    private static string Servant(string key, string country) => Joined(Romanizer.Romanize(key).ToLowerInvariant(), country);

    private static string Joined(string rest, string country)
    {
        string servant = NameSpellings.Default.Find("@servant", country) ?? "Abdul";
        return servant.EndsWith('_') && rest.Length > 0 ? $"{servant[..^1]} {char.ToUpperInvariant(rest[0])}{rest[1..]}" : servant + rest;
    }

    private static string WithArticle(string stem, string country) => NameSpellings.Default.Find("@article", country) switch
    {
        null => $"al-{stem}",
        "-" => stem,
        { } article => $"{article} {stem}",
    };

    private static string Guessed(string word, string key, string country)
    {
        bool article = key.Length > 4 && key.StartsWith("ال", StringComparison.Ordinal);
        if (article && Listed(key[2..], country) is { } known)
        {
            return WithArticle(known, country);
        }

        string latin = Romanizer.Romanize(word);
        string? letters = NameSpellings.Default.Find("@letters", country);
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
