using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Outlets called by an ordinary word, told by quotation marks and what stands before them: وقال لـ«الحياة» (he told al-Hayat),
/// علمت «المدينة» (al-Madina has learned). Statements to a name that no table holds are to an outlet as well.
/// </summary>
internal static class OutletFrames
{
    private const int Quotes = 1 << CueBits.Quote;

    /// <summary>How many words before the name may tell of a statement.</summary>
    private const int Reach = 8;

    /// <summary>How many words may stand between a statement and a name that no table holds.</summary>
    private const int Close = 4;

    private static readonly KeySet Told = Words("told");
    private static readonly KeySet Takes = Words("takes");
    private static readonly KeySet Sources = Words("source");

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        Open(scan, index);
        List<ulong>? known = null;
        for (int open = scan.NextCue(0, Quotes); open < scan.Count; open = scan.NextCue(open + 1, Quotes))
        {
            if (scan.QuotedFrom(open) is not (>= 0 and var last))
            {
                continue;
            }

            bool to = IsTo(scan, open - 1);
            if (Listed(index, open + 1, last) is { } outlet)
            {
                if (to ? !IsOfSport(scan, open) : IsReporting(scan, open) || known?.Contains(scan.Text.Hash(open + 1)) == true)
                {
                    Support(index, outlet);
                    (known ??= []).Add(scan.Text.Hash(open + 1));
                }
            }
            else if (to && last < open + 4 && IsStatement(scan, open - 1) && !index.AwakeAt(open + 1).Exists(static c => c is { Supported: true, Rejected: false }))
            {
                index.Add(Made(scan, open + 1, last));
            }
        }
    }

    /// <summary>باماكو (آفاق) - (Bamako, Afaq): who sends the report, whatever the word means; لـ عكاظ (to Okaz), without quotation marks.</summary>
    private static void Open(ArticleScan scan, CandidateIndex index)
    {
        const int Opening = 1 << CueBits.Opening;
        for (int open = scan.NextCue(0, Opening); open < scan.Count; open = scan.NextCue(open + 1, Opening))
        {
            int first = open + 1;
            if (scan.IsOne(open, "."))
            {
                AddSite(scan, index, open);
                continue;
            }

            if (first >= scan.Count || scan.Block(first) < 0 || scan.Block(first) != scan.Block(open) || !scan.IsWord(first) || !scan.Arabic(first))
            {
                continue;
            }

            if (scan.IsWord(open))
            {
                if (Listed(index, first, first) is { } told && (scan.IsOne(first + 1, ":") || IsSaid(scan, open)
                    || (ReportedOutlets.OpensSpeech(scan, first + 1) && ReportedOutlets.IsSaidBefore(scan, open))))
                {
                    Support(index, told);
                }
            }
            else if (Signed(scan, index, open) is >= 0 and var last && Listed(index, first, last) is var listed)
            {
                if (listed is not null)
                {
                    Support(index, listed);
                }
                else
                {
                    index.Add(Made(scan, first, last));
                }
            }
        }
    }

    /// <summary>AHDATH.INFO: an outlet called by its address.</summary>
    private static void AddSite(ArticleScan scan, CandidateIndex index, int stop)
    {
        if (scan.Block(stop) < 0 || scan.Text.Key(stop + 1) is not ("info" or "inf" or "net" or "com" or "org" or "news"))
        {
            return;
        }

        string name = $"{scan.Text.Key(stop - 1)} {scan.Text.Key(stop + 1)}";
        if (scan.Gazetteer.FindByName(name).FirstOrDefault(static e => e.Kind == EntityKind.Media) is { } entry)
        {
            Candidate site = Made(scan, stop - 1, stop + 1);
            (site.Id, site.Rule, site.Confidence) = (entry.Id, "address:outlet", 0.9);
            index.Add(site);
        }
    }

    /// <summary>The last word in brackets between the place that a report begins with and a dash or colon; -1 elsewhere.</summary>
    private static int Signed(ArticleScan scan, CandidateIndex index, int open)
    {
        const int Most = 3;
        int before = open - 1;
        bool begins = before >= 0 && scan.Block(before) == scan.Block(open) && index.AnyEndingAt(before, EntityKind.Place) != 0
            && (before < Most || scan.Block(before - Most) != scan.Block(open) || scan.Text.Tokens[before].Is(TokenFlags.LineBefore));
        int close = open + 2;
        while (begins && close < scan.Count && close <= open + Most && scan.IsWord(close))
        {
            close++;
        }

        return begins && scan.IsOne(close, ")") && close + 1 < scan.Count && (scan.IsHyphen(close + 1) || scan.IsOne(close + 1, ":"))
            && !scan.Candidates.AwakeAt(open + 1).Exists(static c => c is { Supported: true, Rejected: false, Kind: not EntityKind.Media })
            && !(close > open + 2 && scan.CueAt<TriggerCue>(open + 1) is { Cue: { IsRelation: true } }) ? close - 1 : -1;
    }

    private static bool IsSaid(ArticleScan scan, int to)
    {
        for (int i = to - 1; i >= 0 && i >= to - Reach && scan.Block(i) == scan.Block(to); i--)
        {
            if (scan.IsWord(i) && (Told.Contains(scan.Text.Hash(i)) || SpeechVerbs.Contains(scan.Text.Hash(i))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>ل (to) as a word of its own, which before an unquoted word it never is but for names.</summary>
    private static bool IsTo(ArticleScan scan, int token) => token >= 0 && scan.IsWord(token) && scan.Text.Key(token) is "ل";

    private static Candidate? Listed(CandidateIndex index, int first, int last)
    {
        if (index.AnyAt(first, EntityKind.Media) == 0)
        {
            return null;
        }

        foreach (Candidate candidate in index.At(first))
        {
            if (candidate is { Kind: EntityKind.Media, Proclitic: null, Rejected: false, Names.Count: > 0 } && candidate.Last == last)
            {
                return candidate;
            }
        }

        return null;
    }

    private static void Support(CandidateIndex index, Candidate outlet)
    {
        outlet.Supported = true;
        foreach (Candidate other in index.At(outlet.First))
        {
            other.Rejected |= other != outlet && other.Length <= outlet.Length;
        }
    }

    /// <summary>A verb of reporting or a word for the source right before, a pronoun such as عليها (of it) between them or not.</summary>
    private static bool IsReporting(ArticleScan scan, int open)
    {
        int before = open - 1;
        for (int steps = 0; steps < 2 && before >= 0 && scan.Block(before) == scan.Block(open) && scan.IsWord(before); steps++, before--)
        {
            ulong hash = scan.Text.Hash(before);
            if (Takes.Contains(hash) || (steps == 0 && Sources.Contains(hash)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStatement(ArticleScan scan, int to)
    {
        for (int i = to - 1; i >= 0 && i >= to - Close && scan.Block(i) == scan.Block(to) && scan.IsWord(i); i--)
        {
            if (Told.Contains(scan.Text.Hash(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A club is played for: هدفان لـ«الاتحاد» في الدوري (two goals for al-Ittihad in the league), unless something is said.</summary>
    public static bool IsOfSport(ArticleScan scan, int open)
    {
        int sport = 0;
        bool said = false;
        for (int i = Math.Max(0, open - Reach); i < scan.Count && i <= open + Reach; i++)
        {
            if (scan.IsWord(i) && scan.Block(i) == scan.Block(open))
            {
                said |= i < open && (Told.Contains(scan.Text.Hash(i)) || SpeechVerbs.Contains(scan.Text.Hash(i)));
                sport += OutletTraps.IsSport(scan, i) ? 1 : 0;
            }
        }

        return sport > (said ? 2 : 1);
    }

    private static Candidate Made(ArticleScan scan, int first, int last) => new()
    {
        First = first,
        Last = last,
        Core = scan.Span(first, 0, last),
        Kind = EntityKind.Media,
        Rule = "quoted:outlet",
        Supported = true,
        Confidence = 0.7,
    };

    /// <summary>The words of one sort of the table.</summary>
    public static KeySet Words(string sort) => KeySet.ReadSorts("Entities/Data/outlet-frames.txt", sort);
}
