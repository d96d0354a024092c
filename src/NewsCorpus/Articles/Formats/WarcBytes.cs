using System.Text;

namespace NewsCorpus.Articles.Formats;

/// <summary>Why a record's block ended.</summary>
internal enum WarcBlockEnd
{
    /// <summary>It had the length that its header says.</summary>
    Whole,

    /// <summary>Another record begins before that.</summary>
    NextRecord,

    /// <summary>The archive ends before that.</summary>
    Truncated,
}

/// <summary>Reads lines and counted bytes of a web archive off one stream, each byte once or nearly so.</summary>
internal sealed class WarcBytes(Stream stream)
{
    private const int LongestLine = 16 * 1024;

    /// <summary>Bytes after the start of a record that show it to be one.</summary>
    private const int Telling = 64;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private ReadOnlyMemory<byte> _rest;

    /// <summary>The next line without its end, cut at the limit; null at the end of the stream.</summary>
    public string? Next()
    {
        StringBuilder line = new();
        while (Fill())
        {
            ReadOnlySpan<byte> rest = _rest.Span;
            int feed = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> part = feed < 0 ? rest : rest[..feed];
            line.Append(Encoding.Latin1.GetString(part[..Math.Min(part.Length, LongestLine - line.Length)]));
            _rest = _rest[(feed < 0 ? rest.Length : feed + 1)..];
            if (feed >= 0)
            {
                return line.ToString().TrimEnd('\r');
            }
        }

        return line.Length > 0 ? line.ToString() : null;
    }

    /// <summary>Moves on to the next line that begins a record; false when there is none.</summary>
    public bool SkipToRecord()
    {
        while (Next() is { } line)
        {
            if (line.StartsWith("WARC/1.", StringComparison.Ordinal))
            {
                _rest = (byte[])[.. Encoding.Latin1.GetBytes(line), (byte)'\n', .. _rest.Span];
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes so many bytes, or fewer when another record begins among them.</summary>
    /// <param name="count">How many the record's header promises.</param>
    /// <param name="keep">False to pass over them.</param>
    /// <param name="end">Why there are no more.</param>
    public byte[] Take(long count, bool keep, out WarcBlockEnd end)
    {
        byte[] block = new byte[Math.Min(count, _buffer.Length) + Telling];
        int length = 0;
        int searched = 0;
        long left = count;
        end = WarcBlockEnd.Whole;
        while (left > 0)
        {
            if (!Fill())
            {
                end = WarcBlockEnd.Truncated;
                break;
            }

            if (!keep && searched > Telling)
            {
                // All that is still to be looked at is the end.
                block.AsSpan(searched - Telling, length - searched + Telling).CopyTo(block);
                (length, searched) = (length - searched + Telling, Telling);
            }

            int part = (int)Math.Min(left, _rest.Length);
            if (length + part > block.Length)
            {
                Array.Resize(ref block, Math.Max(block.Length * 2, length + part));
            }

            _rest.Span[..part].CopyTo(block.AsSpan(length));
            _rest = _rest[part..];
            length += part;
            left -= part;
            int next = NextRecord(block.AsSpan(0, length), ref searched, left == 0);
            if (next >= 0)
            {
                _rest = (byte[])[.. block.AsSpan(next, length - next), .. _rest.Span];
                length = next;
                end = WarcBlockEnd.NextRecord;
                break;
            }
        }

        return keep ? block[..length] : [];
    }

    /// <summary>
    /// Where another record begins: behind a blank line, a line with the version and one with a header of that kind. -1
    /// when none does before <paramref name="searched"/>, from where the next search is to go on.
    /// </summary>
    private static int NextRecord(ReadOnlySpan<byte> block, ref int searched, bool last)
    {
        while (block[searched..].IndexOf("\nWARC/1."u8) is >= 0 and int found)
        {
            int at = searched + found + 1;
            if (block.Length - at < Telling && !last)
            {
                searched = at - 1;
                return -1;
            }

            ReadOnlySpan<byte> version = block[at..Math.Min(block.Length, at + 16)];
            int end = version.IndexOf((byte)'\n');
            if (end > 0 && block[..(at - 1)].TrimEnd((byte)'\r') is [.., (byte)'\n']
                && block[(at + end + 1)..].StartsWith("WARC-"u8))
            {
                return at;
            }

            searched = at;
        }

        searched = Math.Max(searched, block.Length - "\nWARC/1.".Length);
        return -1;
    }

    private bool Fill()
    {
        if (_rest.IsEmpty)
        {
            _rest = _buffer.AsMemory(0, stream.Read(_buffer));
        }

        return !_rest.IsEmpty;
    }
}
