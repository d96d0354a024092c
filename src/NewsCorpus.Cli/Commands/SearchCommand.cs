using System.CommandLine;
using NewsCorpus.Cli.Hosting;
using NewsCorpus.Cli.Printing;
using NewsCorpus.Gazetteers;
using NewsCorpus.Search;
using NewsCorpus.Search.Sqlite;

namespace NewsCorpus.Cli.Commands;

/// <summary><c>newscorpus search</c>: one query for a person or a program, or a file of queries.</summary>
internal static class SearchCommand
{
    private const int DefaultLimit = 10;
    private const int DefaultBatchLimit = 100;

    public static Option<string> DatabaseOption(string description) =>
        new("--db") { Description = description, HelpName = "FILE", Required = true };

    public static Verb Create(CommandHost host)
    {
        Option<string> database = DatabaseOption("The index, made by newscorpus ingest.");
        Argument<string[]> query = new("QUERY")
        {
            Description =
                "Words in either language, \"phrases\", fields such as place:Bukamal lang:ar published:2020-12.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<int?> limit = new("--limit")
        {
            Description = "Most hits (of each query). Default 10, in a batch 100.",
            HelpName = "N",
        };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out int value) || value < 1))
            {
                result.AddError($"--limit is '{token.Value}'; expected a whole number from 1.");
            }
        });
        Option<bool> json = new("--json") { Description = "One JSON object for a program." };
        Option<string> sort = new("--sort")
        {
            Description = "relevance, newest or oldest.", HelpName = "ORDER", DefaultValueFactory = _ => "relevance",
        };
        sort.AcceptOnlyFromAmong("relevance", "newest", "oldest");
        Option<string?> batch = new("--batch")
        {
            Description =
                "Answer the queries of this file, one 'id<TAB>query' a line; - for standard input.", HelpName = "FILE",
        };
        Option<string> format = new("--format")
        {
            Description = "Of a batch: trec (qid Q0 docid rank score tag) or jsonl (one object a query).",
            HelpName = "trec|jsonl",
            DefaultValueFactory = _ => "trec",
        };
        format.AcceptOnlyFromAmong("trec", "jsonl");
        Option<int> offset = new("--offset") { Description = "Hits to pass over, for the next page.", HelpName = "N" };
        offset.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out int value) || value < 0))
            {
                result.AddError($"--offset is '{token.Value}'; expected a whole number from 0.");
            }
        });
        Option<bool> facets = new("--facets")
        {
            Description = "Count entities, outlets, languages, months, days and map places of all matches.",
        };
        Option<bool> group = new("--group") { Description = "Fold articles with nearly the same text into one hit." };
        Option<string?> like = new("--like")
        {
            Description = "Instead of a query: articles most like the one of this id.", HelpName = "ID",
        };
        UnknownOptions.RefuseAmongWords(query);
        Command command = new(
            "search", "Search an index in Arabic or English; linked names match across the languages.")
        {
            query, database, limit, offset, json, sort, facets, group, like, batch, format,
        };
        command.SetAction((parsed, stop) =>
        {
            string typed = string.Join(' ', parsed.GetValue(query) ?? []);
            string? file = parsed.GetValue(batch);
            string? model = parsed.GetValue(like);
            int asked = (file is null ? 0 : 1) + (model is null ? 0 : 1) + (string.IsNullOrWhiteSpace(typed) ? 0 : 1);
            if (asked != 1)
            {
                throw new UsageException(
                    asked == 0 ? "search needs a QUERY, --like ID or --batch FILE. See: newscorpus search --help"
                        : "search takes a QUERY, --like ID or --batch FILE, not both.");
            }

            SearchSort order = Enum.Parse<SearchSort>(parsed.GetValue(sort)!, ignoreCase: true);
            using SqliteSearchIndex index =
                SqliteSearchIndex.Open(parsed.GetValue(database)!, new SqliteIndexOptions
                {
                    ReadOnly = true,
                    Names = new GazetteerNameLookup(Gazetteer.Embedded),
                });
            if (file is not null)
            {
                SearchOptions wanted = new()
                {
                    Limit = parsed.GetValue(limit) ?? DefaultBatchLimit, Sort = order, Snippets = 0,
                };
                return Task.FromResult(QueryBatch.Run(index, host, file, parsed.GetValue(format)!, wanted, stop));
            }

            SearchOptions options = new()
            {
                Limit = parsed.GetValue(limit) ?? DefaultLimit,
                Offset = parsed.GetValue(offset),
                Sort = order,
                Facets = parsed.GetValue(facets),
                GroupNearDuplicates = parsed.GetValue(group),
            };
            SearchResult result =
                model is null ? index.Search(typed, options, stop) : index.MoreLikeThis(model, options, stop);
            if (parsed.GetValue(json))
            {
                SearchJson.Write(host.Output, result);
            }
            else
            {
                SearchPrinter.Write(host.Screen(), result, options.Offset);
            }

            return Task.FromResult(ExitCodes.Well);
        });
        return new Verb(command,
        [
            new("newscorpus search --db news.db البوكمال", "articles that name the town, English ones too"),
            new("newscorpus search --db news.db \"strikes near Deir ez-Zor\" --limit 5", "Arabic articles too"),
            new("newscorpus search --db news.db \"place:Bukamal published:2020-12 lang:ar\"", "by fields"),
            new("newscorpus search --db news.db oil --facets --group", "with counts; near duplicates as one hit"),
            new("newscorpus search --db news.db --batch queries.tsv --format trec", "a TREC run on standard output"),
        ]);
    }
}
