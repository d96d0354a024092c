namespace NewsCorpus.Cli.Hosting;

/// <summary>The command was called wrongly; ends with exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
