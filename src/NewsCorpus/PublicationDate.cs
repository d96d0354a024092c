using NewsCorpus.Dates;

namespace NewsCorpus;

/// <summary>Reads a publication day out of a dateline.</summary>
internal static class PublicationDate
{
    /// <summary>The first date in the line that is a full day by itself, without any anchor; null when there is none.</summary>
    public static ResolvedDate? Find(string line, string? country)
    {
        DateContext context = new() { Country = country };
        foreach (ResolvedDate date in DateResolver.Resolve(line, Recognizer.Find(line), context))
        {
            if (date.Earliest is { } day && day == date.Latest)
            {
                return date;
            }
        }

        return null;
    }

    private static readonly DateRecognizer Recognizer = new();
}
