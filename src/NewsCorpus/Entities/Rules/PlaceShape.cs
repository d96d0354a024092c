using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>How much a word or two look like a place that no table holds, wherever they stand.</summary>
internal enum PlaceLikeness
{
    /// <summary>A verb, a particle, a known actor: no place.</summary>
    None,

    /// <summary>An ordinary definite word, as quarters are called too: الثورة (the revolution).</summary>
    Word,

    /// <summary>Not ordinary, but as likely something else: the name of a family, a plural of people, الساحل الأيسر (the left bank).</summary>
    Doubtful,

    /// <summary>Of no list of words or names: الورشان; or a compound: باب البيض.</summary>
    Name,
}

/// <summary>Whether unknown Arabic words have the shape of a place's name.</summary>
internal static class PlaceShape
{
    private const int ShortestName = 4;

    /// <summary>Cues that no name of a place is; what is counted (baskets) may be.</summary>
    private static readonly int Cues = CueBits.NotInNames & ~CueBits.Bit<QualityCue>.Value;

    private static readonly KeySet Heads = KeySet.Read("Entities/Data/place-heads.txt");

    /// <summary>The first word of a compound name: تل, أم, ود.</summary>
    public static bool IsHead(ArticleScan scan, int token, int split) =>
        Heads.Contains(scan.Text.HashBehind(token, split)) || (Discovery.IsCompoundHead(scan.Text.Key(token)[split..])
            && !scan.Text.Key(token)[split..].StartsWith("سا"));

    /// <summary>How much the words from a token on look like a place, and which is the last of them.</summary>
    public static PlaceLikeness Of(ArticleScan scan, CandidateIndex index, int token, int split, out int last)
    {
        last = token;
        if (!IsFreeWord(scan, index, token) || scan.Text.Key(token).Length - split < 2)
        {
            return PlaceLikeness.None;
        }

        bool follows = token + 1 < scan.Count && scan.Block(token + 1) == scan.Block(token) && scan.IsWord(token + 1);
        if (follows && IsHead(scan, token, split) && IsTail(scan, index, token + 1))
        {
            last = token + 1;
            return IsOrdinary(scan.Text.Key(last)) ? PlaceLikeness.Doubtful : PlaceLikeness.Name;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        ReadOnlySpan<char> word = key[split..];
        bool definite = word.StartsWith("ال");
        if (Discovery.IsStop(word) || scan.HasCue(token, Cues, procliticAllowed: true) || (split > 0 && CommonWords.Contains(key)))
        {
            return PlaceLikeness.None;
        }

        if (definite && follows && scan.Text.Key(token + 1).StartsWith("ال") && scan.CueAt<DirectionCue>(token + 1) is { } direction)
        {
            last = direction.Last;
            return PlaceLikeness.Doubtful;
        }

        // مصبه (its mouth) is spelt apart from a feminine noun.
        PlaceLikeness like = definite ? OfDefinite(word) : scan.Text.Raw[scan.Text.Tokens[token].End - 1] == 'ه' ? PlaceLikeness.None : OfBare(word);
        last += like == PlaceLikeness.Name && !definite && follows && GoesOn(scan, index, token + 1) ? 1 : 0;
        return like;
    }

    /// <summary>A given name and a second word that is one of no list or another name, as towns are called too.</summary>
    public static bool IsPersonal(ArticleScan scan, CandidateIndex index, int token)
    {
        int next = token + 1;
        if (next >= scan.Count || scan.Block(next) != scan.Block(token) || NameParts.Default.Find(scan.Text.Key(token)) is not { Given: true })
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(next);
        return IsFreeWord(scan, index, next) && key.Length > 2 && key[0] is not ('و' or 'ف' or 'ب' or 'ل' or 'ك') && !key.StartsWith("ال")
            && !IsOrdinary(key) && !Discovery.IsStop(key) && !scan.HasCue(next, Cues, procliticAllowed: true);
    }

    /// <summary>The second word of a foreign name: قوجه كوي (Kocaköy).</summary>
    private static bool GoesOn(ArticleScan scan, CandidateIndex index, int next)
    {
        ReadOnlySpan<char> key = scan.Text.Key(next);
        return key.Length > 2 && IsFreeWord(scan, index, next) && !scan.HasCue(next, Cues, procliticAllowed: true) && !Discovery.IsStop(key)
            && key[0] is not ('و' or 'ف' or 'ب' or 'ل' or 'ك')
            && (key.StartsWith("ال") ? OfDefinite(key) : OfBare(key)) == PlaceLikeness.Name;
    }

    /// <summary>An Arabic word inside the text that is nothing known.</summary>
    private static bool IsFreeWord(ArticleScan scan, CandidateIndex index, int token)
    {
        if (!scan.IsWord(token) || !scan.Arabic(token) || scan.Block(token) < 0 || scan.Text.Tokens[token].Is(TokenFlags.LineBefore))
        {
            return false;
        }

        foreach (Candidate candidate in index.AwakeAt(token))
        {
            // A place that was rejected is inside the name of a body or force.
            if (candidate.Supported || candidate.Kind == EntityKind.Nationality || (candidate.Rejected && candidate.Kind == EntityKind.Place))
            {
                return false;
            }
        }

        return true;
    }

    private static PlaceLikeness OfDefinite(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> bare = word[2..];
        return bare.Length < 2 || bare is ['ت', _, 'ت' or 'ي'] or ['ت', _, _, 'ت'] ? PlaceLikeness.None
            : IsOrdinary(word) || CommonWords.Contains(bare) ? PlaceLikeness.Word
            : bare.Length < ShortestName - 1 || NameParts.Default.Find(word) is not null || NameParts.Default.Find(bare) is not null || IsPeople(word)
                ? PlaceLikeness.Doubtful
            : PlaceLikeness.Name;
    }

    private static PlaceLikeness OfBare(ReadOnlySpan<char> word) =>
        word.Length < ShortestName || IsOrdinary(word) || IsInflected(word) || NameParts.Default.Find(word) is not null || IsPeople(word) || IsOwned(word)
            ? PlaceLikeness.None
            : word[0] is 'ي' or 'ت' or 'ن' or 'س' || word.EndsWith("ات") ? PlaceLikeness.Doubtful : PlaceLikeness.Name;

    /// <summary>
    /// مجموعتي (the two groups of), مرابطة (stationed, of a patrol): an ordinary word in the dual, the feminine or, in the lists, with
    /// the article.
    /// </summary>
    private static bool IsInflected(ReadOnlySpan<char> word)
    {
        if (word[^1] == 'ه' && IsOrdinary(word[..^1]))
        {
            return true;
        }

        Span<char> definite = stackalloc char[word.Length + 2];
        (definite[0], definite[1]) = ('ا', 'ل');
        word.CopyTo(definite[2..]);
        if (OrdinaryWords.Contains(definite))
        {
            return true;
        }

        if (!word.EndsWith("تي") && !word.EndsWith("تا"))
        {
            return false;
        }

        Span<char> single = stackalloc char[word.Length - 1];
        word[..^1].CopyTo(single);
        single[^1] = 'ه';
        return IsOrdinary(single);
    }

    private static bool IsPeople(ReadOnlySpan<char> word) => word.EndsWith("ين") || word.EndsWith("ون");

    /// <summary>بلداتهم (their towns), شردهم (drove them out), خرجوا (they left).</summary>
    private static bool IsOwned(ReadOnlySpan<char> word) =>
        word.EndsWith("هم") || word.EndsWith("ها") || word.EndsWith("هن") || word.EndsWith("نا") || word.EndsWith("كم") || word.EndsWith("وا") || word.EndsWith("هما");

    private static bool IsOrdinary(ReadOnlySpan<char> word) => CommonWords.Contains(word) || OrdinaryWords.Contains(word);

    /// <summary>The second word of a compound: with the article any word, else one of no list.</summary>
    public static bool IsTail(ArticleScan scan, CandidateIndex index, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        return key.Length > 2 && scan.IsWord(token) && scan.Arabic(token) && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
            && !index.AwakeAt(token).Exists(static c => c.Kind == EntityKind.Nationality || c is { Supported: true, Rejected: false, Kind: not EntityKind.Place })
            && (!scan.HasCue(token, Cues, procliticAllowed: false) || FacilityNames.IsHonour(scan, token)) && !Discovery.IsStop(key)
            && (key.StartsWith("ال") ? key.Length > 3 : !IsOrdinary(key) || NameParts.Default.Find(key) is not null);
    }
}
