using System.Security.Cryptography;
using System.Text;
using NewsCorpus.Articles;
using NewsCorpus.Entities;
using NewsCorpus.Search.Ranking;
using NewsCorpus.Text;

namespace NewsCorpus.Search.Analysis;

/// <summary>Turns a processed article into what engines store. Safe for many threads.</summary>
internal sealed class ArticlePreparer(SearchAnalyzer analyzer)
{
    private const int MostNameCounts = 3;

    public PreparedArticle Prepare(ProcessedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        Article a = article.Article;
        TermStreams streams = new();
        TokenizedText tokens = TokenizedText.Tokenize(a.Text);
        bool titled = false;
        foreach (ArticleBlock block in a.Blocks)
        {
            if (block.Kind != BlockKind.Boilerplate)
            {
                titled |= block.Kind == BlockKind.Title;
                streams.AddBlock(analyzer.Analyze(tokens, block.Span), block.Kind == BlockKind.Title);
            }
        }

        if (a.Blocks.Count == 0)
        {
            streams.AddBlock(analyzer.Analyze(tokens, new TextSpan(0, a.Text.Length)), inTitle: false);
        }

        if (!titled && !string.IsNullOrWhiteSpace(a.Title))
        {
            streams.AddBlock(analyzer.Analyze(a.Title), inTitle: true);
        }

        List<PreparedEntity> entities = Entities(article.Mentions);
        foreach (PreparedEntity entity in entities)
        {
            AddEntity(streams, entity);
        }

        byte[] json = StoredRecord.Serialize(article);
        return new PreparedArticle
        {
            Source = article,
            Id = a.Id,
            Fingerprint = SHA256.HashData(json)[..16],
            Record = StoredRecord.Compress(json),
            TitleStems = streams.TitleStems.ToString(),
            BodyStems = streams.BodyStems.ToString(),
            Names = streams.Names.ToString(),
            Forms = string.Join(' ', streams.Forms),
            Length = streams.Length,
            Vector = TermVector.Encode(streams.Counts),
            SimHash = Ranking.SimHash.Of(streams.Counts),
            Entities = entities,
            Dates = Dates(article.Mentions),
        };
    }

    /// <summary>The id that stands in for a missing one: kind and folded name.</summary>
    public static string LocalId(string kind, string name) => $"local:{kind}/{KeyFolding.Fold(name)}";

    /// <summary>A name as it is compared: folded words with single spaces.</summary>
    public string NameKey(string name) => string.Join(' ', analyzer.Analyze(name).Select(t => t.Form));

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
            IEnumerable<string> names = new[] { m.Form == MentionForm.Name ? m.Text : null, m.NameAr, m.NameEn }
                .Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => NameKey(n!)).Where(k => k.Length > 1);
            if (found.TryGetValue(id, out PreparedEntity? known))
            {
                found[id] = known with { Count = known.Count + 1, Keys = [.. known.Keys.Union(names)] };
            }
            else
            {
                found[id] = new PreparedEntity(id, kind, m.NameAr, m.NameEn, m.Country, m.Latitude, m.Longitude, 1)
                {
                    Keys = [.. names.Distinct()],
                };
            }
        }

        return [.. found.Values];
    }

    private void AddEntity(TermStreams streams, PreparedEntity entity)
    {
        int count = Math.Min(entity.Count, MostNameCounts);
        streams.AddName(TermCode.Entity(entity.Id), entity.Count);
        foreach (string? name in new[] { entity.NameAr, entity.NameEn })
        {
            foreach (AnalyzedTerm term in name is null ? [] : analyzer.Analyze(name))
            {
                if (!term.IsStopWord)
                {
                    streams.AddName(term.Stem, count);
                }
            }
        }
    }

    /// <summary>The columns and counts of one article while they grow.</summary>
    private sealed class TermStreams
    {
        private readonly HashSet<string> _named = new(StringComparer.Ordinal);

        public StringBuilder TitleStems { get; } = new();

        public StringBuilder BodyStems { get; } = new();

        public HashSet<string> Forms { get; } = new(StringComparer.Ordinal);

        public StringBuilder Names { get; } = new();

        public Dictionary<int, TermCount> Counts { get; } = [];

        public int Length { get; private set; }

        public void AddBlock(List<AnalyzedTerm> terms, bool inTitle)
        {
            StringBuilder stems = inTitle ? TitleStems : BodyStems;
            if (stems.Length > 0 && terms.Count > 0)
            {
                stems.Append(TermCode.Gap).Append(' ');
            }

            foreach (AnalyzedTerm term in terms)
            {
                stems.Append(term.Stem).Append(' ');
                Forms.Add(term.Form);
                if (term.IsStopWord)
                {
                    continue;
                }

                Length++;
                Count(term.Stem, inTitle);
            }
        }

        public void AddBlock(IReadOnlyList<AnalyzedTerm> terms, bool inTitle) => AddBlock([.. terms], inTitle);

        public void AddName(string term, int count)
        {
            if (!_named.Add(term))
            {
                return;
            }

            Names.Append(term).Append(' ');
            int hash = TermCode.Hash(term);
            if (!Counts.ContainsKey(hash))
            {
                Counts[hash] = new TermCount(count, false);
            }
        }

        private void Count(string term, bool inTitle)
        {
            int hash = TermCode.Hash(term);
            TermCount count = Counts.GetValueOrDefault(hash);
            Counts[hash] = new TermCount(count.Count + 1, count.InTitle || inTitle);
        }
    }
}
