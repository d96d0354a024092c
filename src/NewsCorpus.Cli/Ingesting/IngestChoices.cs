namespace NewsCorpus.Cli.Ingesting;

/// <summary>What the caller of <c>ingest</c> chose.</summary>
/// <param name="OnePerCluster">Leave out articles that repeat an earlier one.</param>
/// <param name="KeepRepeatedLines">Learn no boilerplate from the batch.</param>
/// <param name="RetryFailed">Read again what failed before, although it is as it was.</param>
internal sealed record IngestChoices(bool OnePerCluster, bool KeepRepeatedLines, bool RetryFailed);
