using System.Text;

namespace NewsCorpus.Articles.Formats;

/// <summary>What a <see cref="MarkupScanner"/> stands at.</summary>
internal enum MarkupKind
{
    /// <summary>A start tag; an empty element gives an end tag next.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>Text, references resolved, or a CDATA section.</summary>
    Text,
}

/// <summary>
/// Walks XML that need not be well formed. Only the references every XML has and those of HTML are resolved, one by
/// one, so nothing can explode; a document type is skipped. Text and tags over the limit are cut.
/// </summary>
internal sealed class MarkupScanner(TextReader reader, int most)
{
    private readonly StringBuilder _buffer = new();
    private string? _pendingEnd;
    private bool _cut;

    public MarkupKind Kind { get; private set; }

    /// <summary>Element name as written.</summary>
    public string Name { get; private set; } = "";

    public string Text { get; private set; } = "";

    public List<(string Name, string Value)> Attributes { get; } = [];

    /// <summary>Whether something was longer than the limit since this was last asked.</summary>
    public bool TakeCut()
    {
        bool cut = _cut;
        _cut = false;
        return cut;
    }

    public bool Next()
    {
        if (_pendingEnd is { } end)
        {
            (Kind, Name, _pendingEnd) = (MarkupKind.End, end, null);
            return true;
        }

        while (true)
        {
            int c = reader.Peek();
            if (c < 0)
            {
                return false;
            }

            if (c != '<')
            {
                ReadUntil("<", keepMark: true);
                Kind = MarkupKind.Text;
                Text = System.Net.WebUtility.HtmlDecode(_buffer.ToString());
                return true;
            }

            reader.Read();
            if (ReadTag())
            {
                return true;
            }
        }
    }

    private bool ReadTag()
    {
        switch (reader.Peek())
        {
            case '!':
                return ReadDeclaration();
            case '?':
                ReadUntil("?>");
                return false;
            case '/':
                ReadUntil(">");
                Kind = MarkupKind.End;
                Name = _buffer.ToString(1, _buffer.Length - 1).Trim();
                return true;
        }

        ReadStartTag();
        string tag = _buffer.ToString();
        bool empty = tag.EndsWith('/');
        ReadOnlySpan<char> inner = tag.AsSpan().TrimEnd('/');
        int space = inner.IndexOfAny(" \t\r\n/");
        Name = (space < 0 ? inner : inner[..space]).ToString();
        Attributes.Clear();
        if (space > 0)
        {
            ReadAttributes(inner[space..]);
        }

        Kind = MarkupKind.Start;
        _pendingEnd = empty ? Name : null;
        return Name.Length > 0;
    }

    private bool ReadDeclaration()
    {
        Span<char> lead = stackalloc char[8];
        int length = 0;
        while (length < 8 && reader.Peek() is >= 0 and not '>')
        {
            lead[length++] = (char)reader.Read();
            if (lead[..length] is "!--")
            {
                ReadUntil("-->");
                return false;
            }
        }

        if (lead[..length] is "![CDATA[")
        {
            ReadUntil("]]>");
            Kind = MarkupKind.Text;
            Text = _buffer.ToString();
            return true;
        }

        // A document type may hold declarations of its own in brackets.
        int depth = 0;
        int c;
        while ((c = reader.Read()) >= 0 && (c != '>' || depth > 0))
        {
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        }

        return false;
    }

    private void ReadStartTag()
    {
        _buffer.Clear();
        int quote = 0;
        int c;
        while ((c = reader.Read()) >= 0 && (c != '>' || quote != 0))
        {
            if (quote == 0 && c is '"' or '\'' && _buffer.Length > 0 && _buffer[^1] is '=' or ' ')
            {
                quote = c;
            }
            else if (c == quote)
            {
                quote = 0;
            }

            Keep((char)c);
        }
    }

    private void ReadAttributes(ReadOnlySpan<char> text)
    {
        while (Attributes.Count < 64)
        {
            int equals = text.IndexOf('=');
            if (equals < 0)
            {
                return;
            }

            string name = text[..equals].Trim().ToString();
            text = text[(equals + 1)..].TrimStart();
            if (text.IsEmpty)
            {
                return;
            }

            int end = text[0] is '"' or '\'' ? text[1..].IndexOf(text[0]) + 1 : text.IndexOfAny(' ', '\n');
            end = end <= 0 ? text.Length : end;
            string value = text[..end].Trim("\"'").ToString();
            Attributes.Add((name, System.Net.WebUtility.HtmlDecode(value)));
            text = text[Math.Min(end + 1, text.Length)..];
        }
    }

    /// <summary>Reads up to a mark, which is taken too unless it is to stay.</summary>
    private void ReadUntil(string mark, bool keepMark = false)
    {
        _buffer.Clear();
        while (true)
        {
            if (keepMark && reader.Peek() == mark[0])
            {
                return;
            }

            int c = reader.Read();
            if (c < 0)
            {
                return;
            }

            Keep((char)c);
            if (c == mark[^1] && EndsWith(mark))
            {
                _buffer.Length -= mark.Length;
                return;
            }
        }
    }

    private bool EndsWith(string mark)
    {
        if (_buffer.Length < mark.Length)
        {
            return false;
        }

        for (int i = 0; i < mark.Length; i++)
        {
            if (_buffer[^(mark.Length - i)] != mark[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Keep(char c)
    {
        if (_buffer.Length >= most)
        {
            // Keep the end, where a closing mark may be completed.
            _cut = true;
            _buffer.Remove(0, _buffer.Length - 8);
        }

        _buffer.Append(c);
    }
}
