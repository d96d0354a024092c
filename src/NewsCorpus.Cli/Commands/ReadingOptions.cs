using System.CommandLine;
using System.Globalization;
using NewsCorpus.Articles;
using NewsCorpus.Cli.Hosting;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Cli.Commands;

/// <summary>The options that commands share which read articles.</summary>
internal sealed class ReadingOptions
{
    public Argument<string[]> Paths { get; } = new("PATH")
    {
        Description = "Files, folders, globs, archives; - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<DateOnly?> Published { get; } = PublishedOption(
        "Publication day (2020-12-20) of all inputs: the anchor of 'yesterday' and of dates without a year.");

    public Option<string?> Format { get; } = new("--format")
    {
        Description =
            "What the inputs are: auto, text, html, jsonl and so on. Told from name and content when not given.",
        HelpName = "auto|text|html|jsonl|...",
    };

    public Option<string?> Encoding { get; } = new("--encoding")
    {
        Description = "Character encoding of the inputs, such as windows-1256. Detected when not given.",
        HelpName = "NAME",
    };

    public Option<string[]> Gazetteers { get; } = GazetteerOption();

    public static Option<string[]> GazetteerOption() => new("--gazetteer")
    {
        Description = "Your own names, on top of the built-in tables. May be given several times; later files win.",
        HelpName = "FILE",
    };

    public static Option<DateOnly?> PublishedOption(string description) => new("--published")
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(
                text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                return day;
            }

            result.AddError($"--published is '{text}'; expected a day such as 2020-12-20.");
            return null;
        },
    };

    public void AddTo(Command command)
    {
        UnknownOptions.RefuseAmongPaths(Paths);
        command.Arguments.Add(Paths);
        command.Options.Add(Published);
        command.Options.Add(Format);
        command.Options.Add(Encoding);
        command.Options.Add(Gazetteers);
    }

    public ReadHints Hints(ParseResult parsed) => new()
    {
        Published = parsed.GetValue(Published),
        Format = parsed.GetValue(Format),
        Encoding = parsed.GetValue(Encoding),
    };

    /// <summary>The pipeline, with all gazetteer files that could be read; the others are complained about.</summary>
    public NewsPipeline Pipeline(ParseResult parsed, CommandHost host, out int failed)
    {
        Gazetteer? own = Load(parsed.GetValue(Gazetteers) ?? [], host, out failed);
        return own is null ? NewsPipeline.Default : new NewsPipeline(new NewsPipelineOptions { Gazetteer = own });
    }

    /// <summary>The embedded tables with the files on top; null when there are no files.</summary>
    public static Gazetteer? Load(IReadOnlyList<string> files, CommandHost host, out int failed)
    {
        failed = 0;
        if (files.Count == 0)
        {
            return null;
        }

        GazetteerBuilder builder = new GazetteerBuilder().AddEmbedded();
        foreach (string file in files)
        {
            try
            {
                builder.AddFile(file);
            }
            catch (DataFormatException e)
            {
                failed++;
                host.Complain($"{e.Message}. Nothing of this file is used.");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failed++;
                host.Complain($"{file}: {Reason(e)}.");
            }
        }

        return builder.Build();
    }

    /// <summary>Why a file could not be read or written, without the path, which stands before it.</summary>
    public static string Reason(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        UnauthorizedAccessException => "permission denied",
        _ => e.Message.TrimEnd('.'),
    };
}
