using NewsCorpus.Articles;
using NewsCorpus.Entities;
using NewsCorpus.Search.Analysis;
using NewsCorpus.Text;

namespace NewsCorpus.Search;

/// <summary>Cuts the pieces of an article that best show why it matches.</summary>
internal sealed class SnippetBuilder(SearchAnalyzer analyzer, SearchOptions options)
{
    private const double Repeated = 0.2;

    public IReadOnlyList<Snippet> Build(ProcessedArticle article, SnippetWants wants)
    {
        string text = article.Article.Text;
        TokenizedText tokens = TokenizedText.Tokenize(text);
        List<(TextSpan Span, BlockKind Kind)> blocks = article.Article.Blocks.Count == 0
            ? [(new TextSpan(0, text.Length), BlockKind.Body)]
            : [.. article.Article.Blocks.Where(b => b.Kind != BlockKind.Boilerplate).Select(b => (b.Span, b.Kind))];
        List<Piece> pieces = [];
        foreach ((TextSpan span, BlockKind kind) in blocks)
        {
            List<AnalyzedTerm> terms = analyzer.Analyze(tokens, span);
            List<Match> matches = Matches(terms, article.Mentions, span, wants);
            pieces.AddRange(Pieces(terms, matches, span, kind == BlockKind.Title ? 0.1 : 1));
        }

        Snippet[] best = [.. Choose(pieces).OrderBy(p => p.Span.Start)
            .Select(p => new Snippet(p.Span, p.Span.Slice(text), [.. p.Matches.Select(m => m.Span)]))];
        return best.Length > 0 ? best : Opening(text, blocks, tokens);
    }

    /// <summary>Words and mentions that match in a block, overlapping ones joined.</summary>
    private static List<Match> Matches(
        List<AnalyzedTerm> terms, IReadOnlyList<EntityMention> mentions, TextSpan block, SnippetWants wants)
    {
        List<Match> matches = [];
        foreach (AnalyzedTerm term in terms)
        {
            double weight = wants.WeightOf(term);
            if (weight > 0)
            {
                matches.Add(new Match(term.Span, term.Stem, weight));
            }
        }

        foreach (EntityMention mention in wants.Entities.Count == 0 ? [] : mentions)
        {
            if (block.Contains(mention.Span) && SnippetWants.IdTerm(mention) is { } id
                && wants.Entities.TryGetValue(id, out double weight))
            {
                matches.Add(new Match(mention.Span, id, weight));
            }
        }

        matches.Sort((a, b) => a.Span.Start != b.Span.Start
            ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        List<Match> joined = [];
        foreach (Match match in matches)
        {
            if (joined.Count > 0 && joined[^1].Span.End > match.Span.Start)
            {
                Match last = joined[^1];
                joined[^1] = last with { Span = new TextSpan(last.Span.Start, Math.Max(last.Span.End, match.Span.End)) };
            }
            else
            {
                joined.Add(match);
            }
        }

        return joined;
    }

    /// <summary>For each match the piece that begins a little before it.</summary>
    private IEnumerable<Piece> Pieces(List<AnalyzedTerm> terms, List<Match> matches, TextSpan block, double factor)
    {
        for (int i = 0; i < matches.Count; i++)
        {
            int lead = options.SnippetLength / 4;
            int start = block.Length <= options.SnippetLength || matches[i].Span.Start - block.Start <= lead
                ? block.Start
                : WordStart(terms, matches[i].Span.Start - lead, matches[i].Span.Start);
            int end = WordEnd(terms, start, block, Math.Max(start + options.SnippetLength, matches[i].Span.End));
            List<Match> inside = [.. matches.Where(m => m.Span.Start >= start && m.Span.End <= end)];
            HashSet<string> seen = new(StringComparer.Ordinal);
            double score = inside.Sum(m => seen.Add(m.Name) ? m.Weight : m.Weight * Repeated);
            yield return new Piece(new TextSpan(start, end), inside, score * factor);
        }
    }

    private List<Piece> Choose(List<Piece> pieces)
    {
        List<Piece> chosen = [];
        foreach (Piece piece in pieces.OrderByDescending(p => p.Score).ThenBy(p => p.Span.Start))
        {
            if (chosen.Count < options.Snippets && !chosen.Exists(c => c.Span.Overlaps(piece.Span)))
            {
                chosen.Add(piece);
            }
        }

        return chosen;
    }

    private Snippet[] Opening(string text, List<(TextSpan Span, BlockKind Kind)> blocks, TokenizedText tokens)
    {
        TextSpan block = blocks.FirstOrDefault(b => b.Kind is BlockKind.Lead or BlockKind.Body && !b.Span.IsEmpty).Span;
        if (block.IsEmpty)
        {
            return [];
        }

        int end = WordEnd(analyzer.Analyze(tokens, block), block.Start, block, block.Start + options.SnippetLength);
        TextSpan span = new(block.Start, end);
        return [new Snippet(span, span.Slice(text), [])];
    }

    private static int WordStart(List<AnalyzedTerm> terms, int from, int latest)
    {
        int found = terms.FindIndex(t => t.Span.Start >= from);
        return found < 0 ? latest : Math.Min(terms[found].Span.Start, latest);
    }

    private static int WordEnd(List<AnalyzedTerm> terms, int start, TextSpan block, int wanted)
    {
        if (wanted >= block.End)
        {
            return block.End;
        }

        int found = terms.FindLastIndex(t => t.Span.End <= wanted);
        return found < 0 || terms[found].Span.End <= start ? Math.Min(wanted, block.End) : terms[found].Span.End;
    }

    private sealed record Match(TextSpan Span, string Name, double Weight);

    private sealed record Piece(TextSpan Span, List<Match> Matches, double Score);
}
