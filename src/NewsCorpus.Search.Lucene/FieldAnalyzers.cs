using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Util;

namespace NewsCorpus.Search.Lucene;

/// <summary>
/// The analyzer of each field. The core has analysed the text; its terms come joined by spaces and are only cut apart
/// again. A name of several words is one term.
/// </summary>
internal static class FieldAnalyzers
{
    public static Analyzer Make(LuceneVersion version)
    {
        Analyzer terms = new WhitespaceAnalyzer(version);
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), new Dictionary<string, Analyzer>
        {
            [ArticleDocument.Body] = terms,
            [ArticleDocument.Title] = terms,
            [ArticleDocument.Any] = terms,
            [ArticleDocument.Form] = terms,
        });
    }
}
