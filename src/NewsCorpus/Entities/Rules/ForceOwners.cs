using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>Who stands behind a noun for forces: a people, two nations, a side, a man behind his office.</summary>
internal static class ForceOwners
{
    /// <summary>How many adjectives may stand between an office and its holder.</summary>
    private const int AdjectivesOfOffice = 2;

    /// <summary>A nation or a people whose fighters are one actor; not Arabs, Europeans or Africans at large.</summary>
    public static bool IsPeople(ArticleScan scan, Candidate adjective) =>
        PossessorCue.IsCountry(DescriptorRule.Country(scan, adjective))
        || (adjective.Names.Count > 0 && adjective.Names.Entry(0) is { Subkind: "ethnic" });

    /// <summary>
    /// The second of two nations: فرنسية وإفريقية (French and African). It agrees with the first in article and gender, and
    /// no third follows.
    /// </summary>
    public static Candidate? Second(ArticleScan scan, CandidateIndex index, Candidate first)
    {
        int next = scan.NextWord(first.Last);
        if (next != first.Last + 1 || index.AnyAt(next, EntityKind.Nationality) == 0)
        {
            return null;
        }

        ReadOnlySpan<char> one = scan.Text.Key(first.First);
        ReadOnlySpan<char> other = scan.Text.Key(next);
        return other.StartsWith("و") && one.StartsWith("ال") == other[1..].StartsWith("ال") && one[^1] == 'ه' && other[^1] == 'ه'
            ? index.At(next).Find(static c => c is { Kind: EntityKind.Nationality, Proclitic: "و" })
            : null;
    }

    /// <summary>
    /// A masculine adjective behind nothing but feminine words is another word's: رئيس هيئة الأركان اليمني (the Yemeni chief of
    /// staff).
    /// </summary>
    public static bool Agrees(ArticleScan scan, int first, int last, Candidate adjective)
    {
        ReadOnlySpan<char> key = scan.Text.Key(adjective.Last);
        if (key[^1] != 'ي')
        {
            return true;
        }

        for (int token = first; token <= last; token++)
        {
            if (scan.Text.Key(token) is var word && word[^1] != 'ه' && !word.EndsWith("ات") && !word.EndsWith("اركان"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The adjective of a side behind the nation: المقاتلون السوريون الأكراد (the Syrian Kurdish fighters).</summary>
    public static (PossessorCue Cue, int Last, int Split)? Side(ArticleScan scan, int last) =>
        scan.NextWord(last) is int next and >= 0 && scan.CueAt<PossessorCue>(next) is { } side
            && (IsAdjective(side.Cue.Form) || side.Cue.Form == "المعارضة")
            ? side : null;

    /// <summary>الشيعية (Shia), الأكراد (Kurdish): agrees with a head that has the article; النظام (the regime) does not.</summary>
    public static bool IsAdjective(string form) =>
        form.StartsWith("ال", StringComparison.Ordinal) && !form.Contains(' ', StringComparison.Ordinal)
        && (form.EndsWith("ية", StringComparison.Ordinal) || form.EndsWith("يين", StringComparison.Ordinal)
            || form.EndsWith("يون", StringComparison.Ordinal) || form.EndsWith("راد", StringComparison.Ordinal));

    /// <summary>
    /// جماعات المعارضة (opposition groups), عناصر المقاومة (members of the resistance) tell no one actor unless a row says so.
    /// </summary>
    public static bool IsNobody(string possessor, ForceCue force, List<string> qualities) =>
        (force.Members || force.Template is "{adj} groups" or "{adj} organizations") && !possessor.All(char.IsAscii)
        && DescriptorTable.Default.Find(possessor, force, qualities) is null;

    /// <summary>
    /// The person behind his office: قوات المشير خليفة حفتر (the forces of Field Marshal Khalifa Haftar), قوات الرئيس اليمني السابق
    /// علي عبد الله صالح (of the former Yemeni president, Ali Abdullah Saleh). The token itself where none stands there.
    /// </summary>
    public static int BehindTitle(ArticleScan scan, CandidateIndex index, int token)
    {
        if (scan.CueAt<TitleCue>(token, procliticAllowed: true) is not { } title)
        {
            return token;
        }

        int next = scan.NextWord(title.Last);
        for (int room = AdjectivesOfOffice; next >= 0; room--)
        {
            if (index.At(next).Exists(static c => c is { Kind: EntityKind.Person, Names.Count: > 0, Proclitic: null }))
            {
                return next;
            }

            if (room == 0 || !scan.Text.Key(next).StartsWith("ال"))
            {
                break;
            }

            next = scan.NextWord(next);
        }

        return token;
    }
}
