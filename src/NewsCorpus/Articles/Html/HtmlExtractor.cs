using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsCorpus.Articles.Plain;
using NewsCorpus.Text;

namespace NewsCorpus.Articles.Html;

/// <summary>
/// Turns a page into an article: cuts its visible text into units, finds the element that holds the article, judges
/// each unit, and writes all units down, one a line, as blocks.
/// </summary>
internal static class HtmlExtractor
{
    private static readonly Diagnostic TooDeep = new(
        ArticleDiagnostics.DeepNesting, default,
        "The page is nested too deeply or has too many elements: part of it was flattened.");

    private const int EnoughToTellLanguage = 8000;

    public static HtmlArticle Extract(string html, string? knownTitle, int maxDepth)
    {
        string limited = NestingLimiter.Limit(html, maxDepth);
        bool flattened = !ReferenceEquals(limited, html);

        // What the parser holds goes before the article is put together: it is larger than the page.
        IReadOnlyList<HtmlUnit> units = ReadUnits(limited, knownTitle, maxDepth, out HtmlFacts facts);
        HtmlArticle article = Assemble(units, facts);
        return flattened ? article with { Diagnostics = [TooDeep] } : article;
    }

    private static IReadOnlyList<HtmlUnit> ReadUnits(
        string limited, string? knownTitle, int maxDepth, out HtmlFacts facts)
    {
        HtmlParser parser = new(new HtmlParserOptions { MaximumDepth = maxDepth + 64, SkipComments = true });
        using IDocument document = parser.ParseDocument(limited);
        MetadataReader metadata = new();
        foreach (INode child in document.Head?.ChildNodes ?? Enumerable.Empty<INode>())
        {
            if (child is IElement element)
            {
                metadata.Visit(element);
            }
        }

        UnitCollector collector = new(metadata);
        HtmlPart root = collector.Collect(document.Body ?? document.DocumentElement);
        facts = metadata.Finish(
            string.IsNullOrWhiteSpace(document.Title) ? null : document.Title,
            document.DocumentElement.GetAttribute("lang"));
        facts.Title = knownTitle ?? facts.Title;
        HtmlPart main = MainContent.Find(root, collector.Parts, collector.Units);
        UnitJudge.Judge(collector.Units, main);
        return StatedBody.Check(collector.Units, facts.Body);
    }

    private static HtmlArticle Assemble(IReadOnlyList<HtmlUnit> units, HtmlFacts facts)
    {
        int firstBody = FirstBody(units);
        int title = HeadFinder.FindTitle(units, facts, firstBody);
        string? titleText = title >= 0 ? units[title].Text : PageTitle.Clean(facts);
        if (title >= 0)
        {
            (units[title].Kind, units[title].Reason) = (BlockKind.Title, null);
        }

        UnitJudge.Widen(units, title, firstBody);
        HeadFinder.MarkHead(units, facts, title, FirstBody(units));
        MarkRepeats(units, title, titleText);
        MarkRepeatedParagraphs(units);
        UnitJudge.DropLooseHeadings(units, title);
        Writer writer = new();
        if (title < 0 && titleText is not null)
        {
            writer.Add(BlockKind.Title, titleText, null, "head > title");
        }

        foreach (HtmlUnit unit in units)
        {
            writer.Add(unit.Kind, unit.Text, unit.Reason, unit.Part.Path);
        }

        facts.Published ??= PublishedTime(units, title);
        facts.Outlet ??= PageTitle.Outlet(facts.DocumentTitle, titleText);
        return new HtmlArticle
        {
            Text = writer.Text.ToString(),
            Blocks = writer.Blocks,
            Facts = facts,
            Title = titleText,
            Lead = First(units, BlockKind.Lead),
            Byline = WithoutBy(First(units, BlockKind.Byline)),
            MainText = writer.Main.ToString(),
            DateCandidates = DateTexts(units, title),
        };
    }

    private static int FirstBody(IReadOnlyList<HtmlUnit> units)
    {
        for (int i = 0; i < units.Count; i++)
        {
            if (units[i].Kind == BlockKind.Body && units[i].Reason != "caption")
            {
                return i;
            }
        }

        return -1;
    }

    private static string? First(IReadOnlyList<HtmlUnit> units, BlockKind kind)
    {
        foreach (HtmlUnit unit in units)
        {
            if (unit.Kind == kind)
            {
                return unit.Text;
            }
        }

        return null;
    }

    private static string? WithoutBy(string? byline) =>
        byline is not null && byline.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? byline[3..].TrimStart()
            : byline;

    private static void MarkRepeats(IReadOnlyList<HtmlUnit> units, int title, string? titleText)
    {
        string key = CueKey.Of(titleText ?? "");
        for (int i = 0; i < units.Count && key.Length > 0; i++)
        {
            HtmlUnit unit = units[i];
            if (i != title && Math.Abs(unit.Text.Length - titleText!.Length) < 12 && CueKey.Of(unit.Text) == key)
            {
                (unit.Kind, unit.Reason) = (BlockKind.Boilerplate, "repeated-title");
            }
        }
    }

    /// <summary>Paragraphs that the page has again are there for another screen.</summary>
    private static void MarkRepeatedParagraphs(IReadOnlyList<HtmlUnit> units)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (HtmlUnit unit in units)
        {
            if (unit.Kind == BlockKind.Body && unit.Text.Length >= 80 && !seen.Add(unit.Text))
            {
                (unit.Kind, unit.Reason) = (BlockKind.Boilerplate, RepeatedLines.Reason);
            }
        }
    }

    /// <summary>The machine-readable value of the time element nearest to the headline, those after it first.</summary>
    private static string? PublishedTime(IReadOnlyList<HtmlUnit> units, int title)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        for (int i = 0; i < units.Count; i++)
        {
            HtmlPart part = units[i].Part;
            int distance = Distance(i, title);
            if (part.DateTime is { Length: > 0 } value && part.Aside is null && distance < bestDistance
                && MetadataDate.TryRead(value, out _, out _))
            {
                (best, bestDistance) = (value, distance);
            }
        }

        return best;
    }

    /// <summary>
    /// Visible texts that may tell the date: those named so or made of a date, nearest to the headline first. Those of the
    /// page's frame are left out: there stands the day on which the page was fetched.
    /// </summary>
    private static List<string> DateTexts(IReadOnlyList<HtmlUnit> units, int title)
    {
        List<(int Distance, string Text)> found = [];
        for (int i = 0; i < units.Count; i++)
        {
            HtmlUnit unit = units[i];
            bool near = i > title && i - title < 5 && unit.Text.Length < 80 && HoldsYear(unit.Text);
            if (unit.Text.Length > 160 || unit.Kind is BlockKind.Heading or BlockKind.Title
                || (unit.Kind is BlockKind.Body && !near) || unit.Part.IsHidden || unit.Part.Aside is not (null or "tools" or "section" or "share")
                || !unit.Text.Any(char.IsDigit))
            {
                continue;
            }

            LineTraits line = LineTraits.Of(unit.Text, new TextLine(0, unit.Text.Length, true));
            bool dated = near || HeadFinder.NearRole(unit.Part) == "date" || line.Cue?.Reason == "dateline"
                || DateWords.IsDateLine(line.Key, line.Words, unit.Text)
                || unit.Kind is BlockKind.Byline or BlockKind.Dateline;
            if (dated)
            {
                found.Add((Distance(i, title), unit.Text));
            }
        }

        return [.. found.OrderBy(candidate => candidate.Distance).Take(8).Select(candidate => candidate.Text)];
    }

    private static bool HoldsYear(string text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            digits = char.IsDigit(c) ? digits + 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How far a unit stands from the headline; what stands before it counts as further.</summary>
    private static int Distance(int unit, int title) => unit >= title ? unit - Math.Max(title, 0) : (title - unit) * 3;

    /// <summary>Writes units as the lines of the article's text.</summary>
    private sealed class Writer
    {
        public StringBuilder Text { get; } = new();

        public StringBuilder Main { get; } = new();

        public List<ArticleBlock> Blocks { get; } = [];

        public void Add(BlockKind kind, string text, string? reason, string path)
        {
            if (Text.Length > 0)
            {
                Text.Append('\n');
            }

            Blocks.Add(new ArticleBlock(kind, new TextSpan(Text.Length, Text.Length + text.Length), reason, path));
            Text.Append(text);
            if (kind is BlockKind.Body or BlockKind.Lead && Main.Length < EnoughToTellLanguage)
            {
                Main.Append(text).Append('\n');
            }
        }
    }
}
