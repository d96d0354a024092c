using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Evaluation;

/// <summary>
/// Compares mentions with gold. A mention is strictly right when its core or full span equals the gold's core or full
/// span and the kinds agree; bare anaphors (nominal) count on neither side. Ids agree also through the entry's
/// references. Gold of tokens (CoNLL) is compared by whole tokens, without nested mentions, and in its own kinds.
/// </summary>
public static class Evaluator
{
    private static readonly string[] Designators = [" Province", " Governorate", " State", " Region", " River", " Sea"];

    /// <summary>Scores one article.</summary>
    /// <param name="gold">Its gold.</param>
    /// <param name="text">The text both count in.</param>
    /// <param name="mentions">What was found.</param>
    /// <param name="gazetteer">Where ids are looked up.</param>
    public static ArticleEvaluation Evaluate(
        GoldArticle gold, string text, IReadOnlyList<EntityMention> mentions, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(gazetteer);
        List<EvaluationIssue> issues = [];
        (List<GoldMention> placed, List<GoldMention> lost) = GoldPlacing.Place(gold, text);
        lost.AddRange(placed.Where(m => m.Span.End > text.Length));
        GoldMention[] expected = [.. placed.Where(m => m.Form != MentionForm.Nominal && m.Span.End <= text.Length)];
        EntityMention[] named = [.. mentions.Where(m => m.Form != MentionForm.Nominal)];
        EntityMention[] found = gold.Scheme is { } scheme ? [.. scheme.Fit(named, text)] : named;
        KindScore[] scores =
        [
            .. Enum.GetValues<EntityKind>().Select(kind => Score(
                kind, [.. expected.Where(m => m.Kind == kind)], [.. found.Where(m => m.Kind == kind)], found, text, gazetteer, issues)),
        ];
        foreach (GoldMention mention in lost.Where(m => m.Form != MentionForm.Nominal))
        {
            // The reader left out what the gold marks, or the gold belongs to another text: missed all the same.
            int kind = Array.FindIndex(scores, score => score.Kind == mention.Kind);
            scores[kind] = scores[kind] with { Gold = scores[kind].Gold + 1 };
            issues.Add(new EvaluationIssue("lost", mention.Kind, default, "", mention.NameEn ?? mention.Value, null));
        }

        issues.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return new ArticleEvaluation(gold.Name, scores, issues);
    }

    /// <summary>The scores of several articles added up, in the order of the kinds.</summary>
    public static IReadOnlyList<KindScore> Total(IEnumerable<ArticleEvaluation> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return [.. articles.SelectMany(a => a.Scores).GroupBy(s => s.Kind).Select(g => g.Aggregate(KindScore.Add)).OrderBy(s => s.Kind)];
    }

    private static KindScore Score(
        EntityKind kind, GoldMention[] gold, EntityMention[] found, EntityMention[] all, string text, Gazetteer gazetteer,
        List<EvaluationIssue> issues)
    {
        bool[] used = new bool[found.Length];
        int strict = 0;
        int linkable = 0;
        int linked = 0;
        foreach (GoldMention mention in gold)
        {
            int hit = Array.FindIndex(found, m => !used[Array.IndexOf(found, m)] && SameSpan(mention, m));
            if (hit < 0)
            {
                EntityMention? other =
                    Array.Find(all, m => m.Kind != kind && m.Kind != EntityKind.Nationality && SameSpan(mention, m));
                issues.Add(new EvaluationIssue(
                    other is null ? "missed" : "kind", kind, mention.Span, mention.Span.Slice(text), mention.NameEn ?? mention.Value,
                    other?.Kind.ToString()));
                continue;
            }

            used[hit] = true;
            strict++;
            if (IsLinkable(mention))
            {
                linkable++;
                if (Agrees(mention, found[hit], gazetteer))
                {
                    linked++;
                }
                else
                {
                    issues.Add(LinkIssue(mention, found[hit], text));
                }
            }
        }

        for (int i = 0; i < found.Length; i++)
        {
            if (!used[i])
            {
                issues.Add(new EvaluationIssue(
                    "extra", kind, found[i].Span, found[i].Span.Slice(text), null, $"{found[i].NameEn ?? found[i].Value} ({found[i].Rule})"));
            }
        }

        int overlapping = found.Count(m => gold.Any(g => g.Span.Overlaps(m.Span)));
        return new KindScore(kind, gold.Length, found.Length, strict, overlapping, linkable, linked);
    }

    private static bool SameSpan(GoldMention gold, EntityMention found) =>
        gold.Span == found.Span || gold.Span == found.FullSpan || gold.FullSpan == found.Span
            || gold.FullSpan == found.FullSpan;

    private static bool IsLinkable(GoldMention gold) =>
        gold.Kind is EntityKind.Date or EntityKind.Count
            ? gold.HasValue
            : gold.Links is not null || gold.Id is not null || gold.NameEn is not null;

    private static bool Agrees(GoldMention gold, EntityMention found, Gazetteer gazetteer)
    {
        if (gold.Kind is EntityKind.Date or EntityKind.Count)
        {
            return gold.Value == found.Value;
        }

        GazetteerEntry? entry = found.Id is null ? null : gazetteer.Find(found.Id);
        if (gold.Links is { } links)
        {
            // An id composed of a force and a nation is no row, and may stand where the gazetteer has none.
            return links.Count == 0 ? entry is null : entry is not null && links.Contains(entry.Id, StringComparer.Ordinal);
        }

        if (gold.Id is not null && (gold.Id == found.Id || entry?.References.Contains(gold.Id) == true))
        {
            return true;
        }

        if (gold.Id is not null && found.Id is not null && gazetteer.Find(gold.Id) is not null)
        {
            return false;
        }

        return gold.NameEn is not null
            && (SameName(gold.NameEn, found.NameEn)
                || entry?.Names.Any(name => name.Language == "en" && SameName(gold.NameEn, name.Text)) == true);
    }

    /// <summary>
    /// English names agree when they fold alike, a remark in brackets and a designator at the end left out: "East
    /// Azerbaijan Province", "Aras River".
    /// </summary>
    private static bool SameName(string gold, string? found)
    {
        if (found is null)
        {
            return false;
        }

        int bracket = gold.IndexOf(" (", StringComparison.Ordinal);
        string bare = bracket > 0 ? gold[..bracket] : gold;
        return Letters(gold) == Letters(found) || Letters(bare) == Letters(found) || Letters(Undesignated(bare)) == Letters(Undesignated(found));
    }

    private static string Undesignated(string name) =>
        Array.Find(Designators, word => name.EndsWith(word, StringComparison.Ordinal)) is { } designator ? name[..^designator.Length] : name;

    private static string Letters(string name) => new([.. KeyFolding.Fold(name).Where(char.IsLetterOrDigit)]);

    private static EvaluationIssue LinkIssue(GoldMention gold, EntityMention found, string text) =>
        gold.Kind is EntityKind.Date or EntityKind.Count
            ? new EvaluationIssue("value", gold.Kind, gold.Span, gold.Span.Slice(text), gold.Value, found.Value)
            : new EvaluationIssue(
                "link", gold.Kind, gold.Span, gold.Span.Slice(text),
                gold.Links is { Count: > 0 } links ? string.Join(" or ", links) : gold.Id ?? gold.NameEn,
                $"{found.Id} {found.NameEn}".Trim());
}
