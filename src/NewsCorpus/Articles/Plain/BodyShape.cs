using System.Buffers;

namespace NewsCorpus.Articles.Plain;

/// <summary>
/// Tells lead, headings and trailing tags among the lines that no wording gave away, by how they stand to each other.
/// </summary>
internal static class BodyShape
{
    private static readonly SearchValues<char> DatelineSigns = SearchValues.Create("-–—/(|،,");

    private static readonly SearchValues<char> JoinSigns = SearchValues.Create("-–—/");
    private static readonly SearchValues<char> TagSigns = SearchValues.Create("#•,،;|*");

    private const int LongestLead = 400;

    public static void Apply(
        string text, List<LineTraits> lines, (BlockKind Kind, string? Reason)[] verdicts, int title)
    {
        List<int> body = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (verdicts[i].Kind == BlockKind.Body)
            {
                body.Add(i);
            }
        }

        MarkHeadLine(text, lines, verdicts, title, body, 0);
        bool headLineNext = MarkHeadLine(text, lines, verdicts, title, body, 1);
        if (title >= 0 && body.Count >= 2 && IsLead(text, lines, verdicts, title, body, headLineNext))
        {
            verdicts[body[0]] = (BlockKind.Lead, null);
            body.RemoveAt(0);
        }

        MarkTail(text, lines, verdicts, body);
        MarkHeadings(text, lines, verdicts, body);
    }

    /// <summary>
    /// A very short line straight under the headline is no prose: place and agency ("دمشق - سانا", Damascus - SANA)
    /// or the writer's or outlet's name.
    /// </summary>
    private static bool MarkHeadLine(
        string text, List<LineTraits> lines, (BlockKind Kind, string? Reason)[] verdicts, int title, List<int> body,
        int at)
    {
        if (title < 0 || body.Count < at + 2 || body[0] < title
            || (at > 0 && lines[body[0]].IsParagraph && lines[body[0]].Line.Length > LongestLead))
        {
            return false;
        }

        LineTraits line = lines[body[at]];
        if (line.Words > 5 || line.EndsSentence || line.EndsOpen || Sentences.EndsQuoted(text, line.Line)
            || !lines[body[at + 1]].IsParagraph)
        {
            return false;
        }

        bool split = text.AsSpan(line.Line.Start, line.Line.Length).IndexOfAny(DatelineSigns) > 0;
        if (at > 0 && lines[body[0]].EndsSentence && !split && !CueTable.Default.HoldsStaffWord(line.Key))
        {
            // After a whole sentence it may as well be a heading.
            return false;
        }

        bool place = split && !CueTable.Default.HoldsStaffWord(line.Key);
        verdicts[body[at]] = (place ? BlockKind.Dateline : BlockKind.Byline, null);
        body.RemoveAt(at);
        return true;
    }

    private static bool IsLead(
        string text, List<LineTraits> lines, (BlockKind Kind, string? Reason)[] verdicts, int title, List<int> body,
        bool headLineNext)
    {
        LineTraits line = lines[body[0]];
        if (body[0] < title || line.Line.Length > LongestLead || line.Words < 5 || line.EndsOpen)
        {
            return false;
        }

        LineTraits next = lines[body[1]];
        int ended = body.Skip(1).Count(i => lines[i].EndsSentence);
        bool othersEnd = ended * 10 >= (body.Count - 1) * 6;
        if (!line.EndsSentence && !Sentences.EndsQuoted(text, line.Line))
        {
            return othersEnd && next.IsParagraph;
        }

        if (Sentences.InnerEnds(text.AsSpan(line.Line.Start, line.Line.Length)) > 1)
        {
            return false;
        }

        // A whole sentence is a lead when the report's own dateline comes only after it, or when it clings to the
        // headline
        // while blank lines part the paragraphs.
        bool datelineNext = Datelines.OpensWith(text.AsSpan(next.Line.Start, next.Line.Length))
            && !Datelines.OpensWith(text.AsSpan(line.Line.Start, line.Line.Length));
        bool clings = !line.Line.Gap && body[0] == title + 1 && body.Count >= 3
            && body.Skip(1).All(i => lines[i].Line.Gap) && line.Line.Length < 260;
        return headLineNext || datelineNext || clings
            || (verdicts[body[0] + 1].Kind is BlockKind.Dateline or BlockKind.Byline);
    }

    /// <summary>Short lines after the last sentence: several are tags, a single one is a signature.</summary>
    private static void MarkTail(
        string text, List<LineTraits> lines, (BlockKind Kind, string? Reason)[] verdicts, List<int> body)
    {
        int first = body.Count;
        while (first > 1 && lines[body[first - 1]] is { EndsSentence: false } tail
            && (tail.Words <= 4 || (tail.Words <= 12
            && LineShapes.IsNameList(text.AsSpan(tail.Line.Start, tail.Line.Length)))) && first - 1 > 0)
        {
            first--;
        }

        if (first == body.Count || !lines[body[first - 1]].EndsSentence)
        {
            return;
        }

        TextLine last = lines[body[^1]].Line;
        bool list = body.Count - first > 1 || LineShapes.IsNameList(text.AsSpan(last.Start, last.Length));
        string reason = list ? "tags" : "credit";
        for (int i = body.Count - 1; i >= first; i--)
        {
            TextLine line = lines[body[i]].Line;
            verdicts[body[i]] = IsSignature(text.AsSpan(line.Start, line.Length), lines[body[i]], i == first)
                ? (BlockKind.Byline, null) : (BlockKind.Boilerplate, reason);
            body.RemoveAt(i);
        }
    }

    /// <summary>Who wrote and where, below the text as above others: "our correspondent in Basra", right below it "Basra – Harbour Wire".</summary>
    private static bool IsSignature(ReadOnlySpan<char> line, LineTraits traits, bool follows) =>
        traits.Words <= 6 && line[0] is not ('#' or '*') && (CueTable.Default.HoldsStaffWord(traits.Key)
            || (follows && line.IndexOfAny(TagSigns) < 0 && line.IndexOfAny(JoinSigns) is > 0 and var sign && sign == line.LastIndexOfAny(JoinSigns)));

    private static void MarkHeadings(
        string text, List<LineTraits> lines, (BlockKind Kind, string? Reason)[] verdicts, List<int> body)
    {
        for (int i = 1; i + 1 < body.Count; i++)
        {
            LineTraits line = lines[body[i]];
            LineTraits next = lines[body[i + 1]];
            LineTraits before = lines[body[i - 1]];
            bool asks = line.Words <= 6 && text[line.Line.End - 1] is '؟' or '?';
            if (line.Words <= 9 && !line.IsNumber && line.Line.Length <= 80 && (!line.EndsSentence || asks)
                && !Sentences.EndsQuoted(text, line.Line)
                && next.IsParagraph && before.EndsSentence && next.Line.Length > 2 * line.Line.Length
                && text[line.Line.Start] is not ('-' or '•' or '*' or '–')
                && text[line.Line.End - 1] is not ('،' or ','))
            {
                verdicts[body[i]] = (BlockKind.Heading, null);
            }
        }
    }
}
