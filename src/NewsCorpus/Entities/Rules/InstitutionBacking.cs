using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>What stands beside a head of organisations and makes a short phrase a name.</summary>
internal readonly ref partial struct InstitutionPhrase
{
    /// <summary>The end of the place that a head serves: أمانة جدة (Jeddah's municipality), إمارة منطقة حائل (the emirate of Hail region).</summary>
    /// <param name="split">Letters of the head's token before it.</param>
    public int? Served(int split)
    {
        if (!InstitutionWords.Find(Hash(head, split)).HasFlag(InstitutionWord.Local) || !Follows(head + 1))
        {
            return null;
        }

        int at = head + 1;
        bool area = scan.CueAt<TriggerCue>(at) is { Cue: { Kind: EntityKind.Place, Number: CueNumber.Singular, After: false } trigger }
            && trigger.Subkind is "region" or "governorate" or "city" or "prefecture" or "district" or "state" or "capital";
        at += area ? 1 : 0;
        bool isPlaceToo = scan.CueAt<TriggerCue>(head, procliticAllowed: true) is { Cue.Kind: EntityKind.Place };
        if (!Follows(at) || (isPlaceToo && IsWithin(split)))
        {
            return null;
        }

        bool needsArea = scan.Text.Key(head)[split..] is "مجلس" or "اماره";
        int? last = null;
        foreach (Candidate place in index.At(at))
        {
            if (place is { Kind: EntityKind.Place, Supported: true, Rejected: false, Proclitic: null } && (area || !needsArea))
            {
                last = Math.Max(last ?? 0, place.Last);
            }
        }

        return last;
    }

    /// <summary>
    /// The end of whose office it is: مكتب رئيس الوزراء (the prime minister's office), مفوضية الاتحاد الأفريقي (the African Union
    /// Commission).
    /// </summary>
    /// <param name="split">Letters of the head's token before it.</param>
    public int? Holder(int split)
    {
        if (!InstitutionWords.Find(Hash(head, split)).HasFlag(InstitutionWord.Holder) || !Follows(head + 1))
        {
            return null;
        }

        if (scan.CueAt<TitleCue>(head + 1) is { } title)
        {
            bool whole = title.Last > head + 1 && scan.Text.Key(title.Last).StartsWith("ال");
            return !whole ? null : Nationality(title.Last + 1) is { } nation && Agrees(nation.First, head) ? nation.Last : title.Last;
        }

        int? last = null;
        foreach (Candidate body in index.At(head + 1))
        {
            if (body is { Kind: EntityKind.Organization, Supported: true, Rejected: false, Proclitic: null, Length: > 1 })
            {
                last = Math.Max(last ?? 0, body.Last);
            }
        }

        return last;
    }

    /// <summary>الحزب الدستوري (the Constitutional Party): after الحزب one adjective is enough.</summary>
    /// <param name="split">Letters of the head's token before it.</param>
    public bool IsParty(int split) =>
        InstitutionWords.Find(Hash(head, split)).HasFlag(InstitutionWord.Single) && !Discovery.IsNoOrganization(scan, head, split, head + 1);

    /// <summary>المصلحة العليا (the supreme interest): a pair of words that names nothing.</summary>
    public bool IsNoName(int split) => Discovery.IsNoOrganization(scan, head, split, head + 1);

    /// <summary>الخيرية (charitable) and other adjectives that close a name.</summary>
    public bool IsClosing(int token) => Follows(token) && Does(token).HasFlag(InstitutionWord.Closing);

    /// <summary>
    /// A member of its staff before the head (رئيس لجنة الأسعار, the chairman of the prices committee) or the body it is part of after it
    /// (لجنة الأسعار بوزارة التجارة, of the ministry of commerce).
    /// </summary>
    public bool IsBacked(int split, int last, BodySort sort)
    {
        bool unit = InstitutionWords.Find(Hash(head, split)).HasFlag(InstitutionWord.Unit);
        if (Discovery.IsNoOrganization(scan, head, split, head + 1) || (sort == BodySort.Definite && !unit))
        {
            return false;
        }

        if (last == head + 1 && InstitutionWords.Find(Hash(head, split)).HasFlag(InstitutionWord.Sole) && !IsAdjective(last))
        {
            return true;
        }

        int before = scan.PreviousWord(head);
        before = before >= 0 && scan.Text.Key(before) is "عام" or "باسم" ? scan.PreviousWord(before) : before;
        if (before >= 0 && split == 0 && (Does(before).HasFlag(InstitutionWord.Staff)
            || (scan.Text.Key(before)[0] is 'و' or 'ل' or 'ب' or 'ف' && InstitutionWords.Find(scan.Text.HashBehind(before, 1)).HasFlag(InstitutionWord.Staff))))
        {
            return true;
        }

        int next = last + 1;
        return Follows(next) && (scan.KeyIs(next, "في")
            ? Follows(next + 1) && IsHead(next + 1)
            : scan.Text.Key(next)[0] == 'ب' && !scan.KeyIs(next, "برئاسه") && (scan.CueAt<BodyCue>(next, procliticAllowed: true) is { Split: > 0 } || (unit && IsPlaceBehind(next))));
    }

    /// <summary>جهاز الإحصاء المركزي (the central bureau of statistics): a part of a body closed by rank or nation is a body itself.</summary>
    public bool IsRankEnding(int split, int last) =>
        InstitutionWords.Find(Hash(head, split)).HasFlag(InstitutionWord.Unit) && Agrees(last, head)
        && (Does(last).HasFlag(InstitutionWord.Rank) || NationalityEndingAt(last) is not null);

    /// <summary>دائرة التحقيق والادعاء العام (the department of investigation and prosecution): no circle, which is widened or closed.</summary>
    public bool IsDepartment(int split) =>
        scan.Text.Key(head)[split..].SequenceEqual("دائره") && (split == 0 || scan.Text.Key(head)[0] != 'ب')
        && !(scan.PreviousWord(head) is >= 0 and var before && Does(before).HasFlag(InstitutionWord.Wide));

    /// <summary>لجنة الكشف عن المنشطات (the doping control committee): the noun needs a preposition to tell of what it is.</summary>
    public int Governed(int last)
    {
        bool governs = last == head + 1 && Does(last).HasFlag(InstitutionWord.Governing) && Follows(last + 2) && scan.Text.Key(last + 1) is "عن" or "علي" or "في" or "من";
        return governs && scan.Text.Key(last + 2).StartsWith("ال") ? Nouns(last + 2, 0) ?? last : last;
    }

    /// <summary>What و (and) joins to the nouns behind a head: هيئة الرقابة ومكافحة الفساد (control and anti-corruption authority).</summary>
    public int Joining(int last)
    {
        int next = last + 1;
        return Follows(next) && scan.Text.Key(next) is ['و', _, _, _, ..]
            && InstitutionWords.Find(scan.Text.HashBehind(next, 1)).HasFlag(InstitutionWord.Joining) ? Nouns(next, 1) ?? last : last;
    }

    /// <summary>بجدة (in Jeddah), بمنطقة (in the region of).</summary>
    private bool IsPlaceBehind(int token) =>
        scan.CueAt<TriggerCue>(token, procliticAllowed: true) is { Split: > 0, Cue: { Kind: EntityKind.Place, Subkind: "region" or "governorate" or "city" } }
        || index.At(token).Exists(c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false, Proclitic: "ب" });

    /// <summary>An authority of police or intelligence: المديرية العامة للأمن الوطني (the directorate of national security).</summary>
    public bool IsForce(int split, int last)
    {
        bool force = false;
        for (int i = head + 1; i <= last; i++)
        {
            force |= Does(i).HasFlag(InstitutionWord.Security) && !Does(i + 1).HasFlag(InstitutionWord.Civil);
        }

        return force && InstitutionWords.Find(Hash(head, split)).HasFlag(InstitutionWord.Service);
    }

    /// <summary>A government or an authority of state, whose name joins nothing with و (and).</summary>
    private bool IsGovernment => scan.CueAt<GovernmentCue>(head, procliticAllowed: true) is { Cue.Form: not "إدارة" };

    /// <summary>The movement or party that a body belongs to: المجلس الوطني للحركة (the movement's national council).</summary>
    private bool IsOwner(int token) =>
        scan.CueAt<TriggerCue>(token, procliticAllowed: true) is
        { Cue: { Kind: EntityKind.ArmedGroup or EntityKind.Organization, Number: CueNumber.Singular, After: false, Subkind: not "unit" } };

    /// <summary>الدفاع (defence) and other portfolios, which may also stand for their ministry.</summary>
    private bool IsPortfolio(int token) =>
        scan.CueAt<GovernmentCue>(token) is { Cue.Alone: false } && scan.CueAt<BodyCue>(token) is null
        && scan.Text.Key(token) is "الدفاع" or "الداخليه" or "الخارجيه" or "القضاء";

    /// <summary>في بلدية (in the commune of): the area and not its council.</summary>
    private bool IsWithin(int split) =>
        scan.Text.Key(head)[..split].EndsWith("ب")
        || (scan.PreviousWord(head) is >= 0 and var before && scan.Text.Key(before) is "في" or "الي" or "من" or "داخل");

    private ulong Hash(int token, int split) => split == 0 ? scan.Text.Hash(token) : scan.Text.HashBehind(token, split);
}
