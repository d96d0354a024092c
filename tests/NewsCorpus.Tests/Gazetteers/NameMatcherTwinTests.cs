using FsCheck;
using FsCheck.Fluent;
using NewsCorpus.Gazetteers;
using NewsCorpus.Tests.Text;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Gazetteers;

public class NameMatcherTwinTests
{
    private static readonly string[] Words =
    [
        "دير", "الزور", "حزب", "الله", "بيت", "البيت", "لبيت", "اللد", "لد", "وادي", "كفر", "فلوجة", "بيروت",
        "Deir", "ez", "Zor", "Beirut", "Beiruts", "al", "U", "S", "12", "Maj", "UAE", "C",
    ];

    private static readonly string[] Few = ["دير", "الزور", "لد", "U", "Zor"];
    private static readonly string[] Fronts = ["", "", "", "و", "ب", "ل", "لل", "ول", "وال", "ف", "كال", "ال"];
    private static readonly string[] Ends = [" ", " ", " ", " ", "-", " “", "” ", ". ", ".", "، ", "'s ", "’S ", "\n", "ـ ", " - ", "\" '", "/", " / ", "+", "& ", "/ ", "\u064E "];

    private static readonly Gen<(string[] Names, string Text)> Cases =
        from nameCount in Gen.Choose(1, 12)
        from names in Gen.ArrayOf(Name, nameCount)
        from wordCount in Gen.Choose(0, 30)
        from text in Gen.ArrayOf(Piece, wordCount)
        select (names, string.Concat(text));

    /// <summary>Texts of several batches of tokens, in so few words that every part cuts some name in two.</summary>
    private static Gen<(string[] Names, string Text)> LongCases =>
        from nameCount in Gen.Choose(1, 12)
        from names in Gen.ArrayOf(Gen.Choose(1, 3).SelectMany(count => Gen.ArrayOf(Gen.Elements(Few), count), (_, words) => string.Join(' ', words)), nameCount)
        from wordCount in Gen.Choose(100, 600)
        from text in Gen.ArrayOf(Gen.Elements("", "", "و", "لل").SelectMany(_ => Gen.Elements(Few), (front, word) => front + word), wordCount)
        from ends in Gen.ArrayOf(Gen.Elements(" ", " ", "-", "'s ", ". ", "، "), wordCount)
        select (names, string.Concat(text.Zip(ends, (word, end) => word + end)));

    private static Gen<string> Name =>
        from count in Gen.Choose(1, 3)
        from words in Gen.ArrayOf(Gen.Elements(Words), count)
        select string.Join(' ', words);

    private static Gen<string> Piece =>
        from front in Gen.Elements(Fronts)
        from word in Gen.Elements(Words)
        from end in Gen.Elements(Ends)
        select front + word + end;

    [Fact]
    public void Finds_what_trying_every_name_at_every_word_finds() => OddText.Check(
        Cases,
        c =>
        {
            Gazetteer gazetteer = Of(c.Names);
            TokenizedText text = TokenizedText.Tokenize(c.Text);
            List<NameMatch> matches = [];
            new NameMatcher().Find(gazetteer.Trie, text, 0, text.Count, matches);
            (int, int, int, int, int)[] found =
            [
                .. matches.SelectMany(m => gazetteer.Trie.Accepted(m.Node).ToArray()
                    .Select(name => (m.First, m.Last, m.Split, m.SuffixLength, name))).Distinct().Order(),
            ];
            return found.SequenceEqual(NaiveNameMatcher.Find(c.Names, text).Distinct().Order());
        },
        cases: 2000);

    [Fact]
    public void Finds_the_same_in_any_part_of_a_long_text() => OddText.Check(
        LongCases,
        c =>
        {
            Gazetteer gazetteer = Of(c.Names);
            TokenizedText text = TokenizedText.Tokenize(c.Text);
            NameMatcher matcher = new();
            (int First, int Last, int Split, int, int)[] all = [.. NaiveNameMatcher.Find(c.Names, text).Distinct().Order()];
            return Enumerable.Range(0, 30).All(part =>
            {
                int from = text.Count * part / 60;
                int to = text.Count - part;
                List<NameMatch> matches = [];
                matcher.Find(gazetteer.Trie, text, from, to, matches);
                (int, int, int, int, int)[] found =
                [
                    .. matches.SelectMany(m => gazetteer.Trie.Accepted(m.Node).ToArray()
                        .Select(name => (m.First, m.Last, m.Split, m.SuffixLength, name))).Distinct().Order(),
                ];
                return matches.Select(m => (m.First, m.Split)).SequenceEqual(matches.Select(m => (m.First, m.Split)).Order())
                    && found.SequenceEqual(all.Where(m => m.First >= from && m.Last < to));
            });
        },
        cases: 100);

    [Fact]
    public void The_slice_under_a_match_folds_to_a_name() => OddText.Check(
        Gen.Elements("", "و", "بال", "ولل").SelectMany(_ => Cases, (front, c) => (c.Names, Text: front + c.Text)),
        c => Of(c.Names).Match(c.Text, allMatches: true).All(match =>
        {
            string slice = Key(match.Span.Slice(c.Text).ToString());
            string[] names = [.. match.Entries.SelectMany(e => e.Names).Select(n => Key(n.Text))];
            bool restored = match.Proclitic?[^1] == 'ل' && (names.Contains("ا" + slice) || names.Contains("ال" + slice));
            return names.Contains(slice) || restored;
        }),
        cases: 1000);

    [Fact]
    public void Odd_text_is_no_error_and_matches_lie_inside_it() => OddText.Check(
        OddText.Text,
        text => Gazetteer.Embedded.Match(text, allMatches: true).All(match =>
            match.Span.Start >= 0 && match.Span.Start < match.Span.End && match.Span.End <= text.Length && match.Entries.Count > 0),
        cases: 1000);

    [Fact]
    public void Odd_names_are_no_error_and_are_found_in_themselves_or_hold_no_word() => OddText.Check(
        OddText.Text,
        name => Of([name]) is { } gazetteer && gazetteer.Match(name).Count >= 0 && gazetteer.FindByName(name).Count >= 0,
        cases: 1000);

    [Fact]
    public void Finding_allocates_nothing_once_there_is_room_for_the_matches()
    {
        TokenizedText text = TokenizedText.Tokenize(
            string.Concat(Enumerable.Repeat("وصل والي حلب إلى دير الزور وبيروت، قادماً من New York's port. ", 50)));
        NameMatcher matcher = new();
        List<NameMatch> matches = [];
        matcher.Find(Gazetteer.Embedded.Trie, text, 0, text.Count, matches);
        Assert.NotEmpty(matches);
        int found = matches.Count;
        matches.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        matcher.Find(Gazetteer.Embedded.Trie, text, 0, text.Count, matches);
        Assert.Equal((0, found), (GC.GetAllocatedBytesForCurrentThread() - before, matches.Count));
    }

    private static Gazetteer Of(string[] names)
    {
        GazetteerBuilder builder = new();
        for (int i = 0; i < names.Length; i++)
        {
            builder.Add(new GazetteerEntry { Id = $"n:{i}", Kind = EntityKind.Place, Names = [new GazetteerName(names[i], "ar", NameTraits.None)] });
        }

        return builder.Build();
    }

    /// <summary>The words of a text by key.</summary>
    private static string Key(string text)
    {
        TokenizedText tokens = TokenizedText.Tokenize(text);
        return string.Join(' ', Enumerable.Range(0, tokens.Count)
            .Where(t => tokens.Tokens[t].Kind is not (TokenKind.Punctuation or TokenKind.Symbol)).Select(t => tokens.Key(t).ToString()));
    }
}
