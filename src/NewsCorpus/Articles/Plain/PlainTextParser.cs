using NewsCorpus.Text;

namespace NewsCorpus.Articles.Plain;

/// <summary>
/// Says what each line of a scraped plain text is: first what single lines show by their wording (cues), then, of
/// what is left, which line is the lead and which are headings, by length, punctuation and blank lines.
/// </summary>
internal sealed class PlainTextParser
{
    private const int NearProse = 8;

    private readonly string _text;
    private readonly List<LineTraits> _lines;
    private readonly long[] _prose;
    private readonly (BlockKind Kind, string? Reason)[] _verdicts;
    private readonly bool _titleGiven;
    private string? _titleKey;
    private int _title = -1;
    private int _siteSuffix;
    private (int First, int Last)? _page;

    private PlainTextParser(string text, string? knownTitle)
    {
        _text = text;
        List<TextLine> lines = LineScanner.Scan(text);
        _lines = new List<LineTraits>(lines.Count);
        foreach (TextLine line in lines.Count == 0 ? lines : LineJoiner.Join(text, lines))
        {
            _lines.Add(LineTraits.Of(text, line));
        }

        _prose = SumProse(_lines);
        _verdicts = new (BlockKind, string?)[_lines.Count];
        _titleGiven = knownTitle is not null;
        _titleKey = knownTitle is null ? null : CueKey.Of(knownTitle);
    }

    /// <summary>Takes the text apart.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="knownTitle">The title, when it is known from elsewhere and may not stand in the text.</param>
    public static PlainLayout Parse(string text, string? knownTitle = null)
    {
        PlainTextParser parser = new(text, knownTitle);
        parser.FindTitle();
        parser.FindProse();
        parser.Walk();
        BodyShape.Apply(text, parser._lines, parser._verdicts, parser._title);
        return parser.Layout();
    }

    private void FindTitle()
    {
        for (int i = 0; i < Math.Min(_lines.Count, 12); i++)
        {
            LineTraits line = _lines[i];
            if (line.IsRule || line.IsNumber || HeadNoise(line) is not null)
            {
                continue;
            }

            if (_titleGiven)
            {
                if (line.Whole && line.Key == _titleKey)
                {
                    _title = i;
                    return;
                }

                continue;
            }

            if (ReadsAsTitle(line, i))
            {
                _title = i;
                _titleKey = line.Key;
                SplitSiteSuffix(i, i + 5);
            }

            return;
        }
    }

    /// <summary>
    /// A headline is one sentence at most. A text of one line is a headline only when it is short; so is a first line
    /// that ends with a full stop.
    /// </summary>
    private bool ReadsAsTitle(LineTraits line, int index)
    {
        int length = line.Line.Length;
        ReadOnlySpan<char> span = _text.AsSpan(line.Line.Start, Math.Min(length, 400));
        bool alone = index == _lines.Count - 1;
        return length <= 250 && Sentences.InnerEnds(span) == 0
            && !(line.EndsSentence && span[^1] == '.' && (length > 140 || alone))
            && !(alone && length > 160);
    }

    /// <summary>
    /// "Headline | Site" over a line that is the headline alone: what follows the bar is not the title's.
    /// </summary>
    private void SplitSiteSuffix(int title, int until)
    {
        TextLine line = _lines[title].Line;
        int bar = _text.AsSpan(line.Start, line.Length).LastIndexOfAny("|-–—»");
        while (bar > 0)
        {
            string shorter = CueKey.Of(_text.AsSpan(line.Start, bar));
            if (shorter.Length > 0 && Repetitions(shorter, title, until).Any())
            {
                _titleKey = shorter;
                _siteSuffix = line.Start + bar;
                return;
            }

            bar = _text.AsSpan(line.Start, bar).LastIndexOfAny("|-–—»");
        }
    }

    /// <summary>The lines with this key behind the title and before a line.</summary>
    private IEnumerable<int> Repetitions(string key, int title, int until)
    {
        for (int i = title + 1; i < Math.Min(_lines.Count, until); i++)
        {
            if (_lines[i].Key == key)
            {
                yield return i;
            }
        }
    }

    /// <summary>
    /// Where the article's prose stands, when the text is that of a whole page; its headline then comes again right
    /// above the prose, often without the site's name.
    /// </summary>
    private void FindProse()
    {
        _page = PageDump.FindProse(_text, _lines);
        if (_page is not { } page || _title < 0 || _titleGiven)
        {
            return;
        }

        if (_siteSuffix == 0)
        {
            SplitSiteSuffix(_title, page.Last);
        }

        _page = PageDump.FindProse(_text, _lines, Repetitions(_titleKey!, _title, page.Last)) ?? _page;
    }

    /// <summary>What a line beside the prose of a whole page is: part of its frame, or the date above the prose.</summary>
    private (BlockKind Kind, string? Reason) Frame(LineTraits line, int index, int first) =>
        index < first && first - index <= NearProse
        && DateWords.HoldsYear(_text.AsSpan(line.Line.Start, line.Line.Length))
            ? (BlockKind.Dateline, null)
            : (BlockKind.Boilerplate, "outside");

    /// <summary>What may stand above a headline, or null when the line may be the headline itself.</summary>
    private string? HeadNoise(LineTraits line)
    {
        if (line.Cue is { } cue && (line.CueIsPlain || line.Words <= 6)
            && cue.Reason is "breadcrumb" or "section" or "share" or "counter" or "comment-count" or "advert"
            or "dateline")
        {
            return line.Cue.Reason;
        }

        bool crumbs = line.Whole && LineShapes.IsBreadcrumb(_text.AsSpan(line.Line.Start, line.Line.Length),
            beforeTitle: true);
        return IsDate(line) ? "dateline" : crumbs ? "breadcrumb" : null;
    }

    private bool IsDate(LineTraits line) =>
        line.Whole && DateWords.IsDateLine(line.Key, line.Words, _text.AsSpan(line.Line.Start, line.Line.Length));

    private void Walk()
    {
        int body = 0;
        string? rest = null;
        string? list = null;
        for (int i = 0; i < _lines.Count; i++)
        {
            LineTraits line = _lines[i];
            if (i == _title)
            {
                _verdicts[i] = (BlockKind.Title, null);
                continue;
            }

            (BlockKind kind, string? reason) = Judge(line, i, body);
            if (_page is { } page && kind == BlockKind.Body && (i < page.First || i > page.Last))
            {
                (kind, reason) = Frame(line, i, page.First);
            }

            if (rest is not null && (kind is not BlockKind.Boilerplate || reason is "share" or "counter"))
            {
                (kind, reason) = (BlockKind.Boilerplate, rest);
            }
            else if (kind == BlockKind.Body && list is not null)
            {
                if (line.IsParagraph || line.Words > 30)
                {
                    list = null;
                }
                else
                {
                    (kind, reason) = (BlockKind.Boilerplate, list);
                }
            }

            if (kind == BlockKind.Boilerplate && line.Cue is { } cue && cue.Reason == reason)
            {
                bool bare = line.CueIsPlain && (line.Words <= CueKey.Words(cue.Key) || line.EndsOpen);
                list = cue.Effect == CueEffect.List && bare ? reason : null;
                rest ??= cue.Effect == CueEffect.Rest && body > 0 && ProseAfter(i) <= ProseBefore(i) ? reason : null;
            }

            body += kind == BlockKind.Body && line.IsParagraph ? 1 : 0;
            _verdicts[i] = (kind, reason);
        }
    }

    private (BlockKind Kind, string? Reason) Judge(LineTraits line, int index, int body)
    {
        if (line.IsRule)
        {
            return (BlockKind.Boilerplate, "separator");
        }

        if (line.Whole && _titleKey is not null && line.Key == _titleKey)
        {
            return (BlockKind.Boilerplate, "repeated-title");
        }

        if (line.IsNumber)
        {
            return body <= 1 || ProseAfter(index) == 0 ? (BlockKind.Boilerplate, "comment-count")
                : (BlockKind.Body, null);
        }

        if (IsDate(line))
        {
            return body == 0 ? (BlockKind.Dateline, null)
                : ProseAfter(index) == 0 ? (BlockKind.Boilerplate, "date") : (BlockKind.Body, null);
        }

        if (line.Cue is { } cue)
        {
            return JudgeCue(line, cue, index, body);
        }

        ReadOnlySpan<char> span = _text.AsSpan(line.Line.Start, line.Line.Length);
        return body == 0 && LineShapes.IsBreadcrumb(span, index < _title) && (index < _title || LineShapes.HoldsSection(span))
                ? (BlockKind.Boilerplate, "breadcrumb")
            : LineShapes.IsCopyright(span) ? (BlockKind.Boilerplate, "copyright")
            : (BlockKind.Body, null);
    }

    private (BlockKind Kind, string? Reason) JudgeCue(LineTraits line, Cue cue, int index, int body)
    {
        bool prose = !line.CueIsPlain && line.EndsSentence && line.Words > 12;
        switch (cue.Reason)
        {
            case "byline":
                return line.EndsSentence || !Names.LooksLikeNames(_text.AsSpan(line.Line.Start, line.Line.Length))
                    ? (BlockKind.Body, null)
                    : body == 0 || ProseAfter(index) == 0 ? (BlockKind.Byline, null) : (BlockKind.Body, null);
            case "dateline":
                return prose ? (BlockKind.Body, null)
                    : body == 0 ? (BlockKind.Dateline, null) : (BlockKind.Boilerplate, "date");
            case "section":
                return body == 0 || ProseAfter(index) == 0 ? (BlockKind.Boilerplate, "section")
                    : (BlockKind.Body, null);
            case "share" or "counter" or "tags" or "breadcrumb" when prose:
                return (BlockKind.Body, null);
            default:
                return (BlockKind.Boilerplate, cue.Reason);
        }
    }

    private long ProseBefore(int index) => _prose[index];

    private long ProseAfter(int index) => _prose[^1] - _prose[index + 1];

    /// <summary>Running sums of how much prose stands before each line.</summary>
    private static long[] SumProse(List<LineTraits> lines)
    {
        long[] sums = new long[lines.Count + 1];
        for (int i = 0; i < lines.Count; i++)
        {
            sums[i + 1] = sums[i] + (lines[i].IsParagraph && lines[i].Cue is null ? lines[i].Line.Length : 0);
        }

        return sums;
    }

    private PlainLayout Layout()
    {
        List<ArticleBlock> blocks = new(_lines.Count + 1);
        List<TextSpan> dates = [];
        TextSpan? title = null;
        TextSpan? lead = null;
        TextSpan? byline = null;
        for (int i = 0; i < _lines.Count; i++)
        {
            TextLine line = _lines[i].Line;
            TextSpan span = new(line.Start, line.End);
            (BlockKind kind, string? reason) = _verdicts[i];
            if (kind == BlockKind.Title && _siteSuffix > 0)
            {
                span = new TextSpan(line.Start, TrimEnd(_siteSuffix));
            }

            int frame = kind == BlockKind.Body ? PageTail.Find(_text, line.Start, line.End) : line.End;
            span = frame < line.End ? new TextSpan(line.Start, TrimEnd(frame)) : span;
            blocks.Add(new ArticleBlock(kind, span, reason));
            if (span.End < line.End)
            {
                blocks.Add(frame < line.End ? new ArticleBlock(BlockKind.Boilerplate, new TextSpan(frame, line.End), "page-frame")
                    : new ArticleBlock(BlockKind.Boilerplate, new TextSpan(_siteSuffix, line.End), "site-name"));
            }

            title ??= kind == BlockKind.Title ? span : null;
            lead ??= kind == BlockKind.Lead ? span : null;
            byline ??= kind == BlockKind.Byline ? span : null;
            if (kind is BlockKind.Dateline or BlockKind.Byline || reason == "date")
            {
                dates.Add(span);
            }
        }

        return new PlainLayout(blocks, title, lead, byline, dates);
    }

    private int TrimEnd(int end)
    {
        while (end > 0 && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
