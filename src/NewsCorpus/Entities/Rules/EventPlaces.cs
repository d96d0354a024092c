using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Places that only name something else: وثيقة قرطاج (the Carthage document), مهرجان جرش (the Jerash festival), صحة جدة (the Jeddah
/// health directorate). Who acts stays a place: إعلان واشنطن أن (Washington's announcement that), اتفاق موسكو وأنقرة (the
/// agreement of Moscow and Ankara).
/// </summary>
internal static class EventPlaces
{
    private const string Centre = "{} Centre";

    /// <summary>
    /// True if the word takes the place into a name of its own; true for words of any other sort, which always do.
    /// </summary>
    public static bool Takes(ArticleScan scan, CandidateIndex index, TriggerCue trigger, Candidate named) => trigger.Subkind switch
    {
        "festival" => named is { Kind: EntityKind.Place, Names.Count: > 0 },
        "agreement" => IsTown(named) ? !IsActing(scan, index, named) : IsCountry(named) && IsQualified(scan, named.Last + 1),
        "declaration" => (IsTown(named) && IsClosed(scan, named)) || (IsTownOrCountry(named) && IsQualified(scan, named.Last + 1)),
        "days" => IsTownOrCountry(named) && IsRelative(scan, named.Last + 1, "يه"),
        // أبطال الجيش (the army's heroes) play for no cup.
        "event" => named.Kind != EntityKind.ArmedGroup || trigger.Form is not ("أبطال" or "ابطال"),
        "branch" => IsTown(named) && !IsActing(scan, index, named),
        _ => trigger.Template != Centre || IsMedical(scan, named.Last + 1),
    };

    /// <summary>The word for a centre that stands in a town, not for the centre of one.</summary>
    public static bool IsCentre(TriggerCue trigger) => trigger is { Kind: null, Template: Centre };

    /// <summary>مركز بنغازي الطبي is a medical centre and not the centre of Benghazi.</summary>
    public static bool IsCentre(ArticleScan scan, CandidateIndex index, int target) =>
        target >= 0 && index.At(target).Exists(c => IsTown(c) && c.Proclitic is null && IsMedical(scan, c.Last + 1));

    /// <summary>موقع عكاظ الإلكتروني is the web site of Okaz and no site; the outlet, where it is listed, stands.</summary>
    public static bool IsWebsite(ArticleScan scan, CandidateIndex index, TriggerCue trigger, Candidate named)
    {
        if (trigger is not { Subkind: "site", Number: CueNumber.Singular } || named.Last + 1 >= scan.Count || scan.Text.Key(named.Last + 1) is not "الالكتروني")
        {
            return false;
        }

        foreach (Candidate candidate in index.At(named.First))
        {
            candidate.Rejected |= candidate.Kind == EntityKind.Place;
            candidate.Supported |= candidate is { Kind: EntityKind.Media, Proclitic: null };
        }

        return true;
    }

    private static bool IsTownOrCountry(Candidate named) => IsTown(named) || IsCountry(named);

    private static bool IsTown(Candidate named) => named is { Kind: EntityKind.Place, Names.Count: > 0 }
        && named.Names.AnyEntry(static entry => entry is { Kind: EntityKind.Place, Subkind: "city" or "town" or "village" or "capital" or "region" or "province" or "governorate" or "ruins" or "suburb" })
        && !IsCountry(named);

    private static bool IsCountry(Candidate named) => named.Kind == EntityKind.Place
        && named.Names.AnyEntry(static entry => entry.Subkind is "country");

    /// <summary>Another place is joined to it, or who it deals with: اتفاق موسكو مع (Moscow's agreement with).</summary>
    private static bool IsActing(ArticleScan scan, CandidateIndex index, Candidate named)
    {
        int next = named.Last + 1;
        return next < scan.Count && scan.Block(next) == scan.Block(named.Last)
            && (scan.Text.Key(next) is "مع" or "علي" || index.At(next).Exists(static c => c is { Kind: EntityKind.Place, Proclitic: "و", Supported: true }));
    }

    /// <summary>A mark, the end or an adjective of what was declared; neither أن (that) nor what was announced.</summary>
    private static bool IsClosed(ArticleScan scan, Candidate named)
    {
        int next = named.Last + 1;
        return next >= scan.Count || scan.Block(next) != scan.Block(named.Last) || !scan.IsWord(next)
            || scan.Text.Key(next) is "الذي" or "التي" or "الصادر" or "الصادره" or "الختامي" or "السياسي" or "بشان" or "حول";
    }

    /// <summary>الثلاثي (tripartite), الدولي (international): says of what sort the paper or meeting is.</summary>
    private static bool IsQualified(ArticleScan scan, int next) =>
        next < scan.Count && scan.Text.Key(next) is "الثلاثي" or "الثلاثيه" or "الرباعي" or "الرباعيه" or "الختامي" or "الدولي" or "الدوليه"
            or "الاقتصادي" or "الاقتصاديه" or "للسلام" or "للحوار" or "للاستثمار";

    private static bool IsRelative(ArticleScan scan, int next, string ending) =>
        next < scan.Count && scan.Text.Key(next) is var key && key.StartsWith("ال") && key.EndsWith(ending) && key.Length > 5;

    private static bool IsMedical(ArticleScan scan, int next) =>
        next < scan.Count && scan.Text.Key(next) is "الطبي" or "الاستشفائي";
}
