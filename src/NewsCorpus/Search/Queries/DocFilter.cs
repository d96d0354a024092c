using System.Globalization;

namespace NewsCorpus.Search.Queries;

/// <summary>A condition on an article that is not about its words.</summary>
internal abstract record DocFilter;

internal sealed record LanguageFilter(string Language) : DocFilter
{
    public override string ToString() => "lang:" + Language;
}

/// <summary>The article's own outlet or source holds these words (folded).</summary>
internal sealed record SourceFilter(string Text) : DocFilter
{
    public override string ToString() => $"source:\"{Text}\"";
}

/// <summary>Published between two days, both included; null for open.</summary>
internal sealed record PublishedFilter(DateOnly? From, DateOnly? To) : DocFilter
{
    public override string ToString() => "published:" + DayRange.Write(From, To);
}

/// <summary>Speaks of some day between two days.</summary>
internal sealed record MentionedFilter(DateOnly? From, DateOnly? To) : DocFilter
{
    public override string ToString() => "mentioned:" + DayRange.Write(From, To);
}

/// <summary>Mentions an entity by id or name; <paramref name="Kind"/> null for any kind.</summary>
internal sealed record EntityFilter(string? Kind, string Text) : DocFilter
{
    public override string ToString() => $"{Kind ?? "entity"}:\"{Text}\"";
}

/// <summary>Mentions a place not farther than a distance from a point.</summary>
internal sealed record NearFilter(double Latitude, double Longitude, double Kilometres) : DocFilter
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"near:{Latitude},{Longitude},{Kilometres}km");
}

/// <summary>Mentions a place that lies within the place or country of this id.</summary>
internal sealed record WithinFilter(string Id) : DocFilter
{
    public override string ToString() => "within:" + Id;
}
