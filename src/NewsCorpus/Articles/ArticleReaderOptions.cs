namespace NewsCorpus.Articles;

/// <summary>
/// Limits and choices of an <see cref="ArticleReader"/>. The defaults are safe for input from anywhere: whatever goes
/// over a limit becomes a failure with a reason, and reading goes on with the next document.
/// </summary>
public sealed record ArticleReaderOptions
{
    /// <summary>Most bytes of one document (file, archive member, line of JSON, HTML page). Default 32 MiB.</summary>
    public int MaxDocumentBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Most members read from one archive. Default one million.</summary>
    public int MaxArchiveMembers { get; init; } = 1_000_000;

    /// <summary>Most bytes unpacked from one archive or compressed file. Default 1 TiB.</summary>
    public long MaxUnpackedBytes { get; init; } = 1L << 40;

    /// <summary>
    /// Most times that compressed input may grow, looked at once it has given 64 MiB. Default 400: text seldom packs
    /// better than 50 to 1, a bomb a thousand to 1.
    /// </summary>
    public int MaxExpansion { get; init; } = 400;

    /// <summary>How many containers (archive, compressed file) may stand inside each other. Default 4.</summary>
    public int MaxContainerDepth { get; init; } = 4;

    /// <summary>How deep HTML elements are kept nested; what lies deeper is flattened. Default 256.</summary>
    public int MaxHtmlDepth { get; init; } = 256;

    /// <summary>
    /// Most folders below a folder that was asked for. Default 64. Links to folders are not followed.
    /// </summary>
    public int MaxFolderDepth { get; init; } = 64;

    /// <summary>How many documents are parsed at once; 0, the default, means one for each core.</summary>
    public int Parallelism { get; init; }

    /// <summary>Formats of your own, asked before the ones built in, in this order.</summary>
    public IReadOnlyList<IArticleFormat> Formats { get; init; } = [];

    internal void Validate()
    {
        Require(MaxDocumentBytes is > 0 and <= 1 << 30, nameof(MaxDocumentBytes), "from 1 byte to 1 GiB");
        Require(MaxArchiveMembers > 0, nameof(MaxArchiveMembers), "1 or more");
        Require(MaxUnpackedBytes > 0, nameof(MaxUnpackedBytes), "1 or more");
        Require(MaxExpansion > 1, nameof(MaxExpansion), "2 or more");
        Require(MaxContainerDepth is >= 0 and <= 16, nameof(MaxContainerDepth), "from 0 to 16");
        Require(MaxHtmlDepth is >= 16 and <= 1024, nameof(MaxHtmlDepth), "from 16 to 1024");
        Require(MaxFolderDepth >= 0, nameof(MaxFolderDepth), "0 or more");
        Require(Parallelism >= 0, nameof(Parallelism), "0 or more");
        ArgumentNullException.ThrowIfNull(Formats);
    }

    private static void Require(bool holds, string name, string expected)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(name, $"{nameof(ArticleReaderOptions)}.{name} must be {expected}.");
        }
    }
}
