using System.CommandLine;
using NewsCorpus.Cli.Hosting;
using NewsCorpus.Cli.Printing;

namespace NewsCorpus.Cli.Commands;

/// <summary><c>newscorpus analyze</c>: how the library sees the words of a text.</summary>
internal static class AnalyzeCommand
{
    public static Verb Create(CommandHost host)
    {
        Argument<string[]> text = new("TEXT")
        {
            Description = "The text; several arguments are joined by spaces; - reads standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> language = new("--lang")
        {
            Description = "ar or en; told from each word's own letters when not given.",
            HelpName = "ar|en",
        };
        language.AcceptOnlyFromAmong("ar", "en");
        Option<bool> json = new("--json") { Description = "One JSON object, for programs." };
        UnknownOptions.RefuseAmongWords(text);
        Command command = new("analyze", "Show a text normalised, and each token with its place, stem and proclitics.")
        {
            text, language, json,
        };
        command.SetAction(parsed =>
        {
            string whole = Text(parsed.GetValue(text) ?? [], host);
            TextAnalysis analysis = TextAnalysis.Of(whole, parsed.GetValue(language));
            if (parsed.GetValue(json))
            {
                WriteJson(analysis, host);
            }
            else
            {
                Write(analysis, host.Out);
            }
        });
        return new Verb(command,
        [
            new("newscorpus analyze \"وبالمدينة القديمة\"", "words with their proclitics and stems"),
            new("newscorpus analyze --json \"Deir ez-Zor\"", "the same for a program"),
        ]);
    }

    private static string Text(string[] words, CommandHost host)
    {
        if (words is not ["-"])
        {
            return string.Join(' ', words);
        }

        using StreamReader reader = new(host.OpenInput(), new System.Text.UTF8Encoding(false));
        return reader.ReadToEnd();
    }

    private static void Write(TextAnalysis analysis, TextWriter output)
    {
        output.WriteLine($"language    {analysis.Language ?? "unknown"}");
        output.WriteLine($"normalised  {Bidi.Isolate(analysis.Normalized)}");
        output.WriteLine();
        output.WriteLine("start   end  kind         surface, normalised, stem, proclitics");
        foreach (AnalyzedToken token in analysis.Tokens)
        {
            string[] cells =
            [
                Bidi.Isolate(token.Surface), Bidi.Isolate(token.Normalized),
                token.Stem is null ? "-" : Bidi.Isolate(token.Stem),
                token.Proclitics.Count == 0 ? "-" : string.Join(" + ", token.Proclitics.Select(Bidi.Isolate)),
            ];
            output.WriteLine($"{token.Span.Start,5} {token.Span.End,5}  {token.Kind,-11}  {string.Join("  ", cells)}");
        }
    }

    private static void WriteJson(TextAnalysis analysis, CommandHost host) => JsonOutput.Write(host.Output, json =>
    {
        json.WriteStartObject();
        json.WriteString("text", analysis.Text);
        json.WriteString("language", analysis.Language);
        json.WriteString("normalised", analysis.Normalized);
        json.WriteStartArray("tokens");
        foreach (AnalyzedToken token in analysis.Tokens)
        {
            json.WriteStartObject();
            json.WriteString("surface", token.Surface);
            json.WriteNumber("start", token.Span.Start);
            json.WriteNumber("end", token.Span.End);
            json.WriteString("kind", token.Kind);
            json.WriteString("normalised", token.Normalized);
            json.WriteString("stem", token.Stem);
            json.WriteStartArray("proclitics");
            foreach (string proclitic in token.Proclitics)
            {
                json.WriteStringValue(proclitic);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
