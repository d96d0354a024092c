using System.Runtime.CompilerServices;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>The Arabic article in Latin letters belongs to the name behind it: al-Fouaa, where only Fouaa is told.</summary>
internal static class LatinArticles
{
    /// <summary>Letters of the longest article.</summary>
    public const int Longest = 3;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        int count = index.All.Count;
        int sorts = CandidateSorts.AnyLatin;
        for (int i = index.All.Next(0, sorts); i < count; i = index.All.Next(i + 1, sorts))
        {
            Candidate name = index.All[i];
            if (name is { Supported: true, Rejected: false, First: >= 2, Kind: not (EntityKind.Date or EntityKind.Count or EntityKind.Nationality) }
                && !scan.Arabic(name.First) && Opens(scan, name.First - 2) && name.Core.Start == scan.Text.Tokens[name.First].Start
                && !index.EndingAt(name.First - 2).Exists(IsTold) && !index.At(name.First - 2).Exists(c => IsTold(c) && (c.Last >= name.Last || !(c.Kind == EntityKind.Place || IsNamedAfter(name)))))
            {
                index.Add(WithArticle(scan, index, name));
                name.Rejected = true;
            }
        }
    }

    /// <summary>An article and a hyphen begin at the token, with no space before the word behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Opens(ArticleScan scan, int token) => scan.IsHyphen(token + 1) && OpensBeforeHyphen(scan, token);

    private static bool OpensBeforeHyphen(ArticleScan scan, int token) =>
        token + 2 < scan.Count && scan.Block(token) >= 0 && scan.Block(token) == scan.Block(token + 2)
        && !scan.Text.Tokens[token + 1].Is(TokenFlags.SpaceBefore) && !scan.Text.Tokens[token + 2].Is(TokenFlags.SpaceBefore)
        && scan.Text.Tokens[token + 2].Is(TokenFlags.Capital)
        && scan.Text.Key(token) is "al" or "el" or "as" or "ash" or "ad" or "an" or "ar" or "at" or "az" or "ed" or "es" or "ez";

    /// <summary>The al-Saeed Foundation, al-Hussein Hospital: bodies and facilities are longer than whom or what they are called after.</summary>
    private static bool IsNamedAfter(Candidate name) => name is { Length: > 1, Kind: EntityKind.Organization or EntityKind.Place };

    private static bool IsTold(Candidate candidate) => candidate is { Supported: true, Rejected: false };

    private static Candidate WithArticle(ArticleScan scan, CandidateIndex index, Candidate name)
    {
        Candidate whole = index.Lend(name.Kind, name.Rule);
        int first = name.First - 2;
        if (name is { Kind: EntityKind.Place, Names.Count: 0 } && first > 0 && scan.Block(first - 1) == scan.Block(first)
            && scan.Text.Tokens[first - 1].Is(TokenFlags.Capital) && LatinPlaceWords.IsHead(scan.Text.Key(first - 1))
            && !index.EndingAt(first - 1).Exists(IsTold))
        {
            // Souq al-Gharutu neighbourhood.
            first--;
        }

        (whole.First, whole.Last) = (first, name.Last);
        whole.Core = new TextSpan(scan.Text.Tokens[first].Start, name.Core.End);
        (whole.Form, whole.FullStart, whole.FullEnd, whole.Names) = (name.Form, name.FullStart, name.FullEnd, name.Names);
        (whole.Supported, whole.Trigger, whole.KeepsNested) = (true, name.Trigger, name.KeepsNested);
        (whole.Id, whole.NameAr, whole.NameEn, whole.Country) = (name.Id, name.NameAr, name.NameEn, name.Country);
        (whole.Subkind, whole.Role, whole.Entry, whole.Antecedent) = (name.Subkind, name.Role, name.Entry, name.Antecedent);
        (whole.Inner, whole.Confidence) = (name.Inner, name.Confidence);
        return whole;
    }
}
