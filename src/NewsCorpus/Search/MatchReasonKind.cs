namespace NewsCorpus.Search;

/// <summary>The ways a word of a query can match.</summary>
public enum MatchReasonKind
{
    /// <summary>The same word form, letter variants aside.</summary>
    Form,

    /// <summary>Another form of the word.</summary>
    Stem,

    /// <summary>The words name an entity that the article mentions, in whatever language.</summary>
    Entity,

    /// <summary>A translation from the bilingual word list.</summary>
    Translation,

    /// <summary>The same name spelt in the other script.</summary>
    Romanisation,

    /// <summary>A near spelling, because the index does not have the word as typed.</summary>
    Spelling,

    /// <summary>A word that begins as asked.</summary>
    Prefix,

    /// <summary>A phrase.</summary>
    Phrase,

    /// <summary>A condition on a field: place, date, language and so on.</summary>
    Filter,
}
