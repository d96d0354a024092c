using System.Globalization;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsCorpus.Articles;
using NewsCorpus.Search.Analysis;

namespace NewsCorpus.Search.Lucene;

/// <summary>How an article is written as a Lucene document: names of the fields, and their making.</summary>
internal static class ArticleDocument
{
    public const string Id = "id";
    public const string Any = "any";
    public const string Body = "body";
    public const string Title = "title";
    public const string Form = "form";
    public const string Name = "name";
    public const string Vector = "vector";
    public const string Length = "length";
    public const string Day = "day";
    public const string Published = "published";
    public const string Entities = "entities";
    public const string EntityIds = "entityids";
    public const string Dates = "dates";
    public const string Record = "record";
    public const string Fingerprint = "fingerprint";
    public const string Headline = "headline";
    public const string Source = "source";
    public const string Outlet = "outlet";
    public const string Language = "language";
    public const string Sketch = "simhash";

    private static readonly FieldType Positions = new()
    {
        IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
    };

    private static readonly FieldType Presence = new()
    {
        IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY,
    };

    public static Document Make(PreparedArticle prepared)
    {
        Article article = prepared.Source.Article;
        int day = article.Published?.DayNumber ?? -1;
        Document document =
        [
            new StringField(Id, prepared.Id, Field.Store.YES),
            new Field(Body, prepared.BodyStems, Positions),
            new Field(Title, prepared.TitleStems, Positions),
            new Field(Any, $"{prepared.BodyStems} {prepared.TitleStems} {prepared.Names}", Presence),
            new Field(Form, prepared.Forms, Presence),
            new BinaryDocValuesField(Vector, new BytesRef(prepared.Vector)),
            new NumericDocValuesField(Length, prepared.Length),
            new NumericDocValuesField(Day, day),
            new Int32Field(Published, day, Field.Store.NO),
            new BinaryDocValuesField(Entities, new BytesRef(JsonSerializer.SerializeToUtf8Bytes(prepared.Entities))),
            new BinaryDocValuesField(Dates, new BytesRef(string.Join(' ', prepared.Dates.Select(
                d => string.Create(CultureInfo.InvariantCulture, $"{d.First.DayNumber}-{d.Last.DayNumber}"))))),
            new StoredField(Record, prepared.Record),
            new StoredField(Fingerprint, prepared.Fingerprint),
            new StoredField(Sketch, prepared.SimHash.ToString(CultureInfo.InvariantCulture)),
        ];
        foreach (PreparedEntity entity in prepared.Entities)
        {
            document.Add(new SortedSetDocValuesField(EntityIds, new BytesRef(entity.Id)));
            foreach (string key in entity.Keys)
            {
                document.Add(new Field(Name, key, Presence));
            }
        }

        AddText(document, Headline, article.Title);
        AddText(document, Source, article.Source ?? article.Url);
        AddText(document, Outlet, article.Outlet);
        AddText(document, Language, article.Language);
        return document;
    }

    private static void AddText(Document document, string name, string? value)
    {
        if (value is not null)
        {
            document.Add(new StringField(name, value.Length > 8000 ? value[..8000] : value, Field.Store.YES));
        }
    }
}
