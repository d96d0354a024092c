namespace NewsCorpus.Entities;

/// <summary>
/// What the linker notes of one article: the countries and places it names for certain. Used for one article after
/// another.
/// </summary>
internal sealed class LinkingNotes(int slots)
{
    /// <summary>Countries of the names that can mean but one entity, with their weight.</summary>
    public Dictionary<string, int> Countries { get; } = new(StringComparer.Ordinal);

    /// <summary>All entries that some name can mean.</summary>
    public EntrySlots Named { get; } = new(slots);

    /// <summary>Where the places are whose names can mean but one, each position once.</summary>
    public List<(double Lat, double Lon)> Places { get; } = [];

    /// <summary>How near entries are to those places, as far as it was asked for.</summary>
    public Dictionary<int, double> Near { get; } = [];

    /// <summary>Room for the entries that one name can mean, by slot, with a name of theirs and their scores.</summary>
    public List<(int Slot, int Name, double Score)> Scored { get; } = [];

    public void Clear()
    {
        Countries.Clear();
        Named.Clear();
        Places.Clear();
        Near.Clear();
        Scored.Clear();
    }
}
