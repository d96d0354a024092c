using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>What English words that begin with a capital may still be no names.</summary>
internal static class LatinText
{
    private static readonly Lazy<KeySet> Heads = new(() => KeySet.Read("Entities/Data/organization-heads.txt"));

    /// <summary>A noun that names organisations: association, court, council.</summary>
    public static bool IsOrganizationHead(ReadOnlySpan<char> key) => Heads.Value.Contains(key);

    /// <summary>A word that begins sentences and headlines but no name.</summary>
    public static bool IsFunctionWord(ReadOnlySpan<char> key) =>
        key is "the" or "a" or "an" or "this" or "that" or "its" or "his" or "their" or "our" or "in" or "on" or "at" or "by" or "but"
            or "and" or "when" or "after" or "former" or "new" or "all" or "each" or "every" or "no" or "as" or "if" or "for" or "from" or "under";

    /// <summary>The key of a word without its possessive s: "niamh" for Niamh's.</summary>
    public static ReadOnlySpan<char> NameKey(ArticleScan scan, int token) =>
        scan.Text.Tokens[token].Is(TokenFlags.Possessive) && scan.Text.Key(token) is [.. var bare, 's'] ? bare : scan.Text.Key(token);

    /// <summary>The hash of that key.</summary>
    public static ulong NameHash(ArticleScan scan, int token) =>
        scan.Text.Tokens[token].Is(TokenFlags.Possessive) ? KeyHash.Of(NameKey(scan, token)) : scan.Text.Hash(token);
}
