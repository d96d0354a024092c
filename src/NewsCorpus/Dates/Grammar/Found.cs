namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// What a rule read: pieces [Full, End), the core beginning at Core with Strip proclitic letters left out.
/// </summary>
internal readonly record struct Found(int Full, int Core, int Strip, int End, DateMeaning Meaning, string Rule);
