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

    /// <summary>A city of so many people is meant where a word only looks like its plural.</summary>
    private const int LargeCity = 100_000;

    /// <summary>Marks the words of a range that have lost the sign of their possessive.</summary>
    public static void Mark(TokenizedText text, NameTrie trie, NameFacts facts, int from, int to)
    {
        ReadOnlySpan<TokenFlags> flags = text.Flags;
        for (int token = from; token < to; token++)
        {
            const TokenFlags Wanted = TokenFlags.Latin | TokenFlags.Capital;
            if ((flags[token] & (Wanted | TokenFlags.Possessive | TokenFlags.AllCaps)) == Wanted
                && MayBe(text, token, to) && IsName(text.Key(token), trie, facts) && !HasApostrophes(text.Raw))
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
        if (word.KeyLength < ShortestWord || word.Kind != TokenKind.Word || text.Raw[word.End - 1] != 's' || next >= to
            || text.Tokens[next].Kind != TokenKind.Word || text.Tokens[next].Is(TokenFlags.LineBefore))
        {
            return false;
        }

        bool owned = text.Tokens[next].Is(TokenFlags.Capital)
            || text.Key(next) is not ("and" or "or" or "of" or "in" or "to" or "on" or "at" or "by" or "for" or "from" or "with" or "as" or "but" or "is"
                or "are" or "was" or "were" or "have" or "had" or "has" or "who" or "that" or "which" or "will" or "would" or "could" or "can" or "may"
                or "do" or "did" or "must" or "should" or "said" or "say" or "the" or "a" or "an" or "also" or "when" or "after" or "before" or "into");
        return owned && !(token > 0 && text.Key(token - 1) is "two" or "both" or "the" or "other" or "many" or "all");
    }

    /// <summary>Without its last letter the word is a name that stands by itself, and with it none.</summary>
    private static bool IsName(ReadOnlySpan<char> key, NameTrie trie, NameFacts facts)
    {
        TrieStep step = trie.Next(NameTrie.Root, KeyHash.Of(key[..^1]));
        if (!step.Accepts || trie.Next(NameTrie.Root, KeyHash.Of(key)).Accepts || CommonWords.Contains(key))
        {
            return false;
        }

        for (NameSet? names = facts.Of(step.Node); names is not null; names = names.Next)
        {
            for (int i = 0; i < names.Count; i++)
            {
                GazetteerEntry entry = names.Entry(i);
                if (entry.Tier == GazetteerTier.A && (names.Name(i).Flags & (NameTraits.Common | NameTraits.Person | NameTraits.Generic)) == 0
                    && (entry.Kind is EntityKind.Person or EntityKind.ArmedGroup || (entry.Kind == EntityKind.Place
                        && (entry.Subkind is "country" or "territory" or "governorate" or "region" || entry.Population >= LargeCity))))
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
