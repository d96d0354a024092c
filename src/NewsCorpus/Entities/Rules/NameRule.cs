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
            foreach (NameFacts.Group group in scan.NameFacts.Of(match.Node))
            {
                foreach (string country in group.Countries)
                {
                    countries.Add(country);
                }
            }
        }

        return countries;
    }

    private static void AddKinds(ArticleScan scan, NameMatch match, HashSet<string> countries, List<Candidate> into)
    {
        NameFacts.Group[] groups = scan.NameFacts.Of(match.Node);
        if (groups.Length == 0 || (match.Split > 0 && scan.Text.Key(match.First).Length - match.Split < 3))
        {
            return;
        }

        bool arabic = scan.Arabic(match.First);
        bool everyday = arabic && match.First == match.Last && CommonWords.Contains(scan.Text.Key(match.First)[match.Split..]);
        bool otherWord = arabic && match.First == match.Last && IsOtherWord(scan, match);
        TextSpan span = default;
        foreach (NameFacts.Group group in groups)
        {
            if (group.LinkedOnly || (otherWord && group.Kind != EntityKind.Nationality))
            {
                continue;
            }

            span = span.IsEmpty ? Core(scan, match) : span;
            if (arabic && !group.NeedsLook)
            {
                into.Add(ToCandidate(scan, match, span, group, group.Names, everyday ? group.IsFamousAndFree : group.IsFree));
                continue;
            }

            List<int> names = [];
            bool free = false;
            bool linkedOnly = true;
            foreach (int number in group.Names)
            {
                GazetteerEntry entry = scan.Gazetteer.Entry(number);
                GazetteerName name = scan.Gazetteer.Name(number);
                if (!Fits(scan, match, span, name) || IsExcluded(scan, match, entry))
                {
                    continue;
                }

                names.Add(number);
                linkedOnly &= entry.Tier == GazetteerTier.C;
                free |= (IsFree(entry, name, countries) && !(everyday && !NameFacts.Group.IsFamous(entry)))
                    || IsPlainlyAName(scan, match, entry, name);
            }

            if (!linkedOnly)
            {
                into.Add(ToCandidate(scan, match, span, group, names, free));
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
        ArticleScan scan, NameMatch match, TextSpan span, NameFacts.Group group, IReadOnlyList<int> names, bool free) => new()
        {
            First = match.First,
            Last = match.Last,
            Core = span,
            Kind = group.Kind,
            Form = group.Kind == EntityKind.Nationality ? MentionForm.Adjective : MentionForm.Name,
            Rule = RuleName(group.Kind),
            Proclitic = scan.Proclitic(match.First, match.Split),
            Names = names,
            Supported = free,

            // Facilities are named after places, which stay visible inside: Baghdad in مطار بغداد الدولي. Towns are not.
            KeepsNested = group.IsFacility && match.Last > match.First,
        };

    private static string RuleName(EntityKind kind) => kind switch
    {
        EntityKind.Place => "gazetteer:places",
        EntityKind.ArmedGroup => "gazetteer:groups",
        EntityKind.Person => "gazetteer:people",
        EntityKind.Media => "gazetteer:media",
        EntityKind.Organization => "gazetteer:organizations",
        _ => "gazetteer:nationalities",
    };

    /// <summary>
    /// A word that only looks like the name: an adverb by its tanwin (دوماً always, not Douma), or an ordinary word that
    /// seems to begin with a preposition (كريمة generous, not "like Raymah"; للحج for the pilgrimage, not "for Lahij").
    /// </summary>
    private static bool IsOtherWord(ArticleScan scan, NameMatch match)
    {
        TextToken token = scan.Text.Tokens[match.First];
        ReadOnlySpan<char> key = scan.Text.Key(match.First);
        return scan.Text.Raw.AsSpan(token.Start, token.End - token.Start).Contains('\u064B')
            || (match.Split > 0 && CommonWords.Contains(key))
            || (match.Split == 1 && key.StartsWith("لل") && CommonWords.Contains(string.Concat("ال", key[2..])));
    }

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
            return !(exact && match.Split > 0);
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
