using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>A name in an English list: a place that is told already, or capitalised words of which nothing is told.</summary>
/// <param name="First">Its first token; -1 where none begins.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Known">The place; null for unknown words.</param>
/// <param name="Row">A gazetteer name of exactly these words that nothing has backed.</param>
/// <param name="Person">What was taken for a person by the look of the words alone.</param>
internal readonly record struct LatinPlaceRun(int First, int Last, Candidate? Known, Candidate? Row, Candidate? Person)
{
    private const int MostParts = 4;

    private static readonly LatinPlaceRun None = new(-1, -1, null, null, null);

    public bool Begins => First >= 0;

    /// <summary>A part of a country or more, that lists of places stand in rather than contain.</summary>
    public bool IsWide => Known is { Names.Count: > 0 } && Known.Names.Entry(0).Subkind is "country" or "continent" or "region";

    /// <summary>The first word behind the article.</summary>
    public int FirstWord(ArticleScan scan) => LatinArticles.Opens(scan, First) ? First + 2 : First;

    public static LatinPlaceRun At(ArticleScan scan, CandidateIndex index, int token)
    {
        if (token < 0 || token >= scan.Count || scan.Block(token) < 0 || !scan.IsWord(token) || scan.Arabic(token))
        {
            return None;
        }

        bool article = LatinArticles.Opens(scan, token);
        if (!article && !scan.Text.Tokens[token].Is(TokenFlags.Capital))
        {
            return None;
        }

        Candidate? known = Told(index, token) ?? (article ? Told(index, token + 2) : null);
        if (known is { Kind: not EntityKind.Place } && !IsGuess(known))
        {
            return None;
        }

        if (known is { Kind: EntityKind.Place } && !(known.Last + 1 < scan.Count && scan.Text.Key(known.Last + 1) is "el" or "al"))
        {
            return new LatinPlaceRun(token, known.Last, known, null, null);
        }

        int last = End(scan, index, token, known);
        if (known is { Kind: EntityKind.Place } && (last <= known.Last || !GoesOn(scan, index, known, last)))
        {
            return new LatinPlaceRun(token, known.Last, known, null, null);
        }

        return last < 0 ? None : Describe(scan, index, token, last);
    }

    private static Candidate? Told(CandidateIndex index, int token)
    {
        Candidate? longest = null;
        foreach (Candidate candidate in index.At(token))
        {
            if (candidate is { Supported: true, Rejected: false } && candidate.Kind is not (EntityKind.Count or EntityKind.Date)
                && (longest is null || candidate.Length > longest.Length))
            {
                longest = candidate;
            }
        }

        return longest;
    }

    /// <summary>A person of whom only the look of the words speaks.</summary>
    private static bool IsGuess(Candidate person) =>
        person is { Kind: EntityKind.Person, Role: null or "Sheikh", Names.Count: 0, Rule: "person:name-run" or "person:unknown" or "person:title", Length: <= 4 };

    /// <summary>Behind a known place the name goes on with an article: Tawila El Omda.</summary>
    private static bool GoesOn(ArticleScan scan, CandidateIndex index, Candidate known, int last) =>
        known.Last + 1 < last && scan.Text.Key(known.Last + 1) is "el" or "al" && known.Names.Count > 0
        && (LatinPlaceWords.IsHead(scan.Text.Key(known.First)) || !index.At(known.Last + 1).Exists(static c => c is { Kind: EntityKind.Place, Rejected: false })
            && !index.At(Math.Min(known.Last + 3, last)).Exists(static c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false }))
        && !known.Names.AnyEntry(static entry => entry is { Tier: GazetteerTier.A, Population: > 100_000 } or { Subkind: "country" });

    /// <summary>The last word of capitalised words that may be one name of a place; -1 if they are none.</summary>
    private static int End(ArticleScan scan, CandidateIndex index, int token, Candidate? known)
    {
        if (known is { Kind: EntityKind.Place, Names.Count: 0 })
        {
            return known.Last;
        }

        int at = token;
        int articles = 0;
        for (int parts = 1; ; parts++)
        {
            bool article = LatinArticles.Opens(scan, at);
            int last = article ? at + 2 : at;
            articles += article ? 1 : 0;
            if (articles > 1 && !LatinPlaceWords.IsTail(scan.Text.Key(last)) && !HasCommas(scan, token))
            {
                // Commas are lost on some sites: al-Zahraa al-Rashideen are two.
                return at - 1;
            }

            if (parts > MostParts || !IsPart(scan, index, last))
            {
                return -1;
            }

            int next = last + 1;
            if (scan.EndsPossessive(last) || next >= scan.Count || scan.Block(next) != scan.Block(token) || scan.Text.Tokens[next].Is(TokenFlags.LineBefore))
            {
                return scan.EndsPossessive(last) ? -1 : last;
            }

            if (scan.IsHyphen(next) && !scan.Text.Tokens[next].Is(TokenFlags.SpaceBefore))
            {
                // Nad-e Ali, Bir-Zeit; but not Foo-based.
                bool joint = scan.IsWord(next + 1) && scan.Text.Key(next + 1) is "e" or "i" or "ye" && LatinDiscovery.IsCapital(scan, next + 2);
                if (!joint && !LatinDiscovery.IsCapital(scan, next + 1))
                {
                    return -1;
                }

                at = joint ? next + 2 : next + 1;
            }
            else if (IsDesignator(scan, next))
            {
                return last;
            }
            else if (LatinArticles.Opens(scan, next) || LatinDiscovery.IsCapital(scan, next))
            {
                at = next;
            }
            else if (scan.IsWord(next) && scan.Text.Key(next) is "bin" or "ibn" or "es" or "ez" or "el" or "al" or "as" or "ash" && LatinDiscovery.IsCapital(scan, next + 1)
                && scan.Text.Tokens[next + 1].Is(TokenFlags.SpaceBefore))
            {
                at = next + 1;
            }
            else
            {
                return last;
            }
        }
    }

    /// <summary>The sentence has a comma somewhere before the token, so that names that stand side by side without one are one.</summary>
    private static bool HasCommas(ArticleScan scan, int token)
    {
        const int Reach = 40;
        for (int i = token - 1; i >= 0 && token - i <= Reach && scan.Block(i) == scan.Block(token); i--)
        {
            if (scan.IsComma(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Shinana Villages": a capital that some reports give to the designator behind a name too.</summary>
    private static bool IsDesignator(ArticleScan scan, int token) =>
        LatinDiscovery.IsCapital(scan, token) && LatinLeads.IsPlural(scan, token)
        && !(LatinDiscovery.IsCapital(scan, token + 1) && scan.Block(token + 1) == scan.Block(token));

    private static bool IsPart(ArticleScan scan, CandidateIndex index, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        return scan.IsWord(token) && !scan.Text.Tokens[token].Is(TokenFlags.AllCaps) && (key.Length > 2 || (key is "el" or "al" or "um" or "ab" && LatinDiscovery.IsCapital(scan, token + 1)))
            && !LatinText.IsFunctionWord(key) && (!scan.HasCue(token, CueBits.NotInNames, false) || LatinPlaceWords.IsHead(key) || key is "sheikh")
            && !index.At(token).Exists(static c => c is { Supported: true, Rejected: false } && c.Kind != EntityKind.Place && !IsGuess(c))
            && !index.EndingAt(token).Exists(static c => c is { Supported: true, Rejected: false } && c.Kind != EntityKind.Place && !IsGuess(c));
    }

    private static LatinPlaceRun Describe(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        bool whole = LatinArticles.Opens(scan, first) && last == first + 2;
        Candidate? row = null;
        Candidate? person = null;
        int from = (whole && index.At(first).IsEmpty) || scan.KeyIs(first, "el") ? first + (whole ? 2 : 1) : scan.KeyIs(first, "sheikh") ? first + 1 : first;
        foreach (Candidate candidate in index.At(from))
        {
            if (candidate.Last != last)
            {
                continue;
            }

            if (candidate.Kind == EntityKind.Place && !candidate.Rejected && candidate.Names.Count > 0)
            {
                row = candidate;
            }
            else if (candidate.Kind == EntityKind.Person && IsGuess(candidate) && candidate is { Supported: true, Rejected: false })
            {
                person = candidate;
            }
            else if (candidate.Kind is EntityKind.ArmedGroup or EntityKind.Organization or EntityKind.Media && !candidate.Rejected)
            {
                return None;
            }
        }

        if (LatinDiscovery.IsCapital(scan, first - 1) && scan.Block(first - 1) == scan.Block(first) && !scan.Text.Tokens[first].Is(TokenFlags.LineBefore)
            && LatinLeads.Before(scan, first) == LatinLeads.None)
        {
            // "At Mandarari" opens a sentence.
            return None;
        }

        int common = 0;
        int words = 0;
        for (int token = first; token <= last; token++)
        {
            if (scan.Text.Tokens[token].Is(TokenFlags.Capital))
            {
                words++;
                common += CommonWords.Contains(scan.Text.Key(token)) ? 1 : 0;
            }
        }

        return common == words ? None : new LatinPlaceRun(first, last, null, row, person);
    }
}
