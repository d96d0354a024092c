using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// English outlets that no table holds, or whose name is also that of a place or person, told by where reports name their sources:
/// "told Radio Mustaqbal", ", Sidwaya and AIB reported.", "correspondents of Al-Mirbad", "DERNA, Libya (Al-Wasat, Ean Libya)".
/// </summary>
internal static class LatinOutlets
{
    private const int Words = 1 << CueBits.LatinWord;

    private static readonly KeySet Heads = Sort("head");
    private static readonly KeySet Sure = Sort("sure");
    private static readonly KeySet Reports = Sort("report");
    private static readonly KeySet Says = Sort("say");
    private static readonly KeySet Talks = Sort("talk");
    private static readonly KeySet Joints = Sort("joint");
    private static readonly KeySet Ways = Sort("way");
    private static readonly KeySet Adverbs = Sort("adverb");
    private static readonly KeySet Sources = Sort("source");
    private static readonly KeySet Told = Sort("told");
    private static readonly KeySet Staff = Sort("staff");

    /// <summary>Every word at which the rule looks twice.</summary>
    internal static readonly KeySet Cues = Sort("head", "sure", "report", "say", "joint", "told", "staff");

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        int made = index.All.Count;
        int from = scan.NextCue(0, Words);
        if (from >= scan.Count)
        {
            return;
        }

        LatinDatelines.Apply(scan, index);
        for (int token = scan.NextCue(from, 1 << CueBits.LatinHead); token < scan.Count; token = scan.NextCue(token + 1, 1 << CueBits.LatinHead))
        {
            ulong hash = scan.Text.Hash(token);
            if (!Cues.Contains(hash) || scan.Block(token) < 0)
            {
                continue;
            }

            if (scan.Text.Tokens[token].Is(TokenFlags.Capital))
            {
                NamedBy(scan, index, token, hash);
            }
            else if (Told.Contains(hash))
            {
                ToldTo(scan, index, token + 1, mustTell: true, said: scan.Text.Key(token)[0] == 't', from: false);
            }
            else if (Staff.Contains(hash))
            {
                StaffOf(scan, index, token);
            }
            else if (Joints.Contains(hash))
            {
                if (token + 1 < scan.Count && (scan.Text.Tokens[token + 1].Is(TokenFlags.Capital) || scan.KeyIs(token + 1, "the"))
                    && scan.PreviousWord(token) is >= 0 and var before && scan.Block(before) == scan.Block(token))
                {
                    TalkedTo(scan, index, token, before);
                }
            }
            else
            {
                Attributed(scan, index, token, Reports.Contains(hash));
            }
        }

        Joined(scan, index);
        if (index.All.Count > made)
        {
            Echo(scan, index, made);
        }
    }

    /// <summary>"Ma'an, Quds News Network and Safa", "Reuters and Step": listed outlets joined to one that is known are meant as such.</summary>
    private static void Joined(ArticleScan scan, CandidateIndex index)
    {
        int sort = CandidateSorts.Latin(EntityKind.Media);
        for (int i = index.All.Next(0, sort); i < index.All.Count; i = index.All.Next(i + 1, sort))
        {
            Candidate outlet = index.All[i];
            if (outlet is { Supported: false, Rejected: false, Names.Count: > 0 } && LatinAppositions.Kind(scan, outlet.Last) is EntityKind.Media)
            {
                // Ebaa, the agency of the group
                Make(scan, index, outlet.First, outlet.Last, "outlet:called", 0.75);
            }

            if (outlet is not { Kind: EntityKind.Media, Supported: true, Rejected: false } || scan.EndsPossessive(outlet.Last))
            {
                continue;
            }

            int next = outlet.Last + 1;
            next = scan.IsComma(next) || scan.KeyIs(next, "and") ? next + 1 : scan.Count;
            if (next < scan.Count && index.AnyAt(next, EntityKind.Media) != 0 && scan.Block(next) == scan.Block(outlet.First)
                && index.At(next).Find(static c => c is { Kind: EntityKind.Media, Rejected: false }) is { } behind && !LatinDiscovery.IsCapital(scan, behind.Last + 1)
                && !LatinOutletProofs.IsOfElsewhere(scan, index, next, behind.Last))
            {
                Make(scan, index, next, behind.Last, "outlet:joined", 0.75);
            }

            int before = outlet.First - 1;
            before -= scan.KeyIs(before, "the") ? 1 : 0;
            before = scan.IsComma(before) || scan.KeyIs(before, "and") ? before - 1 : -1;
            if (before >= 0 && index.AnyEndingAt(before, EntityKind.Media) != 0 && scan.Block(before) == scan.Block(outlet.First)
                && index.EndingAt(before).Find(static c => c is { Kind: EntityKind.Media, Rejected: false }) is { } ahead && !LatinDiscovery.IsCapital(scan, ahead.First - 1)
                && !LatinOutletProofs.IsOfElsewhere(scan, index, ahead.First, before))
            {
                Make(scan, index, ahead.First, before, "outlet:joined", 0.75);
            }
        }
    }

    /// <summary>Spoke to Vardazine, a correspondent of theirs, according to them.</summary>
    private static void TalkedTo(ArticleScan scan, CandidateIndex index, int joint, int talk)
    {
        ulong hash = scan.Text.Hash(talk);
        if (Talks.Contains(hash))
        {
            bool to = scan.Text.Key(joint) is "to" or "with";
            bool according = to && scan.KeyIs(talk, "according");
            ToldTo(scan, index, joint + 1, mustTell: !Sources.Contains(hash), said: to && !according, from: scan.KeyIs(joint, "from"));
            if (according || scan.Text.Key(talk) is "statement")
            {
                ActingAcronyms.Add(scan, index, scan.KeyIs(joint + 1, "the") ? joint + 2 : joint + 1);
            }
        }
        else if (Ways.Contains(hash) && scan.KeyIs(joint, "by"))
        {
            ToldTo(scan, index, joint + 1, mustTell: true, said: false, from: false);
        }
    }

    /// <summary>Radio Ergo, Al-Nasiriyah TV, Caasimada Online, wherever they stand.</summary>
    private static void NamedBy(ArticleScan scan, CandidateIndex index, int token, ulong hash)
    {
        if (Heads.Contains(hash) && LatinOutletRuns.Run(scan, index, token) is var last && last > token && !LatinOutletProofs.IsHeldOver(index, token, last))
        {
            // BBC Radio Four
            Candidate? house = index.EndingAt(token - 1).Find(static c => c is { Kind: EntityKind.Media, Supported: true, Length: 1 });
            Make(scan, index, house is not null && scan.Text.Tokens[token].Is(TokenFlags.SpaceBefore) && !scan.EndsPossessive(token - 1) ? token - 1 : token, last, "outlet:word", 0.75);
        }
        else if (Sure.Contains(hash) && LatinOutletRuns.RunBackward(scan, token) is >= 0 and var first && first < token
            && LatinOutletRuns.Run(scan, index, token) == token
            && !index.EndingAt(token).Exists(static c => c is { Kind: EntityKind.Media, Supported: true })
            && !LatinOutletProofs.IsHeldOver(index, first, token)
            && !index.AwakeAt(first).Exists(static c => c is { Kind: EntityKind.Nationality, Supported: true })
            && !CommonWords.Contains(scan.Text.Key(token - 1)) && !HeadlineCase.At(scan, first, token))
        {
            Make(scan, index, first, token, "outlet:word", 0.75);
        }
    }

    /// <summary>A Vardazine correspondent, which Baghdad correspondents and Syrian reporters are not.</summary>
    private static void StaffOf(ArticleScan scan, CandidateIndex index, int staff)
    {
        int last = staff - 1;
        if (LatinOutletRuns.RunBackward(scan, last) is >= 0 and var first && scan.Block(first) == scan.Block(staff)
            && !(scan.EndsPossessive(last) || LatinDiscovery.Opens(scan, first) ? !LatinOutletProofs.IsKnown(index, first, last)
                : index.EndingAt(last).Exists(static c => c is { Kind: EntityKind.Media, Supported: true }) && !LatinOutletProofs.IsPlaceToo(index, first, last))
            && (LatinOutletProofs.IsTold(scan, index, first, last) || (LatinOutletProofs.MayBeOutlet(scan, last) && !scan.Text.Tokens[last].Is(TokenFlags.AllCaps)
                && (index.AnyAt(first, EntityKind.Place) | index.AnyAt(first, EntityKind.Nationality)) == 0))
            && !LatinOutletProofs.IsOther(scan, index, first, last))
        {
            Make(scan, index, first, last, "outlet:staff", 0.7);
        }
    }

    /// <summary>"X and Y reported" at the end of what they report: each is an outlet if one is, and a single one that no person can be.</summary>
    private static void Attributed(ArticleScan scan, CandidateIndex index, int verb, bool reports)
    {
        Span<(int First, int Last)> names = stackalloc (int, int)[4];
        int count = 0;
        int last = verb - 1;
        while (last > 0 && scan.IsWord(last) && Adverbs.Contains(scan.Text.Hash(last)))
        {
            last--;
        }

        while (count < names.Length && LatinOutletRuns.RunBackward(scan, last) is >= 0 and var first
            && scan.Block(first) == scan.Block(verb))
        {
            if (index.EndingAt(last).FindAll(c => c is { Kind: EntityKind.Media, Supported: true }
                && c.First > first) is [{ First: var within }, ..])
            {
                // Where commas are lost, "in Iraq Press TV reported".
                first = within;
            }

            names[count++] = (first, last);
            bool joined = scan.KeyIs(first - 1, "and") || (scan.IsOne(first - 1, ",")
                && LatinOutletRuns.RunBackward(scan, first - 2) is >= 0 and var other && LatinOutletProofs.IsTold(scan, index, other, first - 2));
            last = joined ? first - 2 : -1;
        }

        int end = scan.NextWord(verb);
        bool closes = verb + 1 >= scan.Count || scan.IsOne(verb + 1, ".,;") || scan.Block(verb + 1) != scan.Block(verb)
            || (end >= 0 && scan.Text.Key(end) is "and" or "while" or "as" or "but" or "on" or "citing" or "quoting");
        if (count == 0)
        {
            Inverted(scan, index, verb, reports);
            return;
        }

        if (!reports && count == 1)
        {
            ActingAcronyms.Add(scan, index, names[0].Last);
        }

        if (!(closes || end < 0 || scan.Text.Key(end) is "that"))
        {
            Spoken(scan, index, names[..count], reports);
            return;
        }

        bool known = false;
        bool all = true;
        foreach ((int first, int to) in names[..count])
        {
            known |= LatinOutletProofs.IsTold(scan, index, first, to);
            all &= LatinOutletProofs.IsTold(scan, index, first, to);
        }

        int opens = names[count - 1].First;
        bool behind = closes && opens > 0 && scan.IsOne(opens - 1, ",\"”’") && scan.Block(opens - 1) == scan.Block(opens);
        foreach ((int first, int to) in names[..count])
        {
            bool told = (LatinOutletProofs.IsTold(scan, index, first, to) && (reports || (count > 1 ? all : !LatinOutletProofs.IsPlaceToo(index, first, to)))) || (known && behind) || (reports && behind && (count > 1 || LatinOutletProofs.MayBeOutlet(scan, to)));
            if (told && !LatinOutletProofs.IsOther(scan, index, first, to) && !LatinOutletProofs.IsOfElsewhere(scan, index, first, to))
            {
                Make(scan, index, first, to, "outlet:cited", 0.75);
            }
        }
    }

    /// <summary>Al-Marsad wrote on Monday, Al-Araby and Shahed Sinai reported clashes: what goes on behind the verb of a listed outlet.</summary>
    private static void Spoken(ArticleScan scan, CandidateIndex index, ReadOnlySpan<(int First, int Last)> names, bool reports)
    {
        bool known = false;
        foreach ((int first, int last) in names)
        {
            known |= LatinOutletProofs.IsWhole(scan, index, first, last);
        }

        foreach ((int first, int last) in names)
        {
            if (known && (reports || (LatinOutletProofs.IsWhole(scan, index, first, last) && !LatinOutletProofs.IsPlaceToo(index, first, last))) && (LatinOutletProofs.IsKnown(index, first, last) || LatinOutletProofs.MayBeOutlet(scan, last))
                && !LatinOutletProofs.IsOther(scan, index, first, last) && !LatinOutletProofs.IsOfElsewhere(scan, index, first, last))
            {
                Make(scan, index, first, last, "outlet:cited", 0.7);
            }
        }
    }

    /// <summary>A verb of what outlets or people say.</summary>
    internal static bool Speaks(ArticleScan scan, int token) => scan.IsWord(token) && (Reports.Contains(scan.Text.Hash(token)) || Says.Contains(scan.Text.Hash(token)));

    /// <summary>", reports Al-Marsad." behind what is reported.</summary>
    private static void Inverted(ArticleScan scan, CandidateIndex index, int verb, bool reports)
    {
        int name = verb + 1;
        if (reports && verb > 0 && scan.IsOne(verb - 1, ",\"”’") && name < scan.Count && LatinDiscovery.IsCapital(scan, name) && scan.Block(name) == scan.Block(verb)
            && LatinOutletRuns.Run(scan, index, name) is var last && LatinLeads.EndsPhrase(scan, last) && LatinOutletProofs.IsTold(scan, index, name, last))
        {
            Make(scan, index, name, last, "outlet:cited", 0.75);
        }
    }

    private static void ToldTo(ArticleScan scan, CandidateIndex index, int first, bool mustTell, bool said, bool from)
    {
        first = scan.KeyIs(first, "the") ? first + 1 : first;
        while (first < scan.Count && LatinDiscovery.IsCapital(scan, first) && scan.Block(first) == scan.Block(first - 1))
        {
            int last = LatinOutletRuns.Run(scan, index, first);
            bool the = scan.KeyIs(first - 1, "the");
            bool told = (LatinOutletProofs.IsTold(scan, index, first, last) && !(from && LatinOutletProofs.IsPlaceToo(index, first, last))
                && (LatinOutletProofs.IsKnown(index, first, last) || index.AnyAt(first, EntityKind.Nationality) == 0))
                || (mustTell ? last == first ? said && !the && LatinOutletProofs.IsUnheardOf(scan, index, first) && LatinLeads.EndsPhrase(scan, last)
                    : LatinArticles.Opens(scan, first)
                : !the && !CommonWords.Contains(scan.Text.Key(first)));
            if (!told || LatinOutletProofs.IsOther(scan, index, first, last) || (scan.EndsPossessive(last) && !LatinOutletProofs.IsKnown(index, first, last)))
            {
                return;
            }

            Make(scan, index, first, last, "outlet:told", 0.75);
            first = scan.KeyIs(last + 1, "and") || scan.IsOne(last + 1, ",") ? last + 2 : scan.Count;
        }
    }

    /// <summary>The same name again, where nothing else is known to stand.</summary>
    private static void Echo(ArticleScan scan, CandidateIndex index, int made)
    {
        int end = index.All.Count;
        for (int i = made; i < end; i++)
        {
            Candidate outlet = index.All[i];
            if (outlet is not { Kind: EntityKind.Media, Supported: true, Rejected: false }
                || (outlet.Length == 1 && (CommonWords.Contains(scan.Text.Key(outlet.First))
                || index.AnyAt(outlet.First, EntityKind.Place) != 0)))
            {
                continue;
            }

            ulong hash = LatinText.NameHash(scan, outlet.First);
            for (int token = scan.NextCapital(0); token < scan.Count; token = scan.NextCapital(token + 1))
            {
                int last = token + outlet.Last - outlet.First;
                if (LatinText.NameHash(scan, token) == hash && token != outlet.First && LatinDiscovery.IsCapital(scan, token)
                    && scan.Block(token) >= 0
                    && IsSame(scan, outlet, token) && LatinOutletRuns.Run(scan, index, token) == last && !LatinOutletProofs.IsHeldOver(index, token, last))
                {
                    Make(scan, index, token, last, "outlet:echo", 0.7);
                }
            }
        }
    }

    private static bool IsSame(ArticleScan scan, Candidate outlet, int token)
    {
        for (int i = 1; i <= outlet.Last - outlet.First; i++)
        {
            if (token + i >= scan.Count || LatinText.NameHash(scan, token + i) != LatinText.NameHash(scan, outlet.First + i)
                || scan.Block(token + i) != scan.Block(token))
            {
                return false;
            }
        }

        return true;
    }

    internal static void Make(ArticleScan scan, CandidateIndex index, int first, int last, string rule, double confidence)
    {
        foreach (Candidate other in index.At(first))
        {
            if (other.Kind == EntityKind.Media && other.Last == last)
            {
                if (!other.Supported || other.Names.Count > 0)
                {
                    other.Supported = true;
                    Outdo(index, other);
                }

                return;
            }
        }

        Candidate outlet = new()
        {
            First = first,
            Last = last,
            Core = scan.Span(first, 0, last),
            Kind = EntityKind.Media,
            Rule = rule,
            Supported = true,
            Confidence = confidence,
        };
        index.Add(outlet);
        Outdo(index, outlet);
    }

    private static void Outdo(CandidateIndex index, Candidate outlet)
    {
        foreach (Candidate other in index.At(outlet.First))
        {
            other.Rejected |= other != outlet && (other.Last == outlet.Last || (other.Last < outlet.Last
                && other.Kind is EntityKind.Media or EntityKind.Place));
        }
    }

    internal static KeySet Sort(params string[] sorts) => KeySet.ReadSorts("Entities/Data/latin-outlets.txt", sorts);
}
