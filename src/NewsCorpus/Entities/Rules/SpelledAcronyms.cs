using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Names that no other rule knows, told by an acronym in brackets that spells their first letters: the Tiger Protection
/// Trust (TPT).
/// </summary>
internal static class SpelledAcronyms
{
    private const int MostWords = 9;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        ReadOnlySpan<TextToken> tokens = scan.Text.Tokens;
        for (int open = scan.NextCue(2, 1 << CueBits.Opening); open + 2 < tokens.Length; open = scan.NextCue(open + 1, 1 << CueBits.Opening))
        {
            int token = open + 1;
            if (!tokens[token].Is(TokenFlags.AllCaps) || !scan.IsOne(open, "(") || !scan.IsOne(token + 1, ")")
                || scan.Block(token) < 0 || scan.Block(token) != scan.Block(token - 3) || scan.Text.Key(token).Length is < 2 or > 8)
            {
                continue;
            }

            int first = First(scan, token - 2, scan.Text.Key(token));
            if (first >= 0 && token - 2 > first && !IsOther(scan, index, first, token - 2))
            {
                Add(scan, index, first, token - 2);
            }
        }
    }

    /// <summary>Where the words begin whose first letters, small words passed over or not, make the acronym.</summary>
    private static int First(ArticleScan scan, int last, ReadOnlySpan<char> acronym)
    {
        int letter = acronym.Length - 1;
        for (int token = last; token >= 0 && last - token < MostWords && scan.Block(token) == scan.Block(last); token--)
        {
            if (!scan.IsWord(token))
            {
                if (scan.IsHyphen(token) || scan.IsOne(token, "&"))
                {
                    continue;
                }

                return -1;
            }

            ReadOnlySpan<char> key = scan.Text.Key(token);
            bool capital = scan.Text.Tokens[token].Is(TokenFlags.Capital);
            if (key[0] == acronym[letter] && (capital || key is "of" or "for" or "and" or "in" or "the" or "to" or "on"))
            {
                letter--;
                if (letter < 0)
                {
                    return capital && !scan.EndsPossessive(last) ? token : -1;
                }
            }
            else if (capital || key is not ("of" or "for" or "and" or "in" or "the" or "to" or "on" or "de" or "al" or "s"))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Something that is told already, or that holds no word for a body: a virus, a payment, a post.</summary>
    private static bool IsOther(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        bool body = false;
        for (int token = first; token <= last; token++)
        {
            body |= scan.IsWord(token) && LatinText.IsOrganizationHead(scan.Text.Key(token));
        }

        if (!body || scan.Text.Tokens[first].Is(TokenFlags.AllCaps))
        {
            return true;
        }

        for (int token = first; token <= last; token++)
        {
            foreach (Candidate known in index.At(token))
            {
                if (known is { Supported: true, Rejected: false } && known.Kind is not EntityKind.Nationality
                    && (known.Last >= last || (token == first && known.Kind is EntityKind.Person or EntityKind.Date or EntityKind.Count)))
                {
                    return known.Last >= last && !(known.Kind is EntityKind.Organization or EntityKind.Place && token > first && known.Names.Count == 0);
                }
            }
        }

        return false;
    }

    private static void Add(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        bool armed = scan.CueAt<TriggerCue>(last) is { Cue: { Kind: EntityKind.ArmedGroup, InName: true } };
        index.Add(new Candidate
        {
            First = first,
            Last = last,
            Core = scan.Span(first, 0, last),
            Kind = armed ? EntityKind.ArmedGroup : EntityKind.Organization,
            Rule = "acronym:spelled",
            Supported = true,
            Confidence = 0.8,
        });
    }
}
