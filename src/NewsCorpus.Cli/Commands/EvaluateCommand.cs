using System.CommandLine;
using NewsCorpus.Cli.Evaluating;
using NewsCorpus.Cli.Hosting;
using NewsCorpus.Entities;
using NewsCorpus.Entities.Evaluation;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Cli.Commands;

/// <summary><c>newscorpus evaluate</c>: how well the mentions of annotated articles are found.</summary>
internal static class EvaluateCommand
{
    public static Verb Create(CommandHost host)
    {
        Option<string[]> gold = new("--gold")
        {
            Description = "Gold files or folders: JSON Lines, CoNLL (token and tag columns), brat stand-off (.ann).",
            HelpName = "FILE",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string?> corpus = new("--corpus")
        {
            Description =
                "Folder of the raw files. Looked for beside and above the gold when not given.", HelpName = "DIR",
        };
        Option<string> part = new("--part")
        {
            Description = "all, held-out (articles kept from rule writing) or seen (the others).",
            HelpName = "all|held-out|seen",
            DefaultValueFactory = _ => "all",
        };
        part.AcceptOnlyFromAmong("all", "held-out", "seen");
        Option<string?> language = new("--lang")
        {
            Description = "Only articles in this language.",
            HelpName = "ar|en",
        };
        Option<int> show = new("--show")
        {
            Description = "How many confusions and how many of the worst articles to list.",
            HelpName = "N",
            DefaultValueFactory = _ => 15,
        };
        Option<string[]> flat = new("--flat")
        {
            Description =
                "What a CoNLL file does not mark: names (no descriptors), no-facilities, inner (of nested places the inner).",
            HelpName = "names|no-facilities|inner",
            AllowMultipleArgumentsPerToken = true,
        };
        flat.AcceptOnlyFromAmong("names", "no-facilities", "inner");
        Option<bool> json = new("--json") { Description = "One JSON object, with every difference." };
        Option<DateOnly?> published =
            ReadingOptions.PublishedOption(
                "Publication day (2020-12-20) of the articles whose gold does not give one.");
        Option<string[]> own = ReadingOptions.GazetteerOption();
        Command command = new(
            "evaluate", "Score extraction against gold annotations: spans, kinds, links, dates, counts.")
        {
            gold, corpus, published, part, language, show, flat, json, own,
        };
        command.SetAction(parsed =>
        {
            Gazetteer? names = ReadingOptions.Load(parsed.GetValue(own) ?? [], host, out int failed);
            NewsPipeline pipeline = names is null
                ? NewsPipeline.Default
                : new NewsPipeline(new NewsPipelineOptions { Gazetteer = names });
            GoldTexts texts = new(pipeline, parsed.GetValue(corpus), parsed.GetValue(published));
            FlatGoldConventions conventions = Conventions(parsed.GetValue(flat) ?? []);
            List<ArticleEvaluation> scored = [];
            foreach (string file in GoldTexts.Files(parsed.GetValue(gold)!))
            {
                failed += Score(host, file, conventions, texts, Wanted(parsed.GetValue(part)!, parsed.GetValue(language)), scored)
                    ? 0
                    : 1;
            }

            if (parsed.GetValue(json))
            {
                EvaluationPrinter.WriteJson(host.Output, scored);
            }
            else
            {
                EvaluationPrinter.Write(host.Screen(), scored, parsed.GetValue(show));
            }

            return failed == 0 ? ExitCodes.Well : ExitCodes.SomeFailed;
        });
        return new Verb(command,
        [
            new("newscorpus evaluate --gold corpus/gold/ar corpus/gold/en", "the sample corpus"),
            new("newscorpus evaluate --gold mine.conll --json", "your own annotations, for a program"),
            new("newscorpus evaluate --gold newswire.conll --flat names inner", "a set that marks names alone"),
            new("newscorpus evaluate --gold corpus/gold --part held-out --lang ar", "one part of them"),
        ]);
    }

    private static Func<GoldArticle, bool> Wanted(string part, string? language) => gold =>
        (part == "all" || gold.HeldOut == (part == "held-out")) && (language is null || gold.Language == language);

    private static FlatGoldConventions Conventions(string[] names) =>
        names.Aggregate(FlatGoldConventions.None, (all, name) => all | name switch
        {
            "names" => FlatGoldConventions.NamesOnly,
            "no-facilities" => FlatGoldConventions.NoFacilities,
            _ => FlatGoldConventions.InnerNames,
        });

    private static bool Score(
        CommandHost host, string file, FlatGoldConventions conventions, GoldTexts texts, Func<GoldArticle, bool> wanted, List<ArticleEvaluation> scored)
    {
        bool well = true;
        try
        {
            foreach (GoldArticle gold in GoldReader.Read(File.ReadAllText(file), file, conventions).Where(wanted))
            {
                if (texts.Find(gold, file, out string problem) is not (string text, IReadOnlyList<EntityMention> mentions))
                {
                    host.Complain($"{file}: {problem.TrimEnd('.')}.");
                    well = false;
                    continue;
                }

                scored.Add(Evaluator.Evaluate(gold, text, mentions, texts.Gazetteer));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            host.Complain($"{file}: {ReadingOptions.Reason(e)}.");
            well = false;
        }
        catch (DataFormatException e)
        {
            host.Complain(e.Message);
            well = false;
        }

        return well;
    }
}
