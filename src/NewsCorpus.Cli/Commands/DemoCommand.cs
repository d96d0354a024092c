using System.CommandLine;
using NewsCorpus.Cli.Demo;
using NewsCorpus.Cli.Hosting;

namespace NewsCorpus.Cli.Commands;

/// <summary><c>newscorpus demo</c>: everything at once on the sample corpus.</summary>
internal static class DemoCommand
{
    public static Verb Create(CommandHost host)
    {
        Option<string?> corpus = new("--corpus")
        {
            Description = "Folder of articles; default: corpus/ of the source tree.", HelpName = "DIR",
        };
        Command command = new("demo", "Show on a sample corpus what the library does: articles, entities, searches.")
        {
            corpus,
        };
        command.SetAction(async (parsed, stop) =>
        {
            string folder = CorpusFolder.Find(
                parsed.GetValue(corpus), Environment.CurrentDirectory, AppContext.BaseDirectory)
                ?? throw new IOException(
                    parsed.GetValue(corpus) is { } given
                        ? $"{given}: no such folder."
                        : "there is no sample corpus here: it comes with the source tree, not with the installed tool. "
                        + "Run this inside a clone, or name a folder of articles: newscorpus demo --corpus DIR");
            return await DemoRun.RunAsync(host, folder, stop).ConfigureAwait(false);
        });
        return new Verb(command,
        [
            new("newscorpus demo", "inside a clone"),
            new("newscorpus demo --corpus articles/", "on a folder of your own"),
            new("newscorpus demo | less -R", "plain text, since the output is no terminal"),
        ]);
    }
}
