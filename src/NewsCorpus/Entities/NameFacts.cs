using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// What the names at a trie node have in common, worked out when a node is first met and kept, since news names the
/// same
/// things over and over. Safe to share between threads.
/// </summary>
internal sealed class NameFacts(Gazetteer gazetteer)
{
    private readonly Node?[] _nodes = new Node?[gazetteer.Trie.NodeCount];

    /// <summary>The names of a node; two threads that meet it first at the same time make equal ones.</summary>
    public Node Of(int node) => Volatile.Read(ref _nodes[node]) ?? Make(node);

    private Node Make(int node)
    {
        List<Group> groups = [];
        int[] numbers = gazetteer.Trie.Accepted(node).ToArray();
        foreach (IGrouping<EntityKind, int> kind in numbers.GroupBy(number => gazetteer.Entry(number).Kind).OrderBy(group => group.Key))
        {
            groups.Add(new Group(kind.Key, NameSet.Of(gazetteer, [.. kind])));
        }

        Node made = new([.. groups]);
        return Interlocked.CompareExchange(ref _nodes[node], made, null) ?? made;
    }

    /// <summary>The names of a node by kind, in the order of the kinds.</summary>
    internal sealed class Node(Group[] groups)
    {
        private volatile int _everyday;

        public Group[] Groups => groups;

        /// <summary>True when the node's one word, written without proclitics, is an everyday one.</summary>
        /// <param name="key">That word.</param>
        public bool IsEveryday(ReadOnlySpan<char> key)
        {
            if (_everyday == 0)
            {
                _everyday = CommonWords.Contains(key) ? 1 : -1;
            }

            return _everyday > 0;
        }
    }

    /// <summary>The names of one kind.</summary>
    internal sealed class Group
    {
        private NameDemands[]? _demands;

        public Group(EntityKind kind, NameSet names)
        {
            Kind = kind;
            Names = names;
            IsFacility = kind == EntityKind.Place;
            List<string> countries = [];
            for (int i = 0; i < names.Count; i++)
            {
                GazetteerEntry entry = names.Entry(i);
                ref readonly GazetteerName name = ref names.Name(i);
                bool plain = (name.Flags & (NameTraits.Common | NameTraits.Person)) == 0;
                NeedsLook |= (name.Flags & NameTraits.Exact) != 0 || name.RequiredContext is not null
                    || entry.RequiredContext.Count > 0 || entry.ExcludedPhrases.Count > 0 || name.Language != "ar";
                IsFree |= entry.Tier == GazetteerTier.A && plain && (name.Flags & NameTraits.Generic) == 0;
                IsFamousAndFree |= entry.Tier == GazetteerTier.A && plain && (name.Flags & NameTraits.Generic) == 0
                    && IsFamous(entry);
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

        public NameSet Names { get; }

        /// <summary>Some name makes demands on its context, so each must be looked at.</summary>
        public bool NeedsLook { get; }

        /// <summary>What each name demands.</summary>
        public NameDemands[] Demands => Volatile.Read(ref _demands) ?? MakeDemands();

        /// <summary>Some name may stand alone, if its word is no everyday one.</summary>
        public bool IsFree { get; }

        /// <summary>Some name may stand alone although it is an everyday word.</summary>
        public bool IsFamousAndFree { get; }

        /// <summary>Only tier C: never found, only linked to.</summary>
        public bool LinkedOnly => Names.LinkedOnly;

        /// <summary>All are facilities, inside whose names places stay visible.</summary>
        public bool IsFacility { get; }

        /// <summary>Countries that a match shows the article to speak of.</summary>
        public string[] Countries { get; }

        /// <summary>
        /// Countries, adjectives of nationality and great cities are named often enough to be common words themselves.
        /// </summary>
        public static bool IsFamous(GazetteerEntry entry) =>
            entry.Kind != EntityKind.Place || entry.Subkind is "country" or "continent" || entry.Population >= 400_000;

        private NameDemands[] MakeDemands()
        {
            NameDemands[] made = [.. Enumerable.Range(0, Names.Count).Select(i => new NameDemands(Names.Entry(i), Names.Name(i)))];
            return Interlocked.CompareExchange(ref _demands, made, null) ?? made;
        }

        private static bool IsFacilitySort(string? subkind) =>
            subkind is "crossing" or "airport" or "airbase" or "base" or "port" or "road" or "border" or "prison" or "front" or "dam";
    }
}
