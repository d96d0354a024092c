using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// Sorts of candidates by kind and script, a bit each, so that a rule can go through the candidates of its sort without a
/// look at the others. Kind and first word are settled before a candidate is added.
/// </summary>
internal static class CandidateSorts
{
    /// <summary>Those of all kinds that do not begin with Arabic letters.</summary>
    public const int AnyLatin = 0xFF00;

    private const int LatinShift = 8;

    /// <summary>Those of a kind.</summary>
    public static int Of(EntityKind kind) => Arabic(kind) | Latin(kind);

    /// <summary>Those of a kind that begin with an Arabic word.</summary>
    public static int Arabic(EntityKind kind) => 1 << (int)kind;

    /// <summary>Those of a kind that do not.</summary>
    public static int Latin(EntityKind kind) => 1 << ((int)kind + LatinShift);
}
