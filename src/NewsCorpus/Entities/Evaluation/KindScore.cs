using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Evaluation;

/// <summary>How well one kind was found. Add scores with <c>+</c>.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Gold">Mentions in the gold.</param>
/// <param name="Found">Mentions found.</param>
/// <param name="Strict">Found mentions whose core or full span equals the core or full span of a gold mention.</param>
/// <param name="Overlapping">Found mentions that share at least one letter with a gold mention of the kind.</param>
/// <param name="Linkable">Strict matches whose gold states an id, an English name or a value.</param>
/// <param name="Linked">Those of <paramref name="Linkable"/> with the same id, name or value.</param>
public sealed record KindScore(
    EntityKind Kind, int Gold, int Found, int Strict, int Overlapping, int Linkable, int Linked)
{
    /// <summary>Share of the found mentions that are right; 1 when nothing was found.</summary>
    public double Precision => Found == 0 ? 1 : (double)Strict / Found;

    /// <summary>Share of the gold mentions that were found; 1 when there are none.</summary>
    public double Recall => Gold == 0 ? 1 : (double)Strict / Gold;

    /// <summary>Harmonic mean of precision and recall over strict spans.</summary>
    public double F1 => Mean(Precision, Recall);

    /// <summary>The same over overlapping spans.</summary>
    public double OverlapF1 => Mean(
        Found == 0 ? 1 : Math.Min(1, (double)Overlapping / Found), Gold == 0 ? 1 : Math.Min(1, (double)Overlapping / Gold));

    /// <summary>Share of the linkable mentions with the right id, name or value; 1 when there are none.</summary>
    public double Accuracy => Linkable == 0 ? 1 : (double)Linked / Linkable;

    /// <summary>Both scores together.</summary>
    public static KindScore operator +(KindScore left, KindScore right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new KindScore(
            left.Kind, left.Gold + right.Gold, left.Found + right.Found, left.Strict + right.Strict,
            left.Overlapping + right.Overlapping, left.Linkable + right.Linkable, left.Linked + right.Linked);
    }

    /// <inheritdoc cref="op_Addition"/>
    public static KindScore Add(KindScore left, KindScore right) => left + right;

    private static double Mean(double a, double b) => a + b == 0 ? 0 : 2 * a * b / (a + b);
}
