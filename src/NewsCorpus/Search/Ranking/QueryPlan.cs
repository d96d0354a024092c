using NewsCorpus.Search.Analysis;
using NewsCorpus.Search.Queries;

namespace NewsCorpus.Search.Ranking;

/// <summary>A term to look for, and in how many articles it is.</summary>
internal sealed record PlanTerm(TermScheme Scheme, string Text, int DocFreq);

/// <summary>One way in which words of the query can match: all of its terms together.</summary>
/// <param name="Terms">One term, or several for a translation of several words.</param>
/// <param name="Weight">What a match this way counts, against 1 for the word itself.</param>
/// <param name="Kind">For the explanation.</param>
/// <param name="Label">What is matched, as the explanation prints it.</param>
/// <param name="Name">For an entity, its name.</param>
internal sealed record PlanOption(
    IReadOnlyList<PlanTerm> Terms, double Weight, MatchReasonKind Kind, string Label, string? Name = null)
{
    public int DocFreq => Terms.Min(t => t.DocFreq);

    public PlanTerm Rarest => Terms.MinBy(t => t.DocFreq)!;
}

/// <summary>A word of the query, or a run of words that stands for one thing, with all its ways to match.</summary>
/// <param name="Text">The words as typed.</param>
/// <param name="First">Number of the first word.</param>
/// <param name="Count">How many words; more than one only for entities and translated phrases.</param>
/// <param name="Options">The ways; empty when the index has none.</param>
internal sealed record PlanGroup(string Text, int First, int Count, IReadOnlyList<PlanOption> Options);

/// <summary>A word of the query after analysis.</summary>
/// <param name="Node">The part of the query it comes from.</param>
/// <param name="Run">Words of one run stand side by side in the query.</param>
/// <param name="Typed">The word as typed.</param>
/// <param name="Term">The word as analysed.</param>
/// <param name="IsScored">False for a stop word beside other words.</param>
internal sealed record PlanWord(QueryNode Node, int Run, string Typed, AnalyzedTerm Term, bool IsScored);

/// <summary>What a query looks for in one index.</summary>
internal sealed record QueryPlan(
    IReadOnlyList<PlanWord> Words, IReadOnlyList<PlanGroup> Groups, IReadOnlyDictionary<string, string> Corrections);
