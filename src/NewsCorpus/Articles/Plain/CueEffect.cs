namespace NewsCorpus.Articles.Plain;

/// <summary>How far a cue reaches.</summary>
internal enum CueEffect
{
    /// <summary>Its own line.</summary>
    Line,

    /// <summary>Its own line and the short lines after it, until a paragraph comes.</summary>
    List,

    /// <summary>Everything after it, once the body has been read.</summary>
    Rest,
}
