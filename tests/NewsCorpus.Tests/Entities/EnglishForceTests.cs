using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>English forces told by a nation, a town, a body or a side.</summary>
public class EnglishForceTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("Kenyan riot police used water cannon.", "Kenyan riot police", "KE")]
    [InlineData("Chad's military denied the report.", "military", "TD")]
    [InlineData("The Malian defence forces held the bridge.", "Malian defence forces", "ML")]
    [InlineData("Burundian peacekeepers were hit near the market.", "Burundian peacekeepers", "BI")]
    [InlineData("The U.S.-backed militias entered the village.", "U.S.-backed militias", "US")]
    [InlineData("Yesterday Lagos police said two men were held.", "Lagos police", "NG")]
    [InlineData("The clash began when Misrata militias came.", "Misrata militias", "LY")]
    public void The_words_before_the_noun_say_whose_force_it_is(string text, string force, string country)
    {
        EntityMention found = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup);
        Assert.Equal((force, country), (found.Text, found.Country));
    }

    [Theory]
    [InlineData("Nigerian Army troops held the ridge.", "Nigerian Army", "Nigerian Army troops")]
    [InlineData("Somali National Army forces left.", "Somali National Army", "Somali National Army forces")]
    public void The_men_of_an_army_are_in_its_extended_span(string text, string force, string full) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup && m.Text == force && m.FullSpan.Slice(text) == full);

    [Theory]
    [InlineData("The army of Mali denied it.", "army of Mali", "ML")]
    [InlineData("He praised the security forces of Burkina Faso on Monday.", "security forces of Burkina Faso", "BF")]
    [InlineData("In Tunisia the National Guard stopped a boat.", "National Guard", null)]
    public void A_force_may_be_told_by_its_state_behind_it_or_by_its_capitals(string text, string force, string? country)
    {
        EntityMention found = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup);
        Assert.Equal((force, country ?? found.Country), (found.Text, found.Country));
    }

    [Theory]
    [InlineData("Residents of Moura in Mali fled before Wagner came.", true)]
    [InlineData("In Mali the singer Karl Wagner played.", false)]
    [InlineData("An opera by Wagner was played in Munich.", false)]
    public void A_group_called_like_people_stands_in_news_of_its_countries(string text, bool stands) =>
        Assert.Equal(stands, Extractor.Extract(text).Mentions.Any(m => m.Kind == EntityKind.ArmedGroup));

    [Theory]
    [InlineData("The African Union troops left the base.", "African Union troops", "nc:group/au-peacekeepers", "nc:org/african-union")]
    [InlineData("Two U.N. peacekeepers and the mayor met UN troops.", "UN troops", "nc:group/un-peacekeepers", "nc:org/un")]
    [InlineData("ECOWAS troops crossed the river.", "ECOWAS troops", "nc:group/ecowas-forces", "nc:org/ecowas")]
    public void A_body_may_have_troops_and_stays_visible(string text, string force, string id, string owner)
    {
        IReadOnlyList<EntityMention> mentions = Extractor.Extract(text).Mentions;
        Assert.Contains(mentions, m => m.Kind == EntityKind.ArmedGroup && m.Text == force && m.Id == id);
        Assert.Contains(mentions, m => m.Kind == EntityKind.Organization && m.Id == owner && m.Level == 1);
    }

    [Theory]
    [InlineData("Pro-Russian separatists shelled the station.", "Pro-Russian separatists")]
    [InlineData("The pro-Iranian militias withdrew.", "pro-Iranian militias")]
    public void A_side_is_not_the_nation_it_is_for(string text, string force)
    {
        EntityMention found = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup);
        Assert.Equal(force, found.Text);
        Assert.DoesNotContain("-armed-forces", found.Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Villagers said the peshmerga held the road.", "nc:group/peshmerga")]
    [InlineData("Witnesses saw janjaweed on horseback.", "nc:group/janjaweed")]
    [InlineData("Jets of the international coalition struck the depot.", "nc:group/international-coalition")]
    public void Some_groups_are_written_small(string text, string id) =>
        Assert.Equal(id, Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup).Id);

    [Theory]
    [InlineData("A Syrian military helicopter landed.")]
    [InlineData("Two Turkish military convoys crossed.")]
    [InlineData("Anti-Turkish forces gathered.")]
    [InlineData("He waited at the Lagos police station.")]
    [InlineData("In Lagos police were called.")]
    [InlineData("The flood in Lagos forces families to flee.")]
    [InlineData("The Kenyan rebels in the party lost.")]
    public void What_only_looks_like_a_force_is_none(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup);
}
