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

        // المدينة المنورة (Medina) opens with the word for a city.
        bool area = IsArea(head + 1) && PlaceAt(head + 1) is null;
        int at = area || IsCompassOf(head + 1) ? head + 2 : head + 1;
        bool isPlaceToo = scan.CueAt<TriggerCue>(head, procliticAllowed: true) is { Cue.Kind: EntityKind.Place };
        if (!Follows(at) || PlaceAt(at) is not { } place || (isPlaceToo && IsWithin(split) && !IsOfHead(place.Last + 1)))
        {
            return null;
        }

        // مجلس الرقة المدني (the civil council of Raqqa): the adjective is the head's, and a town alone makes no council.
        int last = place.Last;
        if (Follows(last + 1) && scan.Text.Key(last + 1) is "الغرب" or "الشرق" or "المركز" && scan.Text.Key(head)[split..] is "بلديه")
        {
            // بلدية الزاوية الغرب (the commune of western Zawia)
            return last + 1;
        }

        while (last < place.Last + 2 && IsOfHead(last + 1))
        {
            last++;
        }

        ReadOnlySpan<char> word = scan.Text.Key(head)[split..];
        bool needsArea = word is "مجلس" or "اماره" or "لجنه" or "ديوان" or "حكومه" or "اداره";
        if (word is "اداره" && (split > 0 || !area))
        {
            // إدارة معبر باب الهوى (the administration of the crossing), but بإدارة (under the management of).
            return split == 0 && IsFacilityAt(at, place) ? last : null;
        }

        return area || last > place.Last || !needsArea ? last : null;
    }

    /// <summary>
    /// الاتحاد الجهوي للشغل بقابس (the regional labour union in Gabes), المجلس الشعبي الولائي لتيزي وزو (of Tizi Ouzou): every region has one, so
    /// the place joined behind belongs to the name.
    /// </summary>
    /// <param name="adjective">The first adjective of the head.</param>
    /// <param name="last">The last word so far.</param>
    public int? SeatBehind(int adjective, int last)
    {
        bool local = scan.Text.Key(adjective) is "الجهوي" or "الجهويه" or "الاقليمي" or "الاقليميه"
            || (Follows(adjective + 1) && scan.Text.Key(adjective + 1) is "الولائي" or "البلدي");
        if (!local || !Follows(last + 1) || scan.Text.Key(last + 1)[0] is not ('ب' or 'ل') || scan.Text.Key(adjective - 1).EndsWith("مستشفي"))
        {
            return null;
        }

        int? end = null;
        foreach (Candidate place in index.At(last + 1))
        {
            if (place is { Kind: EntityKind.Place, Supported: true, Rejected: false, Proclitic: "ب" or "ل" })
            {
                end = Math.Max(end ?? 0, place.Last);
            }
        }

        return end;
    }

    /// <summary>الائتلاف المدني من أجل الجبل (the civil coalition for the mountain): what a union of people stands up for.</summary>
    public int? SakeOf(int token) =>
        Follows(token) && scan.KeyIs(token, "من") && Follows(token + 2) && scan.KeyIs(token + 1, "اجل") && scan.Text.Key(head) is var key
        && (key.EndsWith("ائتلاف") || key.EndsWith("تحالف") || key.EndsWith("جمعيه") || key.EndsWith("مبادره") || key.EndsWith("حراك") || key.EndsWith("رابطه") || key.EndsWith("منتدي"))
            ? Nouns(token + 2, 0) ?? (scan.Text.Key(token + 2).StartsWith("ال") ? token + 2 : null) : null;

    /// <summary>A crossing, port, airport or dam, which somebody runs.</summary>
    private bool IsFacilityAt(int token, Candidate place) =>
        scan.CueAt<TriggerCue>(token) is { Cue: { Kind: EntityKind.Place, Subkind: "crossing" or "port" or "airport" or "dam" or "camp" or "hospital" } } && place.Last > token;

    /// <summary>An adjective of the head behind the place that it serves; a military council is a force.</summary>
    private bool IsOfHead(int token) =>
        IsAdjective(token) && (Agrees(token, head) || scan.KeyIs(token, "الحره")) && Nationality(token) is null && !IsCompass(token) && scan.Text.Key(token) is not ("العسكري" or "العسكريه");


    /// <summary>The longest place that begins at a token.</summary>
    private Candidate? PlaceAt(int token, bool doubtful = false)
    {
        // محكمة (court of) has taken the town into a name of its own.
        bool taken = scan.HasCue(token - 1, CueBits.Bit<TriggerCue>.Value, procliticAllowed: true);
        Candidate? longest = null;
        foreach (Candidate candidate in index.At(token))
        {
            if (candidate is { Kind: EntityKind.Place, Proclitic: null } && (!candidate.Rejected || taken) && (candidate.Supported || doubtful) && (longest is null || candidate.Length > longest.Length))
            {
                longest = candidate;
            }
        }

        return longest;
    }

    /// <summary>The end of a place that a noun of a name leads to, its designator before it or not: مياه ولاية البحر الأحمر (water of Red Sea state).</summary>
    /// <param name="doubtful">True where the place needs nothing else to back it.</param>
    private int? AreaAt(int token, bool doubtful)
    {
        bool area = IsArea(token) && Follows(token + 1);
        bool branch = !area && Does(token - 1).HasFlag(InstitutionWord.Branch) && !scan.Text.Key(token).StartsWith("ال");
        return PlaceAt(area ? token + 1 : token, doubtful || area || branch) is { } place ? place.Last : null;
    }

    /// <summary>محافظة (governorate of) and other words for a division or town.</summary>
    private bool IsArea(int token) =>
        (Follows(token) && scan.CueAt<TriggerCue>(token) is { Cue: { Kind: EntityKind.Place, Number: CueNumber.Singular, After: false } trigger }
            && trigger.Subkind is "region" or "governorate" or "city" or "prefecture" or "district" or "state" or "capital" or "town" or "camp")
        || (Follows(token) && scan.Text.Key(token) is "ساحل" or "المنطقه" or "جهه");

    /// <summary>
    /// A name in no list before what the body is for: جمعية روجافا للإغاثة (the Rojava association for relief). No adjective: مركز جديد للتدريب is
    /// a new training centre.
    /// </summary>
    /// <param name="split">Letters of the head's token before it.</param>
    public int? CalledFor(int split)
    {
        int at = head + 1;
        bool named = InstitutionWords.Find(Hash(head, split)).HasFlag(InstitutionWord.Named) || scan.Text.Key(head)[split..] is "منظمه" or "شركه" or "مبادره";
        if (!named || !Follows(at) || scan.Text.Key(at) is not { Length: > 3 } key || key.StartsWith("ال") || key.StartsWith("لل") || key[^1] is 'ه' or 'ي'
            || (OrdinaryWords.Contains(key) && !IsNameByGender(split, at)) || Does(at).HasFlag(InstitutionWord.Noun) || IsHead(at)
            || (scan.Text.Key(head)[split..] is "شركه" && IsOther(at)))
        {
            return null;
        }

        return Purpose(at + 1, nounsOnly: false);
    }

    /// <summary>
    /// A single word without the article before an adjective that closes names: جمعية بناء الخيرية (the charity Bina, "building"). The
    /// adjective agrees with the head, so the word between them is a name whatever it means.
    /// </summary>
    /// <param name="split">Letters of the head's token before it.</param>
    public int? Closed(int split)
    {
        int at = head + 1;
        return scan.Text.Key(head)[split..] is "جمعيه" or "موسسه" or "منظمه" && Follows(at) && scan.Text.Key(at) is { Length: > 2 } key && !key.StartsWith("ال")
            && !key.StartsWith("لل") && key[^1] != 'ه' && IsClosing(at + 1) && Agrees(at + 1, head) && !IsHead(at) && !IsOther(at) ? at + 1 : null;
    }

    /// <summary>جمعية عطاء (the association Ataa, "giving"): behind a feminine head a masculine word is no adjective; ت and ي open verbs.</summary>
    private bool IsNameByGender(int split, int token) =>
        scan.Text.Key(head)[split..] is "جمعيه" or "موسسه" or "منظمه" or "مبادره" && scan.Text.Key(token)[0] is not ('ت' or 'ي' or 'ل' or 'ب' or 'و' or 'م')
        && scan.Text.Key(token)[^1] is not ('ا' or 'ت' or 'ن');

    /// <summary>دائرة صحة ذي قار (the Dhi Qar health department): a part of the state ended by the place it serves.</summary>
    public bool IsAreaEnding(int split, int last)
    {
        bool part = InstitutionWords.Find(Hash(head, split)).HasFlag(InstitutionWord.Unit) || scan.Text.Key(head)[split..] is "لجان" or "تجمع" or "تحالف" or "حراك" or "تنسيقيه" or "رابطه";
        if (!part || scan.Text.Key(head + 1).StartsWith("ال") || (split > 0 && scan.Text.Key(head)[0] == 'ب'))
        {
            return false;
        }

        foreach (Candidate place in index.EndingAt(last))
        {
            if (place is { Kind: EntityKind.Place, Proclitic: null } && (place.Supported || (Does(place.First - 1) & (InstitutionWord.Branch | InstitutionWord.Peopled)) != 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>غرفة جدة التجارية (the Jeddah chamber of commerce), where the table has غرفة جدة.</summary>
    public bool IsLongForm(Candidate known, int split) =>
        InstitutionWords.Find(Hash(head, split)).HasFlag(InstitutionWord.Local) && known is { Names.Count: > 0, Kind: EntityKind.Organization } && IsOfHead(known.Last + 1)
        && index.EndingAt(known.Last).Exists(static c => c is { Kind: EntityKind.Place, Supported: true });

    /// <summary>نقابة المعلمين والتربويين (the syndicate of teachers and educators): others whom the listed union is for too.</summary>
    public bool IsFellows(Candidate known) =>
        Follows(known.Last + 1) && scan.Text.Key(known.Last + 1) is { Length: > 6 } next && next.StartsWith("وال") && next.EndsWith("ين")
        && scan.Text.Key(known.Last).EndsWith("ين") && known.Length == 2;

    /// <summary>نيابة شمال الجيزة (the prosecution of northern Giza).</summary>
    private bool IsCompassOf(int token) => Follows(token) && scan.Text.Key(token) is "شمال" or "جنوب" or "شرق" or "غرب" or "وسط";

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
            if (body is { Kind: EntityKind.Organization, Supported: true, Rejected: false, Proclitic: null, Length: > 1 }
                && !(body.Names.Count > 0 && scan.Text.Key(head)[split..] is "مكتب"))
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

        if (unit && Does(head + 1).HasFlag(InstitutionWord.Field) && scan.Text.Key(head)[split..] is "مديريه" or "دائره" or "مكتب")
        {
            // مديرية الصحة (the health directorate), whose governorate the report is from
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
            ? Follows(next + 1) && (IsHead(next + 1) || (unit && scan.Text.Key(head)[split..] is not ("دائره" or "مصلحه") && PlaceAt(next + 1) is not null))
            : scan.Text.Key(next)[0] == 'ب' && !scan.KeyIs(next, "برئاسه") && (scan.CueAt<BodyCue>(next, procliticAllowed: true) is { Split: > 0 } || (unit && IsPlaceBehind(next))));
    }

    /// <summary>
    /// اللجنة العليا (the supreme committee) of اللجنة العليا للانتخابات (the supreme committee for elections): the longer name stands
    /// elsewhere in the article and opens with these words.
    /// </summary>
    /// <param name="split">Letters of the head's token before it.</param>
    /// <param name="last">The last word of the short name.</param>
    public Candidate? Whole(int split, int last)
    {
        foreach (Candidate body in index.All.Of(CandidateSorts.Arabic(EntityKind.Organization)))
        {
            int itsSplit = body.Proclitic?.Length ?? 0;
            if (body is { Supported: true, Rejected: false, Length: > 2 } && body.First != head && body.Length > last - head + 1 && Hash(body.First, itsSplit) == Hash(head, split)
                && scan.Text.Hash(body.First + 1) == scan.Text.Hash(head + 1) && scan.Text.Key(body.First + 2) is ['ا' or 'ل', 'ل', ..] or ['ل', ..])
            {
                return body;
            }
        }

        return null;
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
    /// <param name="last">The last word of the name so far.</param>
    /// <param name="split">Letters before the noun where ل (for) leads to it.</param>
    public int Governed(int last, int split = 0)
    {
        bool near = split > 0 || last == head + 1 || (last == head + 2 && IsAdjective(last));
        int noun = split > 0 ? last : head + 1;
        bool governs = near && InstitutionWords.Find(Hash(noun, split)).HasFlag(InstitutionWord.Governing) && Follows(last + 2)
            && scan.Text.Key(last + 1) is "عن" or "علي" or "في" or "من" or "مع";
        return governs && (scan.Text.Key(last + 2).StartsWith("ال") || (split > 0 && IsNoun(last + 2, 0))) ? Nouns(last + 2, 0) ?? last : last;
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
        || (scan.PreviousWord(head) is >= 0 and var before && scan.Text.Key(before) is "في" or "الي" or "من" or "داخل"
            && !(scan.KeyIs(before, "في") && before > 0 && Does(before - 1).HasFlag(InstitutionWord.Staff)));

    private ulong Hash(int token, int split) => split == 0 ? scan.Text.Hash(token) : scan.Text.HashBehind(token, split);
}
