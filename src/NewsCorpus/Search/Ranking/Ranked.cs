namespace NewsCorpus.Search.Ranking;

/// <summary>The articles that match, in no order, with their scores.</summary>
/// <param name="docs">The articles.</param>
/// <param name="scores">Their scores, or empty when nothing ranks them.</param>
/// <param name="scored">How many of the first were ranked in full.</param>
/// <param name="isComplete">False when there may be more.</param>
internal sealed class Ranked(int[] docs, double[] scores, int scored, bool isComplete)
{
    public int[] Docs { get; private set; } = docs;

    public double[] Scores { get; private set; } = scores;

    public int Scored { get; } = scored;

    public bool IsComplete { get; } = isComplete;

    public double ScoreOf(int place) => Scores.Length == 0 ? 0 : Scores[place];

    public void Remove(int doc)
    {
        int place = Array.IndexOf(Docs, doc);
        if (place >= 0)
        {
            Docs = [.. Docs.Where((_, i) => i != place)];
            Scores = [.. Scores.Where((_, i) => i != place)];
        }
    }
}
