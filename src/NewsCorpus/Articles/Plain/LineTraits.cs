namespace NewsCorpus.Articles.Plain;

/// <summary>What can be seen of one line by itself.</summary>
internal sealed class LineTraits
{
    private const int LongestKeyed = 160;
    private const int LabelReach = 40;

    private LineTraits(TextLine line) => Line = line;

    public TextLine Line { get; }

    /// <summary>The whole line's key; of long lines (see <see cref="Whole"/>) the beginning's.</summary>
    public string Key { get; private init; } = "";

    public bool Whole { get; private init; }

    public int Words { get; private init; }

    public Cue? Cue { get; private init; }

    /// <summary>Whether the cue is the whole line or a label, not only a beginning that prose might share.</summary>
    public bool CueIsPlain { get; private init; }

    public bool EndsSentence { get; private init; }

    public bool EndsOpen { get; private init; }

    /// <summary>Reads as prose: long, or of some length and ended like a sentence.</summary>
    public bool IsParagraph => Line.Length >= 160 || (EndsSentence && Words >= 8);

    public bool IsNumber => Key == "#";

    /// <summary>Holds no letter and no digit.</summary>
    public bool IsRule => Whole && Key.Length == 0;

    public static LineTraits Of(string text, TextLine line)
    {
        bool whole = line.Length <= LongestKeyed;
        ReadOnlySpan<char> span = text.AsSpan(line.Start, line.Length);
        string key = CueKey.Of(whole ? span : span[..64]);
        int words = whole ? CueKey.Words(key) : line.Length / 6;
        Cue? cue = CueTable.Default.Match(key, words, whole);
        bool plain = cue is not null && cue.Key.Length == key.Length;
        if (cue is null && LabelEnd(span) is > 0 and int end)
        {
            cue = CueTable.Default.MatchLabel(CueKey.Of(span[..end]), words);
            plain = cue is not null;
        }

        return new LineTraits(line)
        {
            Key = key,
            Whole = whole,
            Words = words,
            Cue = cue,
            CueIsPlain = plain,
            EndsSentence = Sentences.EndsSentence(text, line),
            EndsOpen = Sentences.EndsOpen(text, line),
        };
    }

    private static int LabelEnd(ReadOnlySpan<char> line)
    {
        for (int i = 0; i < line.Length && i < LabelReach; i++)
        {
            if (line[i] is ':' or '/' or '|' or '-' or '–' or '—' or '>' or '»' or '›' or '←' or '\\' or '،')
            {
                return i;
            }
        }

        return -1;
    }
}
