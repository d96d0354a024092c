using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using NewsCorpus.Dates;

namespace NewsCorpus.Benchmarks.Dates;

/// <summary>The first sentence in a fresh process: tables read, code compiled, one article line resolved.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class DateColdStart
{
    [Benchmark]
    public int FirstSentence() => new DateResolver()
        .Resolve("أفادت القناة أمس الأول بأن القوات انتشرت الخميس الماضي",
            new DateContext { Published = new DateOnly(2020, 12, 20) })
        .Count;
}
