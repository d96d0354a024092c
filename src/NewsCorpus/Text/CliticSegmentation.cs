namespace NewsCorpus.Text;

/// <summary>One reading of an Arabic word as particles, stem and pronoun.</summary>
/// <param name="Proclitics">What is joined in front, in order: و ف ب ك ل س and the article ال; empty for none.</param>
/// <param name="Stem">
/// The rest as a gazetteer key (see <see cref="NormalizationOptions.GazetteerKey"/>), teh marbuta restored where the
/// pronoun hid it: مدينه for مدينتهم (their city).
/// </param>
/// <param name="StemSpan">Where the stem stands in the word as given, with its marks.</param>
/// <param name="Enclitic">The pronoun joined behind (ه ها هم هن هما ك كم كن كما نا ي ني), or null.</param>
/// <param name="IsKnown">True when the stem is in the word lists; false when the reading rests on letters
/// alone.</param>
/// <param name="Score">0 to 1, to rank the readings of one word; no probability.</param>
public sealed record CliticSegmentation(
    IReadOnlyList<string> Proclitics, string Stem, TextSpan StemSpan, string? Enclitic, bool IsKnown, double Score);
