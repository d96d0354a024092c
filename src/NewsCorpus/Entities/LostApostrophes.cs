using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// News copied without its apostrophes: "Syrias second city" is Syria's, where no word or name is written so and the
/// article has no other possessive.
/// </summary>
internal static class LostApostrophes
{
    private const int ShortestWord = 5;
    private const int ShortestAcronym = 3;
    private const int MostWords = 6;

    /// <summary>A city of so many people is meant where a word only looks like its plural.</summary>
    private const int LargeCity = 100_000;

    private static readonly KeySet NoPossessions = KeySet.Read("Entities/Data/no-possessions.txt");

    /// <summary>Marks the words of a range that have lost the sign of their possessive.</summary>
    public static void Mark(TokenizedText text, NameTrie trie, NameFacts facts, int from, int to)
    {
        ReadOnlySpan<TokenFlags> flags = text.Flags;
        for (int token = from; token < to; token++)
        {
            const TokenFlags Wanted = TokenFlags.Latin | TokenFlags.Capital;
            if ((flags[token] & (Wanted | TokenFlags.Possessive | TokenFlags.AllCaps)) == Wanted
                && MayBe(text, token, to) && IsName(text, token, from, trie, facts) && !HasApostrophes(text.Raw))
            {
                text.MarkPossessive(token);
            }
        }
    }

    /// <summary>The word ends with s and owns what follows it: both Koreas do not.</summary>
    private static bool MayBe(TokenizedText text, int token, int to)
    {
        TextToken word = text.Tokens[token];
        int next = token + 1;
        if (word.KeyLength < (IsAcronym(text, token) ? ShortestAcronym : ShortestWord) || word.Kind != TokenKind.Word || text.Raw[word.End - 1] != 's'
            || next >= to || text.Tokens[next].Kind != TokenKind.Word || text.Tokens[next].Is(TokenFlags.LineBefore))
        {
            return false;
        }

        bool owned = text.Tokens[next].Is(TokenFlags.Capital)
            || !NoPossessions.Contains(text.Hash(next));
        return owned && !(token > 0 && text.Key(token - 1) is "two" or "both" or "other" or "many" or "all");
    }

    private static bool IsAcronym(TokenizedText text, int token) =>
        text.Tokens[token] is var word && word.End - word.Start > 2 && char.IsUpper(text.Raw[word.End - 2]);

    /// <summary>
    /// Without its last letter the word is, or ends, a name that stands by itself, and with it none: "the Free Syrian
    /// Armys fighters", but no "the Saudis said".
    /// </summary>
    private static bool IsName(TokenizedText text, int token, int from, NameTrie trie, NameFacts facts)
    {
        ReadOnlySpan<char> key = text.Key(token);
        if (trie.Next(NameTrie.Root, KeyHash.Of(key)).Accepts || CommonWords.Contains(key))
        {
            return false;
        }

        ulong bare = KeyHash.Of(key[..^1]);
        StepEnd alone = trie.Next(NameTrie.Root, bare);
        if (alone.Accepts && !(token > from && text.Key(token - 1) is "the" && !IsAcronym(text, token) && text.Key(token + 1) is not ("regime" or "government" or "administration")) && Stands(facts.Of(alone.Node), IsAcronym(text, token)))
        {
            return true;
        }

        for (int first = token - 1; first >= from && token - first <= MostWords; first--)
        {
            if (text.Tokens[first].Kind == TokenKind.Word ? !text.Tokens[first].Is(TokenFlags.Latin) : text.Raw[text.Tokens[first].Start] != '-')
            {
                return false;
            }

            if (text.Tokens[first].Kind == TokenKind.Word && Ends(text, first, token, bare, trie, facts))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name of several words goes from the first to the last, whose hash is given.</summary>
    private static bool Ends(TokenizedText text, int first, int last, ulong bare, NameTrie trie, NameFacts facts)
    {
        StepEnd step = trie.Next(NameTrie.Root, text.Hash(first));
        for (int token = first + 1; token <= last && step.GoesOn; token++)
        {
            if (text.Tokens[token].Kind == TokenKind.Word)
            {
                step = trie.Next(step.Node, token == last ? bare : text.Hash(token));
                if (token == last)
                {
                    return step.Accepts && Stands(facts.Of(step.Node), acronym: true);
                }
            }
        }

        return false;
    }

    private static bool Stands(NameSet? names, bool acronym)
    {
        for (; names is not null; names = names.Next)
        {
            for (int i = 0; i < names.Count; i++)
            {
                GazetteerEntry entry = names.Entry(i);
                NameTraits flags = names.Name(i).Flags;
                if (entry.Tier != GazetteerTier.A || (flags & (NameTraits.Person | NameTraits.Generic)) != 0
                    || ((flags & NameTraits.Common) != 0 && (flags & NameTraits.Exact) == 0))
                {
                    continue;
                }

                if (entry.Kind is EntityKind.Person or EntityKind.ArmedGroup || (acronym && entry.Kind is not EntityKind.Nationality)
                    || (flags & NameTraits.Exact) != 0
                    || (entry.Kind == EntityKind.Place && (entry.Subkind is "country" or "territory" or "governorate" or "region" || entry.Population >= LargeCity)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasApostrophes(string raw) =>
        raw.Contains("'s ", StringComparison.Ordinal) || raw.Contains("’s ", StringComparison.Ordinal);
}
