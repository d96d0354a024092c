using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// What backs a group whose name is also a word (القاعدة, the base) or a family's (الحوثي): its company, marks around it, what is
/// said to be linked to it, its full name elsewhere in the article.
/// </summary>
internal static class GroupSupport
{
    /// <summary>القاعدة is the group: among groups, set off, called an ally's, or told before where the article speaks of no base.</summary>
    public static bool IsNoBase(ArticleScan scan, CandidateIndex index, Candidate candidate, bool again) =>
        IsAmongGroups(scan, index, candidate) || IsSetOff(scan, candidate) || IsLinkedTo(scan, candidate) || (again && IsNoBase(scan, index, candidate));

    /// <summary>
    /// الحوثي (al-Houthi) for the movement that the article names: no given name or definite noun before it (القيادي الحوثي, the Houthi
    /// leader), no one of that family in the article.
    /// </summary>
    public static bool IsNoPerson(ArticleScan scan, CandidateIndex index, Candidate candidate)
    {
        int before = candidate.First - 1;
        bool follows = before >= 0 && scan.Block(before) == scan.Block(candidate.First) && scan.IsWord(before)
            && !scan.Text.Tokens[candidate.First].Is(TokenFlags.LineBefore);
        if (candidate.Length > 1 || (follows && candidate.Proclitic is null
            && (scan.Text.Key(before).StartsWith("ال") || (NameParts.Default.Find(scan.Text.Key(before)) is not null && !CommonWords.Contains(scan.Text.Key(before))) || scan.CueAt<TitleCue>(before, procliticAllowed: true) is not null)))
        {
            return false;
        }

        foreach (Candidate other in index.All.Of(CandidateSorts.Of(EntityKind.Person)))
        {
            if (other is { Kind: EntityKind.Person, Supported: true, Rejected: false, Length: > 1 } && scan.Text.Key(other.Last).SequenceEqual(Word(scan, candidate)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Wagner, Fano: a group where the article names a country that it is in, no name stands beside it and no one in the article is called so.
    /// </summary>
    public static bool IsNoSurname(ArticleScan scan, CandidateIndex index, Candidate candidate, GazetteerEntry entry, bool again)
    {
        int first = candidate.First;
        if (again && candidate.Length > 1)
        {
            return true;
        }

        if (candidate.Length > 1 || !(again || entry.Countries.Any(scan.Countries.Contains))
            || IsBeside(scan, first, first - 1) || IsBeside(scan, first, first + 1))
        {
            return false;
        }

        foreach (Candidate other in index.All.Of(CandidateSorts.Of(EntityKind.Person)))
        {
            if (other is { Kind: EntityKind.Person, Supported: true, Rejected: false, Length: > 1 }
                && (scan.Text.Key(other.Last).SequenceEqual(scan.Text.Key(first)) || scan.Text.Key(other.First).SequenceEqual(scan.Text.Key(first))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Another word with a capital of the same sentence.</summary>
    private static bool IsBeside(ArticleScan scan, int token, int other) => other >= 0 && scan.Block(other) == scan.Block(token) && LatinDiscovery.IsCapital(scan, other)
        && !LatinText.IsFunctionWord(scan.Text.Key(other)) && scan.CueAt<TriggerCue>(other) is null;

    /// <summary>المرتبطة بالقاعدة (linked to al-Qaeda), الموالية للقاعدة (loyal to it).</summary>
    private static bool IsLinkedTo(ArticleScan scan, Candidate candidate)
    {
        if (candidate.First == 0 || candidate.Proclitic is not ("ب" or "ل") || scan.Block(candidate.First - 1) != scan.Block(candidate.First))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(candidate.First - 1);
        key = key.StartsWith("ال") ? key[2..] : key;
        return candidate.Proclitic == "ب"
            ? key.StartsWith("مرتبط") || key is "صله" or "صلات" or "علاقه" or "علاقات" or "ارتباط" or "ارتباطه" or "ارتباطها" or "صلته" or "صلتها"
            : key.StartsWith("موال") || key.StartsWith("تابع") || key.StartsWith("منتم") || key is "مبايعه" or "انتماء" or "انتمائه" or "انتمائهم" or "انتماءه";
    }

    private static ReadOnlySpan<char> Word(ArticleScan scan, Candidate candidate) => scan.Text.Key(candidate.First)[(candidate.Proclitic?.Length ?? 0)..];

    /// <summary>
    /// The last word of the group's full name, which the article gives: القسام of كتائب عز الدين القسام (al-Qassam
    /// Brigades).
    /// </summary>
    public static bool EndsFullName(ArticleScan scan, CandidateIndex index, Candidate candidate, int slot)
    {
        if (candidate.Length > 1)
        {
            return false;
        }

        ReadOnlySpan<char> word = Word(scan, candidate);
        foreach (Candidate c in index.All.Of(CandidateSorts.Of(EntityKind.ArmedGroup)))
        {
            if (c is { Supported: true, Rejected: false, Kind: EntityKind.ArmedGroup, Length: > 1 }
                && c.Names.Slots.Contains(slot) && scan.Text.Key(c.Last).SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In quotation marks or brackets of its own: «القاعدة».</summary>
    private static bool IsSetOff(ArticleScan scan, Candidate candidate) =>
        (scan.IsQuote(candidate.First - 1) && scan.IsQuote(candidate.Last + 1))
        || (candidate.First > 0 && candidate.Last + 1 < scan.Count && scan.IsOne(candidate.First - 1, "([") && scan.IsOne(candidate.Last + 1, ")]"));

    /// <summary>
    /// القاعدة after the article has told of the group and of no base: no adjective follows (القاعدة العسكرية, the military
    /// base), no word of place stands before it.
    /// </summary>
    private static bool IsNoBase(ArticleScan scan, CandidateIndex index, Candidate candidate) =>
        (scan.NextWord(candidate.Last) is var next && (next < 0 || !scan.Text.Key(next).StartsWith("ال")))
        && (candidate.First == 0 || !(scan.Text.Key(candidate.First - 1) is "في" or "الي" or "داخل" or "خارج" or "قرب" or "حول" or "نحو" or "باتجاه" or "صوب" or "محيط" or "مستوي"))
        && !index.All.Exists(CandidateSorts.Of(EntityKind.Place), static c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false }
            && (c.Names.Count > 0 ? c.Names.Entry(0).Subkind : c.Subkind) is "base" or "airbase" or "military-airport");

    /// <summary>Joined by و (and) to a group that is named: داعش والقاعدة (IS and al-Qaeda).</summary>
    private static bool IsAmongGroups(ArticleScan scan, CandidateIndex index, Candidate candidate)
    {
        static bool Named(Candidate c) => c is { Kind: EntityKind.ArmedGroup, Supported: true, Rejected: false, Form: MentionForm.Name };
        int before = scan.PreviousWord(candidate.First);
        before = scan.IsComma(before) ? scan.PreviousWord(before) : before;
        return candidate.Proclitic == "و"
            ? index.EndingAt(before).Exists(Named)
            : candidate.Proclitic is null && index.At(scan.NextWord(candidate.Last)).Exists(static c => c.Proclitic == "و" && Named(c));
    }
}
