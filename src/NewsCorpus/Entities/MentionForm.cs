namespace NewsCorpus.Entities;

/// <summary>How a mention refers.</summary>
public enum MentionForm
{
    /// <summary>By a proper name.</summary>
    Name,

    /// <summary>By describing one actor or place: القوات الروسية (the Russian forces).</summary>
    Descriptor,

    /// <summary>By a bare noun that points back: التنظيم (the organisation).</summary>
    Nominal,

    /// <summary>By a nationality adjective: السورية (Syrian).</summary>
    Adjective,
}
