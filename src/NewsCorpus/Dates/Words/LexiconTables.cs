using NewsCorpus.Text;

namespace NewsCorpus.Dates.Words;

/// <summary>
/// The arrays of a <see cref="DateLexicon"/>. They are compiled from the tables under Dates/Data when the library is
/// built, so that a program that starts only has to read them.
/// </summary>
internal sealed record LexiconTables(
    HeadRow[] Heads, ulong[] Sets, PhraseRow[] Phrases, WordRow[] Words, ushort[] Letters, ushort[] Slots)
{
    /// <summary>Resource name of the compiled tables.</summary>
    public const string EmbeddedName = "Dates/Data/lexicon.bin";

    /// <summary>First number of the compiled tables; changes with their layout.</summary>
    private const int Signature = 0x4E43_4402;

    public static LexiconTables ReadEmbedded()
    {
        using Stream stream = typeof(LexiconTables).Assembly.GetManifestResourceStream(EmbeddedName)
            ?? throw new DataFormatException(EmbeddedName, 0, 0, "the library was built without its compiled tables");
        SectionReader from = new(stream);
        return from.Read<int>() is [Signature]
            ? new LexiconTables(
                from.Read<HeadRow>(), from.Read<ulong>(), from.Read<PhraseRow>(), from.Read<WordRow>(),
                from.Read<ushort>(), from.Read<ushort>())
            : throw new DataFormatException(EmbeddedName, 0, 0, "the compiled tables are of another version");
    }

    public void Write(Stream stream)
    {
        SectionWriter into = new(stream);
        into.Write<int>([Signature]);
        into.Write<HeadRow>(Heads);
        into.Write<ulong>(Sets);
        into.Write<PhraseRow>(Phrases);
        into.Write<WordRow>(Words);
        into.Write<ushort>(Letters);
        into.Write<ushort>(Slots);
    }
}
