using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// What a person is called besides his name, told behind it: محمد الزين المعروف بـ"غنيوة" (Mohammed al-Zein, known as "Ghneiwa"). The
/// byname may be any word, and later mentions by it mean him.
/// </summary>
internal static class Bynames
{
    private const int MostWords = 2;

    private static readonly KeySet Cues = KeySet.Read("Entities/Data/alias-cues.txt");

    /// <summary>Looks behind each of the people of an article, and adds to them what bynames it finds.</summary>
    public static void Apply(ArticleScan scan, CandidateIndex index, List<Candidate> people)
    {
        for (int i = people.Count - 1; i >= 0; i--)
        {
            if (scan.Arabic(people[i].Last) && Behind(scan, index, people[i]) is { } byname)
            {
                people.Add(byname);
            }
        }
    }

    private static Candidate? Behind(ArticleScan scan, CandidateIndex index, Candidate person)
    {
        int cue = person.Last + 1;
        cue += cue < scan.Count && scan.IsComma(cue) ? 1 : 0;
        if (cue >= scan.Count || scan.Block(cue) != scan.Block(person.Last) || !scan.IsWord(cue) || !Cues.Contains(scan.Text.Hash(cue)))
        {
            return null;
        }

        // A letter joined to the name or standing by itself before a quotation mark, and words such as باسم (by the name of).
        int first = cue + 1;
        bool called = false;
        while (first < scan.Count && first < cue + 4
            && (scan.IsQuote(first) || scan.IsOne(first, ":،") || scan.Text.Key(first) is "ب" or "باسم" or "بلقب" or "بكنيه" or "حركيا" or "اعلاميا"))
        {
            called |= scan.IsQuote(first) || scan.IsWord(first);
            first++;
        }

        if (!ArabicNameParts.IsArabicWord(scan, first, person.Last))
        {
            return null;
        }

        int split = !called && scan.Text.Key(first) is ['ب', _, _, ..] ? 1 : 0;
        if (!called && split == 0 && !ArabicNames.IsKunya(scan, first))
        {
            return null;
        }

        int last = Last(scan, index, first, split);
        if (last < first || index.At(first).Exists(c => c is { Kind: EntityKind.Person, Supported: true, Rejected: false } && c.Last >= last))
        {
            return null;
        }

        Candidate byname = index.Lend(EntityKind.Person, "person:byname");
        byname.First = first;
        byname.Last = last;
        byname.Core = scan.Span(first, split, last);
        byname.Proclitic = scan.Proclitic(first, split);
        byname.Supported = true;
        byname.Antecedent = person;
        byname.Confidence = 0.8;
        index.Add(byname);
        return byname;
    }

    private static int Last(ArticleScan scan, CandidateIndex index, int first, int split)
    {
        bool quoted = scan.IsQuote(first - 1);
        int last = first;
        if (quoted)
        {
            while (last + 1 < scan.Count && !scan.IsQuote(last + 1))
            {
                last++;
                if (last > first + MostWords || !ArabicNameParts.IsArabicWord(scan, last, first))
                {
                    return -1;
                }
            }

            return last;
        }

        ReadOnlySpan<char> key = scan.Text.Key(first)[split..];
        if (key is "ابو" or "ابي" or "ابا" or "ام" or "ابن" or "بن" or "ال")
        {
            last = ArabicNameParts.IsArabicWord(scan, first + 1, first) ? first + 1 : -1;
            return last > 0 && ArabicNameParts.IsFamilyLike(scan, index, last + 1, first, false) ? last + 1 : last;
        }

        // المعروف بمواقفه (known for his positions) names nobody.
        bool plain = key.Length < 3 || CommonWords.Contains(key) || OrdinaryWords.Contains(key) || ArabicNameParts.EndsInflected(scan, first, key) || key[^1] == 'ه'
            || (split > 0 && OrdinaryWords.Contains(scan.Text.Key(first))) || (key.StartsWith("ال") && (CommonWords.Contains(key[2..]) || OrdinaryWords.Contains(key[2..])))
            || index.At(first).Exists(static c => c is { Supported: true, Rejected: false, Kind: not EntityKind.Person });
        return plain ? -1 : first;
    }
}
