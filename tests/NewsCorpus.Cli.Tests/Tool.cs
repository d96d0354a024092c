using System.Text;
using NewsCorpus.Cli.Hosting;

namespace NewsCorpus.Cli.Tests;

/// <summary>Runs the tool inside the test process, through the entry that the program itself uses.</summary>
internal static class Tool
{
    public static ToolRun Run(params string[] args) => Run(null, args);

    public static ToolRun Run(byte[]? input, params string[] args) => Run(input, null, args);

    public static ToolRun Run(byte[]? input, int? width, string[] args, CancellationToken stop = default)
    {
        using MemoryStream output = new();
        using MemoryStream error = new();
        int code;
        using (CommandHost host = new(() => new MemoryStream(input ?? []), output, error)
        {
            OutputWidth = width,
            Colours = width is not null,
        })
        {
            code = CommandLine.RunAsync(args, host, stop).GetAwaiter().GetResult();
        }

        return new ToolRun(code, output.ToArray(), Encoding.UTF8.GetString(error.ToArray()));
    }
}

/// <summary>What a run of the tool left behind.</summary>
internal sealed record ToolRun(int Code, byte[] OutputBytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
