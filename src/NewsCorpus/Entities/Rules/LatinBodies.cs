using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// English bodies that no table holds by their whole name: all capitals before the noun (the Arab American University, the Field Medicine
/// and Support Centre, the Abu Shouk Emergency Response Room), what it is of or for (the Directorate of Refugees and Repatriations), and
/// governments and councils with who has them (the government of Nigeria).
/// </summary>
internal static class LatinBodies
{
    private const int MostWords = 7;

    private static readonly Lazy<Dictionary<string, bool>> Heads = new(
        () => TableRecord.Read("Entities/Data/latin-body-heads.tsv").ToDictionary(row => KeyFolding.Fold(row["word"]), row => row["goes"] == "yes"));

    internal static readonly Lazy<KeySet> Words = new(() => new KeySet([.. Heads.Value.Keys, "room", "government"]));

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        KeySet words = Words.Value;
        for (int token = scan.NextCue(0, 1 << CueBits.LatinHead); token < scan.Count; token = scan.NextCue(token + 1, 1 << CueBits.LatinHead))
        {
            if (!words.Contains(LatinText.NameHash(scan, token)) || scan.Block(token) < 0)
            {
                continue;
            }

            if (!scan.Text.Tokens[token].Is(TokenFlags.Capital))
            {
                Governed(scan, index, token);
            }
            else if (!scan.Text.Tokens[token].Is(TokenFlags.AllCaps) && Goes(scan, token) is { } goes)
            {
                Named(scan, index, token, goes);
            }
        }
    }

    /// <summary>Whether the head may go on with "of"; null where the word is no head.</summary>
    private static bool? Goes(ArticleScan scan, int token)
    {
        ReadOnlySpan<char> key = LatinText.NameKey(scan, token);
        if (key is "room")
        {
            return scan.Text.Key(token - 1) is "response" or "emergency" ? false : null;
        }

        return Heads.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out bool goes) ? goes : null;
    }

    private static void Named(ArticleScan scan, CandidateIndex index, int head, bool goes)
    {
        int next = head + 1;
        if (next < scan.Count && !scan.EndsPossessive(head) && LatinDiscovery.IsCapital(scan, next) && scan.Block(next) == scan.Block(head)
            && !scan.Text.Tokens[next].Is(TokenFlags.LineBefore) && scan.CueAt<TitleCue>(next) is null)
        {
            return;
        }

        if (scan.Text.Key(head) is "centre" or "center" && scan.IsWord(head - 1) && scan.Text.Key(head - 1) is "medical" or "health" or "training" or "detention" or "shopping" or "city"
            || (scan.KeyIs(head, "office") && scan.KeyIs(head - 1, "box")))
        {
            // Facilities, and the Box Office.
            return;
        }

        int first = First(scan, index, head);
        int last = goes && !scan.EndsPossessive(head) ? Last(scan, index, head) : head;
        if ((first == head && last == head) || !MayStand(scan, index, first, head, last))
        {
            return;
        }

        NameSet names = scan.KeyIs(head, "society") && index.At(first).Find(c => c is { Supported: true, Kind: EntityKind.Organization, Names.Count: > 0 } && c.Last == head - 1) is { } bare
            ? bare.Names : NameSet.None;
        for (int token = first; token <= last; token++)
        {
            foreach (Candidate inner in index.At(token))
            {
                inner.Rejected |= inner.Last <= last && inner.Kind is EntityKind.Organization or EntityKind.Person or EntityKind.Place or EntityKind.ArmedGroup or EntityKind.Date;
            }
        }

        Add(scan, index, first, last, "body:built").Names = names;
    }

    /// <summary>The first of the capitals before the head, joined by "and", "for" or "of" or not.</summary>
    private static int First(ArticleScan scan, CandidateIndex index, int head)
    {
        int first = head;
        for (int words = 0; words < MostWords; words++)
        {
            int before = first - 1;
            if (before < 0 || scan.Block(before) != scan.Block(head) || scan.Text.Tokens[first].Is(TokenFlags.LineBefore))
            {
                break;
            }

            if (scan.IsHyphen(before) && !scan.Text.Tokens[first].Is(TokenFlags.SpaceBefore) && !scan.Text.Tokens[before].Is(TokenFlags.SpaceBefore)
                && (LatinArticles.Opens(scan, before - 1) || LatinDiscovery.IsCapital(scan, before - 1)))
            {
                first = before - 1;
                continue;
            }

            if (first == head && index.EndingAt(before).Find(static c => c is { Supported: true, Rejected: false, Kind: EntityKind.Organization, Form: MentionForm.Name }) is { } shorter
                && !scan.EndsPossessive(before))
            {
                // The Islamic Relief Agency is not Islamic Relief.
                first = shorter.First;
                continue;
            }

            bool joint = first < head && scan.IsWord(before) && scan.Text.Key(before) is "and" && !scan.Text.Tokens[before].Is(TokenFlags.Capital);
            int word = joint ? before - 1 : before;
            if (word < 0 || !LatinDiscovery.IsCapital(scan, word) || scan.EndsPossessive(word) || LatinText.IsFunctionWord(scan.Text.Key(word))
                || scan.CueAt<TitleCue>(word) is { } title && title.Last < head && !(scan.Text.Key(word) is "sheikh" or "king" or "prince" or "general")
                || (joint && !IsPlainWord(scan, index, word)) || index.EndingAt(word).Exists(IsOther))
            {
                break;
            }

            first = word;
        }

        return first;
    }

    /// <summary>The last word of what the body is of or for.</summary>
    private static int Last(ArticleScan scan, CandidateIndex index, int head)
    {
        int last = head;
        for (int parts = 0; parts < 4; parts++)
        {
            int joint = last + 1;
            if (joint + 1 >= scan.Count || scan.Block(joint + 1) != scan.Block(head) || scan.EndsPossessive(last) || scan.Text.Tokens[joint].Is(TokenFlags.Capital))
            {
                break;
            }

            bool of = scan.IsWord(joint) && scan.Text.Key(joint) is "of" or "for" or "on" && (last > head || scan.Text.Key(joint) is not "on");
            bool and = last > head && scan.KeyIs(joint, "and");
            int word = scan.KeyIs(joint + 1, "the") ? joint + 2 : joint + 1;
            if (!(of || and) || word >= scan.Count || !LatinDiscovery.IsCapital(scan, word) || scan.Block(word) != scan.Block(head) || (and && !IsPlainWord(scan, index, word))
                || index.At(word).Exists(static c => c is { Rejected: false, Supported: true, Kind: EntityKind.Person or EntityKind.Date or EntityKind.ArmedGroup or EntityKind.Media })
                || (last > head && !scan.KeyIs(joint, "of") && index.At(word).Exists(static c => c is { Kind: EntityKind.Place, Supported: true, Names.HasCountry: true })))
            {
                break;
            }

            last = word;
            while (last + 1 < scan.Count && LatinDiscovery.IsCapital(scan, last + 1) && NameParts.Default.Find(scan.Text.Hash(last + 1)) is not { Given: true, Common: false } && scan.Block(last + 1) == scan.Block(head) && !scan.EndsPossessive(last)
                && !scan.Text.Tokens[last + 1].Is(TokenFlags.LineBefore) && last - word < 4)
            {
                last++;
            }
        }

        return last;
    }

    /// <summary>An ordinary noun with a capital, of which nothing is told: Displacement, Repatriations.</summary>
    private static bool IsPlainWord(ArticleScan scan, CandidateIndex index, int token) => scan.Text.Key(token) is "labour" or "labor"
        || !index.At(token).Exists(static c => c is { Supported: true, Rejected: false }) && !index.EndingAt(token).Exists(static c => c is { Supported: true, Rejected: false })
        && !scan.Text.Tokens[token].Is(TokenFlags.AllCaps) && NameParts.Default.Find(scan.Text.Hash(token)) is not { Common: false }
        && (CommonWords.Contains(scan.Text.Key(token)) || scan.Text.Key(token) is [.., 'i', 'o', 'n'] or [.., 'm', 'e', 'n', 't'] or [.., 'i', 'o', 'n', 's'] or [.., 'i', 'n', 'g']
            or [.., 'u', 'r', 'e'] or [.., 't', 'y'] or [.., 'c', 'e'] or [.., 'c', 's'] or [.., 's', 'h', 'i', 'p'] or [.., 'i', 'e', 's'] or [.., 'e', 'e', 's'] or [.., 'i', 'n', 'e']);

    private static bool IsOther(Candidate other) =>
        other is { Supported: true, Rejected: false, Kind: EntityKind.ArmedGroup or EntityKind.Organization or EntityKind.Media or EntityKind.Date };

    private static bool MayStand(ArticleScan scan, CandidateIndex index, int first, int head, int last)
    {
        bool the = scan.IsWord(first - 1) && scan.Block(first - 1) == scan.Block(first) && scan.Text.Key(first - 1) is "the";
        if (HeadlineCase.IsPlain(scan, first, last) || (first == head - 1 && last == head && !the && scan.CueAt<Cue>(first) is not null)
            || (first == head - 1 && last == head && scan.Text.Tokens[first].Is(TokenFlags.AllCaps)))
        {
            return false;
        }

        if (last == head && scan.Text.Key(head) is "centre" or "center" && index.At(first).Exists(c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false } && c.Last == head - 1))
        {
            // Tripoli Centre is a part of it.
            return false;
        }

        if (last == head && first == head - 1 && (index.At(first).Exists(static c => c is { Rejected: false, Kind: EntityKind.Nationality }) || LatinNames.Opens(scan, first)
            && CommonWords.Contains(scan.Text.Key(first))))
        {
            return false;
        }

        for (int token = first; token <= last; token++)
        {
            foreach (Candidate known in index.At(token))
            {
                bool told = known is { Supported: true, Rejected: false, Kind: EntityKind.Organization or EntityKind.Media or EntityKind.ArmedGroup } && (known.Length > 1 || known.Names.Count > 0);
                if (known is { Supported: true, Rejected: false, Names.Count: > 0 } && known.First <= first && known.Last >= last)
                {
                    return false;
                }

                if (told && known.Kind == EntityKind.Organization && (known.Last == head - 1
                    || (known.Last == head && known.First > first && scan.KeyIs(head, "committees") && known.Names.AnyEntry(static entry => entry.Subkind == "ngo"))))
                {
                    // The Karari Resistance Committees are some of them.
                    continue;
                }

                if (told && known.Rule == "composed:ministry" && known.First >= first && known.Last <= last && known.Length < last - first + 1)
                {
                    // The Ministry of Migration and Displacement, the North Zirut Ministry of Health.
                    continue;
                }

                if (told && (known.Names.Count > 0 || known.Rule == "composed:ministry" || (known.First <= first && known.Last >= last)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>"The government of Nigeria", "the municipal council of Souq al-Jumaa": who has it stays visible inside.</summary>
    private static void Governed(ArticleScan scan, CandidateIndex index, int head)
    {
        if (scan.Text.Key(head) is not ("government" or "municipality" or "council") || !scan.KeyIs(head + 1, "of") || head + 2 >= scan.Count
            || scan.Block(head + 2) != scan.Block(head))
        {
            if (scan.KeyIs(head, "government") && index.EndingAt(head - 1).Find(static c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false }) is { } state
                && IsState(state) && !scan.EndsPossessive(head - 1) && LatinLeads.EndsPhrase(scan, head))
            {
                // The Puntland government announced.
                Candidate its = Add(scan, index, state.First, head, "body:governed");
                (its.KeepsNested, its.Form) = (true, MentionForm.Descriptor);
            }

            return;
        }

        Candidate? owner = null;
        foreach (int token in (ReadOnlySpan<int>)[head + 2, LatinArticles.Opens(scan, head + 2) ? head + 4 : head + 2])
        {
            foreach (Candidate named in index.At(token))
            {
                if (named is { Kind: EntityKind.Place or EntityKind.Person, Supported: true, Rejected: false } && (owner is null || named.Last > owner.Last))
                {
                    owner = named;
                }
            }
        }

        bool council = scan.KeyIs(head, "council");
        if (owner is null || scan.EndsPossessive(owner.Last) || (council && !(head > 0 && scan.Text.Key(head - 1) is "municipal" or "local" or "city" or "town" or "provincial"))
            || (!council && owner.Kind == EntityKind.Place && !owner.Names.HasCountry && !IsState(owner)))
        {
            return;
        }

        int first = council ? head - 1 : head;
        if (index.At(first).Exists(c => c is { Supported: true, Rejected: false } && c.Last >= owner.Last))
        {
            return;
        }

        Candidate body = Add(scan, index, first, owner.Last, "body:governed");
        (body.KeepsNested, body.Form) = (true, council ? MentionForm.Name : MentionForm.Descriptor);
    }

    /// <summary>Puntland, Khyber Pakhtunkhwa: a state of a federation or a region that rules itself.</summary>
    private static bool IsState(Candidate place) => place.Names.AnyEntry(static entry => entry.Subkind is "state" or "province" or "region" or "subdivision" or "territory");

    private static Candidate Add(ArticleScan scan, CandidateIndex index, int first, int last, string rule)
    {
        Candidate body = index.Lend(EntityKind.Organization, rule);
        (body.First, body.Last, body.Core) = (first, last, scan.Span(first, 0, last));
        (body.Supported, body.Confidence) = (true, 0.7);
        index.Add(body);
        return body;
    }
}
