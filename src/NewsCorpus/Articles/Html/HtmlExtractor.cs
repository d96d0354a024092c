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
        StringBuilder text = new();
        List<ArticleBlock> blocks = [];
        string? title = knownTitle ?? document.QuerySelector("h1")?.TextContent.Trim() ?? document.Title;
        Add(title, BlockKind.Title, "html/head/title");
        foreach (IElement element in (document.QuerySelector("article") ?? document.Body!).QuerySelectorAll("p"))
        {
            Add(element.TextContent, BlockKind.Body, "p");
        }

        return new HtmlArticle { Text = text.ToString(), Blocks = blocks, Facts = facts, Title = title, MainText = text.ToString() };

        void Add(string? content, BlockKind kind, string path)
        {
            if (string.IsNullOrWhiteSpace(content))
            {
                return;
            }

            string line = string.Join(' ', content.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
            blocks.Add(new ArticleBlock(kind, new TextSpan(text.Length, text.Length + line.Length), null, path));
            text.Append(line).Append('\n');
        }
    }
}
