using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// A government or party told by its head or its seat: حكومة نتنياهو (Netanyahu's government), إدارة الرئيس أوباما (the Obama
/// administration), حزب صالح (Saleh's party), حكومة طبرق (the government in Tobruk).
/// </summary>
internal static class PossessedBodies
{
    private static readonly int Titles = CueBits.Bit<TitleCue>.Value;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int i = index.All.Count - 1; i >= 0; i--)
        {
            Candidate owner = index.All[i];
            if (owner is { Kind: EntityKind.Person or EntityKind.Place, Supported: true, Rejected: false, Proclitic: null, First: > 0 } && scan.Arabic(owner.First))
            {
                Own(scan, index, owner);
            }
        }
    }

    private static void Own(ArticleScan scan, CandidateIndex index, Candidate owner)
    {
        int head = owner.First - 1;
        if (owner.Kind == EntityKind.Person && head > 0 && scan.HasCue(head, Titles, procliticAllowed: false))
        {
            head--;
        }

        if (scan.Block(head) != scan.Block(owner.First) || !scan.IsWord(head) || scan.Text.Tokens[owner.First].Is(TokenFlags.LineBefore))
        {
            return;
        }

        if (owner.Kind == EntityKind.Person && head < owner.First - 1 && scan.CueAt<BodyCue>(head, procliticAllowed: true) is { } body
            && InstitutionWords.Find(scan.Text.HashBehind(head, body.Split)).HasFlag(InstitutionWord.Named))
        {
            NameAfter(scan, index, owner, head, body.Split);
            return;
        }

        if (Head(scan, head, owner.Kind) is not (>= 0 and var split)
            || index.At(head).Exists(c => c is { Supported: true, Rejected: false, Kind: EntityKind.Organization } && c.Last >= owner.First))
        {
            return;
        }

        index.Add(new Candidate
        {
            First = head,
            Last = owner.Last,
            Core = scan.Span(head, split, owner.Last),
            Kind = EntityKind.Organization,
            Form = MentionForm.Descriptor,
            Rule = "descriptor:body",
            Proclitic = scan.Proclitic(head, split),
            Supported = true,
            KeepsNested = true,
            Subkind = "government",
            Confidence = 0.75,
        });
    }

    /// <summary>جمعية الأمير سعود الخيرية (the Prince Saud charity): a body named after somebody with his title.</summary>
    private static void NameAfter(ArticleScan scan, CandidateIndex index, Candidate person, int head, int split)
    {
        InstitutionPhrase phrase = new(scan, index, head);
        int last = phrase.IsClosing(person.Last + 1) ? person.Last + 1 : person.Last;
        last = phrase.Purpose(last + 1, nounsOnly: false) ?? last;
        if (!index.At(head).Exists(c => c is { Supported: true, Rejected: false, Names.Count: > 0 } && c.Last > person.First))
        {
            index.Add(new Candidate
            {
                First = head,
                Last = last,
                Core = scan.Span(head, split, last),
                Kind = EntityKind.Organization,
                Rule = "composed:body",
                Proclitic = scan.Proclitic(head, split),
                Supported = true,
                Confidence = 0.75,
            });
        }
    }

    /// <summary>Letters before the head, -1 where none stands.</summary>
    private static int Head(ArticleScan scan, int token, EntityKind owner)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        foreach (string head in owner == EntityKind.Person ? (ReadOnlySpan<string>)["حكومه", "اداره", "حزب"] : ["حكومه", "برلمان"])
        {
            if (key.EndsWith(head) && key.Length - head.Length is var split && split <= 2
                && key[..split] is "" or "و" or "ب" or "ل" or "ف" or "ول" or "وب")
            {
                return split;
            }
        }

        return -1;
    }
}
