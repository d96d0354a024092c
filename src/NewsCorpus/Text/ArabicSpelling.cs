namespace NewsCorpus.Text;

/// <summary>An Arabic spelling that a Latin name may stand for.</summary>
/// <param name="Key">The spelling as a key (see <see cref="NormalizationOptions.GazetteerKey"/>), words parted by
/// spaces.</param>
/// <param name="Cost">0 for a certain spelling, more for one that takes rarer readings; comparable for one name
/// only.</param>
public sealed record ArabicSpelling(string Key, double Cost);
