using System.Runtime.CompilerServices;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// What may be a name's first word behind more than one letter of a token: the cuts of
/// <see cref="Proclitics.ProcliticSplits"/> but the first two, each by its hash alone.
/// </summary>
[InlineArray(3)]
internal struct DeepCuts
{
    private DeepCut _first;

    /// <summary>The cuts of a token that has a <see cref="Proclitics.Second"/> letter; those it lacks are the default.</summary>
    public static DeepCuts Of(ulong state, TokenFlags flags)
    {
        DeepCuts cuts = default;
        char first = Proclitics.First(flags);
        ulong rest = KeyHash.Cut(state, first);
        int length = 1;
        if (first != 'ل')
        {
            rest = KeyHash.Cut(rest, Proclitics.Second(flags));
            length = 2;
            cuts[0] = new DeepCut(length, KeyHash.Mix(rest));
        }

        if (length == 1 || Proclitics.IsThirdLam(flags))
        {
            cuts[1] = new DeepCut(length, KeyHash.Mix(KeyHash.Join("ا", rest)));
            cuts[2] = new DeepCut(length, KeyHash.Mix(KeyHash.Join("ال", rest)));
        }

        return cuts;
    }

    public readonly bool AnyPasses(ReadOnlySpan<ulong> filter) =>
        this[0].Passes(filter) || this[1].Passes(filter) || this[2].Passes(filter);
}

/// <param name="Length">The letters cut off; 0 for no cut.</param>
/// <param name="Hash">The hash of what is left, with what was restored before it.</param>
internal readonly record struct DeepCut(int Length, ulong Hash)
{
    public bool Passes(ReadOnlySpan<ulong> filter) => Length > 0 && (NameTrie.Passes(filter, Hash) & 1) != 0;
}
