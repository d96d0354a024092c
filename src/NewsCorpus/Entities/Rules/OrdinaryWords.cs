using NewsCorpus.Gazetteers.Tables;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Arabic word forms that news uses often and hardly ever behind a given name, the commonest ones among them: no such word is
/// taken for a family name that no table holds. Compiled when the library is built.
/// </summary>
internal sealed class OrdinaryWords
{
    /// <summary>Resource name of the compiled list.</summary>
    public const string EmbeddedName = "Entities/Data/ordinary.bin";

    /// <summary>True for a folded key that is such a word, or one behind a joined particle or its article.</summary>
    public static bool Contains(ReadOnlySpan<char> key) => Contains(key, KeyHash.State(key));

    /// <summary>The same with the <see cref="KeyHash.State"/> of the key at hand.</summary>
    public static bool Contains(ReadOnlySpan<char> key, ulong state)
    {
        if (Holds(state))
        {
            return true;
        }

        if (key.Length > 4 && key.StartsWith("ال"))
        {
            return HoldsBehind(key, state, 2);
        }

        return key.Length > 3 && key[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' or 'س' && ContainsBehind(key[0], key[1..], KeyHash.Cut(state, key[0]));
    }

    private static bool ContainsBehind(char particle, ReadOnlySpan<char> rest, ulong state)
    {
        if (Holds(state) || (rest.Length > 4 && rest.StartsWith("ال") && HoldsBehind(rest, state, 2)))
        {
            return true;
        }

        // للعمل (for the work): the article's alif is not written.
        bool shortened = particle is 'ل' && rest.Length > 3 && rest[0] == 'ل';
        bool two = particle is 'و' or 'ف' && rest.Length > 4 && rest[0] is 'ب' or 'ل' or 'س' or 'ك';
        return (shortened || two) && (HoldsBehind(rest, state, 1) || (rest.Length > 4 && rest[1] == 'ل' && HoldsBehind(rest, state, 2)));
    }

    private static bool HoldsBehind(ReadOnlySpan<char> key, ulong state, int letters) =>
        Holds(KeyHash.Cut(state, key[..letters]));

    private static bool Holds(ulong state) => Words.Value.Contains(KeyHash.Mix(state));

    private static KeySet Read(SectionReader reader) => new(reader.Read<ulong>());

    /// <summary>Read when first asked for.</summary>
    private static class Words
    {
        public static readonly KeySet Value = CompiledTable.ReadEmbedded(EmbeddedName, Read);
    }
}
