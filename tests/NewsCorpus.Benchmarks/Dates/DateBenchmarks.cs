using BenchmarkDotNet.Attributes;
using NewsCorpus.Dates;
using NewsCorpus.Text;

namespace NewsCorpus.Benchmarks.Dates;

/// <summary>
/// Finding dates in about a megabyte of Arabic news, against walking its tokens. Divide <see cref="NewsSample.Bytes"/>
/// by the mean for the speed.
/// </summary>
[MemoryDiagnoser]
public class DateBenchmarks
{
    private readonly DateRecognizer _recognizer = new();
    private readonly DateResolver _resolver = new();
    private readonly DateContext _context = new() { Published = new DateOnly(2020, 12, 20) };
    private string _raw = "";
    private TokenizedText _text = TokenizedText.Tokenize("");
    private IReadOnlyList<DateExpression> _found = [];

    [GlobalSetup]
    public void Prepare()
    {
        _raw = NewsSample.Text();
        _text = TokenizedText.Tokenize(_raw);
        _found = _recognizer.Find(_text);
    }

    [Benchmark(Baseline = true)]
    public int WalkTokens()
    {
        int letters = 0;
        for (int i = 0; i < _text.Count; i++)
        {
            letters += _text.Key(i).Length;
        }

        return letters;
    }

    [Benchmark]
    public int Find() => _recognizer.Find(_text).Count;

    [Benchmark]
    public int FindAndResolve() => _resolver.Resolve(_recognizer.Find(_text), _context).Count;

    [Benchmark]
    public int TokenizeAndFind() => _recognizer.Find(_raw).Count;

    [Benchmark]
    public int Resolve() => _resolver.Resolve(_found, _context).Count;
}
