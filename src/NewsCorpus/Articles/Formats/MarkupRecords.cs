using System.Text;

namespace NewsCorpus.Articles.Formats;

/// <summary>Puts records together from the elements of an XML file as they go by.</summary>
internal sealed class MarkupRecords(bool feed, int most)
{
    private readonly List<Element> _open = [];
    private Element? _content;
    private int _contentDepth;
    private bool _cut;

    public RecordBuilder? Start(MarkupScanner tag, int deepest)
    {
        if (_content is not null)
        {
            _contentDepth += tag.Name == _content.Name ? 1 : 0;
            Break(tag.Name);
            return null;
        }

        if (_open.Count >= deepest)
        {
            return null;
        }

        Element element = new(tag.Name);
        foreach ((string name, string value) in tag.Attributes)
        {
            bool address = name is "href" or "url" && tag.Name == "link";
            element.Record.Add(address ? "link" : name, value);
        }

        _open.Add(element);
        if (FieldRoles.Of(tag.Name) is { Role: "text" or "html" } && !IsItem(tag.Name) && _open.Count > 1)
        {
            _content = element;
            _contentDepth = 0;
        }

        return null;
    }

    public RecordBuilder? Text(string text)
    {
        if (_open.Count == 0)
        {
            return null;
        }

        if (_open[^1].Text.Length + text.Length <= most)
        {
            _open[^1].Text.Append(text);
        }
        else
        {
            _cut = true;
        }

        return null;
    }

    /// <summary>Whether an element's text was longer than the limit since this was last asked.</summary>
    public bool TakeCut()
    {
        bool cut = _cut;
        _cut = false;
        return cut;
    }

    /// <summary>Closes an element; gives the record that ends with it, if one does.</summary>
    public RecordBuilder? End(string name)
    {
        if (_content is not null)
        {
            Break(name);
            if (name != _content.Name || _contentDepth-- > 0)
            {
                return null;
            }

            _content = null;
        }

        int at = _open.FindLastIndex(element => element.Name == name);
        if (at < 0)
        {
            return null;
        }

        // Elements left open inside end here too.
        while (_open.Count > at + 1)
        {
            Fold();
        }

        return Fold();
    }

    /// <summary>At the end of the input: closes the innermost element that is still open; null when none is.</summary>
    public RecordBuilder? EndInnermost()
    {
        _content = null;
        if (_open.Count == 0)
        {
            return null;
        }

        RecordBuilder record = _open[^1].Record;
        return Fold() ?? (record.HasContent ? new RecordBuilder() : record);
    }

    private static bool IsItem(string name) =>
        name is "item" or "entry" or "article" or "ARTICLE" or "record" or "doc" or "DOC" or "row";

    /// <summary>Ends the innermost element: into a record of its own, or into the element around it.</summary>
    private RecordBuilder? Fold()
    {
        Element element = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        bool item = IsItem(element.Name) || _open.Count == 0;
        if (element.Record.HasContent
            && (item || (element.HasChildren && !_open.Exists(around => IsItem(around.Name)))))
        {
            return element.Record;
        }

        if (feed && item && _open.Count > 0 && element.Record.PromoteLead())
        {
            return element.Record;
        }

        if (_open.Count == 0)
        {
            return null;
        }

        Element parent = _open[^1];
        parent.HasChildren = true;
        if (element.Text.Length > 0 && !element.HasChildren)
        {
            string name = element.Name == "name" && parent.Name == "author" ? "author" : element.Name;
            parent.Record.Add(name, element.Text.ToString().Trim());
            if (parent.Name == "author")
            {
                parent.HasChildren = true;
            }
        }

        if (!IsItem(element.Name))
        {
            parent.Record.TakeMissing(element.Record);
        }

        return null;
    }

    /// <summary>Paragraph elements inside a text element part its lines.</summary>
    private void Break(string name)
    {
        if (name is "p" or "P" or "br" or "br/" or "para" or "paragraph" or "div" or "li" or "h1" or "h2" or "h3"
            && _open.Count > 0)
        {
            _open[^1].Text.Append('\n');
        }
    }

    private sealed class Element(string name)
    {
        public string Name { get; } = name;

        public RecordBuilder Record { get; } = new();

        public StringBuilder Text { get; } = new();

        public bool HasChildren { get; set; }
    }
}
