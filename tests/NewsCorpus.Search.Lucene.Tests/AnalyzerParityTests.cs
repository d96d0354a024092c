using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace NewsCorpus.Search.Lucene.Tests;

/// <summary>
/// Where the core's analysis and that of Lucene's language analyzers part, word by word, on sentences written for this.
/// Parity.tsv holds every difference with its reason; a word of the sentences that is not listed there is analysed alike.
/// </summary>
public sealed class AnalyzerParityTests
{
    private const string Stopped = "-";

    private static readonly string[] Arabic =
    [
        "قالت وزارة الداخلية العراقية إن قوات الأمن عثرت على مخبأ للأسلحة في مدينة الموصل القديمة",
        "وبحسب المصادر فإن ثلاثة من المقاتلين قُتلوا وأُصيب آخرون بجروح خطيرة خلال المواجهات",
        "وصلت المساعدات الإنسانية إلى مدينتهم بالقوافل والشاحنات بعد حصارٍ دام شهرين",
        "أعلن المتحدث باسم الرئاسة أنّ المفاوضات ستبدأ يوم الأحد ١٥ آذار ٢٠٢٠ بالعاصمة",
        "لم يعلق المسؤولون على التقارير التي تحدثت عن انسحاب القوات التركية من ريف حلب الشمالي",
        "والمدارسُ مغلقةٌ منذ أسبوعين فيما يستمر القصف على الأحياء السكنية بمدفعيتهم",
    ];

    private static readonly string[] English =
    [
        "Iraqi forces began a security operation in the old city of Mosul, officials said on Tuesday",
        "The ministry's spokesman said 1,200 families were returning to their homes near the border",
        "Three fighters were killed and several others wounded when their vehicles hit roadside bombs",
        "Al-Bukamal's residents say aid deliveries haven't arrived since the crossing was closed",
        "Café owners in Aleppo reopened cautiously despite the generally worsening economic crisis",
    ];

    [Fact]
    public void EveryDifferenceIsListedWithItsReason()
    {
        string[][] listed = [.. Listed()];
        Assert.All(listed, row => Assert.True(row.Length == 5 && row[4].Length > 10, string.Join('|', row)));
        string[] actual =
        [
            .. Arabic.SelectMany(s => Differences("ar", s, new ArabicAnalyzer(LuceneVersion.LUCENE_48))),
            .. English.SelectMany(s => Differences("en", s, new EnglishAnalyzer(LuceneVersion.LUCENE_48))),
        ];
        Assert.Equal(listed.Select(r => string.Join('\t', r[..4])), actual.Distinct());
    }

    [Fact]
    public void MostWordsAreAnalysedAlike()
    {
        int words = Arabic.Concat(English).Sum(s => new SearchAnalyzer().Analyze(s).Count);
        Assert.InRange(Listed().Count(), 1, words / 2);
    }

    private static IEnumerable<string[]> Listed()
    {
        using Stream stream = typeof(AnalyzerParityTests).Assembly.GetManifestResourceStream("Parity.tsv")!;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }

    /// <summary>Language, word, what the core makes of it, what Lucene does; words are matched by their place.</summary>
    private static IEnumerable<string> Differences(string language, string sentence, Analyzer analyzer)
    {
        Dictionary<int, List<string>> theirs = [];
        TokenStream stream = analyzer.GetTokenStream("any", sentence);
        ICharTermAttribute text = stream.AddAttribute<ICharTermAttribute>();
        IOffsetAttribute offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            List<string> at = theirs.TryGetValue(offset.StartOffset, out List<string>? known) ? known : theirs[offset.StartOffset] = [];
            at.Add(text.ToString()!);
        }

        stream.End();
        foreach (AnalyzedTerm term in new SearchAnalyzer().Analyze(sentence))
        {
            string core = term.IsStopWord ? Stopped : term.Stem;
            string lucene = theirs.TryGetValue(term.Span.Start, out List<string>? found) ? string.Join(' ', found) : Stopped;
            if (core != lucene)
            {
                yield return string.Join('\t', language, term.Span.Slice(sentence), core, lucene);
            }
        }
    }
}
