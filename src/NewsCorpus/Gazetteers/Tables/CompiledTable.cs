using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers.Tables;

/// <summary>The tables that are compiled when the library is built and embedded in it.</summary>
internal static class CompiledTable
{
    /// <summary>First number of every compiled table; changes with any of their layouts.</summary>
    private const int Signature = 0x4E43_4705;

    public static T ReadEmbedded<T>(string name, Func<SectionReader, T> read)
    {
        using Stream stream = typeof(CompiledTable).Assembly.GetManifestResourceStream(name)
            ?? throw new DataFormatException(name, 0, 0, "the library was built without its compiled tables");
        return Read(stream, name, read);
    }

    /// <exception cref="DataFormatException">The stream does not hold a table of this version.</exception>
    public static T Read<T>(Stream stream, string name, Func<SectionReader, T> read)
    {
        SectionReader reader = new(stream);
        return reader.Read<int>() is [Signature]
            ? read(reader)
            : throw new DataFormatException(name, 0, 0, "the compiled tables are of another version");
    }

    public static void Write(Stream stream, Action<SectionWriter> write)
    {
        SectionWriter writer = new(stream);
        writer.Write<int>([Signature]);
        write(writer);
    }
}
