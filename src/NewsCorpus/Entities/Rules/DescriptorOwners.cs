using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Forces described by whose they are: a possessor behind the noun (قوات النظام, the regime's forces) or an enclitic that points back
/// (قواتها, its forces).
/// </summary>
internal static class DescriptorOwners
{
    /// <summary>
    /// قوات الأسد, طيران النظام, طيران الجيش الروسي: the possessor follows the force noun and its qualities.
    /// </summary>
    public static Candidate? Possessed(
        ArticleScan scan, CandidateIndex index, int token, int next, int last, int split, ForceCue force, List<string> qualities)
    {
        bool air = force.Subkind is "airforce";
        if (scan.CueAt<PossessorCue>(next) is { } possessor)
        {
            if (!air && index.At(next).Any(c => c.Kind == EntityKind.ArmedGroup && c.Names.Count > 0 && c.Last >= possessor.Last))
            {
                // قوات التحالف الدولي: the name of a group with the force noun as its designator.
                return null;
            }

            if (force.Members && possessor.Cue.Possessor is "المقاومة" or "المعارضة")
            {
                // عناصر المقاومة (members of the resistance) are people, and whose is not said.
                return null;
            }

            foreach (Candidate inner in index.At(next).Where(c => c.Kind == EntityKind.Person && c.Last <= possessor.Last))
            {
                // الأسد (Assad, "the lion") is the person when forces are his.
                inner.Supported = true;
            }

            if (ForceOwners.IsNobody(possessor.Cue.Possessor, force, qualities))
            {
                return null;
            }

            if (possessor.Cue.Possessor == "الاحتلال" && DescriptorRule.Nationality(index, scan.NextWord(possessor.Last)) is { } occupier
                && DescriptorRule.Country(scan, occupier) is var state && state != "IL")
            {
                // قوات الاحتلال التركي: the Turkish occupation forces.
                occupier.Supported = true;
                return DescriptorRule.Make(scan, token, occupier.Last, split, force, [.. qualities, "احتلال"], state, DescriptorRule.Adjective(scan, occupier), "nationality");
            }

            return DescriptorRule.Make(scan, token, possessor.Last, split, force, qualities, possessor.Cue.Possessor, possessor.Cue.Form, "possessor");
        }

        next = ForceOwners.BehindTitle(scan, index, next);

        if (MayBeOfTown(scan, force, next) && StandingForces.Town(scan, index, next) is { } town && !DescriptorRule.IsCountry(scan, town))
        {
            if (force.Subkind == "police" && IsStation(scan, token))
            {
                return null;
            }

            Candidate local = DescriptorRule.Make(scan, token, town.Last, split, force, qualities, "", scan.Gazetteer.Entry(town.Names[0]).NameEn ?? "", "town");
            (local.Id, local.Country) = (null, StandingForces.CountryOf(scan, town));
            local.FullStart = split == 0 ? CommandBefore(scan, token) : -1;
            return local;
        }

        foreach (Candidate inner in CandidateIndex.InOrder(index.At(next), static _ => true))
        {
            if (inner.Proclitic is not null || inner.Names.Count == 0)
            {
                continue;
            }

            GazetteerEntry entry = scan.Gazetteer.Entry(inner.Names[0]);
            if ((inner.Kind == EntityKind.Person || (inner.Kind == EntityKind.ArmedGroup && air) || entry.Subkind == "country")
                && inner.Kind is EntityKind.Person or EntityKind.ArmedGroup or EntityKind.Place)
            {
                inner.Supported = true;
                string country = entry.Countries.Count > 0 ? entry.Countries[0] : "";
                int end = inner.Last;
                if (entry.Subkind == "country" && scan.NextWord(end) is int after and >= 0 && scan.Text.Key(after).StartsWith("ال")
                    && scan.CueAt<QualityCue>(after) is { } quality)
                {
                    // قوات مالي المسلحة: the armed forces of Mali.
                    qualities.Add(quality.Cue.Form);
                    end = quality.Last;
                }

                return DescriptorRule.Make(
                    scan, token, end, split, force, qualities, inner.Kind == EntityKind.Person ? entry.Id : country,
                    Genitive(entry), inner.Kind == EntityKind.Person ? "person" : "possessor");
            }
        }

        return null;
    }

    /// <summary>
    /// Police and militias may be a town's (ميليشيات مصراتة, Misrata's militias), in Yemen a resistance, forces a region's by the word for it
    /// (قوات إقليم تيغراي, the forces of Tigray region).
    /// </summary>
    private static bool MayBeOfTown(ArticleScan scan, ForceCue force, int next) => next >= 0 && (force.Subkind == "police"
        || force.Head is "ميليشيات" or "ميليشيا" || (force.Head == "مقاومة" && scan.Countries.Contains("YE"))
        || (force.Form == "قوات" && scan.Text.Key(next) is "اقليم" or "ولايه"));

    /// <summary>قيادة شرطة ذي قار (the command of Dhi Qar's police): where it begins, in the extended span; -1 where none stands before the force.</summary>
    private static int CommandBefore(ArticleScan scan, int token)
    {
        const string Command = "قياده";
        int before = token - 1;
        return before >= 0 && scan.Block(before) == scan.Block(token) && scan.Text.Key(before) is var key && key.EndsWith(Command) && key.Length <= Command.Length + 1
            ? scan.Text.RawOffset(before, key.Length - Command.Length)
            : -1;
    }

    /// <summary>مركز شرطة كرداسة (Kerdasa police station) is a place.</summary>
    private static bool IsStation(ArticleScan scan, int token) =>
        scan.PreviousWord(token) is int before and >= 0 && scan.Text.Key(before) is var key
        && (key.EndsWith("مركز") || key.EndsWith("مراكز") || key.EndsWith("قسم") || key.EndsWith("اقسام") || key.EndsWith("مخفر") || key.EndsWith("نقطه"));

    private static string Genitive(GazetteerEntry entry) => entry.Kind == EntityKind.Person
        ? $"{entry.NameEn?.Split(' ')[^1]}'s"
        : entry.NameEn ?? entry.NameAr ?? "";

    /// <summary>The enclitic points back to the country last named in the block, or else in the article.</summary>
    public static Candidate? Anaphor(
        ArticleScan scan, CandidateIndex index, int token, int last, int split, ForceCue force, List<string> qualities)
    {
        for (int t = token - 1; t >= 0; t--)
        {
            foreach (Candidate candidate in index.At(t))
            {
                if (candidate is { Kind: EntityKind.ArmedGroup, Supported: true, Rejected: false, Names.Count: > 0 }
                    && scan.Gazetteer.Entry(candidate.Names[0]).Subkind == "coalition")
                {
                    // The mission's own ships, not those of the country it serves in.
                    return null;
                }

                if (candidate.Kind == EntityKind.Place && candidate.Supported && candidate.Names.Count > 0
                    && scan.Gazetteer.Entry(candidate.Names[0]) is { Subkind: "country", Countries: [string country, ..] } entry)
                {
                    GazetteerEntry? adjective = scan.Gazetteer.Nations[country];
                    return DescriptorRule.Make(
                        scan, token, last, split, force, qualities, country, adjective?.NameEn ?? entry.NameEn ?? "", "enclitic");
                }
            }
        }

        return null;
    }
}
