using System.Globalization;
using System.Text.Json;
using NewsCorpus.Search;

namespace NewsCorpus.Cli.Printing;

/// <summary>Writes facets, timeline and map of an answer into its JSON object; nothing when none were asked for.</summary>
internal static class FacetJson
{
    public static void Write(Utf8JsonWriter json, SearchResult result)
    {
        if (result.Facets.Count == 0)
        {
            return;
        }

        json.WriteStartObject("facets");
        foreach (Facet facet in result.Facets)
        {
            json.WriteStartArray(facet.Name);
            foreach (FacetValue value in facet.Values)
            {
                json.WriteStartObject();
                json.WriteString("key", value.Key);
                json.WriteString("nameAr", value.NameAr);
                json.WriteString("nameEn", value.NameEn);
                json.WriteNumber("count", value.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartArray("timeline");
        foreach (TimelineBucket day in result.Timeline)
        {
            json.WriteStartObject();
            json.WriteString("day", day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("count", day.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("map");
        foreach (MapBucket place in result.Map)
        {
            json.WriteStartObject();
            json.WriteString("id", place.Id);
            json.WriteString("nameAr", place.NameAr);
            json.WriteString("nameEn", place.NameEn);
            json.WriteNumber("lat", place.Latitude);
            json.WriteNumber("lon", place.Longitude);
            json.WriteNumber("count", place.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
