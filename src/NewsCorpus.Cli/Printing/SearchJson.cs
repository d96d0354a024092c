using System.Globalization;
using System.Text.Json;
using NewsCorpus.Search;
using NewsCorpus.Text;

namespace NewsCorpus.Cli.Printing;

/// <summary>Writes an answer as one JSON object on one line.</summary>
internal static class SearchJson
{
    public static void Write(Stream output, SearchResult result, string? queryId = null) =>
        JsonOutput.Write(output, json => Write(json, result, queryId));

    private static void Write(Utf8JsonWriter json, SearchResult result, string? queryId)
    {
        json.WriteStartObject();
        if (queryId is not null)
        {
            json.WriteString("id", queryId);
        }

        json.WriteString("query", result.Query.Text);
        json.WriteString("understood", result.Query.ToString());
        json.WriteNumber("total", result.Total);
        json.WriteBoolean("totalIsExact", result.TotalIsExact);
        json.WriteString("didYouMean", result.DidYouMean);
        json.WriteStartArray("messages");
        foreach (string message in result.Messages)
        {
            json.WriteStringValue(message);
        }

        json.WriteEndArray();
        json.WriteStartArray("hits");
        for (int i = 0; i < result.Hits.Count; i++)
        {
            WriteHit(json, i + 1, result.Hits[i]);
        }

        json.WriteEndArray();
        FacetJson.Write(json, result);
        json.WriteEndObject();
    }

    private static void WriteHit(Utf8JsonWriter json, int rank, SearchHit hit)
    {
        json.WriteStartObject();
        json.WriteNumber("rank", rank);
        json.WriteString("id", hit.Id);
        json.WriteNumber("score", Math.Round(hit.Score, 6));
        json.WriteString("title", hit.Title);
        json.WriteString("source", hit.Source);
        json.WriteString("outlet", hit.Outlet);
        json.WriteString("published", hit.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("language", hit.Language);
        json.WriteStartArray("snippets");
        foreach (Snippet snippet in hit.Snippets)
        {
            json.WriteStartObject();
            json.WriteNumber("start", snippet.Span.Start);
            json.WriteNumber("end", snippet.Span.End);
            json.WriteString("text", snippet.Text);
            json.WriteStartArray("highlights");
            foreach (TextSpan match in snippet.Highlights)
            {
                json.WriteStartObject();
                json.WriteNumber("start", match.Start);
                json.WriteNumber("end", match.End);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("why");
        foreach (MatchReason reason in hit.Why)
        {
            json.WriteStartObject();
            json.WriteString("query", reason.Query);
            json.WriteString("kind", reason.Kind.ToString().ToLowerInvariant());
            json.WriteString("matched", reason.Matched);
            json.WriteString("name", reason.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (hit.NearDuplicates.Count > 0)
        {
            json.WriteStartArray("nearDuplicates");
            foreach (string id in hit.NearDuplicates)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
