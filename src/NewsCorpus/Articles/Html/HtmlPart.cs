namespace NewsCorpus.Articles.Html;

/// <summary>A block-level element of a page, with what is known of it.</summary>
internal sealed class HtmlPart(HtmlPart? parent, string tag, int index)
{
    private string? _path;

    public HtmlPart? Parent { get; } = parent;

    public string Tag { get; } = tag;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>What its class, id, role or element name says it is; see <see cref="ClassCues"/>.</summary>
    public string? Role { get; set; }

    /// <summary>
    /// The innermost role among itself and its ancestors that sets text aside, once judged trustworthy.
    /// </summary>
    public string? Aside { get; set; }

    /// <summary>A time element's machine-readable value.</summary>
    public string? DateTime { get; init; }

    public bool IsHidden { get; set; }

    /// <summary>Weighed prose directly inside.</summary>
    public double OwnProse { get; set; }

    /// <summary>Weighed prose in all below, in which a run of paragraphs counts for more than its parts.</summary>
    public double Mass { get; set; }

    /// <summary>Plain characters of prose in all below.</summary>
    public double Prose { get; set; }

    public bool HoldsTitle { get; set; }

    public List<HtmlPart> Parts { get; } = [];

    /// <summary>A CSS selector that leads from the root to the element.</summary>
    public string Path => _path ??= Parent is null ? Tag : $"{Parent.Path} > {Tag}:nth-child({index})";

    public bool IsInside(HtmlPart other)
    {
        for (HtmlPart? part = this; part is not null && part.Depth >= other.Depth; part = part.Parent)
        {
            if (part == other)
            {
                return true;
            }
        }

        return false;
    }
}
