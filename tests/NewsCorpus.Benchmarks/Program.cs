using BenchmarkDotNet.Running;
using NewsCorpus.Benchmarks.Articles;
using NewsCorpus.Benchmarks.Entities;
using NewsCorpus.Benchmarks.Gazetteers;
using NewsCorpus.Benchmarks.Pipeline;
using NewsCorpus.Benchmarks.Search;
using NewsCorpus.Benchmarks.Text;

if (args is ["text", ..])
{
    TextRatios.Run();
}
else if (args is ["gazetteer", ..])
{
    MatcherRatios.Run(args.Length > 1 ? args[1] : null);
}
else if (args is ["cold"])
{
    ColdStart.Run();
}
else if (args is ["cold-once"])
{
    ColdStart.RunOnce();
}
else if (args is ["articles", ..])
{
    await ReadingFigures.RunAsync(args[1..]).ConfigureAwait(false);
}
else if (args is ["search", ..])
{
    SearchCosts.Run(args[1..]);
}
else if (args is ["entities", ..])
{
    ExtractionRatios.Run(args.Length > 1 ? args[1] : null);
}
else if (args is ["pipeline", ..])
{
    PipelineRatios.Run(args.Length > 1 ? args[1] : null);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
