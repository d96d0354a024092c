using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Evaluation;

/// <summary>The type names of gold files, of this project and of the common schemes.</summary>
internal static class GoldKinds
{
    public static EntityKind? Find(string type) => type.ToUpperInvariant() switch
    {
        "PLACE" or "LOC" or "LOCATION" or "GPE" or "FAC" => EntityKind.Place,
        "GROUP" or "ARMEDGROUP" or "MIL" => EntityKind.ArmedGroup,
        "PERSON" or "PER" or "PERS" => EntityKind.Person,
        "MEDIA" => EntityKind.Media,
        "ORG" or "ORGANIZATION" or "ORGANISATION" => EntityKind.Organization,
        "DATE" or "TIME" or "TIMEX3" => EntityKind.Date,
        "COUNT" or "CARDINAL" or "QUANTITY" => EntityKind.Count,
        "NATIONALITY" or "NORP" => EntityKind.Nationality,
        _ => null,
    };
}
