using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Folding takes letters for one another that a word and every name behind it tell apart: a hamza inside (فأس axe, not
/// Fas; مآرب aims, not Marib) or a possessive ه on a short word (حواره his dialogue, not Huwara).
/// </summary>
internal static class SpellingTraps
{
    public static bool IsSpeltApart(ArticleScan scan, in NameMatch match, NameFacts.Node node)
    {
        ref readonly TextToken token = ref scan.Text.Tokens[match.First];
        ReadOnlySpan<char> raw = scan.Text.Raw.AsSpan(scan.Text.RawOffset(match.First, match.Split)..token.End);
        bool possessive = raw[^1] == 'ه' && !raw.StartsWith("ال") && scan.Text.Raw.AsSpan(token.Start, 2) is not "لل";
        if (!possessive && raw[1..].IndexOfAny("أإآ") < 0)
        {
            return false;
        }

        foreach (NameFacts.Group group in node.Groups)
        {
            foreach (int number in group.Names)
            {
                if (IsSpeltLike(raw, scan.Gazetteer.Name(number).Text, possessive))
                {
                    return false;
                }
            }
        }

        return true;
    }

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
