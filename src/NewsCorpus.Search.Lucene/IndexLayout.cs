using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsCorpus.Search.Analysis;

namespace NewsCorpus.Search.Lucene;

/// <summary>
/// The version of what the index's documents hold, kept with each commit; older indexes are made anew.
/// </summary>
internal static class IndexLayout
{
    /// <summary>
    /// 3: names of the gazetteer keep their endings. 2: records are binary and entities are counted by doc values;
    /// before, records were JSON.
    /// </summary>
    public const int Version = 3;

    private const int RecordsAsJson = 1;
    private const string Key = "newscorpus.layout";

    /// <summary>Brings the index up to date in one commit.</summary>
    /// <exception cref="SearchIndexException">A later version of the library wrote it.</exception>
    public static void Update(IndexWriter writer)
    {
        int layout = writer.CommitData.TryGetValue(Key, out string? value)
            ? int.Parse(value, CultureInfo.InvariantCulture)
            : writer.NumDocs > 0 ? RecordsAsJson : Version;
        if (layout > Version)
        {
            throw new SearchIndexException(SearchIndexError.TooNew,
                $"The index has layout {layout}; this library reads up to {Version}. Use a later version of the library.");
        }

        if (layout < Version)
        {
            Rewrite(writer, layout);
        }

        writer.SetCommitData(new Dictionary<string, string> { [Key] = Version.ToString(CultureInfo.InvariantCulture) });
    }

    private static void Rewrite(IndexWriter writer, int layout)
    {
        using DirectoryReader old = DirectoryReader.Open(writer, applyAllDeletes: true);
        ArticlePreparer preparer = new(new SearchAnalyzer());
        IBits? live = MultiFields.GetLiveDocs(old);
        writer.DeleteAll();
        for (int doc = 0; doc < old.MaxDoc; doc++)
        {
            if (live is null || live.Get(doc))
            {
                BytesRef bytes = old.Document(doc).GetBinaryValue(ArticleDocument.Record);
                byte[] record = bytes.Bytes[bytes.Offset..(bytes.Offset + bytes.Length)];
                ProcessedArticle article = layout == RecordsAsJson ? JsonRecord.Read(record) : StoredRecord.Read(record);
                writer.AddDocument(ArticleDocument.Make(preparer.Prepare(article)));
            }
        }
    }
}
