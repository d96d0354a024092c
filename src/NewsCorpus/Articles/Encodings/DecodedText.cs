namespace NewsCorpus.Articles.Encodings;

/// <summary>Bytes turned into text, and how that was decided.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Encoding">Name of the encoding.</param>
/// <param name="Confidence">From 0 (a guess) to 1 (certain).</param>
/// <param name="Origin">What decided.</param>
/// <param name="Declared">The label that was overridden, if one was.</param>
/// <param name="Repaired">How many stretches of mojibake were repaired.</param>
/// <param name="Replaced">How many characters could not be decoded.</param>
internal sealed record DecodedText(
    string Text, string Encoding, double Confidence, EncodingOrigin Origin, string? Declared, int Repaired,
    int Replaced);
