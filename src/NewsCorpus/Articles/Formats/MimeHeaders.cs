using System.Text;

namespace NewsCorpus.Articles.Formats;

/// <summary>
/// Header lines as mail, HTTP and web archives have them: "Name: value", continued by indented lines.
/// </summary>
internal sealed class MimeHeaders
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public string? this[string name] => _values.TryGetValue(name, out string? value) ? value : null;

    /// <summary>
    /// Reads headers from the start of <paramref name="bytes"/>; <paramref name="length"/> is where the content
    /// begins.
    /// </summary>
    public static MimeHeaders Read(ReadOnlySpan<byte> bytes, out int length)
    {
        MimeHeaders headers = new();
        string? name = null;
        length = 0;
        while (length < bytes.Length)
        {
            int feed = bytes[length..].IndexOf((byte)'\n');
            int end = feed < 0 ? bytes.Length : length + feed;
            string line = Encoding.Latin1.GetString(bytes[length..end]).TrimEnd('\r');
            length = Math.Min(end + 1, bytes.Length);
            if (line.Length == 0)
            {
                break;
            }

            name = headers.AddLine(line, name);
        }

        return headers;
    }

    /// <summary>Adds a line; gives the name it belongs to, which the next line may continue.</summary>
    public string? AddLine(string line, string? last)
    {
        if (line[0] is ' ' or '\t' && last is not null)
        {
            _values[last] += " " + line.Trim();
            return last;
        }

        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return last;
        }

        string name = line[..colon].Trim();
        _values.TryAdd(name, line[(colon + 1)..].Trim());
        return name;
    }

    /// <summary>A parameter of a header's value: the boundary of "multipart/related; boundary=x".</summary>
    public string? Parameter(string header, string parameter)
    {
        foreach (string part in (this[header] ?? "").Split(';').Skip(1))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part[..equals].Trim().Equals(parameter, StringComparison.OrdinalIgnoreCase))
            {
                return part[(equals + 1)..].Trim().Trim('"');
            }
        }

        return null;
    }
}
