using System.Globalization;
using System.Text.Json;
using NewsCorpus.Cli.Printing;
using NewsCorpus.Entities.Evaluation;

namespace NewsCorpus.Cli.Evaluating;

/// <summary>
/// Shows scores: a table by kind, the commonest confusions, the worst articles; or all of it as JSON.
/// </summary>
internal static class EvaluationPrinter
{
    private const int MostLetters = 30;

    public static void Write(Screen screen, IReadOnlyList<ArticleEvaluation> articles, int show)
    {
        PlainTable scores = new(
            "kind", "gold", "found", "precision", "recall", "F1", "F1 overlap", "links or values", "")
        {
            RightAligned = new HashSet<int> { 1, 2, 3, 4, 5, 6, 7 },
        };
        foreach (KindScore score in Evaluator.Total(articles).Where(score => score.Gold + score.Found > 0))
        {
            scores.Add(
                KindNames.ForPeople(score.Kind), Text(score.Gold), Text(score.Found), Text(score.Precision),
                Text(score.Recall),
                Text(score.F1), Text(score.OverlapF1), score.Linkable == 0 ? "-" : Text(score.Accuracy), "");
        }

        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Count} articles"));
        scores.Write(screen);
        WriteConfusions(screen, articles, show);
        WriteWorst(screen, articles, show);
    }

    public static void WriteJson(Stream output, IReadOnlyList<ArticleEvaluation> articles) =>
        JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("articles", articles.Count);
        json.WriteStartArray("scores");
        foreach (KindScore score in Evaluator.Total(articles))
        {
            WriteScore(json, score);
        }

        json.WriteEndArray();
        json.WriteStartArray("byArticle");
        foreach (ArticleEvaluation article in articles)
        {
            json.WriteStartObject();
            json.WriteString("name", article.Name);
            json.WriteNumber("f1", Round(F1(article)));
            json.WriteStartArray("differences");
            foreach (EvaluationIssue issue in article.Issues)
            {
                WriteIssue(json, issue);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteConfusions(Screen screen, IReadOnlyList<ArticleEvaluation> articles, int show)
    {
        PlainTable confusions = new("times", "what", "kind", "gold", "found", "in the text")
        {
            RightAligned = new HashSet<int> { 0 },
        };
        foreach (var group in articles.SelectMany(article => article.Issues)
            .GroupBy(issue => (issue.Type, issue.Kind, issue.Text, issue.Expected, issue.Actual))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Kind)
            .ThenBy(group => group.Key.Text, StringComparer.Ordinal).Take(show))
        {
            (string type, var kind, string text, string? expected, string? actual) = group.Key;
            confusions.Add(
                Text(group.Count()), type, KindNames.ForPeople(kind), Cell(expected), Cell(actual), text);
        }

        screen.WriteLine();
        confusions.Write(screen);
    }

    private static void WriteWorst(Screen screen, IReadOnlyList<ArticleEvaluation> articles, int show)
    {
        PlainTable worst = new("F1", "missed", "extra", "kind", "link or value", "worst articles")
        {
            RightAligned = new HashSet<int> { 0, 1, 2, 3, 4 },
        };
        foreach (ArticleEvaluation article in articles.OrderBy(F1).ThenBy(a => a.Name, StringComparer.Ordinal)
            .Take(show))
        {
            worst.Add(
                Text(F1(article)), Number(article, "missed", "lost"), Number(article, "extra"), Number(article, "kind"),
                Number(article, "link", "value"), article.Name);
        }

        screen.WriteLine();
        worst.Write(screen);
    }

    private static string Number(ArticleEvaluation article, params string[] types) =>
        Text(article.Issues.Count(issue => types.Contains(issue.Type)));

    /// <summary>One line, short enough that the columns keep together.</summary>
    private static string Cell(string? text) => text is null ? "-" : Bidi.Shorten(Bidi.OneLine(text), MostLetters);

    /// <summary>Over all kinds of an article together.</summary>
    private static double F1(ArticleEvaluation article)
    {
        int strict = article.Scores.Sum(score => score.Strict);
        int both = article.Scores.Sum(score => score.Gold + score.Found);
        return both == 0 ? 1 : 2.0 * strict / both;
    }

    private static void WriteScore(Utf8JsonWriter json, KindScore score)
    {
        json.WriteStartObject();
        json.WriteString("kind", KindNames.Of(score.Kind));
        json.WriteNumber("gold", score.Gold);
        json.WriteNumber("found", score.Found);
        json.WriteNumber("precision", Round(score.Precision));
        json.WriteNumber("recall", Round(score.Recall));
        json.WriteNumber("f1", Round(score.F1));
        json.WriteNumber("overlapF1", Round(score.OverlapF1));
        json.WriteNumber("linkable", score.Linkable);
        json.WriteNumber("accuracy", Round(score.Accuracy));
        json.WriteEndObject();
    }

    private static void WriteIssue(Utf8JsonWriter json, EvaluationIssue issue)
    {
        json.WriteStartObject();
        json.WriteString("type", issue.Type);
        json.WriteString("kind", KindNames.Of(issue.Kind));
        json.WriteNumber("start", issue.Span.Start);
        json.WriteNumber("end", issue.Span.End);
        json.WriteString("text", issue.Text);
        json.WriteString("expected", issue.Expected);
        json.WriteString("actual", issue.Actual);
        json.WriteEndObject();
    }

    private static double Round(double value) => Math.Round(value, 4);

    private static string Text(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
