using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using NewsCorpus.Dates;

namespace NewsCorpus.Benchmarks.Dates;

/// <summary>The first sentences in a fresh process: tables read, code compiled, one line of each language resolved.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class DateColdStart
{
    [Benchmark]
    public int FirstSentences() => Resolve("أفادت القناة أمس الأول بأن القوات انتشرت الخميس الماضي")
        + Resolve("The minister said on Tuesday, March 15, 2021 that talks began last week.");

    private static int Resolve(string text) => new DateResolver()
        .Resolve(text, new DateContext { Published = new DateOnly(2020, 12, 20) })
        .Count;
}
