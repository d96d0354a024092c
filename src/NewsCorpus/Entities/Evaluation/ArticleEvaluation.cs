namespace NewsCorpus.Entities.Evaluation;

/// <summary>How well one article was read.</summary>
/// <param name="Name">The article's name.</param>
/// <param name="Scores">A score for each kind, in the order of the kinds.</param>
/// <param name="Issues">Every difference, in text order.</param>
public sealed record ArticleEvaluation(
    string Name, IReadOnlyList<KindScore> Scores, IReadOnlyList<EvaluationIssue> Issues);
