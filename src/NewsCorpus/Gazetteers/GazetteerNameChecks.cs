using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>Finds names that would match too much, or that cannot match what they were meant for.</summary>
/// <param name="basis">Entries that stand beside the checked ones, to compare names with; null for none.</param>
/// <param name="isOverridden">Whether the basis' entry with an id is replaced by a checked one.</param>
/// <param name="report">Takes what is found.</param>
internal sealed class GazetteerNameChecks(
    Gazetteer? basis, Func<string, bool> isOverridden, Action<DataFormatException> report)
{
    private const int ShortestFree = 3;

    /// <summary>The flags that keep a name from matching everywhere.</summary>
    private const NameTraits Demands =
        NameTraits.Common | NameTraits.Person | NameTraits.Exact | NameTraits.Generic;

    private readonly Dictionary<string, GazetteerEntry> _free = new(StringComparer.Ordinal);

    public void Check(GazetteerRow row, GazetteerEntry entry)
    {
        HashSet<string> own = new(StringComparer.Ordinal);
        Dictionary<string, GazetteerName> flagged = new(StringComparer.Ordinal);
        foreach (GazetteerName name in entry.Names)
        {
            string key = KeyFolding.Fold(name.Text);
            CheckScript(row, name);
            CheckWeight(row, entry, name, key);
            CheckRepeat(row, name, key, flagged);
            if (row.Action == RowAction.Put && IsFree(entry, name) && own.Add(key))
            {
                CheckOwner(row, entry, name, key);
            }
        }
    }

    /// <summary>Matches wherever it stands.</summary>
    private static bool IsFree(GazetteerEntry entry, GazetteerName name) =>
        entry.Tier == GazetteerTier.A && name.RequiredContext is null && entry.RequiredContext.Count == 0
        && (name.Flags & (NameTraits.Common | NameTraits.Person | NameTraits.Generic)) == 0;

    private void CheckScript(GazetteerRow row, GazetteerName name)
    {
        bool arabic = name.Text.Any(c => c is >= '\u0621' and <= '\u06D3' or >= '\uFB50' and <= '\uFEFC');
        bool latin = name.Text.Any(char.IsAsciiLetter);
        if (name.Language == "ar" && latin)
        {
            Complain(row, name, $"'{name.Text}' has Latin letters; expected an Arabic name");
        }
        else if (name.Language == "en" && arabic)
        {
            Complain(row, name, $"'{name.Text}' has Arabic letters; expected a Latin name");
        }
    }

    private void CheckWeight(GazetteerRow row, GazetteerEntry entry, GazetteerName name, string key)
    {
        if (!IsFree(entry, name) || name.Flags != NameTraits.None)
        {
            return;
        }

        if (key.Count(char.IsLetterOrDigit) < ShortestFree)
        {
            Complain(
                row, name,
                $"'{name.Text}' has under {ShortestFree} letters; expected a flag (exact, common) or a context");
        }
        else if (entry.Kind != EntityKind.Nationality && CommonWords.Contains(key))
        {
            // Adjectives of nationality are common words by nature.
            Complain(row, name, $"'{name.Text}' is a common word; expected the flag common, or tier B");
        }
    }

    /// <summary>
    /// A name matches if one of its row's names of the same key may: one that comes again without its flags undoes them.
    /// </summary>
    private void CheckRepeat(
        GazetteerRow row, GazetteerName name, string key, Dictionary<string, GazetteerName> flagged)
    {
        if (!flagged.TryGetValue(key, out GazetteerName first))
        {
            flagged.Add(key, name);
        }
        else if ((first.Flags & ~name.Flags & Demands) != 0
            || (first.RequiredContext is not null && name.RequiredContext is null))
        {
            report(row.Error(
                row.ColumnOf(name, again: name.Text == first.Text),
                $"'{name.Text}' repeats '{first.Text}' of this row without its flags, and so undoes them; "
                + "expected the same flags, or no such alias"));
        }
    }

    /// <summary>A name that two freely matching entries share must say so in both.</summary>
    private void CheckOwner(GazetteerRow row, GazetteerEntry entry, GazetteerName name, string key)
    {
        if (!_free.TryAdd(key, entry))
        {
            Compare(row, name, _free[key]);
        }
        else if (basis?.FindByName(name.Text).FirstOrDefault(known => known.Id != entry.Id && !isOverridden(known.Id)
            && known.Names.Any(n => IsFree(known, n) && KeyFolding.Fold(n.Text) == key)) is { } other)
        {
            Compare(row, name, other);
        }
    }

    private void Compare(GazetteerRow row, GazetteerName name, GazetteerEntry other)
    {
        if ((name.Flags & NameTraits.Shared) == 0)
        {
            Complain(
                row, name, $"'{name.Text}' is also a name of '{other.Id}', and both match freely; "
                + "expected the flag shared, a context (ctx:CC), or tier B for one of them");
        }
    }

    private void Complain(GazetteerRow row, GazetteerName name, string problem) =>
        report(row.Error(row.ColumnOf(name), problem));
}
