namespace NewsCorpus.Text;

/// <summary>
/// Splits Arabic words into the particles written joined to them and the word itself, best reading first. A word list
/// keeps بيروت (Beirut), كركوك (Kirkuk), ليبيا (Libya), فلسطين (Palestine) whole. Immutable; safe to share.
/// </summary>
public sealed class CliticSegmenter
{
    /// <summary>Joined particles: conjunction, then preposition or future sign, then article.</summary>
    private static readonly string[] Conjunctions = ["", "و", "ف"];
    private static readonly string[] Prepositions = ["", "ب", "ك", "ل", "س"];
    private static readonly string[] Pronouns =
        ["", "ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "نا", "ي", "ني"];

    private readonly ArabicLexicon _lexicon;

    /// <summary>A segmenter with the embedded word lists.</summary>
    public CliticSegmenter()
        : this([])
    {
    }

    /// <summary>A segmenter that also knows the caller's words.</summary>
    /// <param name="words">Names and words to keep whole and to recognise behind particles, in any spelling.</param>
    public CliticSegmenter(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string[] more = [.. words];
        _lexicon = more.Length == 0 ? ArabicLexicon.Default : new ArabicLexicon(more);
    }

    /// <summary>The readings of one word, best first; the word as it stands is always among them.</summary>
    /// <param name="word">One word, with or without marks. A word without Arabic letters has one reading.</param>
    public IReadOnlyList<CliticSegmentation> Segment(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        NormalizedText text = TextNormalizer.GazetteerKey.NormalizeWithMap(word);
        List<CliticSegmentation> readings = [];
        foreach (string conjunction in Conjunctions)
        {
            foreach (string preposition in Prepositions)
            {
                AddReadings(text, conjunction, preposition, readings);
            }
        }

        return [.. readings
            .OrderByDescending(reading => reading.Score)
            .ThenBy(reading => reading.Proclitics.Count + (reading.Enclitic is null ? 0 : 1))];
    }

    private void AddReadings(
        NormalizedText text, string conjunction, string preposition, List<CliticSegmentation> readings)
    {
        string key = text.Text;
        if (!key.StartsWith(conjunction + preposition, StringComparison.Ordinal))
        {
            return;
        }

        List<string> particles = [.. new[] { conjunction, preposition }.Where(particle => particle.Length > 0)];
        int start = conjunction.Length + preposition.Length;
        if (particles.Count > 0 && key.Length - start < 2)
        {
            return;
        }

        AddWithPronouns(text, start, particles, readings);

        // The article: plain, or its lam alone after ل (للحدود, for the border).
        int article = key.AsSpan(start).StartsWith("ال") ? 2 : preposition == "ل" && key[start] == 'ل' ? 1 : 0;
        if (article > 0 && preposition != "س" && key.Length - start - article >= 2)
        {
            AddWithPronouns(text, start + article, [.. particles, "ال"], readings);
        }
    }

    private void AddWithPronouns(
        NormalizedText text, int start, List<string> particles, List<CliticSegmentation> readings)
    {
        ReadOnlySpan<char> rest = text.Text.AsSpan(start);
        bool definite = particles.Count > 0 && particles[^1] == "ال";
        foreach (string pronoun in definite ? Pronouns.AsSpan(0, 1) : Pronouns)
        {
            ReadOnlySpan<char> stem = rest[..Math.Max(rest.Length - pronoun.Length, 0)];
            if (!rest.EndsWith(pronoun) || (pronoun.Length > 0 && stem.Length < 2))
            {
                continue;
            }

            int article = Math.Min(start, 2);
            ReadOnlySpan<char> withArticle = text.Text.AsSpan(start - article, stem.Length + article);
            if (definite && _lexicon.BeginsLikeArticle(withArticle))
            {
                continue;
            }

            bool known = pronoun.Length == 0 ? _lexicon.IsWord(stem) : _lexicon.IsWordBeforeEnding(stem);
            string restored = pronoun.Length > 0 && known && stem[^1] == 'ت' && !_lexicon.IsWord(stem)
                ? string.Concat(stem[..^1], "ه")
                : stem.ToString();
            if (Score(particles, stem, pronoun, known) is { } score)
            {
                TextSpan span = text.ToRaw(new TextSpan(start, start + stem.Length));
                string? enclitic = pronoun.Length > 0 ? pronoun : null;
                readings.Add(new CliticSegmentation([.. particles], restored, span, enclitic, known, score));
            }
        }
    }

    /// <summary>
    /// A known stem beats an unknown one; then fewer and more usual cuts win. Among unknown stems a particle before
    /// the
    /// article is as good as certain, and و is more often the conjunction than a first letter.
    /// </summary>
    private static double? Score(List<string> particles, ReadOnlySpan<char> stem, string pronoun, bool known)
    {
        bool definite = particles.Count > 0 && particles[^1] == "ال";
        if (particles.Contains("س") && (stem.Length < 4 || stem[0] is not ('ي' or 'ت' or 'ن' or 'ا')))
        {
            return null; // the future sign stands before imperfect verbs only
        }

        double score = known ? 0.95 : 0.5;
        if (!known && definite)
        {
            score += stem.Length >= 3 ? 0.2 : -0.1;
        }

        foreach (string particle in particles)
        {
            score -= particle switch
            {
                "ال" => -0.01, // without its article a known word is the more useful stem
                "و" => known ? 0.04 : stem.Length >= 3 && pronoun.Length == 0 ? -0.05 : 0.1,
                "س" => known ? 0.08 : stem[0] == 'ي' ? -0.04 : 0.1,
                "ب" or "ل" => known ? 0.06 : 0.1,
                _ => known ? 0.1 : 0.15,
            };
        }

        return Math.Clamp(pronoun.Length == 0 ? score : score - (known ? 0.1 : 0.2), 0.01, 1);
    }
}
