using System.Runtime.CompilerServices;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// Some words, as they stand and behind proclitics: tells of most other words that they are none of these, a filter before a
/// look-up.
/// </summary>
internal sealed class WordSieve
{
    /// <summary>What <see cref="Proclitics"/> cuts off before a word that stays as it is.</summary>
    private static readonly string[] Fronts = ["", "و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فك", "فل"];

    /// <summary>What stands in the place of the article's alef and lam, or of both: للقرشي (for al-Qurashi).</summary>
    private static readonly string[] FrontsOfArticle = ["لل", "ولل", "فلل", "ل", "ول", "فل"];

    private const int Length = 64;

    private readonly ulong[] _bits = new ulong[Length];

    /// <summary>Lets a word through that has a proclitic or none.</summary>
    public void Add(ReadOnlySpan<char> word)
    {
        ulong state = KeyHash.State(word);
        foreach (string front in Fronts)
        {
            Set(KeyHash.Mix(KeyHash.Join(front, state)));
        }

        if (word.StartsWith("ال"))
        {
            ulong bare = KeyHash.Cut(state, "ال");
            foreach (string front in FrontsOfArticle)
            {
                Set(KeyHash.Mix(KeyHash.Join(front, bare)));
            }
        }
    }

    /// <summary>False for the <see cref="KeyHash"/> of what is no word added; true may be wrong.</summary>
    public bool MayHold(ulong hash) => (_bits[(int)(hash >> 58)] >> (int)(hash >> 52) & 1) != 0;

    /// <summary>The place, from one on, of the next word that may be one of these, or that ends in 's; their number if there is none.</summary>
    /// <param name="states">The <see cref="KeyHash.State"/> of each word.</param>
    /// <param name="flags">The flags of each.</param>
    /// <param name="from">Where to begin.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Next(ReadOnlySpan<ulong> states, ReadOnlySpan<TokenFlags> flags, int from)
    {
        ReadOnlySpan<ulong> bits = _bits.AsSpan(0, Length);
        flags = flags[..states.Length];
        for (; from < states.Length; from++)
        {
            ulong hash = KeyHash.Mix(states[from]);
            ulong held = bits[(int)(hash >> 58)] >> (int)(hash >> 52);
            if (((held & 1) | ((ulong)flags[from] & (ulong)TokenFlags.Possessive)) != 0)
            {
                break;
            }
        }

        return from;
    }

    public void Clear() => _bits.AsSpan().Clear();

    private void Set(ulong hash) => _bits[(int)(hash >> 58)] |= 1UL << (int)(hash >> 52);
}
