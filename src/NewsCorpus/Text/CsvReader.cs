using System.Text;

namespace NewsCorpus.Text;

/// <summary>
/// Reads separated values as RFC 4180 has them: cells in quotation marks may hold separators, line breaks and doubled
/// marks. A row over the limit is read past without being kept.
/// </summary>
internal sealed class CsvReader(TextReader reader, int most)
{
    private readonly StringBuilder _cell = new();
    private readonly char[] _buffer = new char[16 * 1024];
    private int _at;
    private int _length;
    private char _separator = ',';
    private long _nextLine = 1;
    private long _size;

    public List<string> Cells { get; } = [];

    /// <summary>1-based line on which the row begins.</summary>
    public long Line { get; private set; }

    public bool TooLong { get; private set; }

    /// <summary>Reads the next row that is not blank.</summary>
    /// <param name="separator">For the first row: the separator, or NUL to tell it from the row.</param>
    public bool Next(char? separator = null)
    {
        if (separator is { } given)
        {
            _separator = given == '\0' ? Guess() : given;
        }

        do
        {
            Cells.Clear();
            TooLong = false;
            _size = 0;
            Line = _nextLine;
            if (Peek() < 0)
            {
                return false;
            }

            ReadRow();
        }
        while (Cells.Count == 1 && Cells[0].Length == 0 && !TooLong);
        return true;
    }

    private void ReadRow()
    {
        bool quoted = false;
        bool start = true;
        while (true)
        {
            int c = Take();
            if (c < 0 || (c == '\n' && !quoted))
            {
                EndCell();
                return;
            }

            if (c == '"' && (quoted || start))
            {
                if (quoted && Peek() == '"')
                {
                    Keep((char)Take());
                    continue;
                }

                quoted = !quoted;
                start = false;
            }
            else if (c == _separator && !quoted)
            {
                EndCell();
                start = true;
            }
            else if (c != '\r' || quoted)
            {
                Keep((char)c);
                start = false;
            }
        }
    }

    private void Keep(char c)
    {
        if (++_size > most)
        {
            TooLong = true;
            _cell.Clear();
        }
        else
        {
            _cell.Append(c);
        }
    }

    private void EndCell()
    {
        Cells.Add(_cell.ToString());
        _cell.Clear();
    }

    /// <summary>The likeliest separator of the header row, which is all in the buffer or unusually long.</summary>
    private char Guess()
    {
        _ = Peek();
        ReadOnlySpan<char> line = _buffer.AsSpan(0, _length);
        int end = line.IndexOf('\n');
        line = end < 0 ? line : line[..end];
        int commas = line.Count(',');
        int semicolons = line.Count(';');
        return line.Count('\t') > Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }

    private int Peek()
    {
        if (_at == _length)
        {
            _length = reader.Read(_buffer, 0, _buffer.Length);
            _at = 0;
        }

        return _length == 0 ? -1 : _buffer[_at];
    }

    private int Take()
    {
        int c = Peek();
        if (c >= 0)
        {
            _at++;
            _nextLine += c == '\n' ? 1 : 0;
        }

        return c;
    }
}
