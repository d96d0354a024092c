namespace NewsCorpus.Search.Ranking;

/// <summary>Offers a query with its misspelt words put right.</summary>
internal static class Suggestions
{
    public static string? Of(SearchQuery query, QueryPlan plan, IEntityNameLookup? names, int total)
    {
        string text = query.Text;
        foreach ((string typed, string better) in plan.Corrections)
        {
            text = text.Replace(typed, better, StringComparison.Ordinal);
        }

        if (text != query.Text)
        {
            return text;
        }

        return total > 0 || names is null ? null : names.Suggest(query.Text) is [var first, ..] ? first : null;
    }
}
