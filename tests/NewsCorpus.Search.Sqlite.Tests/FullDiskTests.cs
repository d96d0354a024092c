using System.Diagnostics;
using System.Globalization;

namespace NewsCorpus.Search.Sqlite.Tests;

/// <summary>A disk that is really full, not only a limit set in SQLite.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly string _place = Directory.CreateTempSubdirectory("newscorpus-").FullName;

    /// <summary>
    /// Writes until the disk is full, looks what is there while it still is, makes room, looks again and writes on.
    /// </summary>
    [SmallDiskFact]
    public void AFullDiskIsSaidAndLosesNothingCommitted()
    {
        const string Script = """
            head -c 1000000 /dev/zero > "$1/ballast"
            dotnet "$2" write "$1/x.db"
            dotnet "$2" count "$1/x.db"
            rm "$1/ballast"
            dotnet "$2" count "$1/x.db"
            dotnet "$2" write "$1/x.db" $3
            """;
        using Process process = Process.Start(
            SmallDiskFactAttribute.Start(Script, _place, typeof(Program).Assembly.Location, "100000"))!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string[] said = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        Assert.Equal("", errors.Result);

        int full = Array.IndexOf(said, "DiskFull 0");
        Assert.True(full > 0, string.Join(" | ", said.TakeLast(5)));
        int acknowledged = Number(said[full - 1]);
        string whole = $"{acknowledged} {acknowledged} sound";
        Assert.Equal(whole, said[full + 1]);
        Assert.Equal(whole, said[full + 2]);
        Assert.Equal(acknowledged + Program.Batch, Number(said[full + 3]));
        Assert.Equal("DiskFull 0", said[^1]);
    }

    public void Dispose() => Directory.Delete(_place, recursive: true);

    private static int Number(string line) => int.Parse(line, CultureInfo.InvariantCulture);
}
