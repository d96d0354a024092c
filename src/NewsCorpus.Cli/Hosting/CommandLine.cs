using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using NewsCorpus.Cli.Commands;
using NewsCorpus.Search;
using NewsCorpus.Text;

namespace NewsCorpus.Cli.Hosting;

/// <summary>
/// The tool's entry: parses the arguments, runs the command, turns what went wrong into a message and a code.
/// </summary>
internal static class CommandLine
{
    private const string Description =
        "Turns raw Arabic and English news files into clean articles with linked places, groups, people, outlets, "
        + "dates and counts, and searches them in either language.";

    private static readonly Example[] Examples =
    [
        new("newscorpus demo", "see it work on the sample corpus"),
        new("newscorpus extract page.html --explain", "what was found in a page, and why"),
        new("newscorpus ingest --db news.db articles/", "index a folder"),
        new("newscorpus search --db news.db \"Deir ez-Zor\"", "finds Arabic articles too"),
    ];

    public static string Version { get; } =
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, CommandHost host, CancellationToken stop = default)
    {
        try
        {
            // "@name" is a thing to search for here, not a file of arguments.
            ParseResult parsed = Build(host).Parse(
                args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
            if (parsed.Errors.Count > 0 && parsed.Action is not { ClearsParseErrors: true })
            {
                return Misused(host, parsed);
            }

            int code = await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = host.Out,
                    Error = host.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null, // Signals come in by the token.
                },
                stop).ConfigureAwait(false);
            await host.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (Exception e) when (Code(e) is not null)
        {
            return Explain(e, host);
        }
    }

    private static int? Code(Exception e) => e switch
    {
        ReaderGoneException => ExitCodes.Well,
        UsageException => ExitCodes.WrongUsage,
        OperationCanceledException => ExitCodes.Interrupted,
        SearchIndexException or DataFormatException or IOException or UnauthorizedAccessException =>
            ExitCodes.SomeFailed,
        _ => null,
    };

    private static int Explain(Exception e, CommandHost host)
    {
        try
        {
            host.Out.Flush();
        }
        catch (ReaderGoneException)
        {
            // The text that nobody wants is lost with its reader.
        }

        switch (e)
        {
            case ReaderGoneException:
                break;
            case OperationCanceledException:
                host.Complain("stopped.");
                break;
            default:
                host.Complain(e.Message);
                break;
        }

        return Code(e)!.Value;
    }

    private static int Misused(CommandHost host, ParseResult parsed)
    {
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            host.Complain(message);
        }

        host.Error.WriteLine($"See: {FullName(parsed.CommandResult.Command)} --help");
        return ExitCodes.WrongUsage;
    }

    private static RootCommand Build(CommandHost host)
    {
        Dictionary<Command, IReadOnlyList<Example>> examples = [];
        RootCommand root = new(Description);
        examples[root] = Examples;
        foreach (Verb verb in (Verb[])
            [
                DemoCommand.Create(host), ExtractCommand.Create(host), IngestCommand.Create(host),
                SearchCommand.Create(host), AnalyzeCommand.Create(host), GazetteerCommand.Create(host),
                EvaluateCommand.Create(host),
            ])
        {
            Add(root, verb, examples);
        }

        for (int i = root.Options.Count - 1; i >= 0; i--)
        {
            if (root.Options[i] is VersionOption)
            {
                root.Options.RemoveAt(i);
            }
            else if (root.Options[i] is HelpOption { Action: HelpAction help } option)
            {
                option.Action = new HelpWithExamples(help, examples);
            }
        }

        root.Options.Add(new Option<bool>("--version")
        {
            Description = "Show the version.",
            Recursive = true,
            Action = new ShowVersion(),
        });
        return root;
    }

    private static void Add(Command parent, Verb verb, Dictionary<Command, IReadOnlyList<Example>> examples)
    {
        examples[verb.Command] = verb.Examples;
        foreach (Verb inner in verb.Inner)
        {
            Add(verb.Command, inner, examples);
        }

        parent.Subcommands.Add(verb.Command);
    }

    private static string FullName(Command command) =>
        command is RootCommand || command.Parents.FirstOrDefault() is not Command parent
            ? "newscorpus"
            : $"{FullName(parent)} {command.Name}";

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Version);
            return ExitCodes.Well;
        }
    }

    private sealed class HelpWithExamples(HelpAction inner, Dictionary<Command, IReadOnlyList<Example>> examples)
        : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            using StringWriter text = new();
            parseResult.InvocationConfiguration.Output = text;
            inner.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output = output;

            // The parser calls the tool by the name of its file.
            string file = parseResult.RootCommandResult.Command.Name;
            string help = text.ToString().ReplaceLineEndings("\n");
            output.Write(help.Replace($"  {file} ", "  newscorpus ", StringComparison.Ordinal));
            Command command = parseResult.CommandResult.Command;
            if (examples.TryGetValue(command, out IReadOnlyList<Example>? lines) && lines.Count > 0)
            {
                output.WriteLine("Examples:");
                int width = lines.Max(line => line.Command.Length) + 2;
                foreach (Example line in lines)
                {
                    output.WriteLine($"  {line.Command.PadRight(width)}{line.Meaning}");
                }

                output.WriteLine();
            }

            output.WriteLine("Exit codes: 0 all well, 1 some inputs failed (named on standard error), 2 wrong usage.");
            return ExitCodes.Well;
        }
    }
}
