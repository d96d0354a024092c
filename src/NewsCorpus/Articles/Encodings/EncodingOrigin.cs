namespace NewsCorpus.Articles.Encodings;

/// <summary>What an encoding was decided by.</summary>
internal enum EncodingOrigin
{
    /// <summary>The caller said so.</summary>
    Argument,

    /// <summary>A byte order mark.</summary>
    ByteOrderMark,

    /// <summary>A label in the content or its header that the bytes do not contradict.</summary>
    Declared,

    /// <summary>The bytes themselves.</summary>
    Detected,
}
