using BenchmarkDotNet.Running;
using NewsCorpus.Benchmarks.Gazetteers;
using NewsCorpus.Benchmarks.Text;

if (args is ["text", ..])
{
    TextRatios.Run();
}
else if (args is ["gazetteer", ..])
{
    MatcherRatios.Run();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
