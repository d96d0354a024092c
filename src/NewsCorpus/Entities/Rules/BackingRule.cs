using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Forces described by who backs them: فصائل مدعومة من إيران (factions backed by Iran), مجموعات موالية لإيران.
/// </summary>
internal static class BackingRule
{
    private static readonly int Heads = CueBits.Bit<ForceCue>.Value;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int token = scan.NextCue(0, Heads); token < scan.Count; token = scan.NextCue(token + 1, Heads))
        {
            if (scan.Block(token) < 0 || scan.CueAt<ForceCue>(token, procliticAllowed: true) is not { Cue: { Language: "ar", Enclitic: false } } force)
            {
                continue;
            }

            int next = scan.NextWord(force.Last);
            while (next >= 0 && scan.CueAt<BackingCue>(next) is null && scan.CueAt<QualityCue>(next) is { } quality)
            {
                next = scan.NextWord(quality.Last);
            }

            if (next >= 0 && scan.CueAt<BackingCue>(next) is { } backing && Backer(scan, index, backing.Last, backing.Cue.Joined) is { } backer)
            {
                index.Add(Make(scan, token, force.Split, force.Cue, backer));
            }
        }
    }

    private static Candidate? Backer(ArticleScan scan, CandidateIndex index, int last, bool joined)
    {
        int next = scan.NextWord(last);
        foreach (Candidate candidate in index.At(next))
        {
            bool fits = joined ? candidate.Proclitic is "ل" or "ب" : candidate.Proclitic is null;
            if (fits && candidate is { Kind: EntityKind.Place, Rejected: false, Supported: true } && candidate.Names.Count > 0
                && scan.Gazetteer.Entry(candidate.Names[0]) is { Countries.Count: > 0 } entry
                && (entry.Subkind == "country" || entry.Population > 500_000))
            {
                return candidate;
            }
        }

        return null;
    }

    private static Candidate Make(ArticleScan scan, int token, int split, ForceCue force, Candidate backer)
    {
        string country = scan.Gazetteer.Entry(backer.Names[0]).Countries[0];
        DescriptorTable.Row? row = DescriptorTable.Default.Find(country, force, ["مدعومة"])
            ?? DescriptorTable.Default.Find(country, force with { Head = "ميليشيات" }, []);
        string name = scan.Gazetteer.Find($"iso:{country}")?.NameEn ?? country;
        return new Candidate
        {
            First = token,
            Last = backer.Last,
            Core = scan.Span(token, split, backer.Last),
            Kind = EntityKind.ArmedGroup,
            Form = MentionForm.Descriptor,
            Rule = "descriptor:backing",
            Proclitic = scan.Proclitic(token, split),
            Supported = true,
            Id = row?.Id ?? $"nc:group/{country.ToLowerInvariant()}-backed",
            NameAr = row?.NameAr,
            NameEn = row?.NameEn ?? $"{name}-backed {Forces(force.Template)}",
            Country = country,
            Subkind = force.Subkind,
            KeepsNested = true,
            Confidence = 0.85,
        };
    }

    /// <summary>The force noun of a template such as "{adj} forces" or "{adj}-backed militias".</summary>
    private static string Forces(string template) =>
        template.Replace("{adj}-backed", "", StringComparison.Ordinal).Replace("{adj}", "", StringComparison.Ordinal).Trim(' ', '-');
}
