using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Councils and courts of which every town has one: the town behind belongs to the name (المجلس المحلي لمدينة الباب, the local council
/// of al-Bab; المحكمة الابتدائية بقابس, the court of first instance of Gabes), not one told with في (in).
/// </summary>
internal static class SeatedBodies
{
    /// <summary>The last token of the place behind the institution that ends at a token, and the place's candidate; the token itself if there is none.</summary>
    public static (int Last, Candidate? Place) Seat(ArticleScan scan, CandidateIndex index, GovernmentCue cue, int last)
    {
        int next = last + 1;
        if (next >= scan.Count || scan.Block(next) != scan.Block(last) || scan.Text.Tokens[next].Is(TokenFlags.LineBefore) || !IsLocal(cue.Template))
        {
            return (last, null);
        }

        bool designated = scan.Text.Key(next)[0] == 'ل' && scan.CueAt<TriggerCue>(next, procliticAllowed: true) is
        {
            Split: 1,
            Cue: { Kind: EntityKind.Place, Number: CueNumber.Singular, After: false, Subkind: "city" or "town" or "village" or "governorate" or "region" or "state" or "district" or "subdistrict" or "capital" or "camp" },
        };
        Candidate? best = null;
        foreach (Candidate place in index.At(designated ? next + 1 : next))
        {
            bool joined = designated ? place.Proclitic is null : place.Proclitic is null or "ل" or "ب";
            if (joined && place is { Kind: EntityKind.Place, Supported: true, Rejected: false } && (best is null || place.Length > best.Length))
            {
                best = place;
            }
        }

        return best is null ? (last, null) : (best.Last, best);
    }

    /// <summary>قرب القصر الرئاسي (near the presidential palace): the building, and not who governs from it.</summary>
    public static bool IsBuilding(ArticleScan scan, GovernmentCue cue, int first) =>
        cue.Template.EndsWith(" Palace", StringComparison.Ordinal) && scan.PreviousWord(first) is >= 0 and var before
        && scan.Text.Key(before) is "قرب" or "محيط" or "امام" or "داخل" or "حول" or "باتجاه" or "نحو" or "الي" or "في" or "بوابه" or "محاصره" or "بمحيط" or "اقتحام" or "قصف" or "استهداف" or "مبني";

    private static bool IsLocal(string template) => template is "{adj} Municipal Council" or "{adj} Local Council" or "{adj} Regional Council" or "{adj} Provincial Council"
        or "{adj} Court of First Instance" or "{adj} Court of Appeal" or "{adj} Criminal Court" or "{adj} Administrative Court" or "{adj} General Court"
        or "{adj} Chamber of Commerce" or "{adj} local authority" or "{adj} Media Office";
}
