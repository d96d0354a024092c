using System.Diagnostics;

namespace NewsCorpus.Packages.Tests;

/// <summary>A program run to its end, with what it printed.</summary>
internal sealed record DotnetCommand(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    public static async Task<DotnetCommand> RunAsync(string folder, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NUGET_PACKAGES"] = Packed.Cache;
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // Settings of the run around this one; they are not the consumer's.
        foreach (string name in start.Environment.Keys.Where(IsOfTheOuterRun).ToArray())
        {
            start.Environment.Remove(name);
        }

        using CancellationTokenSource patience = new(Patience);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new DotnetCommand(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} took more than {Patience}");
        }
    }

    public DotnetCommand Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}\n{Error}");
        return this;
    }

    private static bool IsOfTheOuterRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("VSTEST", StringComparison.Ordinal)
        || name is "CI" or "DOTNET_HOST_PATH";
}
