using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Turns gazetteer matches into candidates, one for each kind that a run of words can name, and says which of them may
/// stand alone.
/// </summary>
internal static class NameRule
{
    /// <summary>Names of one kind that are looked at without room on the heap.</summary>
    private const int UsualNames = 64;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        ReadOnlySpan<NameMatch> matches = scan.Names;
        ReadOnlySpan<NameSet> sets = scan.NameSets;
        ReadOnlySpan<byte> stands = scan.Stands;
        for (int i = 0; i < matches.Length; i++)
        {
            if ((stands[i] & (ArticleScan.Stays | ArticleScan.MaySleep)) == 0)
            {
                continue;
            }

            if ((stands[i] & ArticleScan.MaySleep) != 0 && IsAloneAt(matches, i) && scan.Arabic(matches[i].First) && !scan.IsThorough)
            {
                index.Sleep(matches[i].First, i, sets[i]);
            }
            else
            {
                AddKinds(scan, in matches[i], sets[i], index);
            }
        }

        index.Listed = index.All.Count;
    }

    /// <summary>Makes the candidate of names left for later; null if the word turns out to be another.</summary>
    public static Candidate? Wake(ArticleScan scan, int match, CandidateIndex index)
    {
        int before = index.All.Count;
        AddKinds(scan, in scan.Names[match], scan.NameSets[match], index);
        Candidate? made = index.All.Count > before ? index.All[before] : null;
        if (made is not null)
        {
            made.Slept = true;
        }

        return made;
    }

    /// <summary>A name of one word at which no other begins.</summary>
    private static bool IsAloneAt(ReadOnlySpan<NameMatch> matches, int i) => matches[i].First == matches[i].Last
        && (i == 0 || matches[i - 1].First != matches[i].First) && (i + 1 == matches.Length || matches[i + 1].First != matches[i].First);

    private static void AddKinds(ArticleScan scan, in NameMatch match, NameSet first, CandidateIndex index)
    {
        if (match.Split > 0 && match.First == match.Last && scan.Text.Tokens[match.First].KeyLength - match.Split < 3)
        {
            return;
        }

        bool arabic = scan.Arabic(match.First);
        bool word = arabic && match.First == match.Last;
        bool otherWord = word && (IsOtherWord(scan, match, first) || SpellingTraps.IsSpeltApart(scan, match, first));
        bool everyday = word && IsEveryday(scan, match, first);
        TextSpan span = default;
        for (NameSet? names = first; names is not null; names = names.Next)
        {
            if (names.LinkedOnly || (otherWord && names.Kind != EntityKind.Nationality))
            {
                continue;
            }

            span = span.IsEmpty ? Core(scan, match) : span;
            if (arabic && !names.NeedsLook)
            {
                Add(scan, match, span, names, names, everyday ? names.IsFamousAndFree : names.IsFree, index);
            }
            else
            {
                AddFitting(scan, match, span, names, everyday, index);
            }
        }
    }

    private static bool IsEveryday(ArticleScan scan, in NameMatch match, NameSet names)
    {
        ReadOnlySpan<char> key = scan.Text.Key(match.First);
        return match.Split == 0 ? names.IsEveryday(key) : CommonWords.Contains(key[match.Split..], scan.Text.HashBehind(match.First, match.Split));
    }

    /// <summary>Only those names whose demands are met.</summary>
    private static void AddFitting(
        ArticleScan scan, in NameMatch match, TextSpan span, NameSet all, bool everyday, CandidateIndex index)
    {
        int count = all.Count;
        Span<bool> fits = count <= UsualNames ? stackalloc bool[count] : new bool[count];
        fits.Clear();
        if (Fit(scan, match, span, all, everyday, fits, out bool free))
        {
            Add(scan, match, span, all, all.Where(fits), free, index);
        }
    }

    /// <summary>
    /// Marks the names whose demands are met. Apart from the room for the marks, because the runtime compiles a method
    /// with both room on the stack and a loop at full length at once.
    /// </summary>
    /// <returns>True if some of them may be found and not only linked to.</returns>
    private static bool Fit(
        ArticleScan scan, in NameMatch match, TextSpan span, NameSet all, bool everyday, Span<bool> fits, out bool free)
    {
        free = false;
        bool linkedOnly = true;
        for (int i = 0; i < fits.Length; i++)
        {
            NameDemands demands = all.Demands[i];
            if (!demands.Fits(scan, match, span) || demands.IsExcluded(scan, match))
            {
                continue;
            }

            fits[i] = true;
            GazetteerEntry entry = all.Entry(i);
            linkedOnly &= entry.Tier == GazetteerTier.C;
            free |= (!(everyday && !NameSorts.IsFamous(entry)) && demands.IsFree(scan.Countries))
                || demands.IsPlainlyAName(scan, match) || demands.IsLocated(scan, match);
        }

        return !linkedOnly;
    }

    /// <summary>The matched words without a leading English article, and with the stop of an abbreviation (U.S.).</summary>
    private static TextSpan Core(ArticleScan scan, in NameMatch match)
    {
        TextSpan span = Gazetteer.SpanOf(scan.Text, match);
        if (match.Last > match.First && scan.KeyIs(match.First, "the"))
        {
            span = span with { Start = scan.Text.Tokens[match.First + 1].Start };
        }

        bool initial = scan.Text.Tokens[match.Last].End - scan.Text.Tokens[match.Last].Start == 1 && !scan.Arabic(match.Last);
        bool stop = span.End < scan.Text.Raw.Length && scan.Text.Raw[span.End] == '.';
        bool longer = match.Last > match.First && ((initial && stop) || ClosesQuote(scan.Text.Raw, span));
        return longer ? span with { End = span.End + 1 } : span;
    }

    /// <summary>
    /// A quotation mark that opens inside the name closes right behind it: شبكة "الخابور" (the Khabour network).
    /// </summary>
    private static bool ClosesQuote(string raw, TextSpan span)
    {
        const string Openers = "\"“«";
        const string Closers = "\"”»";
        int kind = span.End < raw.Length ? Closers.IndexOf(raw[span.End], StringComparison.Ordinal) : -1;
        if (kind < 0)
        {
            return false;
        }

        ReadOnlySpan<char> name = raw.AsSpan(span.Start, span.End - span.Start);
        return kind == 0 ? name.Count('"') % 2 == 1 : name.LastIndexOf(Openers[kind]) > name.LastIndexOf(Closers[kind]);
    }

    private static void Add(
        ArticleScan scan, in NameMatch match, TextSpan span, NameSet all, NameSet names, bool free, CandidateIndex index)
    {
        Candidate candidate = index.Lend(all.Kind, RuleName(all.Kind));
        candidate.First = match.First;
        candidate.Last = match.Last;
        candidate.Core = span;
        candidate.Form = all.Kind == EntityKind.Nationality ? MentionForm.Adjective : MentionForm.Name;
        candidate.Proclitic = scan.Proclitic(match.First, match.Split);
        if (match.Last > match.First && match.First > 0 && scan.IsQuote(match.First - 1))
        {
            LeaveAdjectiveOut(scan, match, candidate);
        }

        if (all.Kind == EntityKind.Media && !scan.Arabic(match.First))
        {
            KeepArticle(scan, match, names, candidate);
        }

        candidate.Names = names;
        candidate.Supported = free;

        // Facilities are named after places, which stay visible inside: Baghdad in مطار بغداد الدولي. Towns are not.
        // So does what lies in a part of a larger place: دارفور in شمال دارفور (North Darfur). Of what is built in towns NestedPlaces says.
        candidate.KeepsNested = match.Last > match.First
            && ((all.IsFacility && !NameSorts.IsBuilt(names.Entry(0).Subkind)) || (all is { Kind: EntityKind.Place, HasCountry: false } && OpensWithCompass(scan, match)));
        index.Add(candidate);
    }

    /// <summary>«الأخبار» اللبنانية (the Lebanese «al-Akhbar»): the quoted words are the name, all of it the full span.</summary>
    private static void LeaveAdjectiveOut(ArticleScan scan, in NameMatch match, Candidate candidate)
    {
        for (int i = match.First + 1; i < match.Last; i++)
        {
            if (scan.IsQuote(i) && !scan.Text.Tokens[i].Is(TokenFlags.SpaceBefore))
            {
                candidate.FullEnd = candidate.Core.End;
                candidate.Core = candidate.Core with { End = scan.Text.Tokens[i - 1].End };
                return;
            }
        }
    }

    /// <summary>The Libya Observer: an article that belongs to the name is in the full span.</summary>
    private static void KeepArticle(ArticleScan scan, in NameMatch match, NameSet names, Candidate candidate)
    {
        int the = scan.KeyIs(match.First, "the") ? match.First : match.First - 1;
        if (scan.KeyIs(the, "the") && scan.Text.Tokens[the].Is(TokenFlags.Capital) && scan.Block(the) == scan.Block(match.First)
            && names.Entry(0).NameEn?.StartsWith("The ", StringComparison.Ordinal) == true)
        {
            candidate.FullStart = scan.Text.Tokens[the].Start;
        }
    }

    private static bool OpensWithCompass(ArticleScan scan, in NameMatch match) =>
        scan.Text.Key(match.First)[match.Split..] is "شمال" or "جنوب" or "شرق" or "غرب" or "وسط"
            or "north" or "south" or "east" or "west" or "northern" or "southern" or "eastern" or "western" or "central";

    private static string RuleName(EntityKind kind) => kind switch
    {
        EntityKind.Place => "gazetteer:places",
        EntityKind.ArmedGroup => "gazetteer:groups",
        EntityKind.Person => "gazetteer:people",
        EntityKind.Media => "gazetteer:media",
        EntityKind.Organization => "gazetteer:organizations",
        _ => "gazetteer:nationalities",
    };

    /// <summary>
    /// A word that only looks like the name: an adverb by its tanwin (دوماً always, not Douma), or an ordinary word that
    /// seems to begin with a preposition (كريمة generous, not "like Raymah"; للحج for the pilgrimage, not "for Lahij").
    /// Few towns are likened to: كسرت is "it broke", not "like Sirte".
    /// </summary>
    private static bool IsOtherWord(ArticleScan scan, in NameMatch match, NameSet names)
    {
        ref readonly TextToken token = ref scan.Text.Tokens[match.First];
        ReadOnlySpan<char> raw = scan.Text.Raw.AsSpan(token.Start, token.End - token.Start);
        if (!raw.SequenceEqual(scan.Text.Key(match.First)) && raw.Contains('\u064B'))
        {
            return true;
        }

        if (match.Split == 0)
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(match.First);
        ulong hash = scan.Text.Hash(match.First);
        return CommonWords.Contains(key, hash) || NameParts.Default.Find(hash) is { Given: true }
            || (key[match.Split - 1] == 'ك' && names.Kind == EntityKind.Place && !key[match.Split..].StartsWith("ال") && !NameSorts.IsFamous(names.Entry(0)))
            || (match.Split == 1 && key.StartsWith("لل") && CommonWords.Contains(string.Concat("ال", key[2..])));
    }
}
