using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>What one gazetteer name asks of the text and the article that it stands in. Immutable.</summary>
internal sealed class NameDemands
{
    private readonly GazetteerEntry _entry;
    private readonly GazetteerName _name;
    private readonly bool _isCapital;
    private readonly bool _isExact;

    /// <summary>The words of each phrase that is another name.</summary>
    private readonly string[][] _excluded;

    public NameDemands(GazetteerEntry entry, GazetteerName name)
    {
        _entry = entry;
        _name = name;
        _isExact = (name.Flags & NameTraits.Exact) != 0;
        _isCapital = HasUpper(name.Text);
        IReadOnlyList<string> excluded = entry.ExcludedPhrases;
        _excluded = excluded.Count == 0 ? [] : new string[excluded.Count][];
        for (int i = 0; i < _excluded.Length; i++)
        {
            _excluded[i] = KeyFolding.Fold(excluded[i]).Split(' ');
        }
    }

    /// <summary>Tier A, no ordinary word, and the demanded context is there.</summary>
    public bool IsFree(CountriesNamed countries) =>
        _entry.Tier == GazetteerTier.A
        && (_name.Flags & (NameTraits.Common | NameTraits.Person | NameTraits.Generic)) == 0
        && (_name.RequiredContext is null || countries.Contains(_name.RequiredContext) || (IsParty && countries.IsEmpty))
        && (_entry.RequiredContext.Count == 0 || IsAny(_entry.RequiredContext, countries));

    /// <summary>حركة الشعب (the People's Movement): by its first word a party wherever it is.</summary>
    private bool IsParty => _entry.Subkind == "party"
        && (_name.Text.StartsWith("حركة ", StringComparison.Ordinal) || _name.Text.StartsWith("تيار ", StringComparison.Ordinal));

    /// <summary>
    /// Right behind في (in) a lone word that else asks for its country needs none: في بعقوبة (in Baqubah), against
    /// بعقوبة (with a penalty).
    /// </summary>
    public bool IsLocated(ArticleScan scan, in NameMatch match) =>
        _name.RequiredContext is not null && _entry is { Kind: EntityKind.Place, Tier: GazetteerTier.A } && match.Split == 0
        && (_name.Flags & (NameTraits.Common | NameTraits.Person | NameTraits.Generic)) == 0
        && match.First > 0 && scan.KeyIs(match.First - 1, "في") && scan.Block(match.First - 1) == scan.Block(match.First)
        && !CommonWords.Contains(scan.Text.Key(match.First));

    /// <summary>Script-bound demands are met: case for Latin names, whole words for exact ones.</summary>
    public bool Fits(ArticleScan scan, NameMatch match, TextSpan span)
    {
        if (scan.Arabic(match.First))
        {
            return !(_isExact && match.Split > 0);
        }

        if (_isExact)
        {
            return scan.Text.Raw.AsSpan(span.Start, span.Length).SequenceEqual(_name.Text);
        }

        return !_isCapital || HasCapital(scan, match);
    }

    /// <summary>The name stands in a phrase that is named as another thing.</summary>
    public bool IsExcluded(ArticleScan scan, NameMatch match)
    {
        foreach (string[] words in _excluded)
        {
            int from = Math.Max(0, match.First - words.Length);
            int to = Math.Min(scan.Count - 1, match.Last + words.Length);
            if (Holds(scan, from, to, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A capital in the middle of a mixed-case sentence tells the person's name from the English word; such names need
    /// no further support.
    /// </summary>
    public bool IsPlainlyAName(ArticleScan scan, NameMatch match)
    {
        if (_entry.Kind != EntityKind.Person || _entry.Tier != GazetteerTier.A || scan.Arabic(match.First)
            || (_name.Flags & (NameTraits.Exact | NameTraits.Generic)) != 0)
        {
            return false;
        }

        TextToken token = scan.Text.Tokens[match.First];
        bool opens = token.Is(TokenFlags.LineBefore) || match.First == 0 || scan.IsOne(match.First - 1, ".!?\"“");
        return token.Is(TokenFlags.Capital) && !token.Is(TokenFlags.AllCaps) && !opens && !CommonWords.Contains(scan.Text.Key(match.First));
    }

    private static bool HasUpper(string text)
    {
        foreach (char c in text)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasCapital(ArticleScan scan, NameMatch match)
    {
        for (int t = match.First; t <= match.Last; t++)
        {
            if (scan.Text.Tokens[t].Is(TokenFlags.Capital) || scan.Text.Tokens[t].Kind == TokenKind.Hashtag)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAny(IReadOnlyList<string> demanded, CountriesNamed countries)
    {
        for (int i = 0; i < demanded.Count; i++)
        {
            if (countries.Contains(demanded[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Some tokens hold a phrase, letters before its first word and behind its last allowed.</summary>
    private static bool Holds(ArticleScan scan, int from, int to, string[] words)
    {
        for (int first = from; first + words.Length - 1 <= to; first++)
        {
            ReadOnlySpan<char> key = scan.Text.Key(first);
            if (words.Length == 1 ? key.Contains(words[0], StringComparison.Ordinal) : key.EndsWith(words[0]) && GoesOn(scan, first, words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool GoesOn(ArticleScan scan, int first, string[] words)
    {
        for (int i = 1; i < words.Length - 1; i++)
        {
            if (!scan.Text.Key(first + i).SequenceEqual(words[i]))
            {
                return false;
            }
        }

        return scan.Text.Key(first + words.Length - 1).StartsWith(words[^1]);
    }
}
