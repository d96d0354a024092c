using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Short names in quotation marks of bodies that the article names in full: «الغذاء والدواء» of هيئة الغذاء والدواء (the food and drug
/// authority), "الوطني الحر" of الاتحاد الوطني الحر (the Free Patriotic Union), «آفاق» of آفاق تونس (Afek Tounes).
/// </summary>
internal static class BodyEcho
{
    private const int Quotes = 1 << CueBits.Quote;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        List<Candidate>? bodies = null;
        for (int open = scan.NextCue(0, Quotes); open < scan.Count; open = scan.NextCue(open + 1, Quotes))
        {
            int first = open + 1;
            if (scan.QuotedFrom(open) is >= 0 and var last && last < first + 4 && scan.Arabic(first) && !IsTaken(index, first, last)
                && Full(scan, index, first, last, bodies ??= Bodies(scan, index)) is { } full)
            {
                foreach (Candidate other in index.At(first))
                {
                    // «المستقبل» of تيار المستقبل (the Future Movement) is no date.
                    other.Rejected |= other.Kind == EntityKind.Date && other.Last <= last;
                }

                index.Add(new Candidate
                {
                    First = first,
                    Last = last,
                    Core = scan.Span(first, 0, last),
                    Kind = EntityKind.Organization,
                    Rule = "echo:body",
                    Supported = true,
                    Antecedent = full.Antecedent ?? full,
                    Subkind = full.Subkind,
                    Confidence = 0.75,
                });
            }
        }
    }

    private static bool IsTaken(CandidateIndex index, int first, int last)
    {
        foreach (Candidate other in index.AwakeAt(first))
        {
            if (other is { Supported: true, Rejected: false } && other.Kind != EntityKind.Date && (other.Last >= last || other.Kind == EntityKind.Nationality))
            {
                return true;
            }
        }

        return false;
    }

    private static List<Candidate> Bodies(ArticleScan scan, CandidateIndex index)
    {
        List<Candidate> bodies = [];
        foreach (Candidate body in index.All.Of(CandidateSorts.Arabic(EntityKind.Organization)))
        {
            if (body is { Kind: EntityKind.Organization, Supported: true, Rejected: false, Antecedent: null } && scan.Arabic(body.First))
            {
                bodies.Add(body);
            }
        }

        return bodies;
    }

    private static Candidate? Full(ArticleScan scan, CandidateIndex index, int first, int last, List<Candidate> bodies)
    {
        foreach (Candidate body in bodies)
        {
            if (body.First != first && IsShortFor(scan, index, first, last, body))
            {
                return body;
            }
        }

        return null;
    }

    private static bool IsShortFor(ArticleScan scan, CandidateIndex index, int first, int last, Candidate body)
    {
        int words = last - first + 1;
        int end = body.Last;
        if (body.Length <= words)
        {
            // وزارتي الصحة والتعليم: the second ministry is a word with و (and).
            return body.Length == words && body.Rule == "composed:ministry" && Same(scan, first, body.First, words, body.Proclitic?.Length ?? 0);
        }

        if (body is { Names.Count: > 0 } && body.Names.Entry(0).Subkind == "party" && scan.CueAt<TriggerCue>(body.First) is null
            && Same(scan, first, body.First, words, body.Proclitic?.Length ?? 0))
        {
            return true;
        }

        InstitutionPhrase phrase = new(scan, index, body.First);
        if (Same(scan, first, end - words + 1, words, 0))
        {
            return IsTail(scan, phrase, body, end - words + 1, words);
        }

        for (int start = body.First + 1; words > 1 && start + words - 1 < end; start++)
        {
            // «المواصفات والمقاييس» of الهيئة السعودية للمواصفات والمقاييس والجودة: the beginning of what it is for.
            if ((start == body.First + 1 || scan.Text.Key(start).StartsWith("لل")) && Same(scan, first, start, words, 0))
            {
                return true;
            }
        }

        return phrase.NationalityEndingAt(end) is { } nation && nation.First - words > body.First
            && Same(scan, first, nation.First - words, words, 0) && IsTail(scan, phrase, body, nation.First - words, words);
    }

    /// <summary>All that stands behind the head, or the purpose, which opens with ل; of two words and more any end of the name.</summary>
    private static bool IsTail(ArticleScan scan, InstitutionPhrase phrase, Candidate body, int start, int words)
    {
        bool purpose = scan.Text.Key(start).StartsWith("لل");
        if (words > 1 && body.Last - body.First < 4)
        {
            return true;
        }

        bool behindHead = start == body.First + 1 || (start == body.First + 2 && phrase.IsRank(body.First + 1));
        return purpose || (behindHead && !phrase.IsRank(start) && !phrase.IsAdjective(start));
    }

    private static bool Same(ArticleScan scan, int first, int other, int words, int split)
    {
        for (int i = 0; i < words; i++)
        {
            ReadOnlySpan<char> word = scan.Text.Key(first + i);
            ReadOnlySpan<char> its = scan.Text.Key(other + i)[(i == 0 ? split : 0)..];
            bool swallowed = i == 0 && its.StartsWith("لل") && word.StartsWith("ال") && its[2..].SequenceEqual(word[2..]);
            if (word.Length < 4 || !(swallowed || its.SequenceEqual(word)))
            {
                return false;
            }
        }

        return true;
    }
}
