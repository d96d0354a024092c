using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// A state's organisations by their nationality: الحكومة العراقية (the Iraqi government), "the US embassy".
/// </summary>
internal static class GovernmentRule
{
    /// <summary>The rule's name for what its leader's name tells.</summary>
    private const string LedBy = "composed:leader";

    private static readonly int Heads = CueBits.Bit<GovernmentCue>.Value;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int token = scan.NextCue(0, Heads); token < scan.Count; token = scan.NextCue(token + 1, Heads))
        {
            if (scan.Block(token) < 0 || scan.CueAt<GovernmentCue>(token, procliticAllowed: true) is not { } head)
            {
                continue;
            }

            bool arabic = head.Cue.Language == "ar";
            if (!arabic && IsOfPerson(scan, head.Last + 1))
            {
                continue;
            }

            int first = arabic ? token : Recognised(scan, token);
            Candidate? adjective = arabic
                ? DescriptorRule.Nationality(index, scan.NextWord(head.Last))
                : index.EndingAt(scan.PreviousWord(first))
                    .FirstOrDefault(c => c.Kind == EntityKind.Nationality || IsCountry(scan, c));
            if (adjective is not null && arabic
                && (!(Agrees(scan, head.Last, adjective.Last) || Agrees(scan, token, adjective.Last)) || IsPortfolio(scan, token)
                    || !scan.Text.Key(adjective.First).StartsWith("ال") || GovernmentOwners.IsAny(scan, head.Cue, token, head.Split)))
            {
                adjective = null;
            }

            adjective ??= arabic && !head.Cue.Alone ? Owner(scan, index, token, head.Split, head.Last) : null;

            if (adjective is null && !arabic && OfLeader(scan, index, head.Cue, token) is { } led)
            {
                index.Add(led);
                continue;
            }

            if (adjective is null)
            {
                if (arabic ? IsTheGovernment(scan, index, token, head.Split, head.Last) : IsTheGovernment(scan, index, token))
                {
                    index.Add(OfArticle(scan, index, head.Cue, token, head.Split));
                }
                else if ((head.Cue.Alone && !IsOffice(scan, token, head.Split) && !IsField(scan, token, head.Split)) || (arabic && IsMinistrySpeaking(scan, token, head.Split, head.Cue)))
                {
                    Alone(scan, index, head.Cue, token, head.Last, head.Split);
                }
                else if (!arabic && head.Cue.Form is "embassy" or "consulate" && scan.KeyIs(head.Last + 1, "in")
                    && index.At(head.Last + 2).Exists(c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false }))
                {
                    // "its embassy in Tehran": whose it is, the sentence says otherwise.
                    Alone(scan, index, head.Cue, token, head.Last, head.Split);
                }

                continue;
            }

            string country = DescriptorRule.Country(scan, adjective);
            if (!PossessorCue.IsCountry(country))
            {
                continue;
            }

            adjective.Supported = true;
            bool possessive = !arabic && scan.Text.Raw[scan.Text.Tokens[adjective.Last].End - 1] is 's' or 'S'
                && adjective.Core.End < scan.Text.Tokens[adjective.Last].End;
            bool regime = !arabic && !possessive && scan.Text.Key(head.Last) is "regime";
            bool outside = possessive || (!arabic && adjective.Kind == EntityKind.Place && !regime);
            int last = arabic ? adjective.Last : head.Last;
            if (IsBroadcaster(head.Cue))
            {
                last = scan.NextWord(last) is int next and >= 0 && scan.Text.Key(next) is "الرسمي" or "الرسميه" or "الحكومي" ? next : last;
                if (Listed(index, token, last, EntityKind.Media))
                {
                    continue;
                }
            }

            Candidate made = Make(scan, head.Cue, arabic || outside ? first : adjective.First, last, arabic ? head.Split : 0, country, adjective);
            made.KeepsNested |= regime;
            index.Add(made);
        }
    }

    /// <summary>
    /// الحكومة (the government) without an adjective and out of an office (رئيس الحكومة, the prime minister). Where the article
    /// has said whose it is, the bare word points back and is not marked.
    /// </summary>
    private static bool IsTheGovernment(ArticleScan scan, CandidateIndex index, int token, int split, int last)
    {
        if (scan.Text.Key(token)[split..] is not "الحكومه")
        {
            return false;
        }

        int next = scan.NextWord(last);
        int before = scan.PreviousWord(token);
        return (next < 0 || !scan.Text.Key(next).StartsWith("ال"))
            && (before < 0 || scan.CueAt<TitleCue>(before, procliticAllowed: true) is null)
            && Fuller(scan, index, token, split, last) is null && SpeaksOfStates(scan, index);
    }

    /// <summary>
    /// News of affairs between states, which says of one government what it does. At home الحكومة is as bare a word as الوزارة
    /// (the ministry).
    /// </summary>
    private static bool SpeaksOfStates(ArticleScan scan, CandidateIndex index)
    {
        const int Least = 3;
        CountryWeights states = scan.Tally;
        foreach (Candidate named in index.All.Of(CandidateSorts.Of(EntityKind.Place) | CandidateSorts.Of(EntityKind.Nationality)))
        {
            if (named is { Supported: true, Rejected: false, Kind: EntityKind.Place or EntityKind.Nationality, Names.Count: > 0 }
                && named.Names.Entry(0) is { Subkind: "country" or null, FirstCountry: { } country })
            {
                states.Add(country, 1);
                if (states.Count == Least)
                {
                    break;
                }
            }
        }

        int count = states.Count;
        states.Clear();
        return count >= Least;
    }

    /// <summary>"The government" at the start of a sentence, before what it does, in an article that nowhere says whose it is.</summary>
    private static bool IsTheGovernment(ArticleScan scan, CandidateIndex index, int token) =>
        scan.Text.Key(token) is "government" && scan.KeyIs(token - 1, "the") && scan.Text.Tokens[token - 1].Is(TokenFlags.Capital)
        && !scan.Text.Tokens[token].Is(TokenFlags.Capital) && LatinShortNames.IsVerb(scan, token + 1)
        && !index.All.Exists(CandidateSorts.Of(EntityKind.Organization), c => c is { Kind: EntityKind.Organization, Rule: "composed:government" or LedBy } && c.Last < token
            && scan.Text.Key(c.Last) is "government" or "regime" && c.Subkind == "government");

    /// <summary>"Bashar al-Assad's government", "the Obama administration": by the name of who leads it.</summary>
    private static Candidate? OfLeader(ArticleScan scan, CandidateIndex index, GovernmentCue cue, int token)
    {
        if (cue.Form is not ("government" or "regime" or "administration"))
        {
            return null;
        }

        Candidate? leader = null;
        foreach (Candidate person in index.EndingAt(scan.PreviousWord(token)))
        {
            if (person is { Kind: EntityKind.Person, Supported: true, Rejected: false, Names.Count: > 0 } && (leader is null || person.Length > leader.Length))
            {
                leader = person;
            }
        }

        if (leader is null || scan.Gazetteer.Entry(leader.Names[0]) is not { FirstCountry: { } country })
        {
            return null;
        }

        Candidate found = Make(scan, cue, leader.First, token, 0, country, leader);
        (found.Form, found.Rule, found.KeepsNested) = (MentionForm.Descriptor, LedBy, true);
        return found;
    }

    /// <summary>The government, without a nation: that of the country the article is about.</summary>
    private static Candidate OfArticle(ArticleScan scan, CandidateIndex index, GovernmentCue cue, int head, int split)
    {
        string? country = StandingForces.Country(scan, index);
        string name = country is null ? "" : scan.Gazetteer.States[country]?.NameEn ?? country;
        return new Candidate
        {
            First = head,
            Last = head,
            Core = scan.Span(head, split, head),
            Kind = EntityKind.Organization,
            Form = MentionForm.Descriptor,
            Rule = "composed:standing-government",
            Proclitic = scan.Proclitic(head, split),
            Supported = true,
            Id = country is null ? null : $"nc:org/{country.ToLowerInvariant()}-{Slug(cue.Template)}",
            NameEn = country is null ? "Government" : cue.Template.Replace("{country}", name, StringComparison.Ordinal),
            Country = country,
            Subkind = "government",
            Confidence = 0.75,
        };
    }

    /// <summary>Government officials, government forces: who speaks or fights is meant, and not the government.</summary>
    private static bool IsOfPerson(ArticleScan scan, int next) =>
        next < scan.Count && scan.IsWord(next) && scan.Text.Key(next) is "official" or "officials" or "source" or "sources" or "forces" or "troops" or "soldiers" or "fighters" or "minister" or "ministers" or "positions" or "side";

    /// <summary>Where "internationally recognised" begins before the head, else the head.</summary>
    private static int Recognised(ArticleScan scan, int head) =>
        head >= 2 && scan.Text.Key(head - 1) is "recognised" or "recognized" && scan.Text.Key(head - 2) is "internationally" ? head - 2 : head;

    /// <summary>
    /// A feminine or plural head takes a feminine adjective: in وزير الخارجية القطري it is the minister who is Qatari.
    /// </summary>
    private static bool Agrees(ArticleScan scan, int head, int adjective)
    {
        ReadOnlySpan<char> key = scan.Text.Key(head);
        bool feminine = key[^1] == 'ه' || key.EndsWith("ات");
        return feminine == (scan.Text.Key(adjective)[^1] == 'ه');
    }

    /// <summary>
    /// وزير الدفاع الأمريكي is the American minister of defence, السياسة الخارجية a foreign policy, and no ministry.
    /// </summary>
    private static bool IsPortfolio(ArticleScan scan, int head) =>
        scan.PreviousWord(head) is >= 0 and var before && scan.Text.Key(before) is var key
        && (key.EndsWith("وزير") || key.EndsWith("وزيره") || key.EndsWith("وزراء") || key.EndsWith("وزيري") || key.EndsWith("وزيرا")
            || key.EndsWith("سياسه") || key.EndsWith("سياسات") || key.EndsWith("علاقات") || key.EndsWith("شؤون"));

    /// <summary>
    /// The country whose government is named without an adjective: حكومة مالي (the government of Mali). A town or region has one too
    /// (حكومة طبرق, the government in Tobruk), which is left to <see cref="PossessedBodies"/>.
    /// </summary>
    private static Candidate? Owner(ArticleScan scan, CandidateIndex index, int head, int split, int last)
    {
        ReadOnlySpan<char> key = scan.Text.Key(head)[split..];
        int next = scan.NextWord(last);
        if (GovernmentOwners.Ruler(scan, index, key, last) is { } ruler)
        {
            return ruler;
        }

        if (key is "رئاسه" && split > 0 && scan.Text.Key(head)[split - 1] is 'ب' or 'ل')
        {
            // برئاسة فرنسا (chaired by France), مرشح لرئاسة مصر (a candidate for).
            return null;
        }

        return next == last + 1 && (next = GovernmentOwners.BehindState(scan, next)) >= 0
            && key is "حكومه" or "سفاره" or "سفارتا" or "سفارتي" or "قنصليه" or "برلمان" or "رئاسه" or "سلطات" or "وزاره"
            ? GovernmentOwners.Country(scan, index, next) : null;
    }

    private static bool Listed(CandidateIndex index, int first, int last, EntityKind kind) =>
        index.At(first).Exists(c => c.Kind == kind && c.Names.Count > 0 && c.Last >= last && !c.Rejected);

    /// <summary>التلفزيون المصري (Egyptian television): an outlet of the state.</summary>
    private static bool IsBroadcaster(GovernmentCue cue) =>
        cue.Template.EndsWith(" television", StringComparison.Ordinal) || cue.Template.EndsWith(" radio", StringComparison.Ordinal)
        || cue.Template.EndsWith("} channel", StringComparison.Ordinal) || cue.Template.EndsWith("} news agency", StringComparison.Ordinal)
        || cue.Template.StartsWith("{adj} state ", StringComparison.Ordinal);

    /// <summary>
    /// أعلنت الخارجية, أعلنت الرئاسة (Foreign Affairs announced, the presidency announced): the body, by a verb of speech in its gender.
    /// </summary>
    private static bool IsMinistrySpeaking(ArticleScan scan, int token, int split, GovernmentCue cue) =>
        split == 0 && (cue.Template.EndsWith(" Ministry", StringComparison.Ordinal) || cue.Form == "رئاسة") && scan.Text.Key(token).StartsWith("ال")
        && scan.PreviousWord(token) is >= 0 and var before
        && (scan.KeyIs(before, "باسم")
            || (scan.Text.Key(before)[^1] == 'ت' && (SpeechVerbs.Contains(scan.Text.Hash(before)) || SpeechVerbs.Contains(scan.Text.HashBehind(before, 1)))));

    /// <summary>نائب الوزير للشؤون الصحية (the deputy minister for health affairs): a field and no directorate.</summary>
    private static bool IsField(ArticleScan scan, int token, int split) =>
        split > 0 && scan.Text.Key(token)[split - 1] == 'ل' && scan.Text.Key(token)[split..] is "لشؤون" or "لشئون";

    /// <summary>مرشح لرئاسة الجمهورية, تولى رئاسة الوزراء (a candidate for, took on): the office, not the body.</summary>
    private static bool IsOffice(ArticleScan scan, int token, int split) =>
        scan.Text.Key(token)[split..].StartsWith("رئاسه")
        && (scan.Text.Key(token)[..split].EndsWith("ل") || (scan.PreviousWord(token) is >= 0 and var before
            && scan.Text.Key(before) is "انتخابات" or "تولي" or "توليه" or "يتولي" or "منصب" or "سباق" or "مرشح" or "كرسي" or "سده"));

    /// <summary>An institution that every state has, whose state is not said: no id, for it could be any.</summary>
    private static void Alone(ArticleScan scan, CandidateIndex index, GovernmentCue cue, int first, int last, int split)
    {
        foreach (Candidate known in index.At(first))
        {
            if (known is { Kind: EntityKind.Organization, Names.Count: > 0, Supported: true } && known.Last >= last)
            {
                return;
            }
        }

        string english = cue.Template.Replace("{adj}", "", StringComparison.Ordinal).Replace("of {country}", "", StringComparison.Ordinal).Trim();
        (last, Candidate? seat) = SeatedBodies.Seat(scan, index, cue, last);
        english = seat is { Names.Count: > 0 } ? $"{english} of {seat.Names.Entry(0).NameEn}" : english;
        bool broadcaster = IsBroadcaster(cue);
        string? country = broadcaster && !scan.Arabic(first) ? StandingForces.Country(scan, index) : null;
        if (broadcaster && !scan.Arabic(first) && (country is null || StateBroadcasters.IsCalled(scan, index, last)))
        {
            return;
        }

        EntityKind kind = broadcaster ? EntityKind.Media : SeatedBodies.IsBuilding(scan, cue, first) ? EntityKind.Place : EntityKind.Organization;
        index.Add(new Candidate
        {
            First = first,
            Last = last,
            Core = scan.Span(first, split, last),
            Kind = kind,
            Form = MentionForm.Descriptor,
            Rule = "composed:institution",
            Proclitic = scan.Proclitic(first, split),
            Supported = true,
            Id = country is null ? null : StateBroadcasters.Row(scan, cue, country)?.Id,
            Country = country,
            NameEn = string.Concat(english[..1].ToUpperInvariant(), english.AsSpan(1)),
            Antecedent = seat is null ? Fuller(scan, index, first, split, last) : null,
            Subkind = kind switch { EntityKind.Media => "tv", EntityKind.Place => "palace", _ => "government" },
            Confidence = 0.75,
        });
    }

    /// <summary>The same institution where the article says whose it is: مجلس الوزراء after مجلس الوزراء اللبناني.</summary>
    private static Candidate? Fuller(ArticleScan scan, CandidateIndex index, int first, int split, int last)
    {
        foreach (Candidate other in index.All.Of(CandidateSorts.Of(EntityKind.Organization)))
        {
            if (other is not { Kind: EntityKind.Organization, Supported: true, Rejected: false } || (other.Id is null && other.Names.Count == 0)
                || other.Length <= last - first + 1 || !scan.Text.Key(other.First).EndsWith(scan.Text.Key(first)[split..]))
            {
                continue;
            }

            int same = 1;
            while (first + same <= last && scan.Text.Hash(first + same) == scan.Text.Hash(other.First + same))
            {
                same++;
            }

            if (first + same > last && DescriptorRule.Nationality(index, other.First + same) is not null)
            {
                return other;
            }
        }

        return null;
    }

    private static bool IsCountry(ArticleScan scan, Candidate candidate) =>
        candidate.Names.Count > 0 && scan.Gazetteer.Entry(candidate.Names[0]).Subkind == "country";

    private static Candidate Make(
        ArticleScan scan, GovernmentCue cue, int first, int last, int split, string country, Candidate adjective) => new()
        {
            First = first,
            Last = last,
            Core = scan.Span(first, split, last),
            Kind = IsBroadcaster(cue) ? EntityKind.Media : EntityKind.Organization,
            Form = adjective.Kind == EntityKind.Person ? MentionForm.Descriptor : MentionForm.Name,
            Rule = "composed:government",
            Proclitic = scan.Proclitic(first, split),
            Supported = true,
            Id = IsBroadcaster(cue) ? StateBroadcasters.Row(scan, cue, country)?.Id ?? $"nc:media/{country.ToLowerInvariant()}-{Slug(cue.Template)}"
                : $"nc:org/{country.ToLowerInvariant()}-{Slug(cue.Template)}",
            NameEn = cue.Template.Replace("{adj}", DescriptorRule.Adjective(scan, adjective), StringComparison.Ordinal)
                .Replace("{country}", scan.Gazetteer.States[country]?.NameEn ?? country, StringComparison.Ordinal),
            Country = country,
            Subkind = IsBroadcaster(cue) ? "tv" : "government",
            KeepsNested = adjective.Kind == EntityKind.Person || (adjective.Kind == EntityKind.Place && scan.Arabic(first)),
            Confidence = 0.85,
        };

    private static string Slug(string template) =>
        template.Replace("{adj}", "", StringComparison.Ordinal)
            .Replace("of {country}", "", StringComparison.Ordinal).Trim()
            .ToLowerInvariant().Replace(' ', '-');
}
