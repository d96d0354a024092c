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

    /// <summary>Takes note of packed bytes; none means the end of the input.</summary>
    public void See(ReadOnlySpan<byte> bytes)
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
}
