namespace NewsCorpus.Articles.Input;

/// <summary>Watches how much comes out of a container for what goes in.</summary>
internal sealed class ExpansionGuard(ArticleReaderOptions options)
{
    private const long Leeway = 64L * 1024 * 1024;

    /// <summary>Bytes taken from the container.</summary>
    public long Packed { get; set; }

    public long Unpacked { get; private set; }

    public void Add(long bytes)
    {
        Unpacked += bytes;
        if (Unpacked > options.MaxUnpackedBytes)
        {
            throw new InputLimitException(
                "bomb", FormattableString.Invariant(
                $"unpacks to more than the limit of {options.MaxUnpackedBytes} bytes"));
        }

        if (Unpacked > Leeway && Unpacked / options.MaxExpansion > Packed)
        {
            throw new InputLimitException(
                "bomb", FormattableString.Invariant($"unpacks to more than {options.MaxExpansion} times its size"));
        }
    }
}
