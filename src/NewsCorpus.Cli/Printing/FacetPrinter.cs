using System.Globalization;
using NewsCorpus.Search;
using Spectre.Console;

namespace NewsCorpus.Cli.Printing;

/// <summary>Prints what all matches of a search have in common: facets, days and places.</summary>
internal static class FacetPrinter
{
    private const int MostDays = 15;
    private const int MostPlaces = 10;

    private static readonly Style Heading = new(decoration: Decoration.Bold);

    public static void Write(Screen screen, SearchResult result)
    {
        foreach (Facet facet in result.Facets)
        {
            screen.WriteLine();
            screen.WriteLine(facet.Name, Heading);
            foreach (FacetValue value in facet.Values)
            {
                screen.WriteLine(Line(value.Count, Named(value.Key, value.NameEn, value.NameAr)));
            }
        }

        // The busiest days only, in the order of time: a timeline of years would fill the screen.
        TimelineBucket[] days =
            [.. result.Timeline.OrderByDescending(d => d.Count).ThenByDescending(d => d.Day).Take(MostDays).OrderBy(d => d.Day)];
        if (days.Length > 0)
        {
            screen.WriteLine();
            screen.WriteLine(
                days.Length < result.Timeline.Count ? $"days (the busiest {days.Length} of {result.Timeline.Count})" : "days", Heading);
            foreach (TimelineBucket day in days)
            {
                screen.WriteLine(Line(day.Count, day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            }
        }

        if (result.Map.Count > 0)
        {
            screen.WriteLine();
            screen.WriteLine("on the map", Heading);
            foreach (MapBucket place in result.Map.Take(MostPlaces))
            {
                screen.WriteLine(Line(place.Count, string.Create(
                    CultureInfo.InvariantCulture,
                    $"{place.Latitude:0.###},{place.Longitude:0.###}  {Named(place.Id, place.NameEn, place.NameAr)}")));
            }
        }
    }

    private static string Line(int count, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{count,8:N0}  {text}");

    private static string Named(string key, string? english, string? arabic) => string.Join(
        "  ", new[] { key, english, arabic is null ? null : Bidi.Isolate(arabic) }.Where(part => part is not null));
}
