using System.Globalization;
using NewsCorpus.Articles;
using NewsCorpus.Entities;
using NewsCorpus.Entities.Evaluation;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Cli.Evaluating;

/// <summary>Finds the raw texts that gold counts in, and what the pipeline finds in them.</summary>
/// <param name="pipeline">What is scored.</param>
/// <param name="corpus">Folder of the raw files; null to look beside and above the gold.</param>
/// <param name="published">Publication day where the gold gives none; null for not known.</param>
internal sealed class GoldTexts(NewsPipeline pipeline, string? corpus, DateOnly? published)
{
    private const int MostLevels = 4;

    private static readonly string[] GoldEndings = [".jsonl", ".ann", ".conll", ".bio", ".iob", ".tsv"];

    private static readonly string[] RawEndings = [".txt", ".html", ".htm"];

    private readonly EntityExtractor _extractor = new(pipeline.Gazetteer);

    public Gazetteer Gazetteer => pipeline.Gazetteer;

    /// <summary>
    /// The gold files among files and folders, in order. What is not there is given too, to fail by its name.
    /// </summary>
    public static IEnumerable<string> Files(IEnumerable<string> paths) =>
        paths.SelectMany<string, string>(path => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => GoldEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
        : [path]);

    /// <summary>The text of a gold article and the mentions found in it; null when there is none.</summary>
    /// <param name="gold">The gold article.</param>
    /// <param name="goldFile">The file it came from.</param>
    /// <param name="problem">Why there is none; empty otherwise.</param>
    public (string Text, IReadOnlyList<EntityMention> Mentions)? Find(
        GoldArticle gold, string goldFile, out string problem)
    {
        problem = "";
        if (gold.Text is { } text)
        {
            EntityExtractionContext context = new() { Published = gold.Published ?? published };
            return (text, _extractor.Extract(text, context).Mentions);
        }

        if (RawFile(gold, goldFile) is not { } path)
        {
            problem = $"the raw text of '{gold.Name}' is not there; name its folder with --corpus";
            return null;
        }

        using FileStream content = File.OpenRead(path);
        int number = Number(gold.Name);
        ProcessOutcome? outcome = pipeline.Process(
            content, path, new ReadHints { Published = gold.Published ?? published }).ElementAtOrDefault(number);
        if (outcome?.Article is { } article)
        {
            return (article.Article.Text, article.Mentions);
        }

        problem = outcome?.Failure is { } failure
            ? $"'{gold.Name}' cannot be read from {path}: {failure.Message}"
            : $"{path} holds no article number {number}, which '{gold.Name}' asks for";
        return null;
    }

    /// <summary>A file of several articles has them numbered from 0, as in <c>news#2</c>.</summary>
    private static int Number(string name)
    {
        int hash = name.LastIndexOf('#');
        return hash >= 0 && int.TryParse(
            name.AsSpan(hash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : 0;
    }

    private string? RawFile(GoldArticle gold, string goldFile)
    {
        string[] names = gold.File is { } file
            ? [file]
            :
            [
                .. RawEndings.Select(ending => Path.ChangeExtension(Path.GetFileName(goldFile), ending)),
                .. RawEndings.Select(ending => gold.Name + ending), $"{gold.Name}_*.txt",
            ];
        foreach (string folder in Folders(goldFile))
        {
            foreach (string name in names)
            {
                // A record and its gold may bear the same name in sister folders: the gold is not its own raw file.
                string path = Path.GetFullPath(Path.Combine(folder, name));
                if (File.Exists(path) && path != Path.GetFullPath(goldFile))
                {
                    return path;
                }

                if (name.Contains('*', StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal)
                    && Directory.GetFiles(folder, name).Order(StringComparer.Ordinal).FirstOrDefault() is { } match)
                {
                    return match;
                }
            }
        }

        return null;
    }

    private List<string> Folders(string goldFile)
    {
        if (corpus is not null)
        {
            return Directory.Exists(corpus) ? [corpus] : [];
        }

        List<string> folders = [];
        string? folder = Path.GetDirectoryName(Path.GetFullPath(goldFile));
        while (folder is not null && folders.Count < MostLevels)
        {
            folders.Add(folder);
            folder = Path.GetDirectoryName(folder);
        }

        return folders;
    }
}
