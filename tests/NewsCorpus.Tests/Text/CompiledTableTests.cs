using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

/// <summary>What was compiled when the library was built is what the rules and lists say.</summary>
public class CompiledTableTests
{
    public static TheoryData<int> Profiles => [.. Enumerable.Range(0, CompiledFolding.Profiles.Length)];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_profiles_table_is_what_its_options_compile_to(int profile)
    {
        NormalizationOptions options = CompiledFolding.Profiles[profile];
        string name = CompiledFolding.NameOf(options with { })!;
        Assert.NotNull(typeof(TextNormalizer).Assembly.GetManifestResourceInfo(name));
        FoldingTable read = CompiledFolding.Of(options);
        FoldingTable compiled = FoldingCompiler.Compile(options);
        Assert.True(read.Entries.SequenceEqual(compiled.Entries));
        Assert.All(Units(), c => Assert.True(
            read.IsMark(c) == compiled.IsMark(c) && Opening(read, c) == Opening(compiled, c), $"U+{(int)c:X4}"));
    }

    [Fact]
    public void Classes_are_those_of_the_rules()
    {
        Assert.NotNull(typeof(TextNormalizer).Assembly.GetManifestResourceInfo(CharClasses.CompiledName));
        Assert.Equal(Units().Select(CharClasses.Classify), CharClasses.All.ToArray());
    }

    [Theory]
    [InlineData("common-words-ar.txt", "Common, Word")]
    [InlineData("common-words-en.txt", "Common")]
    [InlineData("guard-words-ar.txt", "Guarded, Word")]
    public void Every_word_of_a_list_is_found(string list, string names)
    {
        WordTraits traits = Enum.Parse<WordTraits>(names);
        string[] words = [.. File.ReadLines(Repository.Path("src/NewsCorpus/Text/Data/" + list))
            .Where(line => line.Length > 0 && line[0] != '#').Select(KeyFolding.Fold)];
        Assert.All(words, word => Assert.Equal(traits, WordTable.Default.Find(word) & traits));
    }

    [Theory]
    [InlineData("")]
    [InlineData("قفغعظ")] // no word
    [InlineData("zzyzx")]
    public void What_is_on_no_list_is_not_found(string key) =>
        Assert.Equal(WordTraits.None, WordTable.Default.Find(key));

    [Fact]
    public void The_table_agrees_with_a_dictionary_on_words_and_their_neighbours()
    {
        Dictionary<string, WordTraits> words = new(StringComparer.Ordinal);
        for (int i = 0; i < 3000; i++)
        {
            words[$"{i * 7919:x}"] = (WordTraits)(1 + (i % 15));
        }

        WordTable table = WordTable.Of(words);
        Assert.All(Enumerable.Range(0, 60_000).Select(i => $"{i * 397:x}"), key =>
            Assert.Equal(words.GetValueOrDefault(key), table.Find(key)));
    }

    [Fact]
    public void A_callers_words_are_known_beside_the_lists()
    {
        ArabicLexicon lexicon = new(["البوكمالية", "ألغوريتم", "بوكمال"]);
        Assert.True(lexicon.IsGuarded("بوكمال") && lexicon.IsWord("بيروت") && lexicon.IsGuarded("بيروت"));
        Assert.True(lexicon.IsWord("بوكماليه")); // less the article
        Assert.True(lexicon.BeginsLikeArticle("الغوريتم"));
        Assert.False(ArabicLexicon.Default.IsWord("بوكماليه"));
    }

    private static string? Opening(FoldingTable table, char c) =>
        table.TryOpen(c, out ReadOnlySpan<char> opening) ? opening.ToString() : null;

    private static IEnumerable<char> Units() => Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i);
}
