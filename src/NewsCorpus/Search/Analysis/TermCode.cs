namespace NewsCorpus.Search.Analysis;

/// <summary>How entity ids are written as terms, and how terms are hashed for term vectors.</summary>
internal static class TermCode
{
    /// <summary>
    /// Stands between blocks in the stream of terms, so that no phrase reaches from one into the next.
    /// </summary>
    public const char Gap = '¶';

    private const int HashBits = 24;

    /// <summary>
    /// The term of an entity id: #, then the id in lower case without white space, quotes and controls.
    /// </summary>
    public static string Entity(string id) => string.Create(id.Length + 1, id, static (term, from) =>
    {
        term[0] = '#';
        for (int i = 0; i < from.Length; i++)
        {
            char c = from[i];
            term[i + 1] = c is '"' || char.IsWhiteSpace(c) || char.IsControl(c) ? '_' : char.ToLowerInvariant(c);
        }
    });

    /// <summary>
    /// 24 bits over a stem. Two terms of one article fall together about once in 50,000 look-ups; ranking only
    /// asks a vector for frequent terms, where this cannot be seen.
    /// </summary>
    public static int Hash(ReadOnlySpan<char> term)
    {
        uint hash = 2166136261u;
        foreach (char c in term)
        {
            hash = (hash ^ c) * 16777619u;
        }

        hash ^= hash >> 15;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        return (int)(hash & ((1u << HashBits) - 1));
    }
}
