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
            if (fits && candidate is { Kind: EntityKind.Person or EntityKind.ArmedGroup, Rejected: false, Supported: true } && candidate.Names.Count > 0
                && IsLoyal(scan, last))
            {
                return candidate;
            }

            if (fits && candidate is { Kind: EntityKind.Place, Rejected: false, Supported: true } && candidate.Names.Count > 0
                && scan.Gazetteer.Entry(candidate.Names[0]) is { Countries.Count: > 0 } entry
                && (entry.Subkind == "country" || entry.Population > 500_000))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>
    /// Loyal to or allied with a man or a group, against part of it: قوات تابعة للتحالف (forces of the coalition) are told by
    /// their first words.
    /// </summary>
    private static bool IsLoyal(ArticleScan scan, int last) =>
        scan.Text.Key(last) is var key && (key.Contains("موال", StringComparison.Ordinal) || key.Contains("حليف", StringComparison.Ordinal)
            || scan.Text.Key(last - 1).Contains("مدعوم", StringComparison.Ordinal));

    private static Candidate Make(ArticleScan scan, int token, int split, ForceCue force, Candidate backer)
    {
        GazetteerEntry entry = scan.Gazetteer.Entry(backer.Names[0]);
        if (entry.Kind != EntityKind.Place)
        {
            return Loyal(scan, token, split, force, backer, entry);
        }

        string country = entry.Countries[0];
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

    private static Candidate Loyal(ArticleScan scan, int token, int split, ForceCue force, Candidate backer, GazetteerEntry entry) => new()
    {
        First = token,
        Last = backer.Last,
        Core = scan.Span(token, split, backer.Last),
        Kind = EntityKind.ArmedGroup,
        Form = MentionForm.Descriptor,
        Rule = "descriptor:backing",
        Proclitic = scan.Proclitic(token, split),
        Supported = true,
        NameEn = $"{Forces(force.Template)} loyal to {entry.NameEn}",
        Country = entry.FirstCountry,
        Subkind = force.Subkind,
        KeepsNested = true,
        Confidence = 0.8,
    };

    /// <summary>The force noun of a template such as "{adj} forces" or "{adj}-backed militias".</summary>
    private static string Forces(string template) =>
        template.Replace("{adj}-backed", "", StringComparison.Ordinal).Replace("{adj}", "", StringComparison.Ordinal).Trim(' ', '-');
}
