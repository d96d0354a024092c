using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Outlets whose name is an ordinary word, told by how it is set off: صحيفة (الغد) (the newspaper al-Ghad), «اليمن اليوم» (Yemen Today),
/// المصدر: الأخبار (source: al-Akhbar).
/// </summary>
internal static class CitedOutlets
{
    /// <summary>True if brackets behind the word for an outlet, quotation marks around several words or the word for a source tell a name.</summary>
    public static bool IsCited(ArticleScan scan, Candidate outlet)
    {
        int mark = outlet.First - 1;
        if (outlet.Supported || outlet.Proclitic is not null || mark < 1 || scan.Block(mark) != scan.Block(outlet.First))
        {
            return false;
        }

        if (scan.IsOne(mark, ":"))
        {
            return scan.KeyIs(mark - 1, "المصدر") && EndsLine(scan, outlet);
        }

        return outlet.Length > 1 && scan.IsQuote(mark) && scan.IsQuote(outlet.Last + 1)
            ? !OutletFrames.IsOfSport(scan, mark)
            : scan.IsOne(mark, "(") && scan.IsOne(outlet.Last + 1, ")")
                && scan.CueAt<TriggerCue>(mark - 1, procliticAllowed: true) is { Cue: { Kind: EntityKind.Media, After: false } };
    }

    private static bool EndsLine(ArticleScan scan, Candidate outlet)
    {
        int next = outlet.Last + 1;
        return next >= scan.Count || scan.Block(next) != scan.Block(outlet.Last) || scan.Text.Tokens[next].Is(TokenFlags.LineBefore) || scan.IsOne(next, ".");
    }
}
