using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>How far the words behind a head of organisations belong to the name.</summary>
internal readonly ref partial struct InstitutionPhrase(ArticleScan scan, CandidateIndex index, int head)
{
    private const int MostWords = 7;

    /// <summary>The nationality adjective that begins at a token.</summary>
    public Candidate? Nationality(int token) => Follows(token) ? DescriptorRule.Nationality(index, token) : null;

    public Candidate? NationalityEndingAt(int token)
    {
        foreach (Candidate candidate in index.EndingAt(token))
        {
            if (candidate is { Kind: EntityKind.Nationality, Rejected: false })
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>A definite word that ends like an adjective in yeh, or is one of the table.</summary>
    public bool IsAdjective(int token)
    {
        if (!Follows(token) || Does(token).HasFlag(InstitutionWord.End))
        {
            return false;
        }

        if (Does(token).HasFlag(InstitutionWord.Adjective) || DescriptorRule.Nationality(index, token) is not null)
        {
            return true;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        bool yeh = key.Length > 4 && key.StartsWith("ال") && (key[^1] == 'ي' || key.EndsWith("يه"));
        return yeh && !scan.HasCue<OrdinalCue>(token) && !IsTitle(token) && !IsOther(token)
            && NameParts.Default.Find(scan.Text.Hash(token)) is not { Common: false };
    }

    /// <summary>An adjective of rank: العامة (general), الوطنية (national).</summary>
    public bool IsRank(int token) => Follows(token) && (Does(token).HasFlag(InstitutionWord.Rank) || Nationality(token) is not null);

    /// <summary>What an agency that is an outlet deals in.</summary>
    public bool IsNews(int token) =>
        Follows(token) && scan.Text.Key(token) is "الانباء" or "انباء" or "الاعلام" or "الصحافه" or "الاخبار" or "للانباء";

    /// <summary>الجنوبية (southern), behind الكورية (Korean).</summary>
    public bool IsCompass(int token) => scan.HasCue<DirectionCue>(token);

    /// <summary>An adjective of rank that is no nationality.</summary>
    public bool IsRankedOnly(int token) => Follows(token) && Does(token).HasFlag(InstitutionWord.Rank) && Nationality(token) is null;

    /// <summary>What follows ل (for): للطيران المدني (for civil aviation), لمكافحة الفساد (for the fight against corruption).</summary>
    /// <param name="nounsOnly">True where ل with the article rather opens a new phrase.</param>
    public int? Purpose(int token, bool nounsOnly)
    {
        if (!Follows(token))
        {
            return null;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (!nounsOnly && key.Length > 3 && key.StartsWith("لل") && (!IsOther(token) || IsField(token)) && Nationality(token) is null
            && !InstitutionWords.Find(scan.Text.HashBehind(token, 2)).HasFlag(InstitutionWord.End) && (!IsHead(token) || IsField(token)) && !IsOwner(token))
        {
            int end = Joined(Rest(token));
            return end == token ? Governed(token, 2) : end;
        }

        bool noun = key.Length > 3 && key[0] == 'ل'
            && (InstitutionWords.Find(scan.Text.HashBehind(token, 1)).HasFlag(InstitutionWord.Noun) || ((IsRankedOnly(token - 1) || (Nationality(token - 1) is not null && IsCivil)) && IsActing(token)));
        return noun && Nouns(token, 1) is { } last ? Joined(last) : null;
    }

    /// <summary>
    /// لتحاقن الدم (for the transfusion of blood): by its pattern a verbal noun, before a definite word, where a verb would begin with
    /// its person.
    /// </summary>
    private bool IsActing(int token)
    {
        ReadOnlySpan<char> noun = scan.Text.Key(token)[1..];
        bool form = noun.Length is > 3 and < 8 && noun[0] switch
        {
            'ت' => noun.Length == 5 && noun[2] is 'ا' || noun.Length == 5 && noun[3] is 'ي' || noun[^1] == 'ه',
            'ا' => noun[1] != 'ل' && noun.Length > 4 && noun[^2] == 'ا',
            'م' => noun[^1] == 'ه',
            _ => false,
        };
        return form && Follows(token + 1) && scan.Text.Key(token + 1).StartsWith("ال") && !IsHead(token) && !IsTitle(token) && !IsOther(token);
    }

    /// <summary>A further purpose after و (and): للأرصاد وحماية البيئة (for weather and the protection of the environment).</summary>
    private int Joined(int last)
    {
        if (!Follows(last + 1) || last - head >= MostWords)
        {
            return last;
        }

        if (IsApart(last + 1))
        {
            return IsNoun(last + 2, 0) ? Nouns(last + 2, 0) ?? last : last;
        }

        bool noun = scan.Text.Key(last + 1) is ['و', _, _, _, ..] && IsNoun(last + 1, 1);
        return noun ? Nouns(last + 1, 1) ?? last : last;
    }

    /// <summary>و (and) written apart from the word that it joins.</summary>
    private bool IsApart(int token) => scan.KeyIs(token, "و") && Follows(token) && Follows(token + 1);

    /// <summary>
    /// The last of the nouns that begin at a token: nouns without the article as the table has them, a definite one, its adjectives
    /// and what و (and) joins to it.
    /// </summary>
    public int? Nouns(int token, int split)
    {
        int at = token;
        if (Follows(token) && IsApart(token + 1) && IsNoun(token, split) && IsNoun(token + 2, 0))
        {
            // استغلال و توزيع (use and distribution), و (and) written apart
            return Nouns(token + 2, 0);
        }

        while (Follows(at) && at - token < 3 && (IsPeopled(at, split) || IsJoinedNoun(at, token) || IsNoun(at, at == token ? split : 0) || (at == token && split == 1 && scan.Text.Key(at)[0] == 'ل' && IsActing(at))))
        {
            at++;
        }

        if (!Follows(at))
        {
            return null;
        }

        if (at > token && AreaAt(at, Does(at - 1).HasFlag(InstitutionWord.Peopled)) is { } area)
        {
            return area;
        }

        if (at > token && IsPeopled(at - 1, split) && !IsNoun(at - 1, 0))
        {
            return null;
        }

        ReadOnlySpan<char> key = scan.Text.Key(at);
        bool definite = key.Length > 3 && key.StartsWith("ال") && key is not "الله" && !Does(at).HasFlag(InstitutionWord.End) && (!IsTitle(at) || IsProfession(at) || (at > token && key is "السير")) && (!IsOther(at) || IsOfInstitution(at))
            && (IsPortfolio(at) || (split > 0 && at > token) || !IsHead(at) || IsOfInstitution(at)) && scan.CueAt<TriggerCue>(at) is not { Cue.Kind: EntityKind.Place } && DescriptorRule.Nationality(index, at) is null;
        return definite ? Rest(at) : null;
    }

    /// <summary>Adjectives and joined nouns behind a definite noun.</summary>
    private int Rest(int noun)
    {
        int last = noun;
        while (last - head < MostWords && Follows(last + 1))
        {
            int next = last + 1;
            if (DescriptorRule.Nationality(index, next) is { } nationality)
            {
                bool fits = scan.Text.Key(next).StartsWith("ال") && (Agrees(next, head) || Agrees(next, last));
                int end = nationality.Last;
                return !fits ? last : Nationality(end + 1) is { } second && Agrees(second.First, next) ? second.Last
                    : Follows(end + 1) && scan.Text.Key(end + 1) is "الاحرار" ? end + 1 : end;
            }

            int joined = IsApart(next) ? 0 : 1;
            if (!IsJoinedDefinite(next + 1 - joined, joined) && !IsAdjective(next) && !IsFellowship(next))
            {
                break;
            }

            last = IsApart(next) ? next + 1 : next;
        }

        return last;
    }

    /// <summary>والدفاع (and defence): a further definite noun that و (and) joins, together or apart.</summary>
    private bool IsJoinedDefinite(int token, int split)
    {
        ReadOnlySpan<char> noun = scan.Text.Key(token)[split..];
        return (split == 0 || scan.Text.Key(token)[0] == 'و') && noun.StartsWith("ال") && (noun.Length > 4 || noun is "الري" || (noun.Length == 4 && IsAdjective(token + 1)))
            && (!IsHead(token) || IsCommitteeOf(token)) && !IsTitle(token) && !IsGovernment && !Discovery.IsBody(scan, token) && !IsOther(token)
            && !InstitutionWords.Find(Hash(token, split)).HasFlag(InstitutionWord.End);
    }

    /// <summary>نقابة المهندسين الزراعيين (the agricultural engineers' syndicate): an adjective of the people just named.</summary>
    private bool IsFellowship(int token) =>
        scan.Text.Key(token) is { Length: > 6 } key && key.StartsWith("ال") && key.EndsWith("يين") && !IsHead(token) && !IsTitle(token) && !IsOther(token)
        && scan.Text.Key(token - 1) is var people && (people.EndsWith("ين") || people.EndsWith("اء") || people.EndsWith("ون") || people is ['ا', 'ل', _, _, 'ا', _]);

    /// <summary>A body of citizens, which no purpose of the day follows as it follows an administration: جمعية (association).</summary>
    private bool IsCivil =>
        scan.Text.Key(head) is var key && (key.EndsWith("جمعيه") || key.EndsWith("موسسه") || key.EndsWith("معهد") || key.EndsWith("شركه") || key.EndsWith("رابطه") || key.EndsWith("نقابه"));

    /// <summary>لجنة الأمن والدفاع (the security and defence committee).</summary>
    private bool IsCommitteeOf(int token) =>
        scan.Text.Key(head).EndsWith("لجنه") && scan.Text.Key(token) is "والدفاع" or "والخارجيه" or "والداخليه" or "والقضاء";

    /// <summary>Both feminine or both not; العليا (the supreme) is feminine too, and so are plurals in ات.</summary>
    public bool Agrees(int adjective, int noun) =>
        (scan.Text.Key(adjective)[^1] is 'ه' or 'ا' || scan.Text.Key(adjective) is "الكبري") == (scan.Text.Key(noun)[^1] == 'ه' || scan.Text.Key(noun).EndsWith("ات"));

    /// <summary>غرفة تجارة وصناعة الخليل (the chamber of commerce and industry of Hebron), لاستغلال وتوزيع المياه (for the use and distribution of water).</summary>
    private bool IsJoinedNoun(int token, int first) =>
        token > first && scan.Text.Key(token)[0] == 'و' && InstitutionWords.Find(scan.Text.HashBehind(token, 1)).HasFlag(InstitutionWord.Noun)
        && (PlaceAt(token + 1) is not null || (Follows(token + 1) && scan.Text.Key(token + 1).StartsWith("ال")));

    private bool IsPeopled(int token, int split) => split == 0 && Does(token).HasFlag(InstitutionWord.Peopled);

    private bool IsNoun(int token, int split) =>
        InstitutionWords.Find(split == 0 ? scan.Text.Hash(token) : scan.Text.HashBehind(token, split)).HasFlag(InstitutionWord.Noun);

    private InstitutionWord Does(int token) => InstitutionWords.Find(scan.Text.Hash(token));

    private bool IsTitle(int token) => scan.HasCue<TitleCue>(token, procliticAllowed: true);

    /// <summary>نقابة المهندسين (the engineers' syndicate): no title before two names.</summary>
    private bool IsProfession(int token) => scan.Text.Key(token) is { Length: > 7 } key && key.EndsWith("ين");

    private bool IsHead(int token) =>
        scan.HasCue<BodyCue>(token, procliticAllowed: true)
        || scan.CueAt<GovernmentCue>(token, procliticAllowed: true) is { Cue.Template: not "{adj} state" };

    /// <summary>
    /// مديرية الشؤون الصحية (the health affairs directorate): a part of what is named by an institution's words; مديرية التضامن الاجتماعي (of
    /// social solidarity), though التضامن is also a quarter.
    /// </summary>
    private bool IsOfInstitution(int token) =>
        scan.Text.Key(head).EndsWith("مديريه") && (index.At(token).Exists(static c => c is { Rule: "composed:institution", Proclitic: null })
            || (IsAdjective(token + 1) && Agrees(token + 1, token) && !Agrees(token + 1, head) && !IsCompass(token + 1) && Nationality(token + 1) is null
                && index.At(token).Exists(static c => c.Kind == EntityKind.Place)));

    /// <summary>المديرية العامة للدفاع المدني (the directorate of civil defence): what every state has, as the field of a body.</summary>
    private bool IsField(int token) => index.At(token).Exists(static c => c is { Rule: "composed:institution", Proclitic: "ل" });

    /// <summary>Something else that is named begins here.</summary>
    private bool IsOther(int token)
    {
        foreach (Candidate candidate in index.At(token))
        {
            if (candidate is { Supported: true, Rejected: false } && candidate.Kind is not (EntityKind.Nationality or EntityKind.Count))
            {
                return true;
            }
        }

        return false;
    }

    private bool Follows(int token) =>
        token < scan.Count && scan.Block(token) == scan.Block(head) && scan.IsWord(token) && scan.Arabic(token)
        && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore);
}
