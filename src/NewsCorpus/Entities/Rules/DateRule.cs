using NewsCorpus.Dates;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Brings the date expressions of the Dates room among the other candidates.</summary>
internal static class DateRule
{
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        scan.DatePieces.Fill(scan.Text);
        foreach (DateExpression date in DateRecognizer.Find(scan.DatePieces, scan.IsThorough))
        {
            int first = date.FirstToken;
            while (first < date.EndToken - 1 && scan.Text.Tokens[first].End <= date.Span.Start)
            {
                first++;
            }

            int last = date.EndToken - 1;
            while (last > first && scan.Text.Tokens[last].Start >= date.Span.End)
            {
                last--;
            }

            if (scan.Block(first) < 0 || scan.Block(first) != scan.Block(last) || (first == last && IsNewspaper(scan, index, first)))
            {
                continue;
            }

            Candidate found = index.Lend(EntityKind.Date, date.Rule);
            found.First = first;
            found.Last = last;
            found.Core = date.Span;
            found.FullStart = date.FullSpan.Start;
            found.FullEnd = date.FullSpan.End;
            found.Proclitic = date.Proclitic;
            found.Supported = true;
            found.Date = date;
            found.Confidence = 0.95;
            index.Add(found);
        }
    }

    /// <summary>The Lebanese daily An-Nahar, a Kuwaiti daily published, daily newspapers: the word tells no time.</summary>
    private static bool IsNewspaper(ArticleScan scan, CandidateIndex index, int token)
    {
        int next = token + 1;
        if (!scan.KeyIs(token, "daily") || next >= scan.Count || scan.Block(next) != scan.Block(token))
        {
            return false;
        }

        int before = token - 1;
        bool adjective = before >= 0 && scan.Block(before) == scan.Block(token)
            && (scan.Text.Tokens[before].Is(TokenFlags.Capital) || index.AnyEndingAt(before, EntityKind.Media) != 0);
        return scan.Text.Key(next) is "newspaper" or "newspapers" or "paper" or "papers"
            || (scan.IsWord(next) && scan.Text.Tokens[next].Is(TokenFlags.Capital) && (adjective || scan.KeyIs(before, "the")))
            || (adjective && (LatinOutlets.Speaks(scan, next) || scan.IsOne(next, ",")));
    }
}
