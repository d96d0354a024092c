using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Verbs that are followed by who did it, mostly verbs of speech: قال (said), استقبل (received).</summary>
internal static class SpeechVerbs
{
    private static readonly KeySet Verbs = KeySet.Read("Entities/Data/speech-verbs.txt");

    /// <summary>True for the <see cref="KeyHash"/> of such a verb.</summary>
    public static bool Contains(ulong key) => Verbs.Contains(key);

    /// <summary>0 for the hash of no such verb; 1, which may be wrong, for the others.</summary>
    public static int MayBeOne(ulong key) => Verbs.MayHold(key);
}
