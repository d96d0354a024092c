using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Whether a designator that belongs to a name also belongs to its core span. Areas composed with a place do (ريف حلب, the
/// countryside of Aleppo), so do groups and organisations (لواء القدس); features known by a name of their own do not
/// (معبر باب الهوى, the crossing Bab al-Hawa).
/// </summary>
internal static class TriggerCore
{
    private static readonly string[][] Families =
    [
        ["crossing", "checkpoint"], ["camp"], ["oilfield", "gasfield", "field"], ["base", "airbase", "airport", "military-airport"],
        ["dam"], ["river"], ["sea", "gulf", "lake"], ["strait"], ["island"], ["mountain", "hill", "terrain", "plateau", "heights"],
        ["prison"], ["port"], ["valley", "plain"], ["bridge"], ["quarter", "district", "suburb"], ["refinery"],
    ];

    public static bool Includes(TriggerCue trigger) =>
        trigger.InName
        && (trigger.Kind != EntityKind.Place || trigger.Language == "en"
            || trigger.Subkind is "countryside" or "desert" or "hotel" or "region");

    public static bool SameSort(string? subkind, string triggerSubkind) =>
        subkind is not null
        && (subkind == triggerSubkind
            || Families.Any(family => family.Contains(subkind) && family.Contains(triggerSubkind)));
}
