namespace NewsCorpus.Articles;

/// <summary>Codes of the diagnostics this room gives.</summary>
internal static class ArticleDiagnostics
{
    /// <summary>The encoding was guessed and the guess is weak.</summary>
    public const string WeakEncoding = "NC1101";

    /// <summary>The content's own encoding label was false.</summary>
    public const string FalseLabel = "NC1102";

    /// <summary>Mojibake was repaired, so the text differs from the decoded bytes.</summary>
    public const string Mojibake = "NC1103";

    /// <summary>Some bytes could not be decoded.</summary>
    public const string Undecodable = "NC1104";

    /// <summary>The text holds NUL characters.</summary>
    public const string Nul = "NC1105";

    /// <summary>Nested too deeply: flattened.</summary>
    public const string DeepNesting = "NC1106";

    /// <summary>The text holds half a surrogate pair.</summary>
    public const string LoneSurrogate = "NC1107";

    /// <summary>A date in the metadata could not be read.</summary>
    public const string OddDate = "NC1109";
}
