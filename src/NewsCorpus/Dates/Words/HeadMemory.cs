namespace NewsCorpus.Dates.Words;

/// <summary>
/// What the lexicon said of the words last looked up. Some hundred words are most of what is asked for, and this little of memory stays
/// near where the lexicon does not. Used by one thread at a time.
/// </summary>
internal sealed class HeadMemory
{
    private const int Places = 1 << PlaceBits;
    private const int PlaceBits = 11;

    private readonly Answer[] _answers = new Answer[Places];

    /// <summary>The place of a word in the lexicon, as <see cref="DateLexicon.Find(ReadOnlySpan{char}, ulong, out int)"/> has it.</summary>
    public int Find(DateLexicon lexicon, ReadOnlySpan<char> key, ulong state, out int strip)
    {
        ref Answer answer = ref _answers[(int)((state * 0x9E3779B97F4A7C15) >> (64 - PlaceBits))];
        if (answer.State != state)
        {
            int found = lexicon.Find(key, state, out int stripped);
            answer = new Answer(state, (ushort)found, (ushort)stripped);
        }

        strip = answer.Strip;
        return answer.Head;
    }

    /// <summary>A word by its state, its place in the lexicon, and the letters before what stands there.</summary>
    private readonly record struct Answer(ulong State, ushort Head, ushort Strip);
}
