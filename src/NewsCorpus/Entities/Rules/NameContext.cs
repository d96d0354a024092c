namespace NewsCorpus.Entities.Rules;

/// <summary>What makes a name likely at a word, in falling order of strength.</summary>
internal enum NameContext
{
    None,

    /// <summary>A title or office stands before: الدكتور (Dr.).</summary>
    Title,

    /// <summary>A definite nationality stands before: الفرنسي (the Frenchman).</summary>
    Nationality,

    /// <summary>A person's name and a comma or و (and) stand before.</summary>
    List,

    /// <summary>A verb of speech stands before: قال (said).</summary>
    Speech,
}
