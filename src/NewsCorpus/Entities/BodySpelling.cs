using NewsCorpus.Entities.Rules;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// English names of Arabic bodies that no gazetteer holds, word by word: المنظمة العربية للتنمية الزراعية is the Arab
/// Organization for Agricultural Development. Null where too many words are in no table.
/// </summary>
internal ref struct BodySpelling(ArticleScan scan, int last)
{
    private List<string>? _ofHead;
    private int _at;
    private int _unknown;
    private bool _headIsFeminine;
    private bool _ofNation;

    /// <param name="body">A candidate of ordinary words.</param>
    /// <param name="scan">Its article.</param>
    public static string? Of(ArticleScan scan, Candidate body)
    {
        BodySpelling spelling = new(scan, body.Last) { _at = body.First };
        return spelling.Spell(body.Proclitic?.Length ?? 0);
    }

    private string? Spell(int split)
    {
        int start = _at;
        ReadOnlySpan<char> first = Bare(scan.Text.Key(_at)[split..], out bool definite);
        if (split > 0 && first[0] == 'ل' && BodyWords.Default.Head(first) is null)
        {
            // للحزب (for the party), whose span begins at the second lam.
            first = first[1..];
            definite = true;
        }

        string? two = _at < last ? BodyWords.Default.Head(first, scan.Text.Key(_at + 1)) : null;
        if ((two ?? BodyWords.Default.Head(first)) is not { } head)
        {
            return null;
        }

        _headIsFeminine = IsFeminine(first);
        _at += two is null ? 1 : 2;
        if (two is null && !definite && _at == last && head == "Club" && BodyWords.Default.Proper(Bare(scan.Text.Key(_at), out _)) is { } called)
        {
            return called.StartsWith(head, StringComparison.Ordinal) ? called : $"{called} {head}";
        }

        if (two is null && !definite && (head is "Government" or "Administration") && Person() is { } leader)
        {
            return _at > last ? $"{leader} {head}" : null;
        }

        List<string> ofHead = _ofHead ??= [];
        Adjectives(ofHead, ofHead: true);
        string purpose = "";
        string? owner = null;
        while (_at <= last)
        {
            ReadOnlySpan<char> key = scan.Text.Key(_at);
            bool isPurpose = key[0] == 'ل' && (key.StartsWith("لل") || definite || owner is not null);
            string? phrase = Nouns(isPurpose ? (key.StartsWith("لل") ? 2 : 1) : 0);
            if (phrase is null || (!isPurpose && owner is not null))
            {
                return null;
            }

            if (isPurpose)
            {
                purpose += $" for {phrase}";
            }
            else
            {
                owner = phrase;
            }
        }

        bool manyUnknown = _unknown * 3 > last - start + 1 && (_unknown > 1 || last > start + 1);
        if (manyUnknown || (two is null && owner is null && purpose.Length == 0 && ofHead.Count == 0))
        {
            return null;
        }

        // الجامعة التونسية للتنس (Tennis Federation) and الاتحاد البرتغالي (Portuguese Federation) are no university and no union.
        bool sport = (owner ?? purpose).EndsWith("ball", StringComparison.Ordinal);
        bool federation = head == "University" ? sport || (definite && owner is null && purpose.Length > 0)
            : head == "Union" && definite && owner is null && (sport || (purpose.Length == 0 && _ofNation && ofHead.Count == 1));
        head = federation ? "Federation" : head;
        ofHead.Reverse();
        return string.Join(' ', [.. ofHead, .. owner is null ? (string[])[] : [owner], head]) + purpose;
    }

    /// <summary>The English of the words from a token on, where all are in the tables: الثروة السمكية (fisheries).</summary>
    public static string? Phrase(ArticleScan scan, int first, int last)
    {
        BodySpelling spelling = new(scan, last) { _at = first };
        string? phrase = spelling.Nouns(0);
        return phrase is null || spelling._at <= last || spelling._unknown > 0 ? null : phrase;
    }

    /// <summary>Nouns in construct, the adjectives of the last, and what و joins to it.</summary>
    private string? Nouns(int split)
    {
        ReadOnlySpan<char> key = Bare(scan.Text.Key(_at)[split..], out bool definite);
        definite |= split == 2;
        string? two = _at < last ? BodyWords.Default.Noun(key, scan.Text.Key(_at + 1)) : null;
        if (two is null && _at < last && BodyWords.Default.Title(key) is { } title)
        {
            int start = _at++;
            if (Person() is { } called)
            {
                Adjectives(_ofHead ??= [], ofHead: true);
                return $"{title} {called}";
            }

            _at = start;
        }

        string? noun = two ?? BodyWords.Default.Noun(key) ?? BodyWords.Default.Head(key);
        if (noun is null && Named(ref key) is { } name)
        {
            return Rest(name, key);
        }

        if (noun is null)
        {
            _unknown++;
            noun = Romanizer.Romanize(scan.Text.Tokens[_at] is var t && split == 0 ? scan.Text.Raw[t.Start..t.End] : key.ToString());
            definite = true;
        }

        _at += two is null ? 1 : 2;
        bool leads = !definite && two is null && _at <= last && !scan.Text.Key(_at).StartsWith("لل") && !scan.Text.Key(_at).StartsWith("و");
        if (leads && Nouns(0) is { } complement)
        {
            return noun.Contains("{}", StringComparison.Ordinal) ? noun.Replace("{}", complement, StringComparison.Ordinal) : $"{complement} {noun}";
        }

        return Rest(noun.Replace("{}", "", StringComparison.Ordinal).Trim(), two is null ? key : scan.Text.Key(_at - 1));
    }

    /// <summary>The words of a person's name from here on, spelled; null where none of them is.</summary>
    private string? Person()
    {
        int first = _at;
        while (_at <= last && PersonSpelling.IsPart(scan, _at))
        {
            _at++;
        }

        return _at == first ? null : PersonSpelling.Words(scan, first, _at - 1);
    }

    private string Rest(string noun, ReadOnlySpan<char> key)
    {
        List<string> adjectives = [];
        Adjectives(adjectives, ofHead: false, IsFeminine(key));
        adjectives.Reverse();
        string phrase = adjectives.Count == 0 ? noun : string.Join(' ', [.. adjectives, noun]);
        bool joined = _at <= last && scan.Text.Key(_at) is ['و', _, _, ..] next && (next.StartsWith("وال") || BodyWords.Default.Noun(next[1..]) is not null);
        return joined && Nouns(1) is { } more ? $"{phrase} and {more}" : phrase;
    }

    /// <summary>A place's English name, taken from the candidates.</summary>
    private string? Named(ref ReadOnlySpan<char> key)
    {
        foreach (Candidate candidate in scan.Candidates.At(_at))
        {
            if (candidate is { Kind: EntityKind.Place or EntityKind.Organization, Names.Count: > 0 } && candidate.Last <= last
                && candidate.Names.Entry(0) is { Tier: GazetteerTier.A, NameEn: { } name })
            {
                key = scan.Text.Key(candidate.Last);
                _at = candidate.Last + 1;
                return name;
            }
        }

        return null;
    }

    /// <summary>Adjectives from here on; those that agree with the head and not with the last noun are the head's.</summary>
    private void Adjectives(List<string> found, bool ofHead, bool nounIsFeminine = false)
    {
        while (_at <= last)
        {
            ReadOnlySpan<char> key = Bare(scan.Text.Key(_at), out bool definite);
            bool feminine = IsFeminine(key);
            Candidate? nationality = DescriptorRule.Nationality(scan.Candidates, _at);
            string? english = nationality is { Names.Count: > 0 } ? DescriptorRule.Adjective(scan, nationality) : BodyWords.Default.Adjective(key);
            if (string.IsNullOrEmpty(english) || !definite)
            {
                return;
            }

            bool heads = ofHead || (feminine == _headIsFeminine && (feminine != nounIsFeminine || nationality is not null));
            (heads ? _ofHead ??= [] : found).Add(english);
            _ofNation |= heads && nationality is not null;
            _at = nationality is null ? _at + 1 : Math.Max(_at, nationality.Last) + 1;
        }
    }

    private static bool IsFeminine(ReadOnlySpan<char> key) => key[^1] == 'ه' || key is "عليا" or "كبري";

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> key, out bool definite)
    {
        definite = key.Length > 3 && key.StartsWith("ال") && !key.StartsWith("الغام") && !key.StartsWith("العاب");
        return definite ? key[2..] : key;
    }
}
