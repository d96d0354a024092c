using NewsCorpus.Gazetteers;
using NewsCorpus.Search;

namespace NewsCorpus.Tests.Search;

public class GazetteerNameLookupTests
{
    private static readonly GazetteerNameLookup Names = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("Albu Kamal", "gn:174448", "place")]
    [InlineData("البُوكمال", "gn:174448", "place")]
    [InlineData("ISIL", "nc:group/isis", "group")]
    [InlineData("Sputnik", "nc:media/sputnik", "outlet")]
    public void A_name_in_either_language_finds_its_entity(string name, string id, string kind)
    {
        EntityName found = Names.Find(name)[0];
        Assert.Equal((id, kind), (found.Id, found.Kind));
    }

    [Theory]
    [InlineData("no such name")]
    [InlineData("")]
    public void Unknown_names_and_adjectives_find_nothing(string name) => Assert.Empty(Names.Find(name));

    [Fact]
    public void Within_holds_places_at_any_depth_and_the_place_itself()
    {
        IReadOnlyCollection<string> syria = Names.Within("iso:SY");
        Assert.Contains("iso:SY", syria);
        Assert.Contains("iso:SY-DY", syria);
        Assert.Contains("gn:174448", syria);
        Assert.DoesNotContain("iso:IQ-AN", syria);
    }

    [Fact]
    public void Parents_that_go_round_in_a_circle_end()
    {
        GazetteerBuilder builder = new();
        builder.Add(Place("a", "b")).Add(Place("b", "a"));
        Assert.Equal(["a", "b"], new GazetteerNameLookup(builder.Build()).Within("a").Order());

        static GazetteerEntry Place(string id, string parent) => new()
        {
            Id = id,
            Kind = EntityKind.Place,
            Parent = parent,
            Names = [new GazetteerName(id + " town", "en", NameTraits.None)],
        };
    }

    [Theory]
    [InlineData("Damascas", "Damascus")]
    [InlineData("Bagdhad", "Baghdad")]
    public void A_slip_of_one_letter_suggests_the_name(string typed, string name) =>
        Assert.Contains(name, Names.Suggest(typed), StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void Too_short_a_word_suggests_nothing(string typed) => Assert.Empty(Names.Suggest(typed));

    [Fact]
    public void Ids_are_looked_up_as_they_stand()
    {
        Assert.Equal("Al-Bukamal", Names.GetEntity("gn:174448")?.NameEn);
        Assert.Null(Names.GetEntity("nat:SY"));
        Assert.Null(Names.GetEntity("nothing"));
    }
}
