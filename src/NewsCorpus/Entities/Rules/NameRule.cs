using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Turns gazetteer matches into candidates, one for each kind that a run of words can name, and says which of them may
/// stand alone.
/// </summary>
internal static class NameRule
{
    public static void Apply(ArticleScan scan, List<Candidate> into)
    {
        HashSet<string> countries = CountriesNamed(scan);
        foreach (NameMatch match in scan.Names)
        {
            AddKinds(scan, match, countries, into);
        }
    }

    /// <summary>The country codes named or implied by nationality adjectives anywhere in the article.</summary>
    internal static HashSet<string> CountriesNamed(ArticleScan scan)
    {
        HashSet<string> countries = new(StringComparer.Ordinal);
        foreach (NameMatch match in scan.Names)
        {
            foreach (int number in scan.Gazetteer.Trie.Accepted(match.Node))
            {
                GazetteerEntry entry = scan.Gazetteer.Entry(number);
                bool free = (scan.Gazetteer.Name(number).Flags & (NameTraits.Common | NameTraits.Person)) == 0;
                bool tells = entry.Kind == EntityKind.Nationality || entry.Subkind is "country" or "territory"
                    || (entry.Kind == EntityKind.Place && entry.Tier == GazetteerTier.A && entry.Population > 100_000);
                if (free && tells && entry.Countries.Count == 1)
                {
                    countries.Add(entry.Countries[0]);
                }
            }
        }

        return countries;
    }

    private static void AddKinds(ArticleScan scan, NameMatch match, HashSet<string> countries, List<Candidate> into)
    {
        ReadOnlySpan<int> numbers = scan.Gazetteer.Trie.Accepted(match.Node);
        TextSpan span = Core(scan, match);
        bool ordinary = match.First == match.Last && scan.Arabic(match.First) && IsOrdinaryWord(scan, match);
        int kinds = 0;
        foreach (int number in numbers)
        {
            kinds |= 1 << (int)scan.Gazetteer.Entry(number).Kind;
        }

        for (int kind = 0; kinds >> kind != 0; kind++)
        {
            if ((kinds >> kind & 1) == 0)
            {
                continue;
            }

            List<int> names = [];
            bool free = false;
            bool linkedOnly = true;
            foreach (int number in numbers)
            {
                GazetteerEntry entry = scan.Gazetteer.Entry(number);
                GazetteerName name = scan.Gazetteer.Name(number);
                if ((int)entry.Kind != kind || !Fits(scan, match, span, name) || IsExcluded(scan, match, entry))
                {
                    continue;
                }

                names.Add(number);
                linkedOnly &= entry.Tier == GazetteerTier.C;
                free |= (IsFree(entry, name, countries) && !(ordinary && !IsFamous(entry))) || IsPlainlyAName(scan, match, entry, name);
            }

            if (!linkedOnly)
            {
                into.Add(ToCandidate(scan, match, span, (EntityKind)kind, names, free));
            }
        }
    }

    /// <summary>The matched words without a leading English article, and with the stop of an abbreviation (U.S.).</summary>
    private static TextSpan Core(ArticleScan scan, NameMatch match)
    {
        TextSpan span = Gazetteer.SpanOf(scan.Text, match);
        if (match.Last > match.First && scan.KeyIs(match.First, "the"))
        {
            span = span with { Start = scan.Text.Tokens[match.First + 1].Start };
        }

        bool initial = scan.Text.Tokens[match.Last].End - scan.Text.Tokens[match.Last].Start == 1 && !scan.Arabic(match.Last);
        bool stop = span.End < scan.Text.Raw.Length && scan.Text.Raw[span.End] == '.';
        return initial && stop && match.Last > match.First ? span with { End = span.End + 1 } : span;
    }

    private static Candidate ToCandidate(
        ArticleScan scan, NameMatch match, TextSpan span, EntityKind kind, List<int> names, bool free) => new()
        {
            First = match.First,
            Last = match.Last,
            Core = span,
            Kind = kind,
            Form = kind == EntityKind.Nationality ? MentionForm.Adjective : MentionForm.Name,
            Rule = $"gazetteer:{KindName(kind)}",
            Proclitic = scan.Proclitic(match.First, match.Split),
            Names = names,
            Supported = free,
            KeepsNested = kind == EntityKind.Place && match.Last > match.First && names.TrueForAll(
                number => IsFacility(scan.Gazetteer.Entry(number).Subkind)),
        };

    /// <summary>Facilities are named after places, which stay visible inside: Baghdad in مطار بغداد الدولي. Towns are not.</summary>
    private static bool IsFacility(string? subkind) =>
        subkind is "crossing" or "airport" or "airbase" or "base" or "port" or "road" or "border" or "prison" or "front" or "dam";

    internal static string KindName(EntityKind kind) => kind switch
    {
        EntityKind.Place => "places",
        EntityKind.ArmedGroup => "groups",
        EntityKind.Person => "people",
        EntityKind.Media => "media",
        EntityKind.Organization => "organizations",
        _ => "nationalities",
    };

    private static bool IsOrdinaryWord(ArticleScan scan, NameMatch match) =>
        CommonWords.Contains(scan.Text.Key(match.First)[match.Split..]);

    /// <summary>Countries, adjectives of nationality and great cities are named often enough to be common words themselves.</summary>
    private static bool IsFamous(GazetteerEntry entry) =>
        entry.Kind != EntityKind.Place || entry.Subkind is "country" or "continent" || entry.Population >= 400_000;

    /// <summary>A name is free when it needs no support: tier A, no ordinary word, and its demanded context is there.</summary>
    private static bool IsFree(GazetteerEntry entry, GazetteerName name, HashSet<string> countries) =>
        entry.Tier == GazetteerTier.A
        && (name.Flags & (NameTraits.Common | NameTraits.Person | NameTraits.Generic)) == 0
        && (name.RequiredContext is null || countries.Contains(name.RequiredContext))
        && (entry.RequiredContext.Count == 0 || entry.RequiredContext.Any(countries.Contains));

    /// <summary>
    /// A capital in the middle of a mixed-case sentence tells the person's name from the English word; such names need
    /// no further support.
    /// </summary>
    private static bool IsPlainlyAName(ArticleScan scan, NameMatch match, GazetteerEntry entry, GazetteerName name)
    {
        if (scan.Arabic(match.First) || entry.Kind != EntityKind.Person || entry.Tier != GazetteerTier.A
            || (name.Flags & (NameTraits.Exact | NameTraits.Generic)) != 0)
        {
            return false;
        }

        TextToken token = scan.Text.Tokens[match.First];
        bool opens = token.Is(TokenFlags.LineBefore) || match.First == 0 || scan.IsOne(match.First - 1, ".!?\"“");
        return token.Is(TokenFlags.Capital) && !token.Is(TokenFlags.AllCaps) && !opens && !CommonWords.Contains(scan.Text.Key(match.First));
    }

    /// <summary>Script-bound demands: case for Latin names, whole words for exact ones.</summary>
    private static bool Fits(ArticleScan scan, NameMatch match, TextSpan span, GazetteerName name)
    {
        bool exact = (name.Flags & NameTraits.Exact) != 0;
        if (scan.Arabic(match.First))
        {
            return !(exact && match.Split > 0) && !(match.Split > 0 && scan.Text.Key(match.First).Length - match.Split < 3);
        }

        if (exact)
        {
            return span.Slice(scan.Text.Raw) == name.Text;
        }

        if (!name.Text.Any(char.IsUpper))
        {
            return true;
        }

        for (int t = match.First; t <= match.Last; t++)
        {
            if (scan.Text.Tokens[t].Is(TokenFlags.Capital) || scan.Text.Tokens[t].Kind == TokenKind.Hashtag)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExcluded(ArticleScan scan, NameMatch match, GazetteerEntry entry)
    {
        foreach (string phrase in entry.ExcludedPhrases)
        {
            string key = KeyFolding.Fold(phrase);
            int words = phrase.Count(c => c == ' ') + 1;
            int from = Math.Max(0, match.First - words);
            int to = Math.Min(scan.Count - 1, match.Last + words);
            List<char> window = [];
            for (int t = from; t <= to; t++)
            {
                window.AddRange(scan.Text.Key(t));
                window.Add(' ');
            }

            if (new string([.. window]).Contains(key, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
