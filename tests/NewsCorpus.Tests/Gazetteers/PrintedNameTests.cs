using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Gazetteers;

/// <summary>What the tables print as an English name is found where it stands in a sentence by itself.</summary>
public class PrintedNameTests
{
    private const NameTraits NeedsMore =
        NameTraits.Common | NameTraits.Person | NameTraits.Generic | NameTraits.Exact;

    /// <summary>Rows that no flag explains, with the reason; the list may only get shorter.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["nc:place/melitopol-ua"] = "printed with a closing apostrophe, which the sentence drops from the span",
        ["gn:72242"] = "printed with a closing apostrophe",
        ["nc:media/al-mayadeen"] = "also a town",
        ["nc:media/daraj"] = "also a town",
        ["nc:media/al-hadath"] = "also a town",
        ["nc:media/al-jazirah-sa"] = "also a state of Sudan",
        ["nc:org/iraqiya"] = "also an outlet",
        ["nc:media/i24news"] = "letters and digits are two words",
        ["nc:org/amazon"] = "an ending with a dot",
        ["nc:org/vatican"] = "also a country",
        ["iso:ET-AM"] = "also a people",
    };

    [Fact]
    public void Every_printed_English_name_that_may_stand_alone_is_found_alone()
    {
        EntityExtractor extractor = new(Gazetteer.Embedded);
        List<string> missing = [];
        int looked = 0;
        foreach (GazetteerEntry entry in Gazetteer.Embedded.Entries.Where(MayStandAlone))
        {
            const string Before = "Reports came from ";
            looked++;
            bool found = extractor.Extract($"{Before}{entry.NameEn} again.").Mentions.Any(
                m => m.Kind == entry.Kind && m.FullSpan.Start <= Before.Length + "The ".Length
                    && m.FullSpan.End >= Before.Length + entry.NameEn!.Length);
            if (!found && !Exceptions.ContainsKey(entry.Id))
            {
                missing.Add($"{entry.Id} {entry.NameEn}");
            }
        }

        Assert.True(looked > 8000, $"only {looked} names were looked at");
        Assert.True(missing.Count == 0, $"{missing.Count} names are not found: {string.Join("; ", missing)}");
    }

    /// <summary>
    /// Not asked of names that are words or surnames too, of rows that need their country or another word beside them,
    /// and of names that carry a remark, in brackets or behind a comma, to tell them from namesakes ("Punjab, India").
    /// </summary>
    private static bool MayStandAlone(GazetteerEntry entry) =>
        entry is { Tier: GazetteerTier.A, NameEn: { } name, Kind: not EntityKind.Nationality } && entry.RequiredContext.Count == 0
        && !name.Contains('(', StringComparison.Ordinal) && !name.Contains(", ", StringComparison.Ordinal)
        && entry.Names.Any(n => n.Language == "en" && n.Text == name && n.RequiredContext is null && (n.Flags & NeedsMore) == 0);
}
