using System.Runtime.InteropServices;
using NewsCorpus.Entities.Cues;
using NewsCorpus.Entities.Rules;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// Chooses among overlapping candidates of all kinds: the longest first (in words, then in letters), then the leftmost,
/// then a backed name before an unbacked one, then the order of <see cref="EntityKind"/>. A candidate inside a kept one
/// stays as a nested mention if it is a nationality adjective that says of which state the outer one is, or if the outer
/// one keeps what is nested; everything else that overlaps a kept one goes.
/// </summary>
internal static class OverlapResolver
{
    /// <summary>Degrees between a town and its quarters.</summary>
    private const double Around = 0.2;

    /// <summary>The kept candidates by place; a list of the index, good until the next article.</summary>
    /// <remarks>Only candidates that hang together by overlaps are weighed against each other.</remarks>
    public static List<Candidate> Resolve(ArticleScan scan, CandidateIndex index)
    {
        List<Candidate> cluster = index.Cluster;
        int last = -1;
        for (int token = index.NextStart(0); token >= 0; token = index.NextStart(token + 1))
        {
            if (token > last)
            {
                ResolveCluster(scan, cluster, index);
            }

            foreach (Candidate candidate in index.AwakeAt(token))
            {
                if (candidate is { Supported: true, Rejected: false })
                {
                    cluster.Add(candidate);
                    last = Math.Max(last, candidate.Last);
                }
            }
        }

        ResolveCluster(scan, cluster, index);
        return index.Kept;
    }

    /// <summary>Adds those of a cluster that stay to the kept ones, and empties it.</summary>
    private static void ResolveCluster(ArticleScan scan, List<Candidate> cluster, CandidateIndex index)
    {
        List<Candidate> kept = index.Kept;
        if (cluster.Count <= 1)
        {
            if (cluster.Count == 1)
            {
                kept.Add(cluster[0]);
                cluster.Clear();
            }

            return;
        }

        foreach (Candidate candidate in cluster)
        {
            candidate.Words = Words(scan, candidate);
        }

        Sort(CollectionsMarshal.AsSpan(cluster), Compare);
        Span<Candidate?> innermost = index.Innermost;
        int from = kept.Count;
        foreach (Candidate candidate in cluster)
        {
            if (FindOuter(scan, candidate, innermost, out Candidate? outer))
            {
                candidate.Outer = outer;
                candidate.Level = outer is null ? 0 : outer.Level + 1;
                kept.Add(candidate);
                innermost.Slice(candidate.First, candidate.Length).Fill(candidate);
            }
        }

        Sort(CollectionsMarshal.AsSpan(kept)[from..], CompareByPlace);
        cluster.Clear();
    }

    /// <summary>Puts kept candidates back into the order of the text: the core of one may have moved since they were chosen.</summary>
    public static void Order(List<Candidate> kept) => Sort(CollectionsMarshal.AsSpan(kept), CompareByPlace);

    /// <summary>Sorts candidates that are few or nearly in order, equal ones in the order they came.</summary>
    private static void Sort(Span<Candidate> few, Comparison<Candidate> order)
    {
        for (int i = 1; i < few.Length; i++)
        {
            Candidate candidate = few[i];
            int at = i;
            while (at > 0 && order(few[at - 1], candidate) > 0)
            {
                few[at] = few[at - 1];
                at--;
            }

            few[at] = candidate;
        }
    }

    /// <summary>
    /// The kept candidate that this one would stand inside, null for none. False when something kept is in the way.
    /// Because longer candidates come first, whatever is kept and touches this one either contains it or blocks it.
    /// </summary>
    private static bool FindOuter(ArticleScan scan, Candidate candidate, ReadOnlySpan<Candidate?> innermost, out Candidate? outer)
    {
        outer = innermost[candidate.First];
        for (int token = candidate.First + 1; token <= candidate.Last; token++)
        {
            if (innermost[token] != outer)
            {
                return false;
            }
        }

        for (Candidate? other = outer; other is not null; other = other.Outer)
        {
            if (!IsNested(scan, candidate, other))
            {
                return false;
            }
        }

        return true;
    }

    private static int CompareByPlace(Candidate a, Candidate b)
    {
        int order = a.Core.Start.CompareTo(b.Core.Start);
        order = order != 0 ? order : b.Core.Length.CompareTo(a.Core.Length);
        return order != 0 ? order : a.Level.CompareTo(b.Level);
    }

    private static int Compare(Candidate a, Candidate b)
    {
        int order = b.Words.CompareTo(a.Words);
        order = order != 0 ? order : b.Core.Length.CompareTo(a.Core.Length);
        order = order != 0 ? order : a.First.CompareTo(b.First);
        order = order != 0 ? order : (b.Names.Count > 0).CompareTo(a.Names.Count > 0);
        order = order != 0 ? order : (b.Trigger is not null).CompareTo(a.Trigger is not null);
        return order != 0 ? order : Rank(a).CompareTo(Rank(b));
    }

    private static int Words(ArticleScan scan, Candidate candidate)
    {
        int words = 0;
        for (int token = candidate.First; token <= candidate.Last; token++)
        {
            words += scan.Text.Tokens[token].Kind is TokenKind.Punctuation or TokenKind.Symbol ? 0 : 1;
        }

        return words;
    }

    /// <summary>A name that must be spelt as in its row goes first: SANA in capitals is the agency and not the city.</summary>
    private static int Rank(Candidate candidate) => (int)candidate.Kind
        - (candidate is { Length: 1, Kind: EntityKind.Media, Names.Count: > 0 } && (candidate.Names.Name(0).Flags & NameTraits.Exact) != 0 ? 8 : 0);

    /// <summary>A part of a name that is itself a name of the same thing: Tanf in al-Tanf.</summary>
    private static bool SharesEntity(Candidate inner, Candidate outer)
    {
        foreach (int slot in inner.Names.Slots)
        {
            foreach (int other in outer.Names.Slots)
            {
                if (other == slot)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// A facility is named after what is near: no Philadelphia in محور فيلادلفيا (the Philadelphi corridor).
    /// </summary>
    private static bool LiesElsewhere(Candidate inner, Candidate outer)
    {
        const double Degrees = 2.5;
        if (inner.Names.Count == 0 || outer.Names.Count == 0 || inner.Kind != EntityKind.Place || outer.Kind != EntityKind.Place
            || outer.Names.Entry(0) is not { Latitude: { } lat, Longitude: { } lon })
        {
            return false;
        }

        for (int i = 0; i < inner.Names.Count; i++)
        {
            GazetteerEntry entry = inner.Names.Entry(i);
            if (entry is not { Latitude: { } otherLat, Longitude: { } otherLon, Subkind: "city" or "town" or "village" }
                || (Math.Abs(lat - otherLat) < Degrees && Math.Abs(lon - otherLon) < Degrees))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A border, a pair of places or a facility may be called by a place first (Suez Canal), but not by less of itself:
    /// مطار دمشق (Damascus airport) in مطار دمشق الدولي.
    /// </summary>
    private static bool MayOpenWith(Candidate inner, Candidate outer) =>
        outer.Subkind is "border" || outer.Rule == PairedPlaces.RuleName || outer.Rule == LatinFacilities.RuleName
        || outer is { Names.Count: 0, Trigger: { Language: "en", After: true, Kind: EntityKind.Place or null, AbsorbedKind: EntityKind.Place or null } } || (outer.Names.IsFacility && inner.Names.Count > 0 && !inner.Names.IsFacility);

    /// <summary>
    /// The larger place ends the name of one in it: عسير in محايل عسير (Muhayil of Asir), العراق in كردستان العراق (the Kurdistan of Iraq).
    /// </summary>
    private static bool EndsWithLarger(ArticleScan scan, Candidate inner, Candidate outer)
    {
        if (inner.Kind != EntityKind.Place || outer.Kind != EntityKind.Place || inner.Last != outer.Last || inner.Proclitic is not null
            || inner.Names.Count == 0 || outer.Names.Count == 0 || outer.Names.HasCountry || !scan.Arabic(outer.First)
            || scan.HasCue<TriggerCue>(outer.First, procliticAllowed: true))
        {
            return false;
        }

        GazetteerEntry larger = inner.Names.Entry(0);
        if (larger.Subkind == "country" && outer.Names.Entry(0) is { Subkind: "region" } region)
        {
            return region.FirstCountry == larger.FirstCountry;
        }

        foreach (int slot in outer.Names.Ancestors(scan.Gazetteer, 0))
        {
            if (inner.Names.Slots.Contains(slot))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// درعا in درعا البلد (Daraa al-Balad), a quarter that has the name of its town, and دمشق in ريف دمشق (Rif Dimashq, Damascus countryside), a governorate around it.
    /// </summary>
    private static bool IsNamedAfterTown(ArticleScan scan, Candidate inner, Candidate outer)
    {
        if (inner.Kind != EntityKind.Place || outer.Kind != EntityKind.Place || inner.Names.Count == 0 || outer.Names.Count == 0 || inner.Proclitic is not null)
        {
            return false;
        }

        GazetteerEntry whole = outer.Names.Entry(0);
        bool arabic = scan.Arabic(outer.First);
        bool opens = arabic && inner.First == outer.First && (whole.Subkind is "quarter" or "suburb" or "district" || scan.Text.Key(outer.Last) is "البلد" or "المحطه");
        bool around = arabic ? inner.Last == outer.Last && scan.CueAt<TriggerCue>(outer.First, procliticAllowed: true) is { Cue.Subkind: "countryside" }
            : inner.First == outer.First && scan.KeyIs(outer.Last, "countryside");
        if (!opens && !around)
        {
            return false;
        }

        for (int i = 0; i < inner.Names.Count; i++)
        {
            if (inner.Names.Entry(i) is { Tier: GazetteerTier.A, Subkind: "city" or "town" or "capital" or "governorate", Latitude: { } lat, Longitude: { } lon }
                && (around || (whole is { Latitude: { } otherLat, Longitude: { } otherLon } && Math.Abs(lat - otherLat) < Around && Math.Abs(lon - otherLon) < Around)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>There are two Virginias: West Virginia is no part of the other.</summary>
    private static bool AreSiblings(Candidate inner, Candidate outer) =>
        inner.Kind == EntityKind.Place && outer.Kind == EntityKind.Place && inner.Last == outer.Last && inner.Names.Count > 0 && outer.Names.Count > 0
        && !outer.Names.IsFacility && inner.Names.Entry(0) is { Subkind: "state" or "province" or "subdivision" } one && one.Subkind == outer.Names.Entry(0).Subkind;

    private static bool IsNested(ArticleScan scan, Candidate inner, Candidate outer)
    {
        bool inside = inner.First >= outer.First && inner.Last <= outer.Last && inner.Length < outer.Length
            && (inner.Kind != outer.Kind || inner.Core != outer.Core);
        if (!inside || (inner.StaysInside && outer.Kind == EntityKind.Place))
        {
            return inside;
        }

        return inner.Kind == EntityKind.Nationality
            ? outer.Kind is not (EntityKind.Date or EntityKind.Count) && IsOfCountry(inner, outer)
            : IsLeader(scan, inner, outer) || (outer.KeepsNested ? !AreSiblings(inner, outer) : EndsWithLarger(scan, inner, outer) || IsNamedAfterTown(scan, inner, outer)) && (inner.Kind == EntityKind.Place || (inner.Kind is EntityKind.Person or EntityKind.ArmedGroup && !IsNamedGroup(outer)) || IsOwner(inner, outer))
                && !(inner.Kind == outer.Kind && inner.First == outer.First && !MayOpenWith(inner, outer) && !IsNamedAfterTown(scan, inner, outer)) && !SharesEntity(inner, outer)
                && !LiesElsewhere(inner, outer)
                && !(outer.Kind == EntityKind.ArmedGroup && (inner.Rule == DescriptorRule.StandingName || IsSameForce(inner, outer)));
    }

    /// <summary>صالح in حزب صالح (Saleh's party) and قوات صالح (Saleh's forces), which are descriptions and no names.</summary>
    private static bool IsLeader(ArticleScan scan, Candidate inner, Candidate outer) =>
        inner.Kind == EntityKind.Person && inner.First == outer.First + 1 && inner.Last == outer.Last && scan.Arabic(outer.First)
        && scan.Text.Key(outer.First) is var head && outer.Kind switch
        {
            EntityKind.Organization => head.EndsWith("حزب") || head.EndsWith("حكومه"),
            // قوات النمر (the Tiger Forces) are a unit called by a nickname.
            EntityKind.ArmedGroup => head.EndsWith("قوات")
                && !(inner.Names.Count > 0 && inner.Names.Entry(0).NameAr is { } name && !KeyFolding.Fold(name).EndsWith(scan.Text.Key(inner.Last), StringComparison.Ordinal)),
            _ => false,
        };

    /// <summary>The African Union in "African Union troops"; not the government in "government forces".</summary>
    private static bool IsOwner(Candidate inner, Candidate outer) =>
        inner is { Kind: EntityKind.Organization, Names.Count: > 0 } && outer is { Kind: EntityKind.ArmedGroup, Form: MentionForm.Descriptor }
        && inner.Names.Entry(0).Subkind is "union" or "un" or "alliance";

    /// <summary>Inside the name of a group only places stay visible, not its parts.</summary>
    private static bool IsNamedGroup(Candidate outer) => outer is { Kind: EntityKind.ArmedGroup, Names.Count: > 0 };

    /// <summary>"Regime forces" in "Syrian regime forces": one description, less of it.</summary>
    private static bool IsSameForce(Candidate inner, Candidate outer) =>
        inner.Kind == outer.Kind && inner.Last == outer.Last && inner.Form == MentionForm.Descriptor && outer.Form == MentionForm.Descriptor;

    /// <summary>
    /// The European in the European Union, the Arab in the Arab League and the Saudi in Saudi Arabia are of no nation
    /// that the name says something about.
    /// </summary>
    private static bool IsOfCountry(Candidate adjective, Candidate name) =>
        !name.Names.HasCountry && (adjective.Names.Count == 0 || adjective.Names.Entry(0).Parent is not null);
}
