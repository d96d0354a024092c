namespace NewsCorpus.Articles.Formats;

/// <summary>Cuts a stream of UTF-8 JSON into its outermost objects.</summary>
internal sealed class JsonSplitter(Stream stream, int most) : IDisposable
{
    private readonly byte[] _chunk = new byte[32 * 1024];
    private readonly MemoryStream _object = new();
    private int _at;
    private int _length;

    /// <summary>The object just read. Valid until the next call.</summary>
    public ReadOnlyMemory<byte> Object => _object.GetBuffer().AsMemory(0, (int)_object.Length);

    public bool TooLong { get; private set; }

    /// <summary>Whether the input ended inside an object.</summary>
    public bool Unfinished { get; private set; }

    public bool Next()
    {
        _object.SetLength(0);
        TooLong = false;
        int depth = 0;
        bool quoted = false;
        bool escaped = false;
        while (true)
        {
            if (_at == _length)
            {
                _at = 0;
                _length = stream.Read(_chunk);
                if (_length <= 0)
                {
                    _length = 0;
                    Unfinished = depth > 0;
                    return false;
                }
            }

            int from = _at;
            for (; _at < _length; _at++)
            {
                byte b = _chunk[_at];
                if (quoted)
                {
                    quoted = escaped || b != '"';
                    escaped = !escaped && b == '\\';
                }
                else if (b == '"')
                {
                    quoted = depth > 0;
                }
                else if (b == '{')
                {
                    from = depth++ == 0 ? _at : from;
                }
                else if (b == '}' && depth > 0 && --depth == 0)
                {
                    _at++;
                    Keep(from);
                    return true;
                }
            }

            if (depth > 0)
            {
                Keep(from);
            }
        }
    }

    public void Dispose() => _object.Dispose();

    private void Keep(int from)
    {
        if (!TooLong && _object.Length + _at - from > most)
        {
            TooLong = true;
            _object.SetLength(0);
        }

        if (!TooLong)
        {
            _object.Write(_chunk, from, _at - from);
        }
    }
}
