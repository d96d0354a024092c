using System.Diagnostics;
using System.Text;

namespace NewsCorpus.Cli.Tests;

/// <summary>Runs programs that were built next to the tests, as processes of their own.</summary>
internal static class BuiltProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Process Start(string name, params string[] args)
    {
        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.Latin1, // bytes as they are
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }

    public static async Task<ToolRun> EndAsync(Process process)
    {
        using CancellationTokenSource late = new(Patience);
        Task<string> error = process.StandardError.ReadToEndAsync(late.Token);
        string output = process.StandardOutput.BaseStream.CanRead
            ? await process.StandardOutput.ReadToEndAsync(late.Token)
            : "";
        await process.WaitForExitAsync(late.Token);
        return new ToolRun(process.ExitCode, Encoding.Latin1.GetBytes(output), await error);
    }
}
