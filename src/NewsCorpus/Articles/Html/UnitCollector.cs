using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace NewsCorpus.Articles.Html;

/// <summary>Walks a page once and cuts its visible text into units.</summary>
internal sealed class UnitCollector(MetadataReader metadata)
{
    private static readonly FrozenSet<string> Silent = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "template", "noscript", "svg", "canvas", "object", "embed", "iframe", "head", "select",
        "option", "datalist",
        "textarea", "audio", "video", "map", "math", "noframes", "frameset", "applet", "meta", "link");

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "ins", "kbd", "label",
        "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
        "img", "br", "nobr",
        "amp-img", "picture", "source", "input");

    private readonly StringBuilder _text = new();
    private readonly List<HtmlUnit> _units = [];
    private readonly List<HtmlPart> _parts = [];
    private int _linkLength;
    private int _linkDepth;
    private bool _pendingSpace;
    private int _breaks;

    /// <summary>The text's units in document order.</summary>
    public IReadOnlyList<HtmlUnit> Units => _units;

    /// <summary>All parts, parents before children.</summary>
    public IReadOnlyList<HtmlPart> Parts => _parts;

    public HtmlPart Collect(IElement root)
    {
        HtmlPart part = new(null, root.LocalName, 1);
        _parts.Add(part);
        Walk(root, part);
        Flush(part);
        return part;
    }

    private void Walk(INode node, HtmlPart part)
    {
        // By index: asking a node for its next sibling searches its parent's children from the first.
        INodeList children = node.ChildNodes;
        int index = 0;
        for (int i = 0; i < children.Length; i++)
        {
            INode child = children[i];
            if (child is IText text)
            {
                Append(text.Data, part);
            }
            else if (child is IElement element)
            {
                index++;
                Enter(element, part, index);
            }
        }
    }

    private void Enter(IElement element, HtmlPart part, int index)
    {
        string tag = element.LocalName;
        if (Silent.Contains(tag))
        {
            metadata.Visit(element);
            return;
        }

        if (tag == "br")
        {
            Break(part);
            return;
        }

        if (Inline.Contains(tag) && !IsAside(element, tag))
        {
            bool link = tag == "a";
            _linkDepth += link ? 1 : 0;
            Walk(element, part);
            _linkDepth -= link ? 1 : 0;
            return;
        }

        Flush(part);
        HtmlPart inner = new(part, tag, index)
        {
            Role = PartRoles.Of(element, tag),
            DateTime = tag == "time" ? element.GetAttribute("datetime") : null,
            IsHidden = part.IsHidden || IsHiddenElement(element),
        };
        part.Parts.Add(inner);
        _parts.Add(inner);
        Walk(element, inner);
        Flush(inner);
    }

    /// <summary>Spans styled as blocks: their class says that they are no part of the sentence around them.</summary>
    private static bool IsAside(IElement element, string tag) =>
        tag is "span" or "small" or "time" or "label" && element.Attributes.Length > 0
        && (tag is "time" || PartRoles.Of(element, tag) is { } role
        && role is not ("content" or "lead" or "tools" or "section"));

    private static bool IsHiddenElement(IElement element)
    {
        if (element.Attributes.Length == 0)
        {
            return false;
        }

        return element.HasAttribute("hidden")
            || element.GetAttribute("aria-hidden") is "true"
            || (element.GetAttribute("style") is { } style
                && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                    || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>
    /// Two line breaks end a unit: many pages have no paragraphs but these. One does outside paragraphs, headings and
    /// list items, and in these where a sentence ends before it.
    /// </summary>
    private void Break(HtmlPart part)
    {
        _breaks++;
        int last = _text.Length - 1;
        bool sentence = last > 40 && _text[last] is '.' or '!' or '?' or '؟' or ':' or '"' or '”' or '»';
        bool loose = part.Tag is not ("p" or "li" or "blockquote" or "figcaption" or ['h', _]);
        if (_breaks > 1 || sentence || loose)
        {
            Flush(part);
        }
        else
        {
            _pendingSpace = true;
        }
    }

    private void Append(string data, HtmlPart part)
    {
        ReadOnlySpan<char> rest = data;
        while (!rest.IsEmpty)
        {
            int start = 0;
            while (start < rest.Length && IsBlank(rest[start]))
            {
                start++;
            }

            _pendingSpace |= start > 0;
            rest = rest[start..];
            int end = 0;
            while (end < rest.Length && !IsBlank(rest[end]))
            {
                end++;
            }

            if (end == 0)
            {
                return;
            }

            if (_pendingSpace && _text.Length > 0)
            {
                _text.Append(' ');
                _linkLength += _linkDepth > 0 ? 1 : 0;
            }

            _pendingSpace = false;
            _breaks = 0;
            _text.Append(rest[..end]);
            _linkLength += _linkDepth > 0 ? end : 0;
            rest = rest[end..];
        }
    }

    private static bool IsBlank(char c) => c <= ' ' ? c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' : c > '\u007F'
        && char.IsWhiteSpace(c);

    private void Flush(HtmlPart part)
    {
        if (_text.Length > 0)
        {
            _units.Add(new HtmlUnit(_text.ToString(), part, Math.Min(_linkLength, _text.Length)));
            _text.Clear();
        }

        _linkLength = 0;
        _pendingSpace = false;
        _breaks = 0;
    }
}
