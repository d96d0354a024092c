using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// A government or party told by its head or its seat: حكومة نتنياهو (Netanyahu's government), إدارة الرئيس أوباما (the Obama
/// administration), نظام الأسد (Assad's regime), حزب صالح (Saleh's party), حكومة طبرق (the government in Tobruk).
/// </summary>
internal static class PossessedBodies
{
    private static readonly int Titles = CueBits.Bit<TitleCue>.Value;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        int sorts = CandidateSorts.Arabic(EntityKind.Person) | CandidateSorts.Arabic(EntityKind.Place) | CandidateSorts.Of(EntityKind.Organization);
        for (int i = index.All.Count - 1; i >= 0; i--)
        {
            if (!index.All.IsOf(i, sorts))
            {
                continue;
            }

            Candidate owner = index.All[i];
            if (owner is { Kind: EntityKind.Person or EntityKind.Place, Supported: true, Rejected: false, Proclitic: null, First: > 0 } && scan.Arabic(owner.First))
            {
                Own(scan, index, owner);
            }
            else if (owner is { Rule: "composed:institution", Kind: EntityKind.Organization, Rejected: false, Length: 2 })
            {
                OfBody(scan, index, owner);
            }
        }
    }

    private static void Own(ArticleScan scan, CandidateIndex index, Candidate owner)
    {
        int head = owner.Kind == EntityKind.Person ? BeforeTitle(scan, index, owner.First - 1) : owner.First - 1;
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

        if (IsMediaCentre(scan, owner, head))
        {
            int letters = scan.Text.Key(head).Length - "مركز".Length;
            index.Add(MediaCentre(scan, head, letters, owner.Last + 1));
            return;
        }

        if (Head(scan, head, owner) is not (>= 0 and var split)
            || HoldsBody(index, head, owner.First))
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

    private static bool HoldsBody(CandidateIndex index, int first, int to) =>
        index.At(first).Exists(c => c is { Supported: true, Rejected: false, Kind: EntityKind.Organization } && c.Last >= to);

    /// <summary>
    /// الأمانة العامة لمنظمة التعاون (the General Secretariat of the OIC) is one name; المركز الإعلامي للجيش (the army's media centre) is an
    /// outlet. Other organs stand apart from what they are organs of.
    /// </summary>
    private static void OfBody(ArticleScan scan, CandidateIndex index, Candidate organ)
    {
        bool centre = scan.Text.Key(organ.Last) is "الاعلامي" && scan.Text.Key(organ.First).EndsWith("المركز");
        if (!centre && (scan.Text.Key(organ.Last) is not "العامه" || !(scan.Text.Key(organ.First).EndsWith("امانه") || scan.Text.Key(organ.First).EndsWith("منسقيه"))))
        {
            return;
        }

        Candidate? whole = null;
        foreach (Candidate body in index.At(organ.Last + 1))
        {
            bool fits = centre ? body.Kind == EntityKind.ArmedGroup : body is { Kind: EntityKind.Organization, Supported: true };
            if (fits && body is { Rejected: false, Proclitic: "ل" } && (whole is null || body.Length > whole.Length))
            {
                whole = body;
            }
        }

        if (whole is null && centre && organ.Last + 1 < scan.Count && scan.Block(organ.Last + 1) == scan.Block(organ.Last)
            && scan.Text.Key(organ.Last + 1) is "للمقاومه" or "للثوره" or "للثوار" or "للجيش" or "للحراك" or "للقوات")
        {
            index.Add(MediaCentre(scan, organ.First, scan.Text.Key(organ.First).Length - "المركز".Length, organ.Last + 1));
        }

        if (whole is not null)
        {
            index.Add(new Candidate
            {
                First = organ.First,
                Last = whole.Last,
                Core = new TextSpan(organ.Core.Start, whole.Core.End),
                Kind = centre ? EntityKind.Media : EntityKind.Organization,
                Rule = "composed:organ",
                Proclitic = organ.Proclitic,
                Supported = true,
                Confidence = 0.75,
            });
        }
    }

    private static Candidate MediaCentre(ArticleScan scan, int first, int split, int last) => new()
    {
        First = first,
        Last = last,
        Core = scan.Span(first, split, last),
        Kind = EntityKind.Media,
        Rule = "composed:media-centre",
        Proclitic = scan.Proclitic(first, split),
        Supported = true,
        Subkind = "agency",
        Confidence = 0.8,
    };

    /// <summary>مركز حلب الإعلامي (the Aleppo Media Centre): activists who report from a place.</summary>
    private static bool IsMediaCentre(ArticleScan scan, Candidate place, int head) =>
        place.Kind == EntityKind.Place && scan.NextWord(place.Last) == place.Last + 1 && scan.Text.Key(place.Last + 1) is "الاعلامي"
        && scan.Text.Key(head) is "مركز" or "ومركز" or "لمركز" or "بمركز";

    /// <summary>
    /// The word before what a person is called by: إدارة in إدارة الرئيس الأميركي دونالد ترامب (the administration of the American
    /// president Donald Trump).
    /// </summary>
    private static int BeforeTitle(ArticleScan scan, CandidateIndex index, int last)
    {
        int end = index.EndingAt(last).Exists(c => c is { Kind: EntityKind.Nationality, Rejected: false, Length: 1 }) ? last - 1 : last;
        for (int first = end; first > 0 && first > end - 3; first--)
        {
            if (scan.HasCue(first, Titles, procliticAllowed: false) && scan.CueAt<TitleCue>(first) is { } title && title.Last == end)
            {
                return first - 1;
            }
        }

        return last;
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
    private static int Head(ArticleScan scan, int token, Candidate owner)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        ReadOnlySpan<string> heads = owner switch
        {
            { Kind: EntityKind.Place } => ["حكومه", "برلمان"],
            { Names.Count: > 0 } => ["حكومه", "اداره", "حزب", "نظام", "مكتب"],
            _ => ["حكومه", "اداره", "حزب", "مكتب"],
        };
        foreach (string head in heads)
        {
            bool known = owner.Kind == EntityKind.Place || owner.Names.Count > 0;
            if (!known && ((head == "اداره" && key[0] == 'ب') || (head == "مكتب" && token < owner.First - 1)))
            {
                // بإدارة الدكتور (moderated by Dr), مكتب وزير الدفاع (the office of the minister of defence).
                continue;
            }

            if (key.EndsWith(head) && key.Length - head.Length is var split && split <= 2
                && key[..split] is "" or "و" or "ب" or "ل" or "ف" or "ول" or "وب")
            {
                return split;
            }
        }

        return -1;
    }
}
