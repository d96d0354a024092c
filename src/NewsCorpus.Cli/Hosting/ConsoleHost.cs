using System.Runtime.InteropServices;
using System.Text;

namespace NewsCorpus.Cli.Hosting;

/// <summary>Runs the tool on the real console: UTF-8 without a byte-order mark on all three streams.</summary>
internal static class ConsoleHost
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
        {
            Console.OutputEncoding = new UTF8Encoding(false);
        }

        using Stream output = StandardOutput.Open();
        using Stream error = Console.OpenStandardError();
        using CommandHost host = new(Console.OpenStandardInput, output, error)
        {
            OutputWidth = Console.IsOutputRedirected ? null : WindowWidth(),
            ErrorWidth = Console.IsErrorRedirected ? null : WindowWidth(),
            Colours = Environment.GetEnvironmentVariable("NO_COLOR") is null or ""
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
        using CancellationTokenSource stop = new();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await CommandLine.RunAsync(args, host, stop.Token).ConfigureAwait(false);

        // The first signal asks the command to end well, the second ends the process.
        void Stop(PosixSignalContext signal)
        {
            if (!stop.IsCancellationRequested)
            {
                signal.Cancel = true;
                stop.Cancel();
            }
        }
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : CommandHost.PlainWidth;
        }
        catch (IOException)
        {
            return CommandHost.PlainWidth;
        }
    }
}
