using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Small places in English reports that name several places close to each other: "withdrew from Mukhtar to Basharan", "reached Kukawa,
/// Cross Kauwa and Doron Baga". Capitalised words that no table holds are a place behind words that take little else, and in a
/// list with a place.
/// </summary>
internal static class LatinLocalPlaces
{
    private const int LongestList = 16;
    private const int FewestPlaces = 6;

    /// <summary>An article has a place for so many words at least, where a name that nothing explains is rather one more.</summary>
    private const int WordsForPlace = 40;

    /// <summary>Looks at every capital of an article that has a region of its own.</summary>
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        LatinPlaceRun[]? list = null;
        bool? dense = null;
        bool found = false;
        const int Starts = 1 << CueBits.LatinCapital | 1 << CueBits.LatinArticle;
        for (int token = scan.NextCue(0, Starts); token < scan.Count; token = scan.NextCue(token + 1, Starts))
        {
            if (!scan.Text.Tokens[token].Is(TokenFlags.Capital) && !LatinArticles.Opens(scan, token))
            {
                continue;
            }

            LatinPlaceRun run = LatinPlaceRun.At(scan, index, token);
            if (!run.Begins)
            {
                continue;
            }

            list ??= new LatinPlaceRun[LongestList];
            int count = Read(scan, index, run, list, out bool mixed);
            if (count > 1 && scan.IsComma(list[count - 1].First - 1)
                && (LatinLeads.IsOfActor(scan, list[count - 1].Last + 1) || !LatinLeads.EndsPhrase(scan, list[count - 1].Last)
                    || (list[count - 1].Known is null && list[0].First > 0 && scan.Text.Tokens[list[0].First - 1].Is(TokenFlags.Capital))))
            {
                // "In London, Somebody cut short", "In Seattle, Somebody's single": who follows a comma need not be a place.
                count--;
            }

            bool unknown = false;
            for (int i = 0; i < count; i++)
            {
                unknown |= list[i].Known is null;
            }

            if (unknown)
            {
                found |= Decide(scan, index, list.AsSpan(0, count), mixed, dense ??= IsDense(scan, index));
            }

            token = list[count - 1].Last;
        }

        if (found)
        {
            LatinSettlements.Echo(scan, index);
        }
    }

    /// <summary>For a name of the gazetteer with a number of known places near it.</summary>
    public static bool IsTold(ArticleScan scan, CandidateIndex index, Candidate candidate, int near)
    {
        if (!LatinDiscovery.IsCapital(scan, candidate.Last) || (candidate.Length == 1 && CommonWords.Contains(scan.Text.Key(candidate.First)))
            || candidate.First == 0 || FollowsName(scan, index, candidate.First, candidate.Last))
        {
            return false;
        }

        return near > 1 || LatinLeads.Before(scan, candidate.First) == LatinLeads.Strong || Continues(scan, index, candidate.First, candidate.Last);
    }

    /// <summary>Reads what commas and "and" join.</summary>
    private static int Read(ArticleScan scan, CandidateIndex index, LatinPlaceRun run, Span<LatinPlaceRun> list, out bool mixed)
    {
        int count = 0;
        mixed = false;
        while (run.Begins && count < LongestList)
        {
            list[count++] = run;
            int next = run.Last + 1;
            bool joined = false;
            if (scan.IsComma(next) || scan.IsOne(next, "/"))
            {
                (next, joined) = (next + 1, true);
            }

            bool and = next < scan.Count && scan.IsWord(next) && scan.Text.Key(next) is "and" or "or";
            next += and ? 1 : 0;
            if ((!joined && !and) || next >= scan.Count || scan.Block(next) != scan.Block(run.Last) || scan.EndsPossessive(run.Last))
            {
                break;
            }

            run = LatinPlaceRun.At(scan, index, next);
            mixed = and && !run.Begins && (LatinDiscovery.IsCapital(scan, next) || LatinArticles.Opens(scan, next));
        }

        return count;
    }

    private static bool Decide(ArticleScan scan, CandidateIndex index, ReadOnlySpan<LatinPlaceRun> list, bool mixed, bool dense)
    {
        (int first, int last) = (list[0].First, list[^1].Last);
        int known = 0;
        int narrow = 0;
        foreach (LatinPlaceRun run in list)
        {
            known += run.Known is null ? 0 : 1;
            narrow += run.Known is null || run.IsWide ? 0 : 1;
        }

        // "Al-Ezba, Kasha and Shinana villages": the designator speaks for the whole list.
        bool named = list.Length > 1 ? LatinLeads.IsPlural(scan, last + 1) : LatinLeads.IsExplained(scan, last + 1);
        int lead = named ? LatinLeads.Strong : LatinLeads.Before(scan, first);
        bool passive = dense && lead < LatinLeads.Strong && LatinLeads.IsOfPlace(scan, last + 1);
        lead = passive ? LatinLeads.Weak : lead;
        if (lead < LatinLeads.Strong && (mixed || LatinLeads.IsOfActor(scan, last + 1) || HeadlineCase.IsPlain(scan, first, last)))
        {
            return false;
        }

        int others = narrow > 0 || (lead > LatinLeads.None && known > 0) ? known : 0;
        bool ends = named || passive || LatinLeads.EndsPhrase(scan, last);
        bool sure = (lead == LatinLeads.Strong && (ends || dense || list.Length > 1 || list[0].Row is not null))
            || (others > 0 && ends && (lead > LatinLeads.None || (list.Length > 2 && (others > 1 || dense)) || dense))
            || (dense && ends && lead == LatinLeads.Weak);
        bool found = false;
        foreach (LatinPlaceRun run in list)
        {
            if (run.Known is null && sure && MayBePlace(scan, index, run, lead, others, list.Length, dense))
            {
                Take(scan, index, run);
                found = true;
            }
        }

        return found;
    }

    /// <summary>What speaks against a place: parts of people's names, actors, whoever bears the name as a person.</summary>
    private static bool MayBePlace(ArticleScan scan, CandidateIndex index, LatinPlaceRun run, int lead, int others, int list, bool dense)
    {
        bool here = run.Row is { } row && IsHere(scan, row);
        bool alone = run.FirstWord(scan) == run.Last;
        if (LatinDiscovery.IsNoPlace(scan, run.FirstWord(scan)) || LatinDiscovery.IsNoPlace(scan, run.Last)
            || (alone && scan.Text.Key(run.Last).Length < 4 && scan.Text.Tokens[Math.Min(run.Last + 1, scan.Count - 1)].Kind == TokenKind.Number))
        {
            // "In Islam", "at Jul 26".
            return false;
        }

        if (!alone && others == 0 && list < 3 && !here
            && (CommonWords.Contains(scan.Text.Key(run.FirstWord(scan))) || CommonWords.Contains(scan.Text.Key(run.Last))))
        {
            return false;
        }

        if (alone && (HasLostApostrophe(scan.Text.Key(run.Last)) || (run.First == run.Last && CommonWords.Contains(scan.Text.Key(run.Last)) && !here)))
        {
            return false;
        }

        bool named = run.Person is not null || (run.First == run.FirstWord(scan) && NameParts.Default.Find(scan.Text.Hash(run.FirstWord(scan))) is { Given: true });
        bool sure = dense && (others > 1 || (lead == LatinLeads.Strong && (others > 0 || list > 2)));
        if (named && !sure && !(alone && here && lead == LatinLeads.Strong) && !(dense && alone && lead == LatinLeads.Strong && !scan.KeyIs(run.First - 1, "in")))
        {
            return false;
        }

        return (others > 0 && lead == LatinLeads.Strong) || !IsActor(scan, index, run);
    }

    /// <summary>The last word is a person's elsewhere, or does elsewhere what only people do.</summary>
    private static bool IsActor(ArticleScan scan, CandidateIndex index, LatinPlaceRun run)
    {
        ulong hash = LatinText.NameHash(scan, run.Last);
        foreach (Candidate person in index.All.Of(CandidateSorts.Of(EntityKind.Person)))
        {
            if (person is { Kind: EntityKind.Person, Supported: true, Rejected: false } && person != run.Person && !scan.Arabic(person.Last)
                && LatinText.NameHash(scan, person.Last) == hash)
            {
                return true;
            }
        }

        for (int token = scan.NextCapital(0); token < scan.Count; token = scan.NextCapital(token + 1))
        {
            if (token != run.Last && LatinText.NameHash(scan, token) == hash
                && (LatinLeads.IsOfActor(scan, token + 1) || (token > 0 && scan.Text.Key(token - 1) is "says" or "said" or "told")))
            {
                return true;
            }
        }

        return false;
    }

    private static void Take(ArticleScan scan, CandidateIndex index, LatinPlaceRun run)
    {
        if (run.Person is { } person)
        {
            person.Rejected = true;
        }

        Candidate? row = run.Row is { } candidate && IsHere(scan, candidate) ? candidate : null;
        if (row is not null && row.First == run.FirstWord(scan))
        {
            row.Supported = true;
            row.Confidence = 0.7;
            return;
        }

        Candidate place = index.Lend(EntityKind.Place, "place:located");
        (place.First, place.Last, place.Core) = (run.First, run.Last, scan.Span(run.First, 0, run.Last));
        (place.Names, place.Supported, place.Confidence) = (scan.KeyIs(run.First, "sheikh") ? NameSet.None : row?.Names ?? NameSet.None, true, 0.65);
        index.Add(place);
    }

    /// <summary>Some place of the name lies in a country that the article speaks of.</summary>
    private static bool IsHere(ArticleScan scan, Candidate row)
    {
        for (int i = 0; i < row.Names.Count; i++)
        {
            if (row.Names.Entry(i).Countries.Any(scan.Countries.Contains))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDense(ArticleScan scan, CandidateIndex index)
    {
        int places = 0;
        foreach (Candidate candidate in index.All.Of(CandidateSorts.Of(EntityKind.Place)))
        {
            places += candidate is { Kind: EntityKind.Place, Supported: true, Rejected: false }
                && !(candidate.Names.Count > 0 && candidate.Names.Entry(0).Subkind is "country" or "continent") ? 1 : 0;
        }

        return places >= FewestPlaces && places * WordsForPlace >= scan.Count;
    }

    /// <summary>Syrias, as some sites print Syria's.</summary>
    private static bool HasLostApostrophe(ReadOnlySpan<char> key) =>
        key.Length > 4 && key[^1] == 's' && key[^2] is 'a' or 'n' or 'y' or 'r';

    /// <summary>A capital or a name right before or behind: the word is part of something longer.</summary>
    private static bool FollowsName(ArticleScan scan, CandidateIndex index, int first, int last) =>
        LatinDiscovery.IsCapital(scan, first - 1) || LatinDiscovery.IsCapital(scan, last + 1)
        || (scan.IsHyphen(first - 1) && !scan.Text.Tokens[first].Is(TokenFlags.SpaceBefore))
        || index.EndingAt(first - 1).Exists(static c => c is { Supported: true, Rejected: false, Kind: EntityKind.Person });

    /// <summary>Joined by a comma or "and" to a place before it, and a comma, "and", a mark or a preposition behind it.</summary>
    private static bool Continues(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        int before = first - 1;
        bool comma = scan.IsComma(before);
        if (!comma && scan.Text.Key(before) is not "and")
        {
            return false;
        }

        before = comma || !scan.IsComma(before - 1) ? before - 1 : before - 2;
        return EndsPhrase(scan, last) && before >= 0 && !scan.Arabic(before) && index.EndingAt(before).Exists(static c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false }
            && (c.Names.Count == 0 || c.Names.Entry(0).Subkind is not ("country" or "continent" or "region")));
    }

    private static bool EndsPhrase(ArticleScan scan, int last)
    {
        int next = last + 1;
        return next >= scan.Count || scan.Block(next) != scan.Block(last) || !scan.IsWord(next)
            || scan.Text.Key(next) is "and" or "in" or "on" or "to" or "from" or "after" or "before" or "near" or "with" or "as" or "at" or "by" or "while"
                or "where" or "which" or "was" or "were" or "remain" or "remained" or "fell" or "are" or "is" or "have" or "had" or "when" or "during";
    }
}
