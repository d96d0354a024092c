namespace NewsCorpus.Articles.Input;

/// <summary>Reads lines of bytes; a line over the limit is skipped without being kept.</summary>
internal sealed class LineReader(Stream stream, int most)
{
    private readonly byte[] _chunk = new byte[64 * 1024];
    private byte[] _line = new byte[4096];
    private int _lineLength;
    private int _at;
    private int _length;

    /// <summary>The line just read, without its line feed. Valid until the next call.</summary>
    public ReadOnlyMemory<byte> Line => _line.AsMemory(0, _lineLength);

    /// <summary>1-based.</summary>
    public long Number { get; private set; }

    public bool TooLong { get; private set; }

    /// <summary>False at the end of the stream.</summary>
    public bool Next()
    {
        _lineLength = 0;
        TooLong = false;
        bool any = false;
        while (true)
        {
            if (_at == _length)
            {
                _at = 0;
                _length = Math.Max(0, stream.Read(_chunk));
                if (_length == 0)
                {
                    Number += any ? 1 : 0;
                    return any;
                }
            }

            any = true;
            int feed = _chunk.AsSpan(_at, _length - _at).IndexOf((byte)'\n');
            int end = feed < 0 ? _length : _at + feed;
            Keep(_chunk.AsSpan(_at, end - _at));
            _at = feed < 0 ? end : end + 1;
            if (feed >= 0)
            {
                Number++;
                return true;
            }
        }
    }

    private void Keep(ReadOnlySpan<byte> part)
    {
        if (TooLong || _lineLength + (long)part.Length > most)
        {
            TooLong = true;
            _lineLength = 0;
            return;
        }

        if (_lineLength + part.Length > _line.Length)
        {
            Array.Resize(ref _line, (int)Math.Min(most, Math.Max(_line.Length * 2L, _lineLength + (long)part.Length)));
        }

        part.CopyTo(_line.AsSpan(_lineLength));
        _lineLength += part.Length;
    }
}
