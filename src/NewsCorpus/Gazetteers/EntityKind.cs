namespace NewsCorpus.Gazetteers;

/// <summary>The kinds of thing a mention can name. The order is the tie-break order of overlap resolution.</summary>
public enum EntityKind
{
    /// <summary>Country, city, village, region, feature, facility or border.</summary>
    Place,

    /// <summary>Armed group, military, militia, security force or coalition.</summary>
    ArmedGroup,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A news outlet.</summary>
    Media,

    /// <summary>Any other organisation.</summary>
    Organization,

    /// <summary>A date, period, duration or recurring time.</summary>
    Date,

    /// <summary>A number of something.</summary>
    Count,

    /// <summary>A nationality adjective or demonym; never the country itself.</summary>
    Nationality,
}
