using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Folding takes letters for one another that a word and every name behind it tell apart: a hamza inside (فأس axe, not
/// Fas; مآرب aims, not Marib) or a possessive ه on a short word (حواره his dialogue, not Huwara). Behind the word for a place
/// the dots are only left out: محافظة صعده (Saada governorate).
/// </summary>
internal static class SpellingTraps
{
    public static bool IsSpeltApart(ArticleScan scan, in NameMatch match, NameSet first)
    {
        ref readonly TextToken token = ref scan.Text.Tokens[match.First];
        ReadOnlySpan<char> whole = scan.Text.Raw.AsSpan(token.Start, token.End - token.Start);
        bool asFolded = whole.SequenceEqual(scan.Text.Key(match.First));
        if (asFolded && whole[^1] != 'ه')
        {
            return false;
        }

        ReadOnlySpan<char> raw = scan.Text.Raw.AsSpan(scan.Text.RawOffset(match.First, match.Split)..token.End);
        bool possessive = raw[^1] == 'ه' && !raw.StartsWith("ال") && !whole.StartsWith("لل") && !IsAnnounced(scan, match);
        if (!possessive && (asFolded || raw[1..].IndexOfAny("أإآ") < 0))
        {
            return false;
        }

        for (NameSet? names = first; names is not null; names = names.Next)
        {
            for (int i = 0; i < names.Count; i++)
            {
                if (IsSpeltLike(raw, names.Name(i).Text, possessive))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsAnnounced(ArticleScan scan, in NameMatch match) =>
        match.Split == 0 && match.First > 0 && scan.Block(match.First - 1) == scan.Block(match.First)
        && scan.CueAt<TriggerCue>(match.First - 1, procliticAllowed: true) is { Cue: { Kind: EntityKind.Place, After: false, IsRelation: false } };

    private static bool IsSpeltLike(ReadOnlySpan<char> raw, string name, bool possessive)
    {
        if (name.Length != raw.Length)
        {
            return true;
        }

        for (int i = 1; i < name.Length; i++)
        {
            if (raw[i] is 'أ' or 'إ' or 'آ' && raw[i] != name[i])
            {
                return false;
            }
        }

        return !possessive || name[^1] == 'ه';
    }
}
