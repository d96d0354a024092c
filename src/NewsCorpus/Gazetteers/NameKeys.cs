using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>Turns an entry's names into the token hashes under which the trie knows them.</summary>
internal static class NameKeys
{
    private const string Article = "ال";

    /// <summary>Adds one name of an entry to a trie under a number; a name without a word adds nothing.</summary>
    public static void Add(NameTrieBuilder trie, GazetteerEntry entry, int name, int number)
    {
        GazetteerName text = entry.Names[name];
        TokenizedText tokens = TokenizedText.Tokenize(text.Text);
        Span<ulong> hashes = tokens.Count <= 32 ? stackalloc ulong[32] : new ulong[tokens.Count];
        int count = 0;
        int first = 0;
        for (int t = 0; t < tokens.Count; t++)
        {
            if (tokens.Tokens[t].Kind is not (TokenKind.Punctuation or TokenKind.Symbol))
            {
                first = count == 0 ? t : first;
                hashes[count++] = KeyHash.Of(tokens.Key(t));
            }
        }

        if (count == 0)
        {
            return;
        }

        trie.Add(hashes[..count], number);
        if (entry.Kind == EntityKind.Nationality && text.Language == "ar" && count == 1)
        {
            // Adjectives take the article when their noun has it: سوري and السوري (Syrian, the Syrian).
            trie.Add([KeyHash.Of(Article, tokens.Key(first))], number);
        }
    }
}
