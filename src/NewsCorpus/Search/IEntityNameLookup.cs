namespace NewsCorpus.Search;

/// <summary>
/// Knows which entities a name can mean, so that a query in one language finds articles that mention the entity in
/// the other. The index also knows the names of all entities it holds; a lookup adds other spellings and what lies
/// within what. Implementations are safe for many threads.
/// </summary>
public interface IEntityNameLookup
{
    /// <summary>
    /// Entities that <paramref name="name"/> (one or more words, either script, any letter variants) can mean, most
    /// likely first; empty when none.
    /// </summary>
    IReadOnlyList<EntityName> Find(string name);

    /// <summary>The entity of this id, or null.</summary>
    EntityName? GetEntity(string id);

    /// <summary>
    /// Ids of the places that lie within the place <paramref name="id"/>, at any depth, itself included.
    /// </summary>
    IReadOnlyCollection<string> Within(string id);

    /// <summary>
    /// Names close in spelling to <paramref name="name"/>, nearest first, for did-you-mean; empty when none.
    /// </summary>
    IReadOnlyList<string> Suggest(string name);
}
