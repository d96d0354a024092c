using BenchmarkDotNet.Running;
using NewsCorpus.Benchmarks.Text;

if (args is ["text", ..])
{
    TextRatios.Run();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
