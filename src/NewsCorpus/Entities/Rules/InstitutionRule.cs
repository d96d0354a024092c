using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Arabic organisations by the build of their names, for most are in no list: a head with the article, adjectives and a
/// purpose (الهيئة العامة للطيران المدني, the General Authority of Civil Aviation), or a head before definite nouns (صندوق تنمية
/// الموارد البشرية, the Human Resources Development Fund). One word is enough after some heads (لجنة الاحتراف, the professionalism
/// committee), after others too little unless its staff or the body it is part of stands beside it.
/// </summary>
internal static class InstitutionRule
{
    private static readonly int Heads = CueBits.Bit<BodyCue>.Value;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int token = scan.NextCue(0, Heads); token < scan.Count; token = scan.NextCue(token + 1, Heads))
        {
            if (scan.Block(token) >= 0 && scan.CueAt<BodyCue>(token, procliticAllowed: true) is { } head
                && Last(scan, index, token, head.Split, head.Cue) is { } end)
            {
                Add(scan, index, token, head.Split, end.Last, end.Nationality);
            }
        }
    }

    private static (int Last, Candidate? Nationality)? Last(ArticleScan scan, CandidateIndex index, int head, int split, BodyCue cue)
    {
        InstitutionPhrase phrase = new(scan, index, head);
        if (cue.Form == "وكالة" && phrase.IsNews(head + 1))
        {
            return null;
        }

        bool article = scan.Text.Key(head).Length - split > cue.KeyLength;
        bool hidden = split > 0 && cue.Form[0] == 'ل' && phrase.IsAdjective(head + 1);
        return article || hidden ? Definite(phrase, head, split, cue) : Construct(phrase, head, split, cue);
    }

    /// <summary>الهيئة (the authority): its adjectives, then what it is for.</summary>
    private static (int Last, Candidate? Nationality)? Definite(InstitutionPhrase phrase, int head, int split, BodyCue cue)
    {
        int adjectives = 0;
        int last = head;
        Candidate? nationality = null;
        bool noName = phrase.IsNoName(split);
        if (cue.Sort == BodySort.Definite && (noName || !phrase.IsRank(head + 1)))
        {
            return null;
        }

        while (adjectives < 3 && phrase.IsAdjective(last + 1) && phrase.Agrees(last + 1, head))
        {
            nationality ??= phrase.Nationality(last + 1);
            last = phrase.Nationality(last + 1)?.Last ?? last + 1;
            adjectives += phrase.IsCompass(last) ? 0 : 1;
        }

        if (adjectives == 0 || (noName && !(adjectives > 1 && phrase.IsRankedOnly(last))))
        {
            return null;
        }

        if (phrase.SeatBehind(head + 1, last) is { } seat)
        {
            return (seat, null);
        }

        if (phrase.Purpose(last + 1, nounsOnly: false) is { } purpose)
        {
            purpose = phrase.Purpose(purpose + 1, nounsOnly: true) ?? purpose;
            return (phrase.SeatBehind(head + 1, purpose) ?? purpose, null);
        }

        if (cue.Sort != BodySort.Definite && phrase.SakeOf(last + 1) is { } sake)
        {
            return (sake, null);
        }

        bool enough = (nationality is not null && cue.Sort == BodySort.National) || (adjectives > 1 && cue.Sort != BodySort.Definite)
            || phrase.IsParty(split) || (adjectives == 1 && (phrase.IsBacked(split, last, cue.Sort) || phrase.Whole(split, last) is not null));
        return enough ? (last, null) : null;
    }

    /// <summary>هيئة (authority of): the place it serves, the office or body it belongs to, or the definite nouns after it.</summary>
    private static (int Last, Candidate? Nationality)? Construct(InstitutionPhrase phrase, int head, int split, BodyCue cue)
    {
        if (phrase.Served(split) is { } served)
        {
            return (served, null);
        }

        if (cue.Sort != BodySort.Definite && phrase.Holder(split) is { } holder)
        {
            return (holder, phrase.NationalityEndingAt(holder));
        }

        if (phrase.Nouns(head + 1, 0) is not { } nouns)
        {
            return (phrase.CalledFor(split) ?? phrase.Closed(split)) is { } called ? (called, null) : null;
        }

        int last = phrase.Joining(nouns);
        bool enough = last > head + 1 && (cue.Sort != BodySort.Definite || phrase.IsRankEnding(split, last) || phrase.IsDepartment(split) || phrase.IsAreaEnding(split, last));
        if (!enough && !phrase.IsBacked(split, last, cue.Sort))
        {
            return null;
        }

        last = phrase.Governed(last);

        Candidate? nationality = phrase.NationalityEndingAt(last);
        return (phrase.Purpose(last + 1, nounsOnly: true) ?? last, nationality);
    }

    /// <summary>
    /// Only a nationality, an adjective of rank or a purpose leads on from a listed body: الاتحاد الأوروبي القوي is the strong EU,
    /// الاتحاد الأوروبي لشؤون the EU for the affairs of.
    /// </summary>
    private static bool GoesOn(ArticleScan scan, CandidateIndex index, Candidate known)
    {
        InstitutionPhrase phrase = new(scan, index, known.First);
        int next = known.Last + 1;
        bool purpose = scan.Text.Key(next)[0] == 'ل' && known.Last > known.First && phrase.IsRankedOnly(known.First + 1)
            && phrase.NationalityEndingAt(known.Last) is null && scan.Text.Key(next) is not ("لشؤون" or "لشئون");
        return known.Kind == EntityKind.Organization && (purpose || phrase.IsRank(next) || phrase.IsFellows(known));
    }

    private static bool IsOf(Candidate known, Candidate nationality) =>
        known.Names.Count > 0 && nationality.Names.Count > 0 && known.Names.Entry(0).FirstCountry is { } country
        && nationality.Names.Entry(0).Countries.Contains(country);

    private static void Add(ArticleScan scan, CandidateIndex index, int first, int split, int last, Candidate? nationality)
    {
        NameSet names = NameSet.None;
        EntityKind kind = new InstitutionPhrase(scan, index, first).IsForce(split, last) ? EntityKind.ArmedGroup : EntityKind.Organization;
        foreach (Candidate known in index.At(first))
        {
            if (known is not { Supported: true, Rejected: false } || known.Kind is EntityKind.Place or EntityKind.Nationality)
            {
                continue;
            }

            bool listed = known.Names.Count > 0 || known.Id is not null || known.Rule == "composed:ministry";
            bool longer = known.Last >= last && (listed || known.Kind == EntityKind.Organization);
            bool longForm = new InstitutionPhrase(scan, index, first).IsLongForm(known, split);
            if (longer || (listed && !longForm && !GoesOn(scan, index, known)))
            {
                return;
            }

            if (longForm)
            {
                names = known.Names;
            }

            if (listed && nationality is not null && known.Last == nationality.First - 1 && IsOf(known, nationality))
            {
                // The listed body with its country's adjective is still that body.
                names = known.Names;
            }
        }

        if (nationality is not null)
        {
            nationality.Supported = true;
        }

        if (last == first + 1 && names.Count == 0 && new InstitutionPhrase(scan, index, first).Whole(split, last) is { } whole)
        {
            names = whole.Names;
        }

        index.Add(new Candidate
        {
            First = first,
            Last = last,
            Core = scan.Span(first, split, last),
            Kind = kind,
            Rule = "composed:body",
            Proclitic = scan.Proclitic(first, split),
            Names = names,
            Supported = true,
            Confidence = 0.75,
        });
    }
}
