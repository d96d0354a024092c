using System.Buffers.Binary;

namespace NewsCorpus.Articles.Input;

/// <summary>
/// Tells whether gzip data was cut off: the last four bytes of each part hold the length of what was packed into it.
/// For a file of one part, the usual case, the lengths must agree; files of several parts (web archives) end with the
/// last part's.
/// </summary>
internal sealed class GzipTail
{
    private readonly byte[] _last = new byte[4];
    private long _in;
    private uint _out;
    private bool _ended;
    private bool _drained;

    /// <summary>True when the input ended and its last bytes cannot be the end of gzip data.</summary>
    public bool IsCutOff => _ended && _drained && (_in < 18 || BinaryPrimitives.ReadUInt32LittleEndian(_last) > _out);

    public void Count(int unpacked)
    {
        _drained |= unpacked == 0;
        _out += (uint)unpacked;
    }

    public Stream Watch(Stream packed) => new Tap(packed, this);

    private void See(ReadOnlySpan<byte> bytes)
    {
        _ended |= bytes.IsEmpty;
        _in += bytes.Length;
        if (bytes.Length >= 4)
        {
            bytes[^4..].CopyTo(_last);
        }
        else if (!bytes.IsEmpty)
        {
            _last.AsSpan(bytes.Length).CopyTo(_last);
            bytes.CopyTo(_last.AsSpan(4 - bytes.Length));
        }
    }

    private sealed class Tap(Stream inner, GzipTail tail) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int count = inner.Read(buffer);
            tail.See(buffer[..count]);
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
