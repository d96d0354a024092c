namespace NewsCorpus.Articles.Repeats;

/// <summary>Small stable hashes (FNV-1a and a finishing mix): the same on every machine and in every run.</summary>
internal static class Fnv
{
    public const ulong Start = 14695981039346656037;

    public static ulong Add(ulong hash, char c) => (hash ^ c) * 1099511628211;

    public static ulong Mix(ulong x)
    {
        x ^= x >> 33;
        x *= 0xff51afd7ed558ccd;
        x ^= x >> 33;
        x *= 0xc4ceb9fe1a85ec53;
        return x ^ (x >> 33);
    }

    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = Start;
        foreach (char c in text)
        {
            hash = Add(hash, c);
        }

        return Mix(hash);
    }
}
