using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>What an unknown English name is, told behind a comma: "Arsel, a Turkish firm", "DeepState, a mapping group", "Toretskvuhillia, the mining company".</summary>
internal static class LatinAppositions
{
    private const int Longest = 6;

    private static readonly KeySet Bodies = KeySet.ReadSorts("Entities/Data/latin-appositions.txt", "body");
    private static readonly KeySet Outlets = KeySet.ReadSorts("Entities/Data/latin-appositions.txt", "outlet");
    private static readonly KeySet OfRights = KeySet.ReadSorts("Entities/Data/latin-appositions.txt", "rights");
    private static readonly KeySet OfReports = KeySet.ReadSorts("Entities/Data/latin-appositions.txt", "reports");
    private static readonly KeySet Behind = KeySet.ReadSorts("Entities/Data/latin-appositions.txt", "behind");

    /// <summary>The kind of what a name that ends at a token is said to be; null where nothing says so.</summary>
    public static EntityKind? Kind(ArticleScan scan, int last)
    {
        int article = last + 2;
        if (!scan.IsComma(last + 1) || article + 1 >= scan.Count || scan.Block(article) != scan.Block(last)
            || !(scan.Text.Key(article) is "a" or "an" or "the" or "another" or "one"))
        {
            return null;
        }

        for (int token = article + 1; token <= article + Longest && token < scan.Count && scan.Block(token) == scan.Block(last); token++)
        {
            if (!scan.IsWord(token) && !scan.IsHyphen(token))
            {
                return null;
            }

            bool noun = !scan.Text.Tokens[token].Is(TokenFlags.Capital) && scan.IsWord(token) && !scan.EndsPossessive(token);
            if (noun && Sort(scan, token) is { } kind && IsClosed(scan, token + 1))
            {
                return kind;
            }

            if (noun && Behind.Contains(scan.Text.Hash(token)))
            {
                return null;
            }
        }

        return null;
    }

    private static EntityKind? Sort(ArticleScan scan, int noun)
    {
        ulong hash = scan.Text.Hash(noun);
        if (scan.Text.Key(noun) is "group" or "groups" or "organisation" or "organization" or "network" or "collective")
        {
            ulong before = scan.Text.Hash(noun - 1);
            return OfReports.Contains(before) ? EntityKind.Media : OfRights.Contains(before) ? EntityKind.Organization : null;
        }

        return Outlets.Contains(hash) ? EntityKind.Media : Bodies.Contains(hash) ? EntityKind.Organization : null;
    }

    /// <summary>The noun ends what is said, or a preposition or clause goes on: a company director is a person.</summary>
    private static bool IsClosed(ArticleScan scan, int next) =>
        next >= scan.Count || !scan.IsWord(next) ? next < scan.Count && !scan.IsHyphen(next) : Behind.Contains(scan.Text.Hash(next));
}
