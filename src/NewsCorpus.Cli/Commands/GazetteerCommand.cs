using System.CommandLine;
using NewsCorpus.Cli.Hosting;
using NewsCorpus.Cli.Printing;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Cli.Commands;

/// <summary><c>newscorpus gazetteer</c>: look after the tables of names.</summary>
internal static class GazetteerCommand
{
    public static Verb Create(CommandHost host) => new(
        new Command("gazetteer", "Check, count, look up and compare tables of names."), [])
    {
        Inner = [Check(host), Stats(host), Find(host), Diff(host)],
    };

    private static Verb Check(CommandHost host)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Gazetteer files, in the order in which they would be given to --gazetteer.",
            Arity = ArgumentArity.OneOrMore,
        };
        UnknownOptions.RefuseAmongPaths(files);
        Option<bool> alone = new("--alone")
        {
            Description = "The files stand for themselves; not on top of the built-in tables.",
        };
        Command command = new(
            "check", "Report everything that is wrong in gazetteer files, with file, line and column.")
        {
            files, alone,
        };
        command.SetAction(parsed =>
        {
            string[] paths = parsed.GetValue(files) ?? [];
            int failed = 0;
            GazetteerChecker checker = new(parsed.GetValue(alone) ? null : Gazetteer.Embedded);
            foreach (string path in paths)
            {
                failed += Try(host, path, () => checker.AddFile(path)) ? 0 : 1;
            }

            IReadOnlyList<GazetteerProblem> problems = checker.Check();
            foreach (GazetteerProblem problem in problems)
            {
                host.Error.WriteLine(CommandHost.OneLine(problem.ToString()));
            }

            host.Out.WriteLine(problems.Count switch
            {
                0 when failed == 0 => "no problems",
                1 => "1 problem",
                _ => $"{problems.Count} problems",
            });
            return problems.Count + failed == 0 ? ExitCodes.Well : ExitCodes.SomeFailed;
        });
        return new Verb(command,
        [
            new("newscorpus gazetteer check own.tsv", "against the built-in tables"),
            new("newscorpus gazetteer check --alone tables/*.tsv", "tables that stand for themselves"),
        ]);
    }

    private static Verb Stats(CommandHost host)
    {
        Option<string[]> own = ReadingOptions.GazetteerOption();
        Command command = new("stats", "Count entries and names by kind, tier and country.") { own };
        command.SetAction(parsed =>
        {
            Gazetteer gazetteer =
                ReadingOptions.Load(parsed.GetValue(own) ?? [], host, out int failed) ?? Gazetteer.Embedded;
            GazetteerPrinter.WriteStatistics(host.Screen(), gazetteer);
            return failed == 0 ? ExitCodes.Well : ExitCodes.SomeFailed;
        });
        return new Verb(command, [new("newscorpus gazetteer stats --gazetteer own.tsv", "with your own names on top")]);
    }

    private static Verb Find(CommandHost host)
    {
        Argument<string[]> name = new("NAME")
        {
            Description = "A name in either script, however spelt, or an id.", Arity = ArgumentArity.OneOrMore,
        };
        Option<string[]> own = ReadingOptions.GazetteerOption();
        Option<bool> json = new("--json") { Description = "One JSON object a line, for programs." };
        Command command = new("find", "Show the entries that have a name.") { name, own, json };
        command.SetAction(parsed =>
        {
            Gazetteer gazetteer =
                ReadingOptions.Load(parsed.GetValue(own) ?? [], host, out int failed) ?? Gazetteer.Embedded;
            string wanted = string.Join(' ', parsed.GetValue(name) ?? []);
            IReadOnlyList<GazetteerEntry> found =
                gazetteer.Find(wanted) is { } entry ? [entry] : gazetteer.FindByName(wanted);
            foreach (GazetteerEntry each in found)
            {
                if (parsed.GetValue(json))
                {
                    GazetteerPrinter.WriteJson(host.Output, each);
                }
                else
                {
                    GazetteerPrinter.Write(host.Out, each, gazetteer);
                }
            }

            if (found.Count == 0)
            {
                host.Complain($"no entry is named '{wanted}'.");
                return ExitCodes.SomeFailed;
            }

            return failed == 0 ? ExitCodes.Well : ExitCodes.SomeFailed;
        });
        return new Verb(command,
        [
            new("newscorpus gazetteer find البوكمال", "by name, in any spelling"),
            new("newscorpus gazetteer find iso:SY --json", "by id, for a program"),
        ]);
    }

    private static Verb Diff(CommandHost host)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "OLD and NEW; or NEW alone, to see what it changes of the built-in tables.",
            Arity = new ArgumentArity(1, 2),
        };
        Command command = new("diff", "Show which entries a gazetteer file adds (+), removes (-) and changes (~).")
        {
            files,
        };
        command.SetAction(parsed =>
        {
            string[] paths = parsed.GetValue(files) ?? [];
            Gazetteer? before = paths.Length == 1
                ? Gazetteer.Embedded
                : ReadingOptions.Load(paths[..1], host, out int _);
            Gazetteer? after = ReadingOptions.Load(paths[^1..], host, out int failed);
            GazetteerPrinter.WriteDifferences(host.Out, before!, after!);
            return failed == 0 ? ExitCodes.Well : ExitCodes.SomeFailed;
        });
        return new Verb(command,
        [
            new("newscorpus gazetteer diff own.tsv", "what your file changes of the built-in tables"),
            new("newscorpus gazetteer diff old.tsv new.tsv", "both read on top of the built-in tables"),
        ]);
    }

    private static bool Try(CommandHost host, string path, Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            host.Complain($"{path}: {ReadingOptions.Reason(e)}.");
            return false;
        }
    }
}
