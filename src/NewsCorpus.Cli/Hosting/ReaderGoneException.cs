namespace NewsCorpus.Cli.Hosting;

/// <summary>Whoever read the output has closed it: nothing more is wanted, and nothing is wrong.</summary>
internal sealed class ReaderGoneException(Exception inner) : Exception("The reader of the output is gone.", inner);
