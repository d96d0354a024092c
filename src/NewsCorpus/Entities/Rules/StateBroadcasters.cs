using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>The television, radio or news agency of a state where it is only described: "Iran's state television", "state TV said".</summary>
internal static class StateBroadcasters
{
    /// <summary>The listed outlet that the description means in a country: Iranian state television is IRIB.</summary>
    public static GazetteerEntry? Row(ArticleScan scan, GovernmentCue cue, string country) =>
        scan.Gazetteer.Nations[country]?.NameEn is { } adjective
            ? scan.Gazetteer.FindByName(cue.Template.Replace("{adj}", adjective, StringComparison.Ordinal))
                .FirstOrDefault(static entry => entry.Kind == EntityKind.Media)
            : null;

    /// <summary>"State news agency SANA", "state television, TRT,": the name stands beside the description, which is none then.</summary>
    public static bool IsCalled(ArticleScan scan, CandidateIndex index, int last)
    {
        int next = scan.IsOne(last + 1, ",(") ? last + 2 : last + 1;
        return next < scan.Count && scan.Block(next) == scan.Block(last)
            && (next == last + 1 ? LatinDiscovery.IsCapital(scan, next) : index.AnyAt(next, EntityKind.Media) != 0);
    }
}
