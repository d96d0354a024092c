namespace NewsCorpus.Entities;

/// <summary>The readable Latin form of a name that no gazetteer knows.</summary>
internal static class Romanization
{
    public static string Of(string name) => name;
}
