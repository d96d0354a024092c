using NewsCorpus.Gazetteers;
using NewsCorpus.Tests.Text;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Gazetteers;

/// <summary>The table of people as it stands in the source tree.</summary>
public class PeopleTableTests
{
    private static readonly Lazy<Gazetteer> People = new(() =>
    {
        using StreamReader reader = new(Repository.Path("src/NewsCorpus/Gazetteers/Data/people.tsv"));
        return new GazetteerBuilder().Add(reader, "people.tsv").Build();
    });

    [Fact]
    public void Every_row_is_a_person_with_both_names_and_a_role() => Assert.All(People.Value.Entries, entry =>
    {
        Assert.StartsWith("nc:person/", entry.Id, StringComparison.Ordinal);
        Assert.Equal(EntityKind.Person, entry.Kind);
        Assert.False(string.IsNullOrEmpty(entry.NameAr) || string.IsNullOrEmpty(entry.NameEn), entry.Id);
        Assert.StartsWith("role:", entry.Note, StringComparison.Ordinal);
        Assert.Contains(
            entry.Subkind,
            (string[])["leader", "official", "commander", "spokesman", "envoy", "cleric", "opposition", "activist", "other"]);
    });

    [Fact]
    public void It_holds_at_least_five_hundred() => Assert.True(People.Value.Entries.Count >= 500);

    [Fact]
    public void Names_of_two_people_are_flagged_as_common()
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        foreach (GazetteerEntry entry in People.Value.Entries)
        {
            foreach (string key in entry.Names.Where(name => !name.Flags.HasFlag(NameTraits.Common)).Select(name => KeyFolding.Fold(name.Text)))
            {
                Assert.True(owners.TryAdd(key, entry.Id) || owners[key] == entry.Id, $"{key}: {owners[key]} and {entry.Id}");
            }
        }
    }

    [Theory]
    [InlineData("قال بوتين إن", "nc:person/vladimir-putin")]
    [InlineData("مع أبي محمد الجولاني أمس", "nc:person/ahmed-al-sharaa")]
    [InlineData("لقاء ترمب ونتنياهو", "nc:person/donald-trump")]
    [InlineData("لقاء ترمب ونتنياهو", "nc:person/benjamin-netanyahu")]
    [InlineData("Envoy Geir Pedersen said", "nc:person/geir-pedersen")]
    public void Names_are_found_in_the_forms_news_prints(string text, string id) =>
        Assert.Contains(People.Value.Match(text), match => match.Entries.Any(entry => entry.Id == id));
}
