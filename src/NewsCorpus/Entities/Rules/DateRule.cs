using NewsCorpus.Dates;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>Brings the date expressions of the Dates room among the other candidates.</summary>
internal static class DateRule
{
    public static void Apply(ArticleScan scan, CandidateIndex index, DateRecognizer recognizer)
    {
        foreach (DateExpression date in recognizer.Find(scan.Text))
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

            index.Add(new Candidate
            {
                First = first,
                Last = last,
                Core = date.Span,
                FullStart = date.FullSpan.Start,
                FullEnd = date.FullSpan.End,
                Kind = EntityKind.Date,
                Rule = date.Rule,
                Proclitic = date.Proclitic,
                Supported = true,
                Date = date,
                Confidence = 0.95,
            });
        }
    }
}
