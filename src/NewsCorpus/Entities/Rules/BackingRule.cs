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
            if (scan.Block(token) < 0 || scan.CueAt<ForceCue>(token, procliticAllowed: true) is not { Cue: { Language: "ar", Enclitic: false } } force
                || (force.Cue.Definite && !scan.Text.Key(token)[force.Split..].StartsWith("ال")))
            {
                continue;
            }

            List<string> qualities = [];
            int next = BehindArmy(scan, force.Last, scan.NextWord(force.Last));
            while (next >= 0 && !scan.HasCue<BackingCue>(next))
            {
                if (scan.CueAt<QualityCue>(next) is { } quality)
                {
                    qualities.Add(quality.Cue.Form);
                    next = scan.NextWord(quality.Last);
                }
                else if (DescriptorRule.Nationality(index, next) is not null
                    && (force.Cue.Subkind == "coalition" || (qualities.Count == 0 && scan.Text.Key(next).StartsWith("ال"))))
                {
                    next = scan.NextWord(next);
                }
                else
                {
                    break;
                }
            }

            if (next < 0 || scan.CueAt<BackingCue>(next) is not { } backing || (force.Cue.Subkind == "coalition" && !backing.Cue.Leads)
                || (backing.Cue.Leads && force.Cue.Subkind != "coalition" && !IsLedFrom(scan, token, force.Split, backing.Cue)))
            {
                continue;
            }

            if (Backer(scan, index, backing.Last, backing.Cue) is { } backer)
            {
                if (!backing.Cue.Leads)
                {
                    if (!IsNameOfItsOwn(index, token))
                    {
                        index.Add(Make(scan, token, force.Split, force.Cue, backer));
                    }
                }
                else if (!StandingForces.IsNamed(index, token))
                {
                    index.Add(Led(scan, token, force.Split, force.Cue, qualities, backer));
                }
            }
            else if (backing.Cue is { Joined: true, Leads: false } && !IsPartOf(scan, backing.Last) && !IsNameOfItsOwn(index, token) && Side(scan, index, force.Cue, backing.Last) is { } side)
            {
                index.Add(Sided(scan, token, force.Split, force.Cue, side));
            }
        }
    }

    /// <summary>وحدات من الجيش موالية لهادي (army units loyal to Hadi): the word behind the army that the units are part of.</summary>
    private static int BehindArmy(ArticleScan scan, int last, int next)
    {
        if (next != last + 1)
        {
            return next;
        }

        int army = scan.KeyIs(next, "من") ? next + 1 : next;
        bool part = (army > next && scan.KeyIs(army, "الجيش")) || (army == next && scan.KeyIs(army, "للجيش"));
        return part && scan.Block(army) == scan.Block(last) ? scan.NextWord(army) : next;
    }

    /// <summary>اللجان الشعبية الموالية للنظام (the Popular Committees loyal to the regime) are known by their name.</summary>
    private static bool IsNameOfItsOwn(CandidateIndex index, int token) =>
        index.At(token).Exists(static c => c is { Kind: EntityKind.ArmedGroup, Supported: true, Rejected: false, Form: MentionForm.Name, Names.Count: > 0, Length: > 1 });

    /// <summary>
    /// A side that is no country and no group: للحكومة (to the government), للنظام (to the regime), للشرعية (to the legitimate
    /// authorities), للرئيس السابق علي عبد الله صالح (to the former president); null where no side stands behind the participle.
    /// </summary>
    private static ForceSide? Side(ArticleScan scan, CandidateIndex index, ForceCue force, int participle)
    {
        int token = scan.NextWord(participle);
        if (token < 0 || !scan.Text.Key(token).StartsWith("ل"))
        {
            return null;
        }

        if (scan.CueAt<PossessorCue>(token, procliticAllowed: true) is { Split: > 0 } side && !StandingForces.IsNamed(index, token))
        {
            DescriptorTable.Row? row = DescriptorTable.Default.Find(side.Cue.Possessor, force, ["موالية"])
                ?? DescriptorTable.Default.Find(side.Cue.Possessor, force with { Head = "قوات" }, []);
            return new ForceSide(side.Last, row?.NameEn ?? $"{Forces(force.Template)} on one side", row);
        }

        if (scan.CueAt<GovernmentCue>(token, procliticAllowed: true) is { Split: > 0, Cue: { Alone: false, Language: "ar" } } state
            && state.Cue.Template.StartsWith("Government", StringComparison.Ordinal))
        {
            int last = DescriptorRule.Nationality(index, scan.NextWord(state.Last)) is { } nation ? nation.Last : state.Last;
            return new ForceSide(last, $"{Forces(force.Template)} loyal to the government", null);
        }

        return IsLoyal(scan, participle) && scan.CueAt<TitleCue>(token, procliticAllowed: true) is { Split: > 0 } && ForceOwners.BehindTitle(scan, index, token) is var holder && holder != token
            && index.At(holder).Find(static c => c is { Kind: EntityKind.Person, Names.Count: > 0, Proclitic: null }) is { } person
            ? new ForceSide(person.Last, $"{Forces(force.Template)} loyal to {person.Names.Entry(0).NameEn}", null)
            : null;
    }

    /// <summary>Of a side, and not only on it: تابعة للتحالف (of the coalition).</summary>
    private static bool IsPartOf(ArticleScan scan, int last) => scan.Text.Key(last).Contains("تابع", StringComparison.Ordinal);

    private sealed record ForceSide(int Last, string NameEn, DescriptorTable.Row? Row);

    private static Candidate Sided(ArticleScan scan, int token, int split, ForceCue force, ForceSide side) => new()
    {
        First = token,
        Last = side.Last,
        Core = scan.Span(token, split, side.Last),
        Kind = EntityKind.ArmedGroup,
        Form = MentionForm.Descriptor,
        Rule = "descriptor:backing",
        Proclitic = scan.Proclitic(token, split),
        Supported = true,
        Id = side.Row?.Id,
        NameAr = side.Row?.NameAr,
        NameEn = side.NameEn,
        Country = side.Row is null ? null : scan.Gazetteer.Find(side.Row.Id)?.FirstCountry,
        Subkind = force.Subkind,
        KeepsNested = true,
        Confidence = 0.8,
    };

    /// <summary>التحالف الذي تقوده السعودية (the coalition that Saudi Arabia leads), when it bears no name of its own.</summary>
    private static Candidate Led(ArticleScan scan, int token, int split, ForceCue force, List<string> qualities, Candidate leader)
    {
        GazetteerEntry entry = scan.Gazetteer.Entry(leader.Names[0]);
        string country = entry.FirstCountry ?? "";
        bool coalition = force.Subkind == "coalition";
        DescriptorTable.Row? row = coalition
            ? DescriptorTable.Default.Find(country, force, qualities) ?? DescriptorTable.Default.Find(country, force, [])
            : null;
        return new Candidate
        {
            First = token,
            Last = leader.Last,
            Core = scan.Span(token, split, leader.Last),
            Kind = EntityKind.ArmedGroup,
            Form = MentionForm.Descriptor,
            Rule = "descriptor:leading",
            Proclitic = scan.Proclitic(token, split),
            Supported = true,
            Id = row?.Id ?? (coalition ? $"nc:group/{country.ToLowerInvariant()}-coalition" : null),
            NameAr = row?.NameAr,
            NameEn = row?.NameEn ?? $"{entry.NameEn}-led {(coalition ? "coalition" : "forces")}",
            Country = country,
            Subkind = force.Subkind,
            KeepsNested = true,
            Confidence = 0.85,
        };
    }

    /// <summary>القوات التي تقودها الولايات المتحدة (the forces that the United States lead): the relative clause belongs to one actor.</summary>
    private static bool IsLedFrom(ArticleScan scan, int token, int split, BackingCue cue) =>
        scan.Text.Key(token)[split..].StartsWith("ال") && cue.Form.StartsWith("التي", StringComparison.Ordinal);

    private static Candidate? Backer(ArticleScan scan, CandidateIndex index, int last, BackingCue cue)
    {
        int next = scan.NextWord(last);
        foreach (Candidate candidate in index.At(next))
        {
            bool fits = cue.Joined ? candidate.Proclitic is "ل" or "ب" : candidate.Proclitic is null;
            if (fits && candidate is { Kind: EntityKind.Person or EntityKind.ArmedGroup, Rejected: false, Supported: true } && candidate.Names.Count > 0
                && IsLoyal(scan, last))
            {
                return candidate;
            }

            // تقوده السعودية (Saudi Arabia leads) is the country, though the word is an adjective too.
            if (fits && candidate.Kind == EntityKind.Place && (cue.Leads || candidate is { Rejected: false, Supported: true }) && candidate.Names.Count > 0
                && scan.Gazetteer.Entry(candidate.Names[0]) is { Countries.Count: > 0 } entry
                && (entry.Subkind == "country" || (entry.Population > 500_000 && candidate.Supported)))
            {
                (candidate.Supported, candidate.Rejected) = (true, false);
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
            ?? DescriptorTable.Default.Find(country, force with { Form = "ميليشيات", Head = "ميليشيات" }, []);
        string name = scan.Gazetteer.States[country]?.NameEn ?? country;
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
