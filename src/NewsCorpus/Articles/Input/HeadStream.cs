namespace NewsCorpus.Articles.Input;

/// <summary>
/// A forward-only view of a stream whose first bytes can be looked at before reading. Leaves the stream open.
/// </summary>
internal sealed class HeadStream : ForwardStream
{
    public const int HeadLength = 8192;

    private readonly Stream _inner;
    private readonly byte[] _head;
    private readonly int _headLength;
    private readonly long _start;
    private int _position;

    public HeadStream(Stream inner)
    {
        _inner = inner;
        _start = inner.CanSeek ? inner.Position : 0;
        _head = GC.AllocateUninitializedArray<byte>(HeadLength);
        _headLength = inner.ReadAtLeast(_head, HeadLength, throwOnEndOfStream: false);
    }

    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _headLength);

    /// <summary>Whether <see cref="Rewind"/> can give the stream itself from where it began.</summary>
    public bool CanRewind => _inner.CanSeek && _start == 0;

    /// <summary>Gives all there is, when that is no more than the head and nothing was read of it yet.</summary>
    public bool TryGetWhole(out ReadOnlyMemory<byte> content)
    {
        content = _head.AsMemory(0, _headLength);
        return _headLength < HeadLength && _position == 0;
    }

    public Stream Rewind()
    {
        _inner.Position = _start;
        return _inner;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position >= _headLength)
        {
            return _inner.Read(buffer);
        }

        int count = Math.Min(buffer.Length, _headLength - _position);
        _head.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
