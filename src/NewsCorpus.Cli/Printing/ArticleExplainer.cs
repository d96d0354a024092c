using System.Globalization;
using NewsCorpus.Articles;
using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Cli.Printing;

/// <summary>
/// Tells a person how an article was understood: its blocks, kept and dropped, and each mention with the rule that made
/// it and the candidates it beat. Plain text; what may be Arabic stands at the end of its line.
/// </summary>
internal sealed class ArticleExplainer(Gazetteer gazetteer)
{
    private const int LongestExcerpt = 72;

    public void Write(ProcessedArticle article, TextWriter output)
    {
        Article head = article.Article;
        output.WriteLine($"== {head.Source ?? head.Id}");
        output.WriteLine(
            $"   id {head.Id}; language {head.Language ?? "unknown"}; {Encoding(head)}published {Published(head)}");
        Line(output, "title", head.Title);
        Line(output, "lead", head.Lead);
        Line(output, "byline", head.Byline);
        Line(output, "outlet", head.Outlet);
        WriteBlocks(head, output);
        WriteMentions(article, output);
        if (article.Diagnostics.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("   Diagnostics");
            foreach (Diagnostic diagnostic in article.Diagnostics)
            {
                string at = diagnostic.Span.IsEmpty ? "" : $" {diagnostic.Span}";
                output.WriteLine($"     {diagnostic.Code}{at} {Bidi.Isolate(diagnostic.Message)}");
            }
        }

        output.WriteLine();
    }

    private static string Encoding(Article article) => article.Encoding is { } name ? $"read as {name}; " : "";

    private static string Published(Article article) => article.Published is { } day
        ? FormattableString.Invariant($"{day:yyyy-MM-dd} (from {article.PublishedFrom})")
        : "unknown, so dates that need it stay partial";

    private static void Line(TextWriter output, string name, string? value)
    {
        if (value is not null)
        {
            output.WriteLine($"   {name}: {Bidi.Isolate(value)}");
        }
    }

    private static void WriteBlocks(Article article, TextWriter output)
    {
        int dropped = article.Blocks.Count(block => block.Kind == BlockKind.Boilerplate);
        output.WriteLine();
        output.WriteLine($"   Blocks: {article.Blocks.Count - dropped} kept (+), {dropped} dropped (-)");
        foreach (ArticleBlock block in article.Blocks)
        {
            bool keep = block.Kind != BlockKind.Boilerplate;
            string what = keep ? block.Kind.ToString().ToLowerInvariant() : block.Reason ?? "boilerplate";
            string more = keep && block.Reason is { } reason ? $" ({reason})" : "";
            string path = block.Path is { } element ? $" {element}" : "";
            string text = Bidi.Isolate(Bidi.Shorten(Bidi.OneLine(block.Span.Slice(article.Text)), LongestExcerpt));
            output.WriteLine($"   {(keep ? '+' : '-')} {block.Span,-14} {what + more,-16}{path} {text}");
        }
    }

    private void WriteMentions(ProcessedArticle article, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"   Mentions: {article.Mentions.Count}");
        foreach (EntityMention mention in article.Mentions)
        {
            string indent = new(' ', 3 + (2 * mention.Level));
            string form = mention.Form == MentionForm.Name ? "" : $" {mention.Form.ToString().ToLowerInvariant()}";
            string surface = Surface(mention, article.Article.Text);
            output.WriteLine($"{indent}{mention.Span,-14} {KindNames.Of(mention.Kind)}{form}  {surface}");
            if (Meaning(mention) is { Length: > 0 } meaning)
            {
                output.WriteLine($"{indent}    = {meaning}");
            }

            output.WriteLine(FormattableString.Invariant(
                $"{indent}    by {mention.Rule}, confidence {mention.Confidence:0.00}{Origin(mention)}"));
            foreach (string candidate in mention.Candidates)
            {
                output.WriteLine($"{indent}    rather than {Describe(candidate)}");
            }
        }
    }

    /// <summary>The name, what was cut off in front of it, and the words around it that belong to it.</summary>
    private static string Surface(EntityMention mention, string text)
    {
        string surface = Bidi.Isolate(mention.Text);
        if (mention.FullSpan != mention.Span)
        {
            surface += $"  in  {Bidi.Isolate(mention.FullSpan.Slice(text))}";
        }

        return mention.Proclitic is { } proclitic ? $"{surface}  after  {Bidi.Isolate(proclitic)}" : surface;
    }

    private static string Meaning(EntityMention mention)
    {
        List<string> parts = [];
        if (mention.Kind is EntityKind.Date or EntityKind.Count)
        {
            parts.Add(mention.Value ?? mention.TimexValue ?? "no value");
            parts.AddRange(
                ((string?[])[mention.Modifier ?? mention.TimexMod, mention.Unit, mention.Role]).OfType<string>());
            return string.Join(", ", parts);
        }

        parts.Add(mention.Id ?? "not linked");
        parts.AddRange(((string?[])[mention.NameEn, mention.Country, mention.Subkind, mention.Role]).OfType<string>());
        if (mention is { Latitude: { } lat, Longitude: { } lon })
        {
            parts.Add(Coordinates(lat, lon));
        }

        return string.Join(", ", parts);
    }

    private string Origin(EntityMention mention) =>
        mention.Id is { } id && gazetteer.Find(id)?.Origin is { } origin ? $", row {origin}" : "";

    private string Describe(string candidate) => gazetteer.Find(candidate) is { } entry
        ? string.Join(", ", ((string?[])[candidate, entry.NameEn, string.Join(' ', entry.Countries), entry.Subkind])
            .Where(part => !string.IsNullOrEmpty(part)))
        : Bidi.Isolate(candidate);

    internal static string Coordinates(double lat, double lon) =>
        string.Create(CultureInfo.InvariantCulture, $"{lat:0.00} {lon:0.00}");
}
