using NewsCorpus.Entities.Cues;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Later mentions by the first name alone, where one person of an article bears it: once كانغ تشول هوان (Kang Chol-hwan) is named, كانغ
/// means him, and after زايدا كاطالان (Zaida Catalán) زايدا means her. Given names that every second Arab bears are left out.
/// </summary>
internal static class FirstNameEcho
{
    /// <summary>The people of an article by first names that may stand alone; null for a name that two bear.</summary>
    public static Dictionary<string, Candidate?> Names(ArticleScan scan, List<Candidate> people, WordSieve sieve)
    {
        Dictionary<string, Candidate?> names = scan.ByFirstName;
        Dictionary<string, Candidate?>.AlternateLookup<ReadOnlySpan<char>> bearers = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Candidate person in people)
        {
            if (!scan.Arabic(person.First) || person.Core.Start >= scan.Text.Tokens[person.First].End)
            {
                continue;
            }

            int split = person.Proclitic?.Length ?? 0;
            ReadOnlySpan<char> key = scan.Text.RawOffset(person.First, split) == person.Core.Start
                ? scan.Text.Key(person.First)[split..]
                : KeyFolding.Fold(scan.Text.Raw[person.Core.Start..scan.Text.Tokens[person.First].End]);
            if (!MayStandAlone(scan, person, key))
            {
                continue;
            }

            if (!bearers.TryGetValue(key, out Candidate? other))
            {
                bearers[key] = person;
                sieve.Add(key);
            }
            else if (other is not null && scan.Text.Hash(other.Last) != scan.Text.Hash(person.Last))
            {
                bearers[key] = null;
            }
        }

        return names;
    }

    /// <summary>True if the first name of a person stands alone at a token: nothing before or behind it makes it another's.</summary>
    public static bool Stands(ArticleScan scan, CandidateIndex index, int token, int split) =>
        !index.At(token).Exists(static c => c is { Supported: true, Rejected: false })
        && !index.EndingAt(token).Exists(static c => c is { Supported: true, Rejected: false })
        && (split == 0 || (scan.Text.Key(token)[0] is 'و' or 'ل' or 'ب' && split == 1))
        && !OpensLonger(scan, index, token + 1, token) && !EndsLonger(scan, token);

    /// <summary>What stands before makes a longer name of it, of a person, a place or a work: سان خوسيه (San José).</summary>
    private static bool EndsLonger(ArticleScan scan, int token)
    {
        int before = scan.PreviousWord(token);
        ReadOnlySpan<char> key = before >= 0 ? scan.Text.Key(before) : default;
        key = key.Length > 3 && key[0] == 'و' ? key[1..] : key;
        return before >= 0 && scan.IsWord(before) && (NameParts.Default.Find(scan.Text.Hash(before)) is not null || ArabicNames.IsKunya(scan, before)
            || key is "بن" or "ابن" or "ال" or "بنت" or "عبد" or "سان" or "سانت" or "مسلسل" or "فيلم" or "برنامج" or "نادي"
                or "شباب" or "كلمه" or "اسم" or "قصه" or "الملك" or "الامير" or "الاميره" or "الشيخ" or "الملكه"
            || scan.CueAt<TriggerCue>(before, procliticAllowed: true) is { Cue.IsRelation: false });
    }

    /// <summary>The next word may be a family name or an adjective of what is called after a person.</summary>
    private static bool OpensLonger(ArticleScan scan, CandidateIndex index, int next, int token)
    {
        if (!ArabicNameParts.IsArabicWord(scan, next, token))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(next);
        return key is "بن" or "ابن" or "ال" || (key.StartsWith("ال") && key is not ("الي" or "الذي" or "التي"))
            || !(CommonWords.Contains(key) || OrdinaryWords.Contains(key) || key[0] is 'و' or 'ي' or 'ت' or 'ب' or 'ل')
            || ArabicNameParts.IsFamilyLike(scan, index, next, token, true);
    }

    private static bool MayStandAlone(ArticleScan scan, Candidate person, ReadOnlySpan<char> key) =>
        (key.Length >= 4 || (key.Length == 3 && EastAsianNames.IsSurname(scan, person.First))) && key is not ("محمد" or "احمد") && !key.StartsWith("عبد")
        && ((person.Rule is not "person:unknown" && NameParts.Default.Find(key) is { Given: true, Common: false } && NameShape.Default.Score(key) > 0)
            || EastAsianNames.IsSurname(scan, person.First))
        && !CommonWords.Contains(key) && !OrdinaryWords.Contains(key);
}
