using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Gazetteers;

/// <summary>What the tables print as an English name is found where it stands in a sentence by itself.</summary>
public class PrintedNameTests
{
    private const NameTraits NeedsMore =
        NameTraits.Common | NameTraits.Person | NameTraits.Generic | NameTraits.Exact;

    /// <summary>How many rows may fail for a reason that no flag tells; it may only go down.</summary>
    private const int MostUnexplained = 25;

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
            if (!found)
            {
                missing.Add($"{entry.Id} {entry.NameEn}");
            }
        }

        Assert.True(looked > 9000, $"only {looked} names were looked at");
        Assert.True(missing.Count <= MostUnexplained, $"{missing.Count} names are not found: {string.Join("; ", missing)}");
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
