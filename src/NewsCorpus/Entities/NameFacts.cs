using System.Collections.Concurrent;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// What the names at a trie node have in common, worked out when a node is first met and kept, since news names the
/// same
/// things over and over. Safe to share between threads.
/// </summary>
internal sealed class NameFacts(Gazetteer gazetteer)
{
    private readonly ConcurrentDictionary<int, Group[]> _groups = new();

    /// <summary>The names of a node by kind, in the order of the kinds.</summary>
    public Group[] Of(int node) =>
        _groups.TryGetValue(node, out Group[]? groups) ? groups : _groups.GetOrAdd(node, Make(node));

    private Group[] Make(int node)
    {
        List<Group> groups = [];
        int[] numbers = gazetteer.Trie.Accepted(node).ToArray();
        foreach (IGrouping<EntityKind, int> kind in numbers.GroupBy(number => gazetteer.Entry(number).Kind).OrderBy(group => group.Key))
        {
            groups.Add(new Group(gazetteer, kind.Key, [.. kind]));
        }

        return [.. groups];
    }

    internal sealed class Group
    {
        public Group(Gazetteer gazetteer, EntityKind kind, int[] names)
        {
            Kind = kind;
            Names = names;
            LinkedOnly = true;
            IsFacility = kind == EntityKind.Place;
            List<string> countries = [];
            foreach (int number in names)
            {
                GazetteerEntry entry = gazetteer.Entry(number);
                GazetteerName name = gazetteer.Name(number);
                bool plain = (name.Flags & (NameTraits.Common | NameTraits.Person)) == 0;
                NeedsLook |= (name.Flags & NameTraits.Exact) != 0 || name.RequiredContext is not null
                    || entry.RequiredContext.Count > 0 || entry.ExcludedPhrases.Count > 0 || name.Language != "ar";
                IsFree |= entry.Tier == GazetteerTier.A && plain && (name.Flags & NameTraits.Generic) == 0;
                IsFamousAndFree |= entry.Tier == GazetteerTier.A && plain && (name.Flags & NameTraits.Generic) == 0
                    && IsFamous(entry);
                LinkedOnly &= entry.Tier == GazetteerTier.C;
                IsFacility &= IsFacilitySort(entry.Subkind);
                bool tells = kind == EntityKind.Nationality || entry.Subkind is "country" or "territory"
                    || (kind == EntityKind.Place && entry.Tier == GazetteerTier.A && entry.Population > 100_000);
                if (plain && tells && entry.Countries.Count == 1)
                {
                    countries.Add(entry.Countries[0]);
                }
            }

            Countries = [.. countries];
        }

        public EntityKind Kind { get; }

        public int[] Names { get; }

        /// <summary>Some name makes demands on its context, so each must be looked at.</summary>
        public bool NeedsLook { get; }

        /// <summary>Some name may stand alone, if its word is no everyday one.</summary>
        public bool IsFree { get; }

        /// <summary>Some name may stand alone although it is an everyday word.</summary>
        public bool IsFamousAndFree { get; }

        /// <summary>Only tier C: never found, only linked to.</summary>
        public bool LinkedOnly { get; }

        /// <summary>All are facilities, inside whose names places stay visible.</summary>
        public bool IsFacility { get; }

        /// <summary>Countries that a match shows the article to speak of.</summary>
        public string[] Countries { get; }

        /// <summary>
        /// Countries, adjectives of nationality and great cities are named often enough to be common words themselves.
        /// </summary>
        public static bool IsFamous(GazetteerEntry entry) =>
            entry.Kind != EntityKind.Place || entry.Subkind is "country" or "continent" || entry.Population >= 400_000;

        private static bool IsFacilitySort(string? subkind) =>
            subkind is "crossing" or "airport" or "airbase" or "base" or "port" or "road" or "border" or "prison" or "front" or "dam";
    }
}
