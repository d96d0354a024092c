using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Forces told without a nation: قوات الأمن (the security forces), الحرس الرئاسي (the presidential guard), and police by
/// their town: شرطة دبي (Dubai police). The article says whose they are.
/// </summary>
internal static class StandingForces
{
    /// <summary>How many times more often than any other a country must be named to be the one that is meant.</summary>
    private const int Clearly = 2;

    /// <summary>How many words behind a force may say where it is.</summary>
    private const int Near = 3;

    /// <summary>The country that the article speaks of clearly more than of any other; null when none is.</summary>
    public static string? Country(ArticleScan scan, CandidateIndex index)
    {
        CountryWeights times = scan.Tally;
        foreach (Candidate candidate in index.All.Of(CandidateSorts.Of(EntityKind.Place) | CandidateSorts.Of(EntityKind.Nationality)))
        {
            if (candidate is { Supported: true, Rejected: false, Kind: EntityKind.Place or EntityKind.Nationality, Names.Count: > 0 }
                && scan.Gazetteer.Entry(candidate.Names[0]) is { Countries: [string first] })
            {
                times.Add(candidate.Names.Certain >= 0 ? first : CountryOf(scan, candidate) ?? first, 1);
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
    /// The country of the place or nation that stands right behind the force with ب or في (in): حرس الحدود بالأحساء (the border
    /// guard in al-Ahsa); else the one of the article, unless the sentence speaks of others alone.
    /// </summary>
    public static string? CountryAt(ArticleScan scan, CandidateIndex index, int last, ForceCue force)
    {
        string main = scan.MainCountry ??= Country(scan, index) ?? "";
        if (force.Subkind is "rebel" or "militia")
        {
            // فصائل المعارضة في إسطنبول (the opposition's factions in Istanbul) are not Turkish.
            return Named(main);
        }

        int next = last + 1;
        bool within = next < scan.Count && scan.KeyIs(next, "في");
        for (int i = next; i <= last + Near && i < scan.Count && scan.Block(i) == scan.Block(last) && scan.IsWord(i); i++)
        {
            within |= scan.Text.Key(i).StartsWith("ب");
            foreach (Candidate candidate in index.At(i))
            {
                if (within && candidate is { Supported: true, Rejected: false, Kind: EntityKind.Place or EntityKind.Nationality or EntityKind.ArmedGroup, Names.Count: > 0 }
                    && CountryOf(scan, candidate) is { } country
                    && (candidate.Names.Entry(0).Tier == GazetteerTier.A || scan.Countries.Contains(country)))
                {
                    // An army may stand abroad, police may not.
                    return candidate.Kind == EntityKind.ArmedGroup || main.Length == 0 || main == country || force.Subkind is "security" or "police" ? country : null;
                }
            }
        }

        return main.Length == 0 || SpeaksOfOthers(scan, index, last, main) ? null : main;
    }

    private static string? Named(string country) => country.Length == 0 ? null : country;

    /// <summary>The sentence names countries, and not this one.</summary>
    private static bool SpeaksOfOthers(ArticleScan scan, CandidateIndex index, int token, string main)
    {
        int first = token;
        while (first > 0 && scan.Block(first - 1) == scan.Block(token) && !scan.IsOne(first - 1, ".!?؟") && !scan.Text.Tokens[first].Is(TokenFlags.LineBefore))
        {
            first--;
        }

        bool others = false;
        for (int i = first; i < scan.Count && scan.Block(i) == scan.Block(token) && !scan.IsOne(i, ".!?؟"); i++)
        {
            foreach (Candidate candidate in index.At(i))
            {
                if (candidate is { Supported: true, Rejected: false, Kind: EntityKind.Place or EntityKind.Nationality or EntityKind.Person, Names.Count: > 0 }
                    && CountryOf(scan, candidate) is { } country)
                {
                    if (country == main)
                    {
                        return false;
                    }

                    others = true;
                }
            }
        }

        return others;
    }

    /// <summary>The country of what a name means: of all that it can mean, one that the article names, else the first.</summary>
    public static string? CountryOf(ArticleScan scan, Candidate named)
    {
        GazetteerTier tier = named.Names.Entry(0).Tier;
        for (int i = 0; i < named.Names.Count; i++)
        {
            if (named.Names.Entry(i) is { FirstCountry: { } country } entry && entry.Tier <= tier && scan.Countries.Contains(country))
            {
                return country;
            }
        }

        return named.Names.Entry(0).FirstCountry;
    }

    /// <summary>القوات اليمنية الموالية للرئيس (the Yemeni forces loyal to the president): the participle opens another phrase.</summary>
    public static bool OpensPhrase(ArticleScan scan, (QualityCue Cue, int Last, int Split) quality) =>
        quality.Cue.Form is "موالية" or "مدعومة" && scan.NextWord(quality.Last) is int next and >= 0
        && (scan.Text.Key(next).StartsWith("لل") || scan.KeyIs(next, "من"));

    /// <summary>
    /// The town or division whose police it is, right behind the head or behind its designator (شرطة منطقة مكة المكرمة,
    /// the police of Makkah region); null if there is none.
    /// </summary>
    public static Candidate? Town(ArticleScan scan, CandidateIndex index, int next)
    {
        if (!index.At(next).Exists(static c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false, Proclitic: null, Names.Count: > 0, Length: > 1 })
            && scan.CueAt<TriggerCue>(next) is { Cue: { Kind: EntityKind.Place, IsRelation: false, After: false, InName: false } } designator)
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
