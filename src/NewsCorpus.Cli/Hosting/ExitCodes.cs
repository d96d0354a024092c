namespace NewsCorpus.Cli.Hosting;

/// <summary>What the tool's exit codes mean. Scripts rely on them.</summary>
internal static class ExitCodes
{
    public const int Well = 0;
    public const int SomeFailed = 1;
    public const int WrongUsage = 2;

    /// <summary>As shells say it of a program stopped by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
