using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Backs names that may not stand alone by what else the article says: the same entity named with support, a parent
/// named in the article, a neighbour in a list.
/// </summary>
internal static class SupportRule
{
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        HashSet<string> named = new(StringComparer.Ordinal);
        foreach (Candidate candidate in index.All)
        {
            if (candidate is { Supported: true, Rejected: false })
            {
                foreach (int number in candidate.Names)
                {
                    named.Add(scan.Gazetteer.Entry(number).Id);
                }
            }
        }

        foreach (Candidate candidate in index.All)
        {
            if (!candidate.Supported && !candidate.Rejected && candidate.Names.Count > 0
                && candidate.Names.Any(number => IsBacked(scan, index, candidate, number, named)))
            {
                candidate.Supported = true;
                candidate.Confidence = 0.75;
            }
        }
    }

    private static bool IsBacked(
        ArticleScan scan, CandidateIndex index, Candidate candidate, int number, HashSet<string> named)
    {
        GazetteerEntry entry = scan.Gazetteer.Entry(number);
        GazetteerName name = scan.Gazetteer.Name(number);
        if (entry.Tier == GazetteerTier.C || (name.Flags & NameTraits.Generic) != 0)
        {
            return false;
        }

        bool common = (name.Flags & NameTraits.Common) != 0;
        bool again = named.Contains(entry.Id);
        if (entry.Kind == EntityKind.Person)
        {
            return again;
        }

        if (common)
        {
            // IS, named in full elsewhere in the article; the printed capitals rule the word out.
            // A town such as الهول, flagged but no everyday word, stays the town once a designator has told it.
            return again && ((name.Flags & NameTraits.Exact) != 0
                || (entry.Kind == EntityKind.Place && !IsEveryday(scan, candidate)
                    && IsSpelledOut(scan, index, entry, name)))
                || (entry.Kind == EntityKind.Place && entry.Tier == GazetteerTier.A && candidate.Proclitic is null
                    && !IsEveryday(scan, candidate) && IsPaired(scan, index, candidate, entry));
        }

        if (again)
        {
            return true;
        }

        if (entry.Kind != EntityKind.Place || (name.Flags & NameTraits.Person) != 0)
        {
            return false;
        }

        // One-word village names are too often ordinary words for a governorate named somewhere to back them.
        return candidate.Length > 1
            ? Neighbour(scan, index, candidate) || ParentNamed(scan, entry, named)
            : name.Text.Length >= 4 && !IsEveryday(scan, candidate) && Neighbour(scan, index, candidate);
    }

    private static bool IsEveryday(ArticleScan scan, Candidate candidate)
    {
        ReadOnlySpan<char> key = scan.Text.Key(candidate.First)[(candidate.Proclitic?.Length ?? 0)..];
        return CommonWords.Contains(key) || (key.StartsWith("ال") && CommonWords.Contains(key[2..]));
    }

    /// <summary>The very name stands, alone or in a longer name of the same place, where something backs it.</summary>
    private static bool IsSpelledOut(ArticleScan scan, CandidateIndex index, GazetteerEntry entry, GazetteerName name)
    {
        string wanted = $" {KeyFolding.Fold(name.Text)} ";
        return index.All.Exists(c => c is { Supported: true, Rejected: false, Kind: EntityKind.Place }
            && c.Names.Any(number => scan.Gazetteer.Entry(number).Id == entry.Id)
            && $" {KeyFolding.Fold(c.Core.Slice(scan.Text.Raw))} ".Contains(wanted, StringComparison.Ordinal));
    }

    /// <summary>
    /// Joined by و (and) to a place of the same country that follows: بين تدمر والميادين (between Palmyra and
    /// al-Mayadin).
    /// </summary>
    private static bool IsPaired(ArticleScan scan, CandidateIndex index, Candidate candidate, GazetteerEntry entry)
    {
        foreach (Candidate next in index.At(scan.NextWord(candidate.Last)))
        {
            if (next is { Kind: EntityKind.Place, Supported: true, Rejected: false, Proclitic: "و" } && next.Names.Count > 0
                && scan.Gazetteer.Entry(next.Names[0]).FirstCountry == entry.FirstCountry)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ParentNamed(ArticleScan scan, GazetteerEntry entry, HashSet<string> named)
    {
        for (string? parent = entry.Parent; parent is not null; parent = scan.Gazetteer.Find(parent)?.Parent)
        {
            if (!parent.StartsWith("iso:", StringComparison.Ordinal) || parent.Length > 6)
            {
                if (named.Contains(parent))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Right after a place of the same country, or joined to one by و (and).</summary>
    private static bool Neighbour(ArticleScan scan, CandidateIndex index, Candidate candidate)
    {
        int before = scan.PreviousWord(candidate.First);
        if (before >= 0 && scan.IsOne(before, "،,"))
        {
            before = scan.PreviousWord(before);
        }

        foreach (Candidate neighbour in index.EndingAt(before))
        {
            if (neighbour is { Kind: EntityKind.Place, Supported: true, Rejected: false } && neighbour.Names.Count > 0
                && candidate.Proclitic is null or "و")
            {
                string? country = scan.Gazetteer.Entry(neighbour.Names[0]).FirstCountry;
                if (candidate.Names.Any(n => scan.Gazetteer.Entry(n).FirstCountry == country))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
