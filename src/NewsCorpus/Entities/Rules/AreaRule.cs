using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Places that are described: borders by the nationalities of both sides (الحدود السورية العراقية the Syrian-Iraqi
/// border) and
/// countrysides that point back to their governorate (ريفها الشرقي its eastern countryside).
/// </summary>
internal static class AreaRule
{
    private static readonly int Heads = CueBits.Bit<BorderCue>.Value | CueBits.Bit<ForceCue>.Value;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int token = scan.NextCue(0, Heads); token < scan.Count; token = scan.NextCue(token + 1, Heads))
        {
            if (scan.CueAt<BorderCue>(token, procliticAllowed: true) is { } border)
            {
                Candidate? found = border.Cue.Language == "en"
                    ? EnglishBorder(scan, index, token, border.Last, border.Cue)
                    : ArabicBorder(scan, index, token, border.Last, border.Split, border.Cue);
                if (found is not null)
                {
                    index.Add(found);
                }
            }

            if (scan.CueAt<ForceCue>(token, procliticAllowed: true) is { Cue: { Enclitic: true, Subkind: "countryside" } } area)
            {
                AddCountryside(scan, index, token, area.Last, area.Split);
            }
        }

        JoinSides(index);
    }

    private static Candidate? ArabicBorder(
        ArticleScan scan, CandidateIndex index, int token, int last, int split, BorderCue cue)
    {
        List<string> countries = [];
        int next = scan.NextWord(last, overHyphen: true);
        while (next >= 0 && countries.Count < 3)
        {
            Candidate? adjective = null;
            foreach (Candidate candidate in index.At(next))
            {
                // الحدود المالية (financial limits) is the border of Mali only where Mali is spoken of.
                if (candidate.Kind == EntityKind.Nationality && (candidate.Proclitic is null || countries.Count > 0 && candidate.Proclitic == "و")
                    && DescriptorRule.Country(scan, candidate) is { Length: 2 } code && (candidate.Supported || countries.Count > 0 || scan.Countries.Contains(code)))
                {
                    adjective = candidate;
                }
            }

            if (adjective is null)
            {
                break;
            }

            adjective.Supported = true;
            countries.Add(DescriptorRule.Country(scan, adjective));
            last = adjective.Last;
            next = scan.NextWord(last, overHyphen: true);
        }

        if (countries.Count == 0 && next >= 0 && (scan.KeyIs(next, "مع") || scan.KeyIs(next, "بين")) && Side(scan, index, scan.NextWord(next), null) is { } one)
        {
            // الحدود مع تشاد (the border with Chad), الحدود بين مالي والنيجر (between Mali and Niger).
            Candidate? other = Side(scan, index, scan.NextWord(one.Last), "و");
            if (other is not null || scan.KeyIs(next, "مع"))
            {
                countries.Add(DescriptorRule.Country(scan, one));
                last = (other ?? one).Last;
            }

            if (other is not null)
            {
                countries.Add(DescriptorRule.Country(scan, other));
                other.Supported = true;
            }
        }

        return countries.Count == 0 ? null : Border(scan, token, last, split, countries, cue);
    }

    private static Candidate? Side(ArticleScan scan, CandidateIndex index, int token, string? proclitic)
    {
        foreach (Candidate candidate in index.At(token))
        {
            if (candidate is { Kind: EntityKind.Place, Names.Count: > 0 } && candidate.Proclitic == proclitic
                && scan.Gazetteer.Entry(candidate.Names[0]).Subkind == "country")
            {
                return candidate;
            }
        }

        return null;
    }

    private static Candidate? EnglishBorder(ArticleScan scan, CandidateIndex index, int token, int last, BorderCue cue)
    {
        List<string> countries = [];
        int first = token;
        int before = scan.PreviousWord(token, overHyphen: true);
        while (before >= 0 && countries.Count < 2)
        {
            Candidate? side = index.EndingAt(before)
                .Where(c => c.Kind == EntityKind.Nationality
                    || (c.Kind == EntityKind.Place && scan.Gazetteer.Entry(c.Names[0]).Subkind == "country"))
                .MaxBy(c => c.Length);
            if (side is null || scan.EndsPossessive(before))
            {
                break;
            }

            countries.Add(DescriptorRule.Country(scan, side));
            first = side.First;
            before = scan.PreviousWord(first, overHyphen: true);
        }

        // The Syrian border town is a town.
        bool other = last + 1 < scan.Count && scan.Text.Key(last + 1) is "town" or "towns" or "village" or "villages" or "city" or "crossing"
            or "crossings" or "post" or "posts" or "guard" or "guards" or "police" or "patrol" or "checkpoint";
        return countries.Count == 0 || other ? null : Border(scan, first, last, 0, countries, cue);
    }

    private static Candidate Border(
        ArticleScan scan, int first, int last, int split, List<string> countries, BorderCue cue)
    {
        string[] codes = [.. countries.Distinct().Order(StringComparer.Ordinal)];
        string id = $"nc:border/{string.Join('-', codes)}";
        GazetteerEntry? entry = scan.Gazetteer.Find(id);
        string english = entry?.NameEn
            ?? string.Join('–', codes.Select(code => scan.Gazetteer.States[code]?.NameEn ?? code)) + " border";
        return new Candidate
        {
            First = first,
            Last = last,
            Core = scan.Span(first, split, last),
            Kind = EntityKind.Place,
            Form = MentionForm.Descriptor,
            Rule = cue.IsRegion ? "descriptor:border-region" : "descriptor:border",
            Proclitic = scan.Proclitic(first, split),
            Supported = true,
            Id = id,
            NameAr = entry?.NameAr,
            NameEn = cue.IsRegion ? english + " region" : english,
            Subkind = "border",
            KeepsNested = true,
            Confidence = 0.8,
        };
    }

    /// <summary>
    /// A border told by one side only is the two-sided border that the same article names, if there is just one.
    /// </summary>
    private static void JoinSides(CandidateIndex index)
    {
        List<Candidate> borders =
            index.All.FindAll(CandidateSorts.Of(EntityKind.Place), c => c.Subkind == "border" && c.Form == MentionForm.Descriptor && c.Id is not null);
        foreach (Candidate single in borders.Where(c => !c.Id!.Contains('-', StringComparison.Ordinal)))
        {
            string code = single.Id![^2..];
            List<Candidate> pairs = borders.FindAll(
                c => c.Id!.Contains('-', StringComparison.Ordinal) && c.Id.Contains(code, StringComparison.Ordinal));
            if (pairs.Count > 0 && pairs.TrueForAll(p => p.Id == pairs[0].Id))
            {
                single.Id = pairs[0].Id;
                single.NameEn = (pairs.Find(p => p.Rule == single.Rule) ?? pairs[0]).NameEn;
                single.NameAr = pairs[0].NameAr;
                single.Confidence = 0.8;
            }
        }
    }

    private static void AddCountryside(ArticleScan scan, CandidateIndex index, int token, int last, int split)
    {
        string english = "countryside";
        if (scan.NextWord(last) is int next and >= 0 && scan.CueAt<DirectionCue>(next) is { } direction)
        {
            last = direction.Last;
            english = $"{direction.Cue.English} {{}} countryside";
        }
        else
        {
            return;
        }

        Candidate? owner = null;
        for (int t = token - 1; t >= 0 && scan.Block(t) == scan.Block(token) && owner is null; t--)
        {
            owner = index.EndingAt(t)
                .Where(c => c.Kind == EntityKind.Place && c.Supported && !c.Rejected && c.Names.Count > 0)
                .MaxBy(c => c.Length);
        }

        if (owner is null)
        {
            return;
        }

        GazetteerEntry entry = scan.Gazetteer.Entry(owner.Names[0]);
        index.Add(new Candidate
        {
            First = token,
            Last = last,
            Core = scan.Span(token, split, last),
            Kind = EntityKind.Place,
            Form = MentionForm.Descriptor,
            Rule = "descriptor:countryside",
            Proclitic = scan.Proclitic(token, split),
            Supported = true,
            NameEn = english.Replace("{}", entry.NameEn ?? entry.NameAr ?? "", StringComparison.Ordinal),
            Country = entry.FirstCountry,
            Subkind = "countryside",
            Confidence = 0.8,
        });
    }
}
