using BenchmarkDotNet.Running;
using NewsCorpus.Benchmarks.Articles;
using NewsCorpus.Benchmarks.Gazetteers;
using NewsCorpus.Benchmarks.Search;
using NewsCorpus.Benchmarks.Text;

if (args is ["text", ..])
{
    TextRatios.Run();
}
else if (args is ["gazetteer", ..])
{
    MatcherRatios.Run();
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
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
