namespace NewsCorpus.Articles.Plain;

/// <summary>One row of the cue table: wording that gives a line away.</summary>
/// <param name="Reason">Reason of the boilerplate block, or <c>byline</c>, <c>dateline</c>, <c>agency</c>.</param>
/// <param name="Effect">What the cue says of the lines after its own.</param>
/// <param name="MaxWords">Most words a line may have for the cue to hold; 0 for no limit.</param>
/// <param name="Key">The wording as a <see cref="CueKey"/>.</param>
internal sealed record Cue(string Reason, CueEffect Effect, int MaxWords, string Key);
