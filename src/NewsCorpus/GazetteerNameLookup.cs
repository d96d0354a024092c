using NewsCorpus.Gazetteers;
using NewsCorpus.Search;

namespace NewsCorpus;

/// <summary>
/// Lets a search index know the names of a gazetteer, so that a query finds an entity under any of its names in either
/// language, and places within places. Immutable and safe for many threads.
/// </summary>
/// <remarks>What lies within what is worked out over the whole gazetteer on the first question of that kind.</remarks>
public sealed class GazetteerNameLookup : IEntityNameLookup
{
    private const int MostSuggestions = 5;

    private readonly Gazetteer _gazetteer;
    private readonly Lazy<Dictionary<string, List<string>>> _children;

    /// <summary>Creates a lookup.</summary>
    /// <param name="gazetteer">The names to know.</param>
    public GazetteerNameLookup(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _gazetteer = gazetteer;
        _children = new Lazy<Dictionary<string, List<string>>>(ReadChildren);
    }

    /// <inheritdoc/>
    public IReadOnlyList<EntityName> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return
        [
            .. _gazetteer.FindByName(name).Where(entry => entry.Kind != EntityKind.Nationality)
                .OrderBy(entry => entry.Tier).ThenByDescending(entry => entry.Population).ThenBy(entry => entry.Id, StringComparer.Ordinal)
                .Select(ToName),
        ];
    }

    /// <inheritdoc/>
    public EntityName? GetEntity(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _gazetteer.Find(id) is { } entry && entry.Kind != EntityKind.Nationality ? ToName(entry) : null;
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Within(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        HashSet<string> found = new(StringComparer.Ordinal) { id };
        Queue<string> open = new([id]);
        while (open.TryDequeue(out string? parent))
        {
            foreach (string child in _children.Value.GetValueOrDefault(parent) ?? [])
            {
                if (found.Add(child))
                {
                    open.Enqueue(child);
                }
            }
        }

        return found;
    }

    /// <inheritdoc/>
    /// <remarks>Looks for names that differ by one letter: left out, put in, exchanged or swapped with its neighbour.</remarks>
    public IReadOnlyList<string> Suggest(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        List<string> found = [];
        foreach (string near in Near(name.Trim()))
        {
            GazetteerEntry? entry = _gazetteer.FindByName(near).FirstOrDefault(e => e.Tier == GazetteerTier.A);
            if (entry is not null && !found.Contains(near))
            {
                found.Add(near);
                if (found.Count == MostSuggestions)
                {
                    break;
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Near(string name)
    {
        if (name.Length is < 3 or > 40)
        {
            yield break;
        }

        string letters = name.Any(char.IsAsciiLetter) ? "aeiouhlnrstkdbmgqyjzwpfcvx" : "ايوةهنلمرتسكدبفعقجحشصضطظزذثخغءئؤ";
        for (int i = 0; i + 1 < name.Length; i++)
        {
            yield return $"{name[..i]}{name[i + 1]}{name[i]}{name[(i + 2)..]}";
        }

        for (int i = 0; i < name.Length; i++)
        {
            yield return name.Remove(i, 1);
        }

        foreach (char letter in letters)
        {
            for (int i = 0; i <= name.Length; i++)
            {
                yield return name.Insert(i, letter.ToString());
                if (i < name.Length)
                {
                    yield return $"{name[..i]}{letter}{name[(i + 1)..]}";
                }
            }
        }
    }

    private static EntityName ToName(GazetteerEntry entry) => new(
        entry.Id,
        entry.Kind switch
        {
            EntityKind.ArmedGroup => "group",
            EntityKind.Person => "person",
            EntityKind.Media => "outlet",
            EntityKind.Organization => "org",
            _ => "place",
        },
        entry.NameAr,
        entry.NameEn);

    private Dictionary<string, List<string>> ReadChildren()
    {
        Dictionary<string, List<string>> children = new(StringComparer.Ordinal);
        foreach (GazetteerEntry entry in _gazetteer.Entries)
        {
            if (entry.Parent is { } parent)
            {
                if (!children.TryGetValue(parent, out List<string>? list))
                {
                    children[parent] = list = [];
                }

                list.Add(entry.Id);
            }
        }

        return children;
    }
}
