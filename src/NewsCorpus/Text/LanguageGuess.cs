namespace NewsCorpus.Text;

/// <summary>What language a text seems to be in.</summary>
/// <param name="Code">ISO 639-1 code, <c>ckb</c> for Sorani Kurdish.</param>
/// <param name="Confidence">
/// 0 to 1: the language's share of the evidence, lowered for little evidence. Below 0.5 is a guess from single words.
/// </param>
public sealed record LanguageGuess(string Code, double Confidence);
