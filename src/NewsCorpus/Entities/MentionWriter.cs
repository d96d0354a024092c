using NewsCorpus.Dates;
using NewsCorpus.Entities.Rules;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>Turns the kept candidates of an article into its mentions.</summary>
internal static class MentionWriter
{
    private static readonly DateResolver Resolver = new();

    public static ExtractionResult Write(ArticleScan scan, List<Candidate> kept, EntityExtractionContext context)
    {
        OverlapResolver.Order(kept);
        EntityMention[] mentions = new EntityMention[kept.Count];
        IReadOnlyList<ResolvedDate> dates = Resolve(kept, context);
        int date = 0;
        PersonSpelling people = new(scan, kept);
        for (int i = 0; i < mentions.Length; i++)
        {
            mentions[i] = Mention(scan, kept[i], kept[i].Date is null ? null : dates[date++], ref people);
        }

        return new ExtractionResult(mentions, Diagnose(dates));
    }

    /// <summary>The values of the dates among the kept candidates, in their order.</summary>
    private static IReadOnlyList<ResolvedDate> Resolve(List<Candidate> kept, EntityExtractionContext context)
    {
        int count = 0;
        foreach (Candidate candidate in kept)
        {
            count += candidate.Date is null ? 0 : 1;
        }

        if (count == 0)
        {
            return [];
        }

        DateExpression[] expressions = new DateExpression[count];
        foreach (Candidate candidate in kept)
        {
            if (candidate.Date is not null)
            {
                expressions[^count--] = candidate.Date;
            }
        }

        return Resolver.Resolve(expressions, context.ToDateContext());
    }

    private static Diagnostic[] Diagnose(IReadOnlyList<ResolvedDate> dates)
    {
        List<Diagnostic>? diagnostics = null;
        for (int i = 0; i < dates.Count; i++)
        {
            if (dates[i].Diagnostics.Count > 0)
            {
                (diagnostics ??= []).AddRange(dates[i].Diagnostics);
            }
        }

        return diagnostics is null ? [] : [.. diagnostics];
    }

    private static EntityMention Mention(ArticleScan scan, Candidate candidate, ResolvedDate? date, ref PersonSpelling people)
    {
        Candidate source = candidate.Antecedent ?? candidate;
        GazetteerEntry? entry = source.Entry ?? Adopted(scan, source);
        string text = candidate.Core.Slice(scan.Text.Raw);
        int fullStart =
            candidate.FullStart < 0 ? candidate.Core.Start : Math.Min(candidate.FullStart, candidate.Core.Start);
        return new EntityMention
        {
            Span = candidate.Core,
            FullSpan = new TextSpan(fullStart, Math.Max(candidate.FullEnd, candidate.Core.End)),
            Text = text,
            Kind = candidate.Kind,
            Form = candidate.Form,
            Level = candidate.Level,
            Proclitic = candidate.Proclitic,
            Id = candidate.Kind == EntityKind.Nationality ? entry?.Parent ?? entry?.Id : entry?.Id ?? source.Id,
            NameAr = entry?.NameAr ?? source.NameAr,
            NameEn = EnglishName(scan, source, entry, text, ref people),
            Country = entry?.FirstCountry ?? source.Country,
            Subkind = entry?.Subkind ?? source.Subkind,
            Latitude = entry?.Latitude,
            Longitude = entry?.Longitude,
            Value = date is null ? candidate.Value : date.Edtf,
            TimexType = date?.TimexType,
            TimexValue = date?.TimexValue,
            TimexMod = date?.Mod,
            Earliest = date?.Earliest,
            Latest = date?.Latest,
            Candidates = date is null ? source.Alternatives : date.Candidates.Count > 0 ? date.Candidates : date.Alternatives,
            Unit = candidate.Unit,
            Modifier = candidate.Modifier,
            Role = source.Role,
            Rule = candidate.Rule,
            Confidence = Math.Round(Calibrated(candidate), 2),
        };
    }

    /// <summary>A composed mention whose id is also in the gazetteer takes its names and place from there.</summary>
    private static GazetteerEntry? Adopted(ArticleScan scan, Candidate candidate) =>
        candidate.Form == MentionForm.Descriptor || candidate.Id is null ? null : scan.Gazetteer.Find(candidate.Id);

    /// <param name="scan">The article.</param>
    /// <param name="candidate">Whose name.</param>
    /// <param name="entry">Its row.</param>
    /// <param name="text">What the mention is written, which stands for the candidate's own words where it is the candidate's own.</param>
    /// <param name="people">The people's names.</param>
    private static string? EnglishName(ArticleScan scan, Candidate candidate, GazetteerEntry? entry, string text, ref PersonSpelling people)
    {
        if (entry is not null)
        {
            return entry.NameEn;
        }

        if (candidate is { Kind: EntityKind.Person, NameEn: null } && scan.Arabic(candidate.First))
        {
            // Later mentions by a short name point back to it and ask again.
            return candidate.NameEn = people.Of(candidate);
        }

        if (candidate.Kind == EntityKind.Organization && candidate.NameEn is null or "{}" or ['{', '}', ' ', ..] && candidate.Inner is null
            && scan.Arabic(candidate.First) && BodySpelling.Of(scan, candidate) is { } body)
        {
            return body;
        }

        if (candidate.NameEn?.Contains("{}", StringComparison.Ordinal) != true)
        {
            return candidate.NameEn ?? (!IsNamed(candidate.Kind) ? null : Words(scan, candidate, text) is var core && scan.Arabic(candidate.First) ? Latin(core) : core);
        }

        if (candidate.NameEn == "{}" && !scan.Arabic(candidate.First))
        {
            return Words(scan, candidate, text);
        }

        string bare = candidate.Inner?.Entry?.NameEn ?? Translated(scan, candidate) ?? Latin(BareName(scan, candidate));
        return candidate.NameEn.Replace("{}", bare, StringComparison.Ordinal);
    }

    private static string Words(ArticleScan scan, Candidate candidate, string text) =>
        scan.Text.Raw.AsSpan(candidate.Core.Start, candidate.Core.Length).SequenceEqual(text) ? text : candidate.Core.Slice(scan.Text.Raw);

    /// <summary>
    /// What an organisation's designator announces, if it is ordinary words: وزارة الثروة السمكية (fisheries); whom a facility is
    /// called after: طريق الملك فهد (King Fahd).
    /// </summary>
    private static string? Translated(ArticleScan scan, Candidate candidate) =>
        candidate is { Kind: EntityKind.Organization, Inner: null, NameEn: "Ministry of {}" } && scan.Arabic(candidate.First) && candidate.Length > 1
            || (candidate is { Kind: EntityKind.Place, Inner: null } && candidate.First < candidate.Last && FacilityNames.IsHonour(scan, candidate.First + 1))
            ? BodySpelling.Phrase(scan, candidate.First + 1, candidate.Last) : null;

    /// <summary>Names of organisations are ordinary words with loose ends, and so less often right than the other tables' names.</summary>
    private static double Calibrated(Candidate candidate) =>
        candidate is { Kind: EntityKind.Organization, Names.Count: > 0 } ? Math.Min(candidate.Confidence, 0.86) : candidate.Confidence;

    /// <summary>Kinds whose names can be spelled in Latin letters when no table has an English name.</summary>
    private static bool IsNamed(EntityKind kind) => kind is not (EntityKind.Nationality or EntityKind.Date or EntityKind.Count);

    /// <summary>The announced name without its designator.</summary>
    private static string BareName(ArticleScan scan, Candidate candidate)
    {
        if (candidate.Inner is { } inner)
        {
            return inner.Core.Slice(scan.Text.Raw);
        }

        int first = candidate.First;
        if (candidate.Trigger is { After: false } trigger && candidate.Names.Count == 0 && (TriggerCore.Includes(trigger) || trigger.Kind is null))
        {
            first += trigger.Form.Count(c => c == ' ') + 1;
        }

        // A designator of several words may reach over the end of the core.
        return first > candidate.Last || first == candidate.First || scan.Text.Tokens[first].Start >= candidate.Core.End
            ? candidate.Core.Slice(scan.Text.Raw)
            : scan.Text.Raw[scan.Text.Tokens[first].Start..candidate.Core.End];
    }

    private static string Latin(string name) => Romanizer.Romanize(name);
}
