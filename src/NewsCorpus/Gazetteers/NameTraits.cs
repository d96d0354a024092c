namespace NewsCorpus.Gazetteers;

/// <summary>What is to be known about a name before it may match. Flags of an entry hold for all its names.</summary>
[Flags]
public enum NameTraits
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Also an ordinary word, so it needs support: الباب (al-Bab, "the door").</summary>
    Common = 1,

    /// <summary>Also a personal name, so it needs support.</summary>
    Person = 2,

    /// <summary>
    /// Matches only as a whole word, without proclitics, and for Latin names only in the printed case.
    /// </summary>
    Exact = 4,

    /// <summary>A general word for a class of things; linked only with support.</summary>
    Generic = 8,

    /// <summary>Deliberately shared with another freely matching entry; the linker chooses.</summary>
    Shared = 16,
}
