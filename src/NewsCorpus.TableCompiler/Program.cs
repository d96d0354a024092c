using NewsCorpus.Dates.Words;
using NewsCorpus.Entities;
using NewsCorpus.Entities.Cues;
using NewsCorpus.Entities.Rules;
using NewsCorpus.Gazetteers;
using NewsCorpus.Gazetteers.Tables;
using NewsCorpus.Text;

// Compiles what the library would else have to parse when a program starts. Arguments: "gazetteer", a file that lists
// gazetteer files, one path a line, and the file to write; or "text" or "entities" and the folder to write the tables of
// that room to; or "dates", the folder of its tables and the file to write.
try
{
    switch (args)
    {
        case ["gazetteer", string list, string target]:
            Gazetteer gazetteer = Read(list);
            Write(target, TableCompiler.Compile([.. gazetteer.Entries]).Write);
            return 0;
        case ["text", string folder]:
            Directory.CreateDirectory(folder);
            WriteText(folder);
            return 0;
        case ["entities", string folder]:
            Directory.CreateDirectory(folder);
            WriteEntities(folder);
            return 0;
        case ["dates", string folder, string target]:
            Write(target, LexiconCompiler.Compile(folder).Write);
            return 0;
        default:
            Console.Error.WriteLine("error NC0002: the table compiler does not know what to do");
            return 2;
    }
}
catch (DataFormatException error)
{
    // The form in which build tools and editors recognise errors.
    Console.Error.WriteLine($"{error.SourceName}({error.Line},{error.Column}): error NC0001: {error.Problem}");
    return 1;
}

// Files are taken by name, so that every machine writes the same bytes.
static Gazetteer Read(string list)
{
    GazetteerBuilder builder = new();
    foreach (string path in File.ReadLines(list).OrderBy(Path.GetFileName, StringComparer.Ordinal))
    {
        using StreamReader reader = new(path);
        builder.Add(reader, Path.GetFileName(path));
    }

    return builder.Build();
}

static void WriteText(string folder)
{
    string Target(string resource) => Path.Combine(folder, Path.GetFileName(resource));

    foreach (NormalizationOptions options in CompiledFolding.Profiles)
    {
        Write(Target(CompiledFolding.NameOf(options)!), stream => CompiledFolding.Write(FoldingCompiler.Compile(options), stream));
    }

    Write(Target(CharClasses.CompiledName), CharClasses.Write);
    Write(Target(WordTable.CompiledName), WordTable.Default.Write);
}

static void WriteEntities(string folder)
{
    void Table(string resource, Action<SectionWriter> write) =>
        Write(Path.Combine(folder, Path.GetFileName(resource)), stream => CompiledTable.Write(stream, write));

    Table(CueLexicon.EmbeddedName, CueCompiler.Compile(CueTables.ReadAll()).Write);
    Table(NameParts.EmbeddedName, EntityTables.NameParts().Write);
    Table(OrdinaryWords.EmbeddedName, EntityTables.WriteOrdinaryWords);
    Table(DescriptorTable.EmbeddedName, EntityTables.Descriptors().Write);
}

// Moved into place when whole: a build that is stopped leaves no half table that looks up to date.
static void Write(string target, Action<Stream> write)
{
    string unfinished = target + ".tmp";
    using (FileStream stream = File.Create(unfinished))
    {
        write(stream);
    }

    File.Move(unfinished, target, overwrite: true);
}
