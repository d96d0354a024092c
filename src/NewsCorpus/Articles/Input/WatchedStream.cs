namespace NewsCorpus.Articles.Input;

/// <summary>Reports what is read from a stream: the bytes of each reading, none of them at the stream's end.</summary>
internal sealed class WatchedStream(Stream inner, WatchedStream.Watcher watcher) : ForwardStream
{
    /// <param name="read">The bytes just read.</param>
    public delegate void Watcher(ReadOnlySpan<byte> read);

    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        if (!buffer.IsEmpty)
        {
            watcher(buffer[..count]);
        }

        return count;
    }
}
