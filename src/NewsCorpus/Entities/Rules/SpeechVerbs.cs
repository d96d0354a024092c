using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Verbs that are followed by who did it, mostly verbs of speech: قال (said), استقبل (received).</summary>
internal static class SpeechVerbs
{
    private static readonly KeySet Verbs = KeySet.Read("Entities/Data/speech-verbs.txt");

    /// <summary>True for the <see cref="KeyHash"/> of such a verb.</summary>
    public static bool Contains(ulong key) => Verbs.Contains(key);

    /// <summary>The hashes of all of them, and zeros between them.</summary>
    public static ReadOnlySpan<ulong> Hashes => Verbs.Hashes;
}
