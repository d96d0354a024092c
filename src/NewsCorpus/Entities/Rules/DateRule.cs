using NewsCorpus.Dates;
using NewsCorpus.Gazetteers;

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

            if (scan.Block(first) < 0 || scan.Block(first) != scan.Block(last))
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
}
