using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>What speaks for and against an English name's being an outlet's.</summary>
internal static class LatinOutletProofs
{
    private const int Words = 1 << CueBits.LatinWord;

    private static readonly KeySet Heads = LatinOutlets.Sort("head");
    private static readonly KeySet Tails = LatinOutlets.Sort("tail");
    private static readonly KeySet Nobody = LatinOutlets.Sort("nobody");

    /// <summary>A row of all these words, or words that only outlets have: no outlet with somebody's name behind it.</summary>
    public static bool IsWhole(ArticleScan scan, CandidateIndex index, int first, int last) =>
        IsKnown(index, first, last) || HasTail(scan, index, first, last) || (last > first && Heads.Contains(scan.Text.Hash(first)));

    /// <summary>Damascus said: what is a place or body on its own says things as well.</summary>
    public static bool IsPlaceToo(CandidateIndex index, int first, int last) => index.At(first).Exists(c => c is { Supported: true, Rejected: false }
        && c.Kind is EntityKind.Place or EntityKind.Organization && c.Last == last);

    /// <summary>Quillo Herald, Daraa 24, Sinai News 24.</summary>
    public static bool HasTail(ArticleScan scan, CandidateIndex index, int first, int last) => last > first
        && (Tails.Contains(scan.Text.Hash(last))
            || (scan.KeyIs(last, "24") && (scan.KeyIs(last - 1, "news") || index.AnyEndingAt(last - 1, EntityKind.Place) != 0)));

    /// <summary>A row of the gazetteer, which other things may be called by as well.</summary>
    public static bool IsKnown(CandidateIndex index, int first, int last) =>
        index.AnyAt(first, EntityKind.Media) != 0 && index.At(first).Exists(c => c.Kind == EntityKind.Media && c.Last == last
            && !c.Rejected);

    /// <summary>A row, a row with more behind it (Suspilne Donbas), or a word that only outlets have.</summary>
    public static bool IsTold(ArticleScan scan, CandidateIndex index, int first, int last) => HasTail(scan, index, first, last)
        || (index.AnyAt(first, EntityKind.Media) != 0
        && index.At(first).Exists(c => c is { Kind: EntityKind.Media, Rejected: false } && (c.Last == last || (c.Supported
        && c.Last < last))))
        || (last > first && Heads.Contains(scan.Text.Hash(first)));

    /// <summary>A word that no table holds in any sense, and that is nobody of some rank: told MPs, the CEO said.</summary>
    public static bool IsUnheardOf(ArticleScan scan, CandidateIndex index, int token) =>
        index.At(token).IsEmpty && scan.Text.Key(token).Length > 2 && !CommonWords.Contains(scan.Text.Key(token)) && !Nobody.Contains(scan.Text.Hash(token))
        && NameParts.Default.Find(scan.Text.Hash(token)) is null && MayBeOutlet(scan, token);

    /// <summary>No given name, no rank, no ordinary word and no second mention of somebody named in full before.</summary>
    public static bool MayBeOutlet(ArticleScan scan, int last)
    {
        int first = last;
        while (first > 0 && LatinDiscovery.IsCapital(scan, first - 1) && scan.Block(first - 1) == scan.Block(last))
        {
            first--;
        }

        ulong hash = scan.Text.Hash(last);
        if (NameParts.Default.Find(scan.Text.Hash(first)) is { Given: true } || scan.AnyCue(first, 1 << CueBits.Title) != 0
            || (first == last && CommonWords.Contains(scan.Text.Key(first))))
        {
            return false;
        }

        for (int token = scan.NextCue(0, Words); token < first; token = scan.NextCue(token + 1, Words))
        {
            if (scan.Text.Hash(token) == hash && LatinDiscovery.IsCapital(scan, token - 1) && scan.Block(token) == scan.Block(token - 1))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Something else is known to be meant, or the name opens with a person's.</summary>
    public static bool IsOther(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        if (IsKnown(index, first, last))
        {
            return false;
        }

        bool word = IsTold(scan, index, first, last);
        return (scan.CueAt<GovernmentCue>(first) is { } state && state.Last == last) || (!word && ((NameParts.Default.Find(scan.Text.Hash(first)) is { Given: true } && !LatinArticles.Opens(scan, first))
            || scan.AnyCue(first, CueBits.NotInNames) != 0
                || LatinText.IsOrganizationHead(scan.Text.Key(last))))
            || index.At(first).Exists(c => c is { Supported: true, Rejected: false } && (c.Last > last || (!word && c.Last == last)));
    }

    public static bool IsHeldOver(CandidateIndex index, int first, int last) =>
        index.AwakeAt(first).Exists(c => c is { Supported: true, Rejected: false } && (c.Last >= last || c.Kind == EntityKind.Media));

    /// <summary>RTA is the Afghan broadcaster only where Afghanistan is spoken of, or where it is told things.</summary>
    public static bool IsOfElsewhere(ArticleScan scan, CandidateIndex index, int first, int last) =>
        first == last && scan.Text.Tokens[first].Is(TokenFlags.AllCaps)
        && index.At(first).Find(static c => c is { Kind: EntityKind.Media, Length: 1 }) is { Supported: false } acronym && AskForAnother(scan, acronym.Names);

    private static bool AskForAnother(ArticleScan scan, NameSet names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (names.Name(i).RequiredContext is not { } country || scan.Countries.Contains(country))
            {
                return false;
            }
        }

        return true;
    }
}
