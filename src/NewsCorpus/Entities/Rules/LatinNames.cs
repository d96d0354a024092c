using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// English names: runs of capitalised words that a given name, an initial or a title opens, or that speech, an age or a
/// profession marks as a person.
/// </summary>
internal static class LatinNames
{
    private const int MostParts = 6;

    /// <summary>Words for places and things that are surnames as often behind a given name: Damon Hill.</summary>
    private static readonly KeySet CueSurnames = KeySet.Read("Entities/Data/cue-surnames.txt");

    public static void Run(ArticleScan scan, CandidateIndex index, int token, TitleCue? title)
    {
        if (!LatinDiscovery.IsCapital(scan, token) || scan.Text.Tokens[token].Is(TokenFlags.AllCaps) && !IsInitial(scan, token))
        {
            return;
        }

        if (scan.Text.Key(token) is "mr" or "mrs" or "ms" or "dr" or "sir" or "lord" or "lady" or "miss")
        {
            // The name after the title is read with it; the title is no part of the name, also behind an office.
            return;
        }

        if (title is not null && (IsCaptainOfShip(scan, token) || (scan.CueAt<TitleCue>(token) is { } rank && LatinDiscovery.IsCapital(scan, rank.Last + 1)
            && scan.Block(rank.Last + 1) == scan.Block(token) && !scan.Text.Tokens[rank.Last + 1].Is(TokenFlags.LineBefore))))
        {
            // "the chief of staff, General Dundar": the rank is a title of its own.
            return;
        }

        if (title is null && token > 0 && scan.Block(token - 1) == scan.Block(token) && LatinDiscovery.IsCapital(scan, token - 1)
            && scan.Text.Key(token - 1) is "abdul" or "abdel" or "abdal" or "abd" or "abu" or "abou" or "umm" && index.At(token - 1).Count == 0)
        {
            // Abdul Amir is one name, though only Amir is in the table.
            RunFrom(scan, index, token);
            return;
        }

        // al-Sawr opens with an article, not with the given name Al.
        NameParts.Part? given = LatinArticles.Opens(scan, token) ? null : NameParts.Default.Find(scan.Text.Key(token));
        bool clear = given is { Given: true, Common: false };
        if (title is null && !clear && scan.CueAt<TitleCue>(token) is not null)
        {
            return;
        }

        bool initial = IsInitial(scan, token);
        if (title is null && !clear && InsideRun(scan, index, token))
        {
            return;
        }

        int last = Extend(scan, token, title is not null || clear);
        if (scan.Text.Key(last) is "eid" or "fitr" or "adha" || (title is not null && (scan.KeyIs(token, "staff") || (last > token && LatinText.IsOrganizationHead(scan.Text.Key(last))))))
        {
            // Eid al-Fitr is a feast, the General Staff and the General Labour Confederation are bodies.
            return;
        }

        if (title is null && !clear)
        {
            bool marked = last > token && scan.Text.Key(last).Length > 1 && !(initial && IsSide(scan, index, token, last))
                && (!Explained(scan, index, token, last) || (initial && StandsApart(scan, token) && IsTown(index, last)))
                && !(initial && last == token + 1)
                && ((initial && (IsFamily(scan, last) || StandsApart(scan, token)))
                    || (given is { Given: true } && !Opens(scan, token) && IsFamily(scan, last))
                    || LatinNameMarks.Tell(scan, index, token, last));
            if (marked)
            {
                PersonRule.Add(scan, index, token, last, null, initial || given is not null ? 0.75 : 0.65, initial ? "person:initial" : "person:unknown");
            }

            return;
        }

        if (title is not null && Explained(scan, index, token, token))
        {
            return;
        }

        if (title is null && PlaceNeighbours.After(scan, last) is { IsClub: true } or { Kind: null })
        {
            return;
        }

        if (title is null && last == token)
        {
            if (clear && LatinLoneNames.Stands(scan, index, token, token))
            {
                PersonRule.Add(scan, index, token, last, null, 0.7, "person:lone");
            }

            return;
        }

        if (last == token && CommonWords.Contains(scan.Text.Key(token)) && !IsAddressed(scan, token))
        {
            return;
        }

        PersonRule.Add(scan, index, token, last, title, title is null ? 0.75 : 0.85, title is null ? "person:name-run" : "person:title");
    }

    /// <summary>A name of which only the word behind Abdul or Abu is known.</summary>
    private static void RunFrom(ArticleScan scan, CandidateIndex index, int token)
    {
        int last = Extend(scan, token, sure: true);
        if (NameParts.Default.Find(scan.Text.Key(token)) is { Given: true } && !Explained(scan, index, token, last))
        {
            PersonRule.Add(scan, index, token - 1, last, null, 0.75, "person:name-run");
        }
    }

    /// <summary>Hamid Karzai International Airport: what is named after people names nobody.</summary>
    public static void RejectNamesakes(ArticleScan scan, CandidateIndex index)
    {
        List<Candidate>? named = null;
        foreach (Candidate person in index.All.Of(CandidateSorts.Of(EntityKind.Person)))
        {
            if (person.Kind != EntityKind.Person || scan.Arabic(person.Last))
            {
                continue;
            }

            if (person is { Supported: true, Rejected: false } && QuartersOfPeople.Names(scan, person))
            {
                named ??= [];
                named.Add(person);
                continue;
            }

            for (int next = person.Last + 1; next <= person.Last + 2 && LatinDiscovery.IsCapital(scan, next) && scan.Block(next) == scan.Block(person.Last); next++)
            {
                person.Rejected |= !scan.EndsPossessive(next - 1)
                    && scan.CueAt<TriggerCue>(next) is { Cue: { After: true, IsRelation: false } };
            }
        }

        named?.ForEach(person => QuartersOfPeople.Turn(scan, index, person));
    }

    private static int Extend(ArticleScan scan, int token, bool sure)
    {
        int last = token;
        while (last - token < MostParts)
        {
            int next = last + 1;
            if (next >= scan.Count || scan.Block(next) != scan.Block(token))
            {
                break;
            }

            bool stop = scan.IsOne(next, ".") && !scan.Text.Tokens[next].Is(TokenFlags.SpaceBefore) && IsInitial(scan, last);
            if (stop && LatinDiscovery.IsCapital(scan, next + 1) && scan.Block(next + 1) == scan.Block(token))
            {
                last = next + 1;
            }
            else if (LatinDiscovery.IsCapital(scan, next) && !scan.Text.Tokens[next].Is(TokenFlags.LineBefore) && !scan.EndsPossessive(last)
                && !IsLetters(scan, token, next)
                && (!CommonWords.Contains(scan.Text.Key(next)) || (sure && last == token && MayBeFamily(scan, next)))
                && IsFreeOfCues(scan, next, sure && last == token))
            {
                last = next;
            }
            else if (next + 1 < scan.Count && IsParticle(scan, next) && JoinsName(scan, next, token))
            {
                last = scan.IsHyphen(next + 1) ? next + 2 : next + 1;
            }
            else if (scan.IsHyphen(next) && !scan.Text.Tokens[next].Is(TokenFlags.SpaceBefore) && LatinDiscovery.IsCapital(scan, next + 1)
                && scan.Block(next + 1) == scan.Block(token) && !scan.Text.Tokens[next + 1].Is(TokenFlags.SpaceBefore))
            {
                last = next + 1;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    /// <summary>Michael Green: an ordinary word with a capital right after a given name, outside headlines in capitals.</summary>
    private static bool MayBeFamily(ArticleScan scan, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        return key.Length > 2 && key is not ("the" or "and" or "for" or "are" or "was" or "has" or "had" or "who" or "not" or "but" or "his" or "her"
            or "its" or "you" or "all" or "can" or "one" or "two" or "out" or "new" or "how" or "why" or "did" or "get" or "got" or "say" or "set"
            or "off" or "via" or "per" or "day" or "with" or "from" or "said" or "says" or "will" or "that" or "this" or "they" or "when" or "what"
            or "after" or "over" or "into" or "have" or "been" or "were" or "city" or "street" or "news" or "monday" or "tuesday")
            && !(token + 1 < scan.Count && LatinDiscovery.IsCapital(scan, token + 1) && CommonWords.Contains(scan.Text.Key(token + 1)));
    }

    /// <summary>John Major: the word after a given name may be a title, if no name follows that.</summary>
    private static bool IsFreeOfCues(ArticleScan scan, int token, bool afterGiven) =>
        !scan.HasCue(token, CueBits.NotInNames, false)
        || (afterGiven && CueSurnames.Contains(scan.Text.Hash(token)) && !LatinDiscovery.IsCapital(scan, token + 1))
        || (afterGiven && scan.CueAt<TitleCue>(token) is not null && scan.CueAt<TriggerCue>(token) is null && !LatinDiscovery.IsCapital(scan, token + 1));

    /// <summary>Something known that is no person covers or touches the run.</summary>
    internal static bool Explained(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        for (int token = first; token <= last; token++)
        {
            foreach (Candidate candidate in index.At(token))
            {
                if (candidate is { Supported: true, Rejected: false } && candidate.Kind is not (EntityKind.Person or EntityKind.Count))
                {
                    return true;
                }
            }

            if (scan.CueAt<TriggerCue>(token) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The frigate Admiral Essen is a ship.</summary>
    private static bool IsCaptainOfShip(ArticleScan scan, int token) =>
        token > 1 && scan.Text.Key(token - 2) is "frigate" or "destroyer" or "cruiser" or "corvette" or "carrier" or "submarine" or "warship" or "ship"
            or "vessel" or "tanker" or "ferry" or "icebreaker" or "minesweeper";

    /// <summary>S. Korea, W. Virginia: a side of the sky before a place.</summary>
    private static bool IsSide(ArticleScan scan, CandidateIndex index, int token, int last) =>
        scan.Text.Key(token) is "n" or "s" or "e" or "w" && (scan.Text.Key(last) is "korea"
            || index.EndingAt(last).Exists(c => c is { Kind: EntityKind.Place or EntityKind.Nationality, Names.Count: > 0 } && (c.Kind == EntityKind.Nationality || c.Names.Entry(0).Subkind is not ("city" or "town" or "village" or "quarter"))));

    /// <summary>I. Salisbury: the surname is a town's name, and no country's or people's.</summary>
    private static bool IsTown(CandidateIndex index, int token) =>
        index.At(token).Count > 0 && !index.At(token).Exists(c => c.Supported
            && (c.Kind != EntityKind.Place || c.Names.Count == 0 || c.Names.Entry(0).Subkind is "country" or "territory" or "nation" or "continent" or "state"));

    /// <summary>Mr Long: what is addressed so is a name, though a word too.</summary>
    private static bool IsAddressed(ArticleScan scan, int token)
    {
        int before = scan.PreviousWord(token);
        before = scan.IsOne(before, ".") ? before - 1 : before;
        return before >= 0 && scan.Text.Key(before) is "mr" or "mrs" or "ms" or "dr" or "sir" or "prof";
    }

    /// <summary>The letters behind a name: Mary Smith KC.</summary>
    private static bool IsLetters(ArticleScan scan, int first, int token) =>
        scan.Text.Tokens[token].Is(TokenFlags.AllCaps) && scan.Text.Key(token).Length is >= 2 and <= 4 && !scan.Text.Tokens[first].Is(TokenFlags.AllCaps)
        && scan.Text.Key(token).IndexOfAnyExcept("ivx") >= 0 && !(LatinDiscovery.IsCapital(scan, token + 1) && scan.Block(token + 1) == scan.Block(token));

    /// <summary>An initial that no word stands before: "C. White 181", and no "vitamin C. White".</summary>
    private static bool StandsApart(ArticleScan scan, int token) =>
        token == 0 || scan.Block(token - 1) != scan.Block(token) || scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
        || (!scan.IsWord(token - 1) && !scan.IsOne(token - 1, ".")) || scan.Text.Key(token - 1) is "and" or "by" or "from";

    private static bool IsFamily(ArticleScan scan, int token) =>
        !CommonWords.Contains(scan.Text.Key(token)) && scan.Text.Key(token).Length > 2 && !scan.HasCue(token, CueBits.NotInNames, false);

    internal static bool Opens(ArticleScan scan, int token) =>
        token == 0 || scan.Block(token - 1) != scan.Block(token) || scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
        || scan.IsOne(token - 1, ".!?:\"“");

    private static bool InsideRun(ArticleScan scan, CandidateIndex index, int token) =>
        index.EndingAt(token).Exists(c => c is { Kind: EntityKind.Person, Supported: true } && c.First < token)
        || (token > 0 && scan.Block(token - 1) == scan.Block(token) && LatinDiscovery.IsCapital(scan, token - 1)
            && NameParts.Default.Find(scan.Text.Hash(token - 1)) is { Given: true });

    private static bool JoinsName(ArticleScan scan, int particle, int first)
    {
        int name = scan.IsHyphen(particle + 1) ? particle + 2 : particle + 1;
        if (name < scan.Count && IsParticle(scan, name) && !LatinDiscovery.IsCapital(scan, name))
        {
            name++;
        }

        return name < scan.Count && scan.Block(name) == scan.Block(first) && LatinDiscovery.IsCapital(scan, name);
    }

    private static bool IsParticle(ArticleScan scan, int token) =>
        scan.Text.Key(token) is "al" or "el" or "bin" or "ibn" or "abu" or "van" or "von" or "de" or "ben" or "ul"
            || (scan.Text.Key(token) is "as" or "ad" or "ar" or "an" or "at" or "az" or "ash" or "os" && scan.IsHyphen(token + 1))
            || scan.Text.Key(token) is "der" or "den" or "del" or "da" or "dos" or "di" or "la" or "le" or "du" or "ter" or "ou"
            || scan.Text.Key(token) is "ten" or "dal" or "della" or "bint" or "af" or "zu";

    private static bool IsInitial(ArticleScan scan, int token) =>
        token < scan.Count && scan.Text.Key(token).Length == 1 && LatinDiscovery.IsCapital(scan, token) && scan.IsOne(token + 1, ".")
        && !scan.Text.Tokens[token + 1].Is(TokenFlags.SpaceBefore)
        && !(token > 1 && scan.IsOne(token - 1, ".") && !scan.Text.Tokens[token].Is(TokenFlags.SpaceBefore) && scan.Text.Key(token - 2).Length == 1)
        && !(scan.KeyIs(token, "u") && token + 2 < scan.Count && scan.Text.Key(token + 2) is "s" or "n" or "k");
}
