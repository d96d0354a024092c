using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Forces told without a nation: قوات الأمن (the security forces), الحرس الرئاسي (the presidential guard), and police by
/// their town: شرطة دبي (Dubai police). The article says whose they are.
/// </summary>
internal static class StandingForces
{
    /// <summary>How many times more often than any other a country must be named to be the one that is meant.</summary>
    private const int Clearly = 2;

    /// <summary>The country that the article speaks of clearly more than of any other; null when none is.</summary>
    public static string? Country(ArticleScan scan, CandidateIndex index)
    {
        CountryWeights times = scan.Tally;
        foreach (Candidate candidate in index.All)
        {
            if (candidate is { Supported: true, Rejected: false, Kind: EntityKind.Place or EntityKind.Nationality, Names.Count: > 0 }
                && scan.Gazetteer.Entry(candidate.Names[0]) is { Countries: [string country] })
            {
                times.Add(country, 1);
            }
        }

        string? best = null;
        int most = 0;
        int next = 0;
        foreach ((string country, int count) in times.All)
        {
            (best, most, next) = count > most ? (country, count, most) : (best, most, Math.Max(next, count));
        }

        times.Clear();
        return most >= Clearly * Math.Max(1, next) || (next == 0 && most > 0) ? best : null;
    }

    /// <summary>
    /// The town or division whose police it is, right behind the head or behind its designator (شرطة منطقة مكة المكرمة,
    /// the police of Makkah region); null if there is none.
    /// </summary>
    public static Candidate? Town(ArticleScan scan, CandidateIndex index, int next)
    {
        if (scan.CueAt<TriggerCue>(next) is { Cue: { Kind: EntityKind.Place, IsRelation: false, After: false, InName: false } } designator)
        {
            next = scan.NextWord(designator.Last);
        }

        Candidate? town = null;
        for (int i = 0; next >= 0 && i < index.At(next).Count; i++)
        {
            Candidate candidate = index.At(next)[i];
            if (candidate is { Kind: EntityKind.Place, Supported: true, Rejected: false, Proclitic: null, Names.Count: > 0 }
                && (town is null || candidate.Length > town.Length))
            {
                town = candidate;
            }
        }

        return town;
    }

    /// <summary>A hospital or mosque is called by the force: مستشفى قوى الأمن (the security forces' hospital).</summary>
    public static bool NamesAnother(ArticleScan scan, int token) =>
        scan.PreviousWord(token) is int before and >= 0 && scan.CueAt<TriggerCue>(before, procliticAllowed: true) is { Cue.Kind: null };

    /// <summary>A gazetteer's name of a force already covers the words.</summary>
    public static bool IsKnown(CandidateIndex index, int token, int last) =>
        index.EndingAt(token).Exists(c => c.Rule == DescriptorRule.StandingName && c.First < token)
        || index.At(token).Exists(c => c is { Supported: true, Rejected: false } && c.Last >= last
            && (c.Kind == EntityKind.ArmedGroup || (c.Kind == EntityKind.Organization && c.Names.Count > 0)));

    /// <summary>
    /// No body that only its designator told stands where a force is told: هيئة الأركان (the general staff) is no authority
    /// called al-Arkan.
    /// </summary>
    public static void Outdo(CandidateIndex index, int token)
    {
        foreach (Candidate body in index.At(token))
        {
            body.Rejected |= body is { Kind: EntityKind.Organization, Names.Count: 0 };
        }
    }

    /// <summary>A group's own name begins at the token: التحالف العربي (the Arab coalition).</summary>
    public static bool IsNamed(CandidateIndex index, int token) =>
        index.At(token).Exists(static c => c is { Kind: EntityKind.ArmedGroup, Supported: true, Rejected: false, Form: MentionForm.Name, Names.Count: > 0 });
}
