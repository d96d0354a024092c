using NewsCorpus.Entities;
using NewsCorpus.Search.Queries;
using NewsCorpus.Text;

namespace NewsCorpus.Search.Analysis;

/// <summary>What a snippet marks, each with the weight it gives a snippet.</summary>
internal sealed class SnippetWants
{
    public Dictionary<string, double> Stems { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, double> Forms { get; } = new(StringComparer.Ordinal);

    /// <summary>By the term of the entity's id.</summary>
    public Dictionary<string, double> Entities { get; } = new(StringComparer.Ordinal);

    public List<string> Prefixes { get; } = [];

    public bool IsEmpty => Stems.Count + Forms.Count + Entities.Count + Prefixes.Count == 0;

    public void AddPrefix(string typed)
    {
        string folded = KeyFolding.Fold(typed);
        if (folded.Length > 0)
        {
            Prefixes.Add(folded);
        }
    }

    public void AddEntities(IReadOnlyList<EntityMention> mentions, EntityFilter filter)
    {
        string wanted = KeyFolding.Fold(filter.Text);
        foreach (EntityMention mention in mentions)
        {
            bool named = new[] { mention.Id, mention.Text, mention.NameAr, mention.NameEn }
                .Any(name => name is not null && KeyFolding.Fold(name) == wanted);
            if (named && IdTerm(mention) is { } term)
            {
                Entities[term] = 1;
            }
        }
    }

    /// <summary>The term that stands for a mention's entity; null for what is no entity.</summary>
    public static string? IdTerm(EntityMention mention) => EntityKinds.Of(mention) is { } kind
        ? TermCode.Entity(mention.Id ?? ArticlePreparer.LocalId(kind, mention.NameAr ?? mention.Text))
        : null;

    public double WeightOf(AnalyzedTerm term)
    {
        double weight = Math.Max(Stems.GetValueOrDefault(term.Stem), Forms.GetValueOrDefault(term.Form));
        foreach (string prefix in Prefixes)
        {
            weight = term.Form.StartsWith(prefix, StringComparison.Ordinal) ? Math.Max(weight, 1) : weight;
        }

        return weight;
    }
}
