using System.Collections.Frozen;
using System.Text;

namespace NewsCorpus.Articles.Html;

/// <summary>
/// Keeps hostile and hopelessly broken markup from costing more than its size: parsers of HTML spend time by the
/// depth of nesting on every tag, and copy unclosed formatting into every paragraph. Tags over the limits are taken
/// out before parsing; their text stays. Pages within the limits, all honest ones, go through untouched.
/// </summary>
internal ref struct NestingLimiter
{
    private const int MostElements = 50_000;
    private const int MostBreaks = 10_000;
    private const int RareBreaks = 8192;

    // Parsers look through the open elements at most tags: an element costs what it lies deep.
    private const long MostDepth = 4_000_000;
    private const int MostFormatting = 24;
    private const int LongestTag = 64 * 1024;

    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    private static readonly FrozenSet<string> Raw = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "script", "style", "textarea", "title", "xmp", "iframe", "noembed",
        "noframes");

    private static readonly FrozenDictionary<string, string[]> Closes = new Dictionary<string, string[]>(
        StringComparer.OrdinalIgnoreCase)
    {
        ["p"] = ["div", "td", "th", "table", "li", "section", "article", "body", "blockquote", "center", "form"],
        ["li"] = ["ul", "ol", "menu"],
        ["dt"] = ["dl"],
        ["dd"] = ["dl"],
        ["option"] = ["select"],
        ["tr"] = ["table", "tbody", "thead"],
        ["td"] = ["tr", "table"],
        ["th"] = ["tr", "table"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VoidLookup =
        Void.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FormattingLookup =
        Formatting.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RawLookup =
        Raw.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> ClosesLookup =
        Closes.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string _html;
    private readonly (int Start, int Length)[] _open;
    private StringBuilder? _result;
    private int _kept;
    private int _depth;
    private int _dropped;
    private int _formatting;
    private int _elements;
    private int _breaks;
    private int _lastBreak;
    private long _depths;

    private NestingLimiter(string html, int maxDepth)
    {
        _html = html;
        _open = new (int, int)[maxDepth];
    }

    /// <summary>The page within the limits; the same string when it was so before.</summary>
    public static string Limit(string html, int maxDepth)
    {
        NestingLimiter limiter = new(html, maxDepth);
        limiter.Run();
        return limiter._result?.Append(html, limiter._kept, html.Length - limiter._kept).ToString() ?? html;
    }

    private void Run()
    {
        int at = 0;
        while (at < _html.Length)
        {
            int open = _html.AsSpan(at).IndexOf('<');
            if (open < 0 || at + open + 1 >= _html.Length)
            {
                return;
            }

            at += open;
            char next = _html[at + 1];
            if (next == '!' && _html.AsSpan(at).StartsWith("<!--"))
            {
                int end = _html.IndexOf("-->", at + 2, StringComparison.Ordinal);
                at = end < 0 ? _html.Length : end + 3;
            }
            else if (char.IsAsciiLetter(next)
                || (next == '/' && at + 2 < _html.Length && char.IsAsciiLetter(_html[at + 2])))
            {
                at = Tag(at, next == '/');
            }
            else
            {
                at++;
            }
        }
    }

    private int Tag(int at, bool closing)
    {
        int start = at + (closing ? 2 : 1);
        int end = start;
        while (end < _html.Length && (char.IsAsciiLetterOrDigit(_html[end]) || _html[end] is '-' or ':'))
        {
            end++;
        }

        ReadOnlySpan<char> name = _html.AsSpan(start, end - start);
        int close = TagEnd(end);
        bool tooLong = close - at > LongestTag;
        if (closing)
        {
            Close(name, at, close);
            return close;
        }

        _depths += _depth;
        bool tooMany = ++_elements > MostElements || _depths > MostDepth;
        if (tooLong || tooMany || !Enter(name, start, _html[Math.Max(0, close - 2)] == '/'))
        {
            _dropped += tooMany && !VoidLookup.Contains(name) ? 1 : 0;
            Drop(at, close, Instead(name, at));
            return close;
        }

        if (!RawLookup.Contains(name))
        {
            return close;
        }

        // What is inside is no markup.
        _depth = Math.Max(0, _depth - 1);
        int raw = _html.AsSpan(close).IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        return raw < 0 ? _html.Length : TagEnd(close + raw + 2 + name.Length);
    }

    /// <summary>Where the tag ends, quoted attribute values minded as far as a tag may reasonably go.</summary>
    private readonly int TagEnd(int at)
    {
        ReadOnlySpan<char> rest = _html.AsSpan(at);
        int scanned = 0;
        while (scanned < rest.Length)
        {
            int next = rest[scanned..].IndexOfAny('>', '"', '\'');
            if (next < 0)
            {
                return _html.Length;
            }

            scanned += next;
            char c = rest[scanned];
            if (c == '>')
            {
                return at + scanned + 1;
            }

            bool value = scanned > 0 && rest[scanned - 1] is '=' or ' ';
            int quote = value ? rest[(scanned + 1)..Math.Min(rest.Length, scanned + 1 + LongestTag)].IndexOf(c) : -1;
            scanned += quote < 0 ? 1 : quote + 2;
        }

        return _html.Length;
    }

    private bool Enter(ReadOnlySpan<char> name, int start, bool selfClosed)
    {
        if (VoidLookup.Contains(name))
        {
            return true;
        }

        if (FormattingLookup.Contains(name) && ++_formatting > MostFormatting)
        {
            _formatting--;
            _dropped++;
            return false;
        }

        if (ClosesLookup.TryGetValue(name, out string[]? barriers))
        {
            CloseImplied(name, barriers);
        }

        if (_depth >= _open.Length)
        {
            _dropped++;
            return false;
        }

        if (!selfClosed || !name.Contains('-'))
        {
            _open[_depth++] = (start, name.Length);
        }

        return true;
    }

    private void CloseImplied(ReadOnlySpan<char> name, string[] barriers)
    {
        for (int i = _depth - 1; i >= 0; i--)
        {
            ReadOnlySpan<char> open = Open(i);
            if (open.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                _depth = i;
                return;
            }

            foreach (string barrier in barriers)
            {
                if (open.Equals(barrier, StringComparison.OrdinalIgnoreCase))
                {
                    return;
                }
            }
        }
    }

    /// <summary>
    /// What keeps the texts before and after a dropped tag apart; paragraphs, as far as that stays cheap, and after
    /// that one in a while, so that no piece of text grows as large as the page.
    /// </summary>
    private string Instead(ReadOnlySpan<char> name, int at)
    {
        if (VoidLookup.Contains(name))
        {
            return "\n";
        }

        bool due = _breaks < MostBreaks || at - _lastBreak >= RareBreaks;
        if (!due || name is not ("p" or "div" or "li" or "tr") || _html.AsSpan(_kept, at - _kept).IsWhiteSpace())
        {
            return " ";
        }

        _breaks++;
        _lastBreak = at;
        return "<br><br>";
    }

    private void Close(ReadOnlySpan<char> name, int at, int end)
    {
        if (FormattingLookup.Contains(name))
        {
            _formatting = Math.Max(0, _formatting - 1);
        }

        for (int i = _depth - 1; i >= 0; i--)
        {
            if (Open(i).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                _depth = i;
                return;
            }
        }

        // Parsers make elements of some end tags that end nothing.
        if (_dropped > 0 || (name is "p" or "br" && ++_elements > MostElements))
        {
            _dropped = Math.Max(0, _dropped - 1);
            Drop(at, end, " ");
        }
    }

    private readonly ReadOnlySpan<char> Open(int index) => _html.AsSpan(_open[index].Start, _open[index].Length);

    private void Drop(int start, int end, string instead)
    {
        _result ??= new StringBuilder();
        _result.Append(_html, _kept, start - _kept).Append(instead);
        _kept = end;
    }
}
