using System.Text;
using BenchmarkDotNet.Attributes;
using NewsCorpus.Articles;
using NewsCorpus.Articles.Encodings;
using NewsCorpus.Articles.Repeats;

namespace NewsCorpus.Benchmarks.Articles;

/// <summary>
/// One article through each step of reading. The text is made up from a seed: about 6 KB of Arabic with the dirt of a
/// scraped file; the page is the same text inside about 170 KB of menus and teasers.
/// </summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private string _text = "";
    private string _page = "";
    private byte[] _utf8 = [];
    private byte[] _windows = [];
    private Article _article = null!;
    private MinHash _hash = null!;

    [GlobalSetup]
    public void Setup()
    {
        _text = SampleText.Article(1);
        _page = SampleText.Page(_text, 170_000);
        _utf8 = Encoding.UTF8.GetBytes(_text);
        _windows = CodePage.Windows1256.Encoding.GetBytes(_text);
        _article = ArticleReader.Default.ParsePlainText(_text);
        _hash = new MinHash(3);
    }

    [Benchmark]
    public int PlainText() => ArticleReader.Default.ParsePlainText(_text).Blocks.Count;

    [Benchmark]
    public int Page() => ArticleReader.Default.ParseHtml(_page).Blocks.Count;

    [Benchmark]
    public int DecodeUtf8() => EncodingDetector.Decode(_utf8, null, null).Text.Length;

    [Benchmark]
    public int DecodeWindows1256() => EncodingDetector.Decode(_windows, null, null).Text.Length;

    [Benchmark]
    public int SignForDuplicates() => _hash.Sign(ArticleWords.Of(_article)).Length;
}
