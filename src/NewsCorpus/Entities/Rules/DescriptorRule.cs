using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Descriptions of one actor: a force noun with a nationality (القوات الروسية the Russian forces), a possessor (قوات
/// النظام
/// the regime's forces) or an enclitic that points back (قواتها الخاصة its special forces).
/// </summary>
internal static class DescriptorRule
{
    /// <summary>The rule's name for forces that no nation stands beside.</summary>
    public const string StandingName = "descriptor:standing";

    private const string WorldCoalition = "nc:group/international-coalition";

    /// <summary>The US-backed militias are these in news of Syria alone.</summary>
    private const string Democratic = "nc:group/sdf";

    private const string AfricanUnion = "nc:group/au-peacekeepers";

    private static readonly int Heads = CueBits.Bit<ForceCue>.Value;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int token = scan.NextCue(0, Heads); token < scan.Count; token = scan.NextCue(token + 1, Heads))
        {
            if (scan.CueAt<ForceCue>(token, procliticAllowed: true) is not { } force || force.Cue.Template.Length == 0)
            {
                continue;
            }

            Candidate? found = force.Cue.Language == "en"
                ? LatinForces.Described(scan, index, token, force.Cue, force.Last)
                : Arabic(scan, index, token, force.Cue, force.Last, force.Split);
            if (found is not null)
            {
                index.Add(found);
            }
        }
    }

    private static Candidate? Arabic(
        ArticleScan scan, CandidateIndex index, int token, ForceCue force, int forceLast, int split)
    {
        List<string> qualities = [];
        Candidate? nationality = null;
        int last = forceLast;
        int next = scan.NextWord(last);
        while (next >= 0)
        {
            Candidate? adjective = Nationality(index, next);
            adjective = adjective is null || ForceOwners.Agrees(scan, token, forceLast, adjective) ? adjective : null;
            if (adjective is not null && nationality is null && (!force.Alone || scan.Text.Key(next).StartsWith("ال")))
            {
                nationality = adjective;
                last = adjective.Last;
            }
            else if (scan.CueAt<QualityCue>(next) is { } quality)
            {
                if (StandingForces.OpensPhrase(scan, quality))
                {
                    break;
                }

                qualities.Add(quality.Cue.Form);
                last = quality.Last;
            }
            else
            {
                break;
            }

            next = scan.NextWord(last);
        }

        bool definite = IsDefinite(scan, token, split, force);
        if (force.Alone)
        {
            StandingForces.Outdo(index, token);
        }

        if (nationality is not null)
        {
            nationality.Supported = true;
            if (force.Members && qualities.Count == 0)
            {
                // Russian officers are people of a nationality, not one actor.
                return null;
            }

            if (force.Definite && !(definite && (force.Subkind == "security" ? PossessorCue.IsCountry(Country(scan, nationality)) : ForceOwners.IsPeople(scan, nationality))))
            {
                // مقاتلون أكراد (Kurdish fighters): some of them, not all.
                return null;
            }

            if (definite && force.Form == "وحدة" && qualities.TrueForAll(static quality => quality == "وطنية"))
            {
                // الوحدة الأوروبية (European unity) and الوحدة الوطنية اللبنانية (Lebanese national unity) are no unit of an army.
                return null;
            }

            string adjective = Adjective(scan, nationality);
            if (ForceOwners.Second(scan, index, nationality) is { } second)
            {
                // القوات الأفغانية والباكستانية (the Afghan and Pakistani forces) are no one army.
                second.Supported = true;
                Candidate both = Make(scan, token, second.Last, split, force, qualities, "", $"{adjective} and {Adjective(scan, second)}", "nationality");
                (both.Id, both.NameAr) = (null, null);
                return both;
            }

            if (definite && ForceOwners.Side(scan, last) is { } side)
            {
                // المقاتلون السوريون الأكراد: no army of Syria, if anything what its row says of that side.
                Candidate sided = Make(scan, token, side.Last, split, force, qualities, side.Cue.Possessor, adjective, "nationality");
                sided.Country = Country(scan, nationality);
                return sided;
            }

            return Make(scan, token, last, split, force, qualities, Country(scan, nationality), adjective, "nationality");
        }

        if (force.Enclitic)
        {
            return qualities.Count == 0 ? null : DescriptorOwners.Anaphor(scan, index, token, last, split, force, qualities);
        }

        Candidate? possessed = definite ? OfKind(scan, index, token, next, last, split, force, qualities)
            : next < 0 || force.Definite || force.Adjectives || force.Alone ? null : DescriptorOwners.Possessed(scan, index, token, next, last, split, force, qualities);
        return possessed ?? (force.Alone && !(force.Subkind == "staff" && qualities is ["خاصة", ..]) && !StandingForces.IsKnown(index, token, forceLast) && !StandingForces.NamesAnother(scan, token)
            ? Standing(scan, index, token, forceLast, split, force)
            : null);
    }

    /// <summary>
    /// With the article the head takes an adjective of a side and no possessor: الميليشيات الشيعية (the Shia militias), الميليشيات
    /// المتمردة (the rebel militias) where a row says whose they are in news of that country.
    /// </summary>
    private static Candidate? OfKind(
        ArticleScan scan, CandidateIndex index, int token, int next, int last, int split, ForceCue force, List<string> qualities)
    {
        if (scan.CueAt<PossessorCue>(next) is { } side && ForceOwners.IsAdjective(side.Cue.Form)
            && (force.Definite || DescriptorTable.Default.Find(side.Cue.Possessor, force, qualities) is not null)
            && !index.At(next).Exists(static c => c is { Kind: EntityKind.ArmedGroup, Supported: true, Rejected: false, Names.Count: > 0 }))
        {
            return Make(scan, token, side.Last, split, force, qualities, side.Cue.Possessor, side.Cue.Form, "possessor");
        }

        string country = IsOfYemen(scan) ? "YE" : qualities.Count == 0 ? "" : StandingForces.Country(scan, index) ?? "";
        return qualities.Count > 0 && force.Subkind == "militia" && DescriptorTable.Default.Find(country, force, qualities) is not null
            ? Make(scan, token, last, split, force, qualities, country, "", "possessor")
            : null;
    }

    /// <summary>قوات الأمن (the security forces) without a nation are those of the country that the article is about.</summary>
    public static Candidate Standing(ArticleScan scan, CandidateIndex index, int token, int last, int split, ForceCue force)
    {
        string country = StandingForces.CountryAt(scan, index, last, force) ?? "";
        string adjective = scan.Gazetteer.Nations[country]?.NameEn ?? "";
        Candidate found = Make(scan, token, last, split, force, [], country, adjective, "standing");
        found.Id = country.Length == 0 ? null : found.Id;
        found.NameEn = found.NameEn?.Trim();
        return found;
    }

    /// <summary>
    /// A head with the article takes no possessor: قائد الجيش عبد الفتاح البرهان (the army's commander, al-Burhan).
    /// </summary>
    private static bool IsDefinite(ArticleScan scan, int token, int split, ForceCue force) =>
        scan.Text.Key(token).Length - split > force.HeadLength
        || (scan.Text.Key(token)[split..].StartsWith("ل") && !force.Form.StartsWith('ل'));

    /// <summary>The description as the table names it, else composed of the template and the adjective.</summary>
    public static Candidate Make(
        ArticleScan scan, int token, int last, int split, ForceCue force, List<string> qualities, string possessor, string adjective, string how)
    {
        DescriptorTable.Row? row = DescriptorTable.Default.Find(possessor, force, qualities);
        row = row is not null && possessor.StartsWith("الاحتلال", StringComparison.Ordinal) && scan.Countries.Contains("IQ")
            && !scan.Countries.Contains("IL") && !scan.Countries.Contains("PS") ? null : row;
        row = row is { Id: WorldCoalition } && possessor is "التحالف" or "coalition" && IsOfYemen(scan) ? ArabCoalition(scan) ?? row : row;
        row ??= force.Subkind == "coalition" && possessor == "nat:x-arab" && IsOfYemen(scan) ? ArabCoalition(scan) : null;
        row = row is { Id: Democratic } && !scan.Countries.Contains("SY") ? null : row;
        row = row is { Id: AfricanUnion } && scan.Countries.Contains("SO") ? RowOf(scan, "nc:group/atmis") ?? row : row;
        GazetteerEntry? entry = row is null ? null : scan.Gazetteer.Find(row.Id);
        bool country = PossessorCue.IsCountry(possessor);
        return new Candidate
        {
            First = token,
            Last = last,
            Core = scan.Span(token, split, last),
            Kind = EntityKind.ArmedGroup,
            Form = MentionForm.Descriptor,
            Rule = $"descriptor:{how}",
            Proclitic = scan.Proclitic(token, split),
            Supported = true,
            Id = row?.Id ?? ComposedId(possessor, force),
            NameAr = row?.NameAr,
            NameEn = row?.NameEn ?? force.Template.Replace("{adj}", adjective, StringComparison.Ordinal),
            Country = country ? possessor : entry?.FirstCountry,
            Subkind = force.Subkind,
            KeepsNested = true,
            Confidence = row is null ? 0.85 : 0.88,
        };
    }

    /// <summary>In news of Yemen the bare coalition (التحالف) is the one led by Saudi Arabia.</summary>
    private static bool IsOfYemen(ArticleScan scan) =>
        scan.Countries.Contains("YE") && !scan.Countries.Contains("SY") && !scan.Countries.Contains("IQ");

    private static DescriptorTable.Row? ArabCoalition(ArticleScan scan) => RowOf(scan, "nc:group/arab-coalition");

    private static DescriptorTable.Row? RowOf(ArticleScan scan, string id) =>
        scan.Gazetteer.Find(id) is { } entry ? new DescriptorTable.Row(entry.Id, entry.NameAr ?? "", entry.NameEn ?? "") : null;

    /// <summary>
    /// The id of a pair that no row names: <c>nc:group/tr-army</c>; a person's forces go under the person's slug. None for
    /// a possessor that is a word and no entity, for one of a state's several services, and for fighters of a nation.
    /// </summary>
    private static string? ComposedId(string possessor, ForceCue force) =>
        !possessor.All(char.IsAscii) || force.Subkind == "service" || force.Definite ? null : $"nc:group/{possessor[(possessor.LastIndexOf('/') + 1)..].ToLowerInvariant()}-{force.Subkind}";

    internal static bool IsCountry(ArticleScan scan, Candidate candidate) =>
        candidate.Names.Count > 0 && scan.Gazetteer.Entry(candidate.Names[0]).Subkind == "country";

    internal static Candidate? Nationality(CandidateIndex index, int token)
    {
        if (token < 0 || index.AnyAt(token, EntityKind.Nationality) == 0)
        {
            return null;
        }

        // الكورية الشمالية (North Korean) before الكورية (Korean).
        Candidate? longest = null;
        foreach (Candidate candidate in index.At(token))
        {
            if (candidate.Kind == EntityKind.Nationality && candidate.Proclitic is null && (longest is null || candidate.Length > longest.Length))
            {
                longest = candidate;
            }
        }

        return longest;
    }

    internal static string Country(ArticleScan scan, Candidate candidate)
    {
        GazetteerEntry entry = scan.Gazetteer.Entry(candidate.Names[0]);
        return entry.Countries.Count > 0 ? entry.Countries[0] : entry.Id;
    }

    internal static string Adjective(ArticleScan scan, Candidate candidate) =>
        scan.Gazetteer.Entry(candidate.Names[0]) is { } entry && entry.Kind == EntityKind.Nationality
            ? entry.NameEn ?? ""
            : scan.Gazetteer.Nations[Country(scan, candidate)]?.NameEn ?? "";
}
