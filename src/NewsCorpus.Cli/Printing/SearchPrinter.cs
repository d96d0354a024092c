using System.Globalization;
using NewsCorpus.Search;
using Spectre.Console;

namespace NewsCorpus.Cli.Printing;

/// <summary>
/// Prints an answer for a person. No boxes and no columns beside Arabic: a terminal that sets lines from right to left
/// would tear them apart. What may be Arabic stands at the end of a line or on one of its own.
/// </summary>
internal static class SearchPrinter
{
    private const int Indent = 4;
    private const int MostReasons = 3;

    private static readonly Style Quiet = new(decoration: Decoration.Dim);

    /// <param name="screen">Where to print.</param>
    /// <param name="result">What was found.</param>
    /// <param name="offset">How many hits were passed over: numbering goes on from there.</param>
    public static void Write(Screen screen, SearchResult result, int offset = 0)
    {
        foreach (string message in result.Messages)
        {
            screen.WriteLine(Bidi.Isolate(message), new Style(Color.Yellow));
        }

        if (result.DidYouMean is { } better)
        {
            screen.WriteLine($"Did you mean: {Bidi.Isolate(better)}", new Style(Color.Yellow));
        }

        string total = result.Total.ToString("N0", CultureInfo.InvariantCulture);
        total = result.TotalIsExact ? total : $"at least {total}";
        screen.WriteLine($"{total} {(result.Total == 1 ? "article" : "articles")}", Quiet);
        for (int i = 0; i < result.Hits.Count; i++)
        {
            screen.WriteLine();
            WriteHit(screen, offset + i + 1, result.Hits[i]);
        }

        FacetPrinter.Write(screen, result);
    }

    public static void WriteHit(Screen screen, int rank, SearchHit hit)
    {
        string title = Bidi.Isolate(Bidi.Shorten(Bidi.OneLine(hit.Title ?? "(no title)"), screen.Width - 6));
        screen.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{rank,2}. {title}"), new Style(decoration: Decoration.Bold));
        string?[] facts =
        [
            hit.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), hit.Language,
            hit.Score > 0 ? string.Create(CultureInfo.InvariantCulture, $"score {hit.Score:0.00}") : null, hit.Source,
            hit.Outlet is { } outlet ? Bidi.Isolate(outlet) : null,
        ];
        screen.WriteLine(new string(' ', Indent) + string.Join("  ", facts.Where(fact => fact is not null)), Quiet);
        foreach (Snippet snippet in hit.Snippets)
        {
            SnippetLines.Write(screen, snippet, Indent);
        }

        foreach (string reason in Reasons(hit.Why))
        {
            screen.WriteLine(new string(' ', Indent) + reason, Quiet);
        }

        if (hit.NearDuplicates.Count > 0)
        {
            screen.WriteLine(
                new string(' ', Indent) + "nearly the same: " + string.Join(", ", hit.NearDuplicates.Take(MostReasons))
                + (hit.NearDuplicates.Count > MostReasons ? $" and {hit.NearDuplicates.Count - MostReasons} more" : ""),
                Quiet);
        }
    }

    /// <summary>
    /// The reasons worth a line: the entities that were meant, and where there are none, how else a word came to match
    /// than by itself, which the marks show.
    /// </summary>
    private static IEnumerable<string> Reasons(IReadOnlyList<MatchReason> all)
    {
        string[] entities =
        [
            .. all.Where(reason => reason.Kind == MatchReasonKind.Entity).Select(reason =>
                $"{Bidi.Isolate(reason.Query)} is {reason.Matched}"
                + (reason.Name is { } name ? $" {Bidi.Isolate(name)}" : "")),
        ];
        IEnumerable<string> others = all
            .Where(reason =>
                reason.Kind is MatchReasonKind.Translation or MatchReasonKind.Romanisation or MatchReasonKind.Spelling)
            .Select(reason =>
                $"{reason.Kind.ToString().ToLowerInvariant()} {Bidi.Isolate(reason.Query)}: "
                + Bidi.Isolate(reason.Matched));
        return (entities.Length > 0 ? entities : others).Distinct(StringComparer.Ordinal).Take(MostReasons);
    }
}
