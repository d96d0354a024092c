using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Places in the title of a book, film or song name the work: رواية «القاهرة الجديدة» و«خان الخليلي» (the novels "Cairo Modern"
/// and "Khan al-Khalili"). <c>Data/work-words.txt</c> holds the words for works.
/// </summary>
internal static class WorkTitles
{
    private const int Quotes = 1 << CueBits.Quote;

    private const int LongestTitle = 8;

    private static readonly KeySet Works = KeySet.Read("Entities/Data/work-words.txt");

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int open = scan.NextCue(1, Quotes); open < scan.Count; open = scan.NextCue(open + 1, Quotes))
        {
            int title = IsWork(scan, open - 1, open) ? open : -1;
            while (title >= 0 && Close(scan, title) is >= 0 and int close)
            {
                Reject(index, title + 1, close);
                open = close;
                title = Next(scan, close);
            }
        }
    }

    private static bool IsWork(ArticleScan scan, int word, int open)
    {
        if (scan.Block(word) < 0 || scan.Block(word) != scan.Block(open) || !scan.IsWord(word) || !scan.Arabic(word))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(word);
        return Works.Contains(scan.Text.Hash(word))
            || (key.Length > 3 && key[0] is 'و' or 'ف' or 'ب' or 'ل' && Works.Contains(scan.Text.HashBehind(word, 1)));
    }

    /// <summary>The mark that ends a title of a few tokens; -1 where none does.</summary>
    private static int Close(ArticleScan scan, int open)
    {
        for (int i = open + 1; i < scan.Count && i <= open + LongestTitle && scan.Block(i) == scan.Block(open); i++)
        {
            if (scan.IsQuote(i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The mark that opens the next title of a list, -1 where the list ends.</summary>
    private static int Next(ArticleScan scan, int close)
    {
        int joint = close + 1;
        return joint < scan.Count && scan.Block(joint) == scan.Block(close) && (scan.IsComma(joint) || scan.KeyIs(joint, "و"))
            && scan.IsQuote(joint + 1) ? joint + 1 : -1;
    }

    private static void Reject(CandidateIndex index, int first, int close)
    {
        for (int i = first; i < close; i++)
        {
            foreach (Candidate candidate in index.At(i))
            {
                candidate.Rejected |= candidate.Kind == EntityKind.Place && candidate.Last < close;
            }
        }
    }
}
