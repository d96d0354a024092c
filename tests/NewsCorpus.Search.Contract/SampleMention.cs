using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Search.Contract;

/// <summary>What a sample article mentions, wherever its text has the name.</summary>
public sealed record SampleMention(
    string Name, EntityKind Kind, string? Id, string? NameAr, string? NameEn, double? Latitude =
        null, double? Longitude = null,
    string? Country = null)
{
    public string? First { get; init; }

    public string? Last { get; init; }

    internal IEnumerable<EntityMention> In(string text)
    {
        for (int at = text.IndexOf(Name, StringComparison.Ordinal); at >= 0;
             at = text.IndexOf(Name, at + 1, StringComparison.Ordinal))
        {
            TextSpan span = new(at, at + Name.Length);
            yield return new EntityMention
            {
                Span = span,
                FullSpan = span,
                Text = Name,
                Kind = Kind,
                Id = Id,
                NameAr = NameAr,
                NameEn = NameEn,
                Country = Country,
                Latitude = Latitude,
                Longitude = Longitude,
                Earliest = Day(First),
                Latest = Day(Last),
                Rule = "gazetteer:sample",
            };
        }
    }

    private static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
