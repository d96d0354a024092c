using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Arabic names of one word that stand without a title, told by the word before and the word behind.</summary>
internal static class LoneNames
{
    /// <summary>A given name alone, behind a nationality or a verb of speech.</summary>
    public static bool Stands(ArticleScan scan, CandidateIndex index, int token, NameContext context) => context switch
    {
        NameContext.Nationality => IsOf(scan, index, token),
        NameContext.Speech => Speaks(scan, index, token),
        _ => false,
    };

    /// <summary>A listed name between a verb of speech and what was said: وأشار عباس إلى (Abbas pointed to).</summary>
    public static bool Speaks(ArticleScan scan, CandidateIndex index, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        int next = token + 1;
        ulong hash = scan.Text.Hash(token);
        return NameParts.Default.Find(hash) is { Common: false } && !CommonWords.Contains(key, hash) && IsNothingElse(index, token)
            && next < scan.Count
            && (scan.IsOne(next, ":\"“«'") || scan.Text.Key(next) is "ان" or "الي" or "علي" or "انه" or "انها" or "في" or "عن");
    }

    /// <summary>One called by his given name behind a nationality: البرازيلي رونالدينيو (the Brazilian Ronaldinho).</summary>
    private static bool IsOf(ArticleScan scan, CandidateIndex index, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        return key.Length > 3 && !key.StartsWith("ال") && NameParts.Default.Find(key) is { Given: true, Common: false } && !OrdinaryWords.Contains(key)
            && IsNothingElse(index, token);
    }

    private static bool IsNothingElse(CandidateIndex index, int token)
    {
        foreach (Candidate candidate in index.At(token))
        {
            if (candidate is { Supported: true, Rejected: false })
            {
                return false;
            }
        }

        return true;
    }
}
