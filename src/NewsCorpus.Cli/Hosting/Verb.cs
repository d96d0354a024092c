using System.CommandLine;

namespace NewsCorpus.Cli.Hosting;

/// <summary>A command with the examples its help ends in, and the commands inside it.</summary>
internal sealed record Verb(Command Command, IReadOnlyList<Example> Examples)
{
    public IReadOnlyList<Verb> Inner { get; init; } = [];
}

/// <summary>One line of a help text's examples.</summary>
internal sealed record Example(string Command, string Meaning);
