using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>What a word beside a place makes of it.</summary>
/// <param name="Kind">Kind of the longer name; null when it is of none that is looked for.</param>
/// <param name="IsClub">The longer name is a sports club.</param>
internal sealed record PlaceNeighbour(EntityKind? Kind, bool IsClub);

/// <summary>The table of words that turn an English place name beside them into a part of a longer name.</summary>
internal static class PlaceNeighbours
{
    private static readonly Lazy<Dictionary<ulong, PlaceNeighbour>> Tails = new(() => Read("after"));
    private static readonly Lazy<Dictionary<ulong, PlaceNeighbour>> Heads = new(() => Read("before"));

    /// <summary>For the last word of a longer name: Telegraph in Belfast Telegraph.</summary>
    public static PlaceNeighbour? After(ArticleScan scan, int token) => Find(Tails.Value, scan.Text.Hash(token));

    /// <summary>For the first word of a longer name: Air in Air China.</summary>
    public static PlaceNeighbour? Before(ArticleScan scan, int token) => Find(Heads.Value, scan.Text.Hash(token));

    private static PlaceNeighbour? Find(Dictionary<ulong, PlaceNeighbour> words, ulong key) =>
        words.TryGetValue(key, out PlaceNeighbour? found) ? found : null;

    private static Dictionary<ulong, PlaceNeighbour> Read(string side)
    {
        PlaceNeighbour organization = new(EntityKind.Organization, IsClub: false);
        PlaceNeighbour media = new(EntityKind.Media, IsClub: false);
        PlaceNeighbour club = new(EntityKind.Organization, IsClub: true);
        PlaceNeighbour force = new(EntityKind.ArmedGroup, IsClub: false);
        PlaceNeighbour other = new(null, IsClub: false);
        Dictionary<ulong, PlaceNeighbour> words = [];
        foreach (TableRecord row in TableRecord.Read("Entities/Data/place-neighbours.tsv"))
        {
            if (row["side"] == side)
            {
                words[KeyHash.Of(KeyFolding.Fold(row["word"]))] =
                    row["what"] switch { "organization" => organization, "media" => media, "club" => club, "group" => force, _ => other };
            }
        }

        return words;
    }
}
