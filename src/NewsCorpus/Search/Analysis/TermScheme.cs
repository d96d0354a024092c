namespace NewsCorpus.Search.Analysis;

/// <summary>The two vocabularies an index keeps.</summary>
internal enum TermScheme
{
    /// <summary>Stems with their positions, the stems of entities' names, and entity ids (with a leading #).</summary>
    Stem,

    /// <summary>Word forms, without positions.</summary>
    Form,
}
