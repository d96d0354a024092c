using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Later short mentions: once أبو حمزة القرشي (Abu Hamza al-Qurashi) is named, القرشي alone means him.</summary>
internal static class PersonEcho
{
    /// <summary>Nouns that tell of what is a person's: كلمة (speech), أنصار (supporters).</summary>
    internal static readonly KeySet Heads = KeySet.Read("Entities/Data/person-heads.txt");

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        SupportListed(scan, index);
        TitledSurnames.Apply(scan, index);
        List<Candidate> people = index.InOrder(CandidateSorts.Of(EntityKind.Person), static c => c is { Kind: EntityKind.Person, Supported: true, Rejected: false, Length: > 1 });
        if (people.Count == 0)
        {
            return;
        }

        Bynames.Apply(scan, index, people);
        Dictionary<string, Candidate> byLastName = scan.ByLastName;
        WordSieve sieve = scan.LastNames;
        sieve.Clear();
        Dictionary<string, Candidate>.AlternateLookup<ReadOnlySpan<char>> lookup = byLastName.GetAlternateLookup<ReadOnlySpan<char>>();
        Dictionary<string, Candidate>? byFather = SonEcho.Names(scan, people, sieve);
        foreach (Candidate person in people)
        {
            ReadOnlySpan<char> key = LatinText.NameKey(scan, person.Last);
            bool guessed = !scan.Arabic(person.Last) && person.Rule == "person:unknown" && scan.HasCue(person.Last, Cues.CueBits.NotInNames, false);
            // فيصل بن عبدالعزيز (Faisal son of Abdulaziz) is not called by his father's name.
            bool father = key.StartsWith("عبدال") || (scan.KeyIs(person.Last - 1, "بن") && person.Length > 2)
                || scan.KeyIs(person.Last - 1, "عبد");
            bool closed = !scan.Arabic(person.Last) && IsWord(key) && !IsSure(person);
            if ((key.Length >= (scan.Arabic(person.Last) ? 4 : 3) || IsShortName(key)) && key is not "الله" && !father && !guessed && !closed && !IsNamesake(index, person))
            {
                lookup.TryAdd(key, person);
                sieve.Add(key);
            }
        }

        Dictionary<string, Candidate?> byFirstName = FirstNameEcho.Names(scan, people, sieve);
        if (byLastName.Count + byFirstName.Count == 0 && byFather is null)
        {
            return;
        }

        Dictionary<string, Candidate?>.AlternateLookup<ReadOnlySpan<char>> firsts = byFirstName.GetAlternateLookup<ReadOnlySpan<char>>();
        SplitBuffer buffer = default;
        Span<ProcliticSplit> splits = buffer;
        ReadOnlySpan<ulong> states = scan.Text.States[..scan.Count];
        ReadOnlySpan<TokenFlags> flags = scan.Text.Flags[..scan.Count];
        for (int token = sieve.Next(states, flags, 0); token < states.Length; token = sieve.Next(states, flags, token + 1))
        {
            if (scan.Block(token) < 0 || !scan.IsWord(token)
                || (!scan.Arabic(token) && !scan.Text.Tokens[token].Is(TokenFlags.Capital)))
            {
                continue;
            }

            ReadOnlySpan<char> key = LatinText.NameKey(scan, token);
            if (byFather is not null && SonEcho.At(scan, index, token, byFather) is { } son)
            {
                SonEcho.Add(scan, index, token, son);
                continue;
            }

            int count = Proclitics.ProcliticSplits(key, splits);
            for (int s = 0; s < count; s++)
            {
                ReadOnlySpan<char> rest = splits[s].RestoresArticle
                    ? string.Concat(splits[s].Restored, key[splits[s].Length..])
                    : key[splits[s].Length..];
                if (lookup.TryGetValue(rest, out Candidate? person) && (token > person.Last || token < person.First)
                    && (!scan.Arabic(token) ? rest.Length > 3 && !IsWord(rest) || StandsInSentence(scan, token)
                        : !IsWord(rest) || (splits[s].Length == 0 && First(scan, token, person) < token)
                            || IsToldOf(scan, index, token, splits[s].Length, rest, person)))
                {
                    Add(scan, index, token, splits[s].Length, person);
                    break;
                }

                if (firsts.TryGetValue(rest, out Candidate? bearer) && bearer is not null && (token > bearer.Last || token < bearer.First)
                    && FirstNameEcho.Stands(scan, index, token, splits[s].Length))
                {
                    Add(scan, index, token, splits[s].Length, bearer);
                    break;
                }
            }
        }
    }

    /// <summary>Three letters that are no Arabic word: ليو (Lieu), باخ (Bach).</summary>
    private static bool IsShortName(ReadOnlySpan<char> key) =>
        key.Length == 3 && !OrdinaryWords.Contains(key) && NameParts.Default.Find(key) is not { Common: true } && NameShape.Default.Score(key) > 0;

    /// <summary>Named by a title or a given name, so that a surname that is a word is one.</summary>
    private static bool IsSure(Candidate person) => person.Names.Count > 0 || person.Rule is "person:title" or "person:name-run";

    /// <summary>An English word that has its capital as a name: between words that have none, or at a sentence's start before speech.</summary>
    private static bool StandsInSentence(ArticleScan scan, int token)
    {
        int before = token - 1;
        int next = token + 1;
        bool inside = before >= 0 && scan.Block(before) == scan.Block(token) && scan.IsWord(before) && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
            && !scan.Text.Tokens[before].Is(TokenFlags.Capital) && !scan.EndsPossessive(before) && scan.Text.Key(before) is not ("the" or "a" or "an" or "in" or "this" or "last" or "next" or "of");
        bool speaks = next < scan.Count && scan.Text.Key(next) is "said" or "says" or "told" or "added";
        return (inside || speaks) && next < scan.Count && scan.Block(next) == scan.Block(token) && !scan.Text.Tokens[next].Is(TokenFlags.Capital)
            && !scan.IsHyphen(next);
    }

    /// <summary>
    /// A listed person by a short name that is a word too, where nobody is named in full: قوات صالح (Saleh's forces) in news
    /// that names Yemen.
    /// </summary>
    private static void SupportListed(ArticleScan scan, CandidateIndex index)
    {
        foreach (Candidate known in index.All.Of(CandidateSorts.Arabic(EntityKind.Person)))
        {
            if (known is { Kind: EntityKind.Person, Length: 1, Supported: false, Rejected: false, Names.Count: > 0 } && scan.Arabic(known.First)
                && known.Proclitic is null or "و" && known.Names.Entry(0).FirstCountry is { } country && scan.Countries.Contains(country))
            {
                int split = known.Proclitic is null ? 0 : 1;
                known.Supported = IsToldOf(scan, index, known.First, split, scan.Text.Key(known.First)[split..], null);
            }
        }
    }

    /// <summary>The last name is an ordinary word too: صالح (Saleh, good), الشريف (al-Sharif, the noble).</summary>
    private static bool IsWord(ReadOnlySpan<char> key) =>
        CommonWords.Contains(key)
        || (!key.StartsWith("ال") ? NameParts.Default.Find(key) is { Common: true }
            : CommonWords.Contains(key[2..]) || NameParts.Default.Find(key[2..]) is { Common: true } || OrdinaryWords.Contains(key));

    /// <summary>What stands beside an ordinary word shows that the person is meant.</summary>
    private static bool IsToldOf(ArticleScan scan, CandidateIndex index, int token, int split, ReadOnlySpan<char> key, Candidate? person)
    {
        bool joined = split == 1 && scan.Text.Key(token)[0] == 'و';
        bool definite = key.StartsWith("ال");
        if ((split > 0 && !joined) || (definite && IsDescribed(scan, token + 1)))
        {
            return false;
        }

        int before = scan.PreviousWord(token);
        bool opens = before < 0 || scan.Text.Tokens[token].Is(TokenFlags.LineBefore) || scan.IsOne(before, ":–-");
        int next = token + 1;
        bool goesOn = next < scan.Count && scan.Block(next) == scan.Block(token);
        if (opens)
        {
            // السراج: لا عودة (al-Sarraj: no return), الصيد يطالب (Essid demands)
            return goesOn && (scan.IsOne(next, ":") || scan.Text.Key(next) is ['ي', _, _, _, ..]);
        }

        if (joined)
        {
            return index.EndingAt(before).Exists(static c => c is { Kind: EntityKind.Person or EntityKind.ArmedGroup, Supported: true, Rejected: false });
        }

        if (!scan.IsWord(before))
        {
            return false;
        }

        ReadOnlySpan<char> head = scan.Text.Key(before);
        return SpeechVerbs.Contains(scan.Text.Hash(before)) || Heads.Contains(scan.Text.Hash(before))
            || (head.Length > 3 && head[0] is 'و' or 'ل' or 'ب' or 'ف' or 'ك' && Heads.Contains(scan.Text.HashBehind(before, 1)))
            || (scan.CueAt<Cues.TitleCue>(before, procliticAllowed: true) is { } title && title.Last == before && title.Cue.Form.StartsWith("ال", StringComparison.Ordinal))
            || (definite && !CommonWords.Contains(key) && person is { Names.Count: > 0 });
    }

    /// <summary>A definite adjective follows: الشريف الهاشمي.</summary>
    private static bool IsDescribed(ArticleScan scan, int token) =>
        token < scan.Count && scan.Block(token) == scan.Block(token - 1) && scan.IsWord(token) && scan.Text.Key(token).StartsWith("ال")
        && scan.Text.Key(token) is not ("الي" or "الذي" or "التي" or "اليوم" or "الان" or "امس");

    /// <summary>A group bears the name: in كتائب عز الدين القسام (al-Qassam Brigades) nobody of that name has been told of.</summary>
    private static bool IsNamesake(CandidateIndex index, Candidate person)
    {
        foreach (Candidate c in index.EndingAt(person.Last))
        {
            if (c is { Kind: EntityKind.ArmedGroup, Supported: true, Rejected: false } && c.First < person.First)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A given name before a family name is another's: معصوم الجبوري is not Fuad Masum.</summary>
    private static bool OpensOther(ArticleScan scan, CandidateIndex index, int token) =>
        scan.Arabic(token) && NameParts.Default.Find(scan.Text.Hash(token)) is { Given: true }
        && token + 1 < scan.Count && scan.Text.Key(token + 1).StartsWith("ال") && ArabicNameParts.IsFamilyLike(scan, index, token + 1, token, true);

    private static void Add(ArticleScan scan, CandidateIndex index, int token, int split, Candidate person)
    {
        if (OpensOther(scan, index, token))
        {
            return;
        }

        foreach (Candidate known in index.At(token))
        {
            if (known.Kind == EntityKind.Person && known.Length == 1)
            {
                known.Supported = true;
                known.Antecedent ??= person;
                return;
            }
        }

        int first = First(scan, token, person);
        first = first < token || scan.Arabic(token) ? first : Surname(scan, token, person);
        if (first < token && scan.Text.Key(first) is "بن" or "ابن")
        {
            // علي بن أبي طالب is another son of Abu Talib.
            return;
        }

        if (scan.Arabic(token) && first > 0 && scan.Block(first - 1) == scan.Block(token) && !Heads.Contains(scan.Text.Hash(first - 1))
            && scan.CueAt<Cues.TriggerCue>(first - 1, procliticAllowed: true) is { Cue: { Kind: null, AbsorbedKind: EntityKind.Place, IsRelation: false } })
        {
            // شارع صلاح الدين (Salah al-Din Street) is named after another.
            return;
        }

        if (first < token && index.At(first).Exists(c => c is { Kind: EntityKind.Person, Supported: true } && c.Last == token))
        {
            return;
        }

        if (!scan.Arabic(token))
        {
            if (index.At(token).Exists(static c => c is { Kind: EntityKind.Organization or EntityKind.Media, Supported: true, Rejected: false, Names.Count: > 0 }))
            {
                // Ford's sales, though a William Ford is named too.
                return;
            }

            RejectCompany(index, token);
        }

        if (!scan.Arabic(token) && person.Rule != "person:unknown" && !LatinPlaces.IsAfterPreposition(scan, token, strictly: false))
        {
            RejectNamesake(index, token);
        }

        Candidate echo = index.Lend(EntityKind.Person, "person:echo");
        echo.First = first;
        echo.Last = token;
        echo.Core = scan.Span(first, first < token ? 0 : split, token);
        echo.Proclitic = first < token ? null : scan.Proclitic(token, split);
        echo.Supported = true;
        echo.Antecedent = person;
        echo.Confidence = 0.85;
        index.Add(echo);
    }

    /// <summary>The whole name stands again, perhaps in a headline's capitals.</summary>
    private static int First(ArticleScan scan, int token, Candidate person)
    {
        int first = token;
        for (int named = person.Last - 1; named >= person.First && first > 0 && scan.Block(first - 1) == scan.Block(token); named--)
        {
            if (scan.Text.Hash(first - 1) != scan.Text.Hash(named))
            {
                return scan.Arabic(token) ? first : token;
            }

            if (!scan.Arabic(token) && !scan.Text.Tokens[first - 1].Is(TokenFlags.Capital))
            {
                return token;
            }

            first--;
        }

        return scan.Arabic(token) || token - first == person.Last - person.First ? first : token;
    }

    /// <summary>What belongs to an English surname where it stands again: bin Zobetu, Nkweta-Zobetu.</summary>
    private static int Surname(ArticleScan scan, int token, Candidate person)
    {
        int named = person.Last;
        bool hyphen = token > 1 && named - 2 > person.First && scan.IsHyphen(token - 1) && scan.IsHyphen(named - 1) && !scan.Text.Tokens[token].Is(TokenFlags.SpaceBefore)
            && scan.Text.Hash(token - 2) == scan.Text.Hash(named - 2) && scan.Text.Key(token - 2).Length > 2;
        bool particle = token > 0 && named - 1 > person.First && scan.Block(token - 1) == scan.Block(token) && scan.Text.Hash(token - 1) == scan.Text.Hash(named - 1)
            && scan.Text.Key(token - 1) is "bin" or "ben" or "ibn" or "abu" or "van" or "von" or "de";
        return hyphen ? token - 2 : particle ? token - 1 : token;
    }

    /// <summary>A company that was only guessed from what stands beside it: Zobetu's board, where Ana Zobetu is named.</summary>
    private static void RejectCompany(CandidateIndex index, int token)
    {
        foreach (Candidate known in index.At(token))
        {
            known.Rejected |= known is { Length: 1, Rule: "company:announced" or "company:echo" };
        }
    }

    /// <summary>After Kevin Washington is named, Washington without a preposition is he and not the city.</summary>
    private static void RejectNamesake(CandidateIndex index, int token)
    {
        foreach (Candidate known in index.At(token))
        {
            if (known is { Kind: EntityKind.Place, Length: 1, Trigger: null, Names.Count: > 0 }
                && known.Names.Entry(0).Subkind is not ("country" or "territory" or "continent" or "region"))
            {
                known.Rejected = true;
            }
        }
    }
}
