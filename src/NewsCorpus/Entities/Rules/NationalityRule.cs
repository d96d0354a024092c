using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Tells the country سورية (Syria) from the adjective سورية (Syrian), which are written alike: after a feminine or
/// plural
/// noun without the article it is the adjective, else the country.
/// </summary>
internal static class NationalityRule
{
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        foreach (Candidate adjective in index.All.Of(CandidateSorts.Of(EntityKind.Nationality)))
        {
            Candidate? country = null;
            foreach (Candidate candidate in index.At(adjective.First))
            {
                if (candidate.Kind == EntityKind.Place && candidate.Last == adjective.Last && candidate.Core == adjective.Core)
                {
                    country = candidate;
                }
            }

            if (country is null)
            {
                continue;
            }

            if (!country.Names.HasCountry)
            {
                // A village called العراقي does not compete with the Iraqi.
                country.Rejected = true;
                continue;
            }

            bool asAdjective = adjective.Proclitic is null && FollowsNoun(scan, adjective.First);
            adjective.Rejected = !asAdjective;
            country.Rejected = asAdjective;
        }
    }

    private static bool FollowsNoun(ArticleScan scan, int token)
    {
        int before = token - 1;
        if (before < 0 || scan.Block(before) != scan.Block(token) || !scan.IsWord(before) || !scan.Arabic(before))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(before);
        bool definite = key.StartsWith("ال");
        bool feminine = key.Length >= 4 && (key[^1] == 'ه' || key.EndsWith("ات"));
        if (key is "بين" || (!definite && key.TrimStart("بل") is "قياده" or "رعايه" or "مشاركه" or "وساطه" or "دعوه" or "استضافه" or "رئاسه" or "زياره" or "مساهمه"))
        {
            // Between (as a unit with a preposition it would be "with yen"); led by Saudi Arabia.
            return false;
        }

        bool force = scan.CueAt<Cues.ForceCue>(before) is not null
            || scan.CueAt<Cues.UnitCue>(before, procliticAllowed: true) is not null;
        bool trigger = scan.CueAt<Cues.TriggerCue>(before, procliticAllowed: true) is not null;
        return definite
            ? scan.Text.Key(token).StartsWith("ال") && !IsTime(key)
            : !trigger && (feminine || force);
    }

    /// <summary>Words of time do not take the adjective: اليوم السعودية is "today Saudi Arabia".</summary>
    private static bool IsTime(ReadOnlySpan<char> key) => key is "اليوم" or "الان" or "الماضي" or "المقبل" or "الحالي";
}
