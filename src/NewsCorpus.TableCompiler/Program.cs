using NewsCorpus.Gazetteers;
using NewsCorpus.Gazetteers.Tables;
using NewsCorpus.Text;

// Compiles gazetteer files to the binary table that the library embeds. Arguments: a file that lists them, one path a
// line, and the file to write. They are taken by file name, so that every machine writes the same bytes.
GazetteerBuilder builder = new();
try
{
    foreach (string path in File.ReadLines(args[0]).OrderBy(Path.GetFileName, StringComparer.Ordinal))
    {
        using StreamReader reader = new(path);
        builder.Add(reader, Path.GetFileName(path));
    }
}
catch (DataFormatException error)
{
    // The form in which build tools and editors recognise errors.
    Console.Error.WriteLine($"{error.SourceName}({error.Line},{error.Column}): error NC0001: {error.Problem}");
    return 1;
}

// Moved into place when whole: a build that is stopped leaves no half table that looks up to date.
string unfinished = args[1] + ".tmp";
using (FileStream stream = File.Create(unfinished))
{
    TableCompiler.Compile([.. builder.Build().Entries]).Write(stream);
}

File.Move(unfinished, args[1], overwrite: true);
return 0;
