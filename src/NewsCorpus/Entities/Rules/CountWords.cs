using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>The words around counts, one set for each sort of the table.</summary>
internal static class CountWords
{
    public static readonly KeySet Stops = Of("stop");
    public static readonly KeySet Times = Of("time");
    public static readonly KeySet NoPlurals = Of("no-plural");
    public static readonly KeySet Wholes = Of("whole");
    public static readonly KeySet Joints = Of("joint");
    public static readonly KeySet Passives = Of("passive");
    public static readonly KeySet Pronouns = Of("kept");
    public static readonly KeySet Parts = Of("among");
    public static readonly KeySet Ordinary = Of("ordinary");

    private static KeySet Of(string sort) => KeySet.ReadSorts("Entities/Data/count-words.txt", sort);
}
