using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>The way from one word of a name to the next in a text, whatever stands between them.</summary>
internal static class NameWalk
{
    /// <summary>Goes on from a step of a name as far as names go.</summary>
    /// <param name="first">The name's first token.</param>
    /// <param name="token">The token of the step.</param>
    /// <param name="to">Where names must have ended.</param>
    /// <param name="split">Letters of the first token that are proclitics.</param>
    /// <param name="node">Where the step begins.</param>
    /// <param name="step">Where it ends.</param>
    public static void WalkOn(
        NameTrie trie, TokenizedText text, int first, int token, int to, int split, int node, StepEnd step,
        List<NameMatch> into)
    {
        while (true)
        {
            if ((text.Flags[token] & TokenFlags.Possessive) != 0)
            {
                TryPossessive(trie, text, node, first, token, split, into);
            }

            int next = step.GoesOn ? NextWord(text, token, to) : -1;
            if (next < 0)
            {
                return;
            }

            node = step.Node;
            ulong hash = text.Hash(next);
            bool follows = step.MayFollow(hash) && trie.MayFollow(node, hash);
            if (!(follows || (text.Flags[next] & TokenFlags.Possessive) != 0) || !AllJoin(text, token, next))
            {
                return;
            }

            token = next;
            step = follows ? trie.Next(node, hash) : default;
            if (step.Accepts)
            {
                into.Add(new NameMatch(first, token, split, 0, step.Node));
            }
        }
    }

    /// <summary>Tries the cuts of more than one letter of a token.</summary>
    public static void WalkDeep(NameTrie trie, TokenizedText text, int token, int to, List<NameMatch> into)
    {
        foreach (DeepCut cut in DeepCuts.Of(text.States[token], text.Flags[token]))
        {
            if (cut.Passes(trie.Filter))
            {
                StepEnd step = trie.First(cut.Hash);
                if (step.Accepts)
                {
                    into.Add(new NameMatch(token, token, cut.Length, 0, step.Node));
                }

                WalkOn(trie, text, token, token, to, cut.Length, NameTrie.Root, step, into);
            }
        }
    }

    /// <summary>Tries the last token once more without its possessive ('s).</summary>
    private static void TryPossessive(
        NameTrie trie, TokenizedText text, int node, int first, int token, int split, List<NameMatch> into)
    {
        StepEnd next = trie.Next(node, KeyHash.Of(text.Key(token)[..^1]));
        if (next.Accepts)
        {
            bool lost = text.Raw[text.Tokens[token].End - 2] is not ('\'' or '’');
            into.Add(new NameMatch(first, token, split, lost ? 1 : 2, next.Node));
        }
    }

    /// <summary>The next word after a token if only signs that may join stand between; else -1.</summary>
    private static int NextWord(TokenizedText text, int token, int to)
    {
        ReadOnlySpan<TokenFlags> flags = text.Flags[..to];
        for (int i = token + 1; i < flags.Length && i <= token + 3; i++)
        {
            if ((flags[i] & TokenFlags.Name) != 0)
            {
                return i;
            }

            if ((flags[i] & TokenFlags.Joins) == 0)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>True if each of the signs between two words joins them where it stands.</summary>
    private static bool AllJoin(TokenizedText text, int first, int second)
    {
        for (int i = first + 1; i < second; i++)
        {
            if (!Joins(text.Raw[text.Tokens[i].Start], text.Tokens, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Quotation marks, hyphens and the ampersand may stand between the words of a name; a slash or plus only without
    /// spaces (DHKP/C, 5+5), and a stop only after an abbreviation (U.S., Maj. Gen.) or before the end of a site's
    /// address (hespress.com, العربية.نت).
    /// </summary>
    private static bool Joins(char sign, ReadOnlySpan<TextToken> tokens, int at)
    {
        switch (sign)
        {
            case '/' or '+':
                return !tokens[at].Is(TokenFlags.SpaceBefore)
                    && at + 1 < tokens.Length && !tokens[at + 1].Is(TokenFlags.SpaceBefore);
            case '.':
                TextToken before = tokens[at - 1];
                return !tokens[at].Is(TokenFlags.SpaceBefore) && (before.KeyLength <= 2
                    || (before.KeyLength == 3 && before.Is(TokenFlags.Capital) && !before.Is(TokenFlags.AllCaps))
                    || EndsAddress(tokens, at + 1));
            default:
                return JoiningSigns.JoinsAlways(sign);
        }
    }

    /// <summary>A short word right behind a stop: net, info, نت.</summary>
    private static bool EndsAddress(ReadOnlySpan<TextToken> tokens, int token) =>
        token < tokens.Length && !tokens[token].Is(TokenFlags.SpaceBefore) && !tokens[token].Is(TokenFlags.LineBefore)
        && tokens[token].KeyLength is >= 2 and <= 5;
}
