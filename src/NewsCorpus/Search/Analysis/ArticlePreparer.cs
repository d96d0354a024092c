using System.Collections.Concurrent;
using System.Security.Cryptography;
using NewsCorpus.Articles;
using NewsCorpus.Entities;
using NewsCorpus.Search.Ranking;
using NewsCorpus.Text;

namespace NewsCorpus.Search.Analysis;

/// <summary>Turns a processed article into what engines store. Safe for many threads.</summary>
internal sealed class ArticlePreparer(SearchAnalyzer analyzer)
{
    private const int MostNameCounts = 3;

    private readonly ConcurrentBag<TermStreams> _streams = [];
    private readonly NameMemory _names = new(analyzer);

    public PreparedArticle Prepare(ProcessedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        TermStreams streams = _streams.TryTake(out TermStreams? used) ? used : new TermStreams();
        streams.Clear();
        PreparedArticle prepared = Prepare(article, streams);
        _streams.Add(streams);
        return prepared;
    }

    private PreparedArticle Prepare(ProcessedArticle article, TermStreams streams)
    {
        Article a = article.Article;
        TokenizedText tokens = TokenizedText.Tokenize(a.Text);
        bool titled = false;
        foreach (ArticleBlock block in a.Blocks)
        {
            if (block.Kind != BlockKind.Boilerplate)
            {
                titled |= block.Kind == BlockKind.Title;
                AddBlock(streams, tokens, block.Span, block.Kind == BlockKind.Title);
            }
        }

        if (a.Blocks.Count == 0)
        {
            AddBlock(streams, tokens, new TextSpan(0, a.Text.Length), inTitle: false);
        }

        if (!titled && !string.IsNullOrWhiteSpace(a.Title))
        {
            AddBlock(streams, TokenizedText.Tokenize(a.Title), new TextSpan(0, a.Title.Length), inTitle: true);
        }

        List<PreparedEntity> entities = Entities(article.Mentions);
        foreach (PreparedEntity entity in entities)
        {
            AddEntity(streams, entity);
        }

        StoredRecord.Write(article, streams.Record);
        return new PreparedArticle
        {
            Source = article,
            Id = a.Id,
            Fingerprint = SHA256.HashData(streams.Record.Written)[..16],
            Record = StoredRecord.Compress(streams.Record.Written),
            TitleStems = streams.TitleStems.ToString(),
            BodyStems = streams.BodyStems.ToString(),
            Names = streams.Names.ToString(),
            Forms = streams.Forms.ToString(),
            Length = streams.Length,
            Vector = TermVector.Encode(streams.Counts),
            SimHash = Ranking.SimHash.Of(streams.Counts),
            Entities = entities,
            Dates = Dates(article.Mentions),
        };
    }

    private void AddBlock(TermStreams streams, TokenizedText tokens, TextSpan span, bool inTitle)
    {
        streams.Words.Clear();
        analyzer.Words(tokens, span, streams.Words);
        streams.AddBlock(inTitle);
    }

    /// <summary>The id that stands in for a missing one: kind and folded name.</summary>
    public static string LocalId(string kind, string name) => $"local:{kind}/{KeyFolding.Fold(name)}";

    /// <summary>First and last days of the dates that mentions fix, each pair once.</summary>
    public static List<(DateOnly First, DateOnly Last)> Dates(IEnumerable<EntityMention> mentions) =>
        [.. mentions.Where(m => m is { Earliest: not null, Latest: not null })
            .Select(m => (m.Earliest!.Value, m.Latest!.Value)).Distinct().Order()];

    private List<PreparedEntity> Entities(IReadOnlyList<EntityMention> mentions)
    {
        Dictionary<string, PreparedEntity> found = new(StringComparer.Ordinal);
        foreach (EntityMention m in mentions)
        {
            if (EntityKinds.Of(m) is not { } kind || (m.Id is null && m.Form != MentionForm.Name))
            {
                continue;
            }

            string id = m.Id ?? LocalId(kind, m.NameAr ?? m.Text);
            if (!found.TryGetValue(id, out PreparedEntity? entity))
            {
                entity = new PreparedEntity(id, kind, m.NameAr, m.NameEn, m.Country, m.Latitude, m.Longitude);
                found.Add(id, entity);
            }

            entity.Count++;
            AddKey(entity, m.Form == MentionForm.Name ? m.Text : null);
            AddKey(entity, m.NameAr);
            AddKey(entity, m.NameEn);
        }

        return [.. found.Values];
    }

    private void AddKey(PreparedEntity entity, string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return;
        }

        string key = _names.Know(name).Key;
        if (key.Length > 1 && !entity.Keys.Contains(key))
        {
            entity.Keys.Add(key);
        }
    }

    private void AddEntity(TermStreams streams, PreparedEntity entity)
    {
        int count = Math.Min(entity.Count, MostNameCounts);
        string term = TermCode.Entity(entity.Id);
        streams.AddName(term, TermCode.Hash(term), entity.Count);
        foreach (string? name in new[] { entity.NameAr, entity.NameEn })
        {
            foreach (IndexedWord word in name is null ? [] : _names.Know(name).Words)
            {
                if (!word.IsStopWord)
                {
                    streams.AddName(word.Stem, word.StemHash, count);
                }
            }
        }
    }
}
