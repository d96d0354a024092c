using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsCorpus.Text;

namespace NewsCorpus.Articles.Html;

/// <summary>Turns a page into an article.</summary>
internal static class HtmlExtractor
{
    public static HtmlArticle Extract(string html, string? knownTitle, int maxDepth)
    {
        HtmlParser parser = new(new HtmlParserOptions { MaximumDepth = maxDepth, SkipComments = true });
        using IDocument document = parser.ParseDocument(html);
        HtmlFacts facts = new() { Title = document.Title, Language = document.DocumentElement.GetAttribute("lang") };
        UnitCollector collector = new();
        HtmlPart root = collector.Collect(document.Body ?? document.DocumentElement);
        HtmlPart main = MainContent.Find(root, collector.Parts, collector.Units);
        UnitJudge.Judge(collector.Units, main);
        StringBuilder text = new();
        StringBuilder mainText = new();
        List<ArticleBlock> blocks = new(collector.Units.Count);
        foreach (HtmlUnit unit in collector.Units)
        {
            blocks.Add(new ArticleBlock(unit.Kind, new TextSpan(text.Length, text.Length + unit.Text.Length), unit.Reason, unit.Part.Path));
            text.Append(unit.Text).Append('\n');
            if (unit.Kind is BlockKind.Body)
            {
                mainText.Append(unit.Text).Append('\n');
            }
        }

        return new HtmlArticle { Text = text.ToString(), Blocks = blocks, Facts = facts, Title = facts.Title, MainText = mainText.ToString() };
    }
}
