namespace NewsCorpus.Cli.Ingesting;

/// <summary>What the caller of <c>ingest</c> chose.</summary>
/// <param name="OnePerCluster">Leave out articles that repeat an earlier one.</param>
/// <param name="KeepRepeatedLines">Learn no boilerplate from the batch.</param>
internal sealed record IngestChoices(bool OnePerCluster, bool KeepRepeatedLines);
