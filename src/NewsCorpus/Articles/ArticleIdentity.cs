using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace NewsCorpus.Articles;

/// <summary>
/// The content hash of an article and the id made from it. They are worked out when somebody asks: what only looks for
/// mentions asks for neither, and the system's cryptography takes longer to load than a first article to be read.
/// Safe to share between threads.
/// </summary>
internal sealed class ArticleIdentity(string? source, string text)
{
    private const string Prefix = "sha256:";
    private const int LongestAtOnce = 1 << 15;

    private string? _hash;
    private string? _id;

    /// <summary><c>sha256:</c> and the digits.</summary>
    public string ContentHash => Volatile.Read(ref _hash) ?? Keep(ref _hash, HashOf(text));

    /// <summary>Sixteen hexadecimal digits that stay the same while source and content do.</summary>
    public string Id => Volatile.Read(ref _id) ?? Keep(ref _id, MakeId(source, ContentHash));

    private static string HashOf(string text)
    {
        if (text.Length <= LongestAtOnce)
        {
            byte[] bytes = ArrayPool<byte>.Shared.Rent(LongestAtOnce * 3);
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), digest);
            ArrayPool<byte>.Shared.Return(bytes);
            return Prefix + Convert.ToHexStringLower(digest);
        }

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Encoder encoder = Encoding.UTF8.GetEncoder();
        ReadOnlySpan<char> rest = text;
        Span<byte> buffer = new byte[8192];
        bool done = false;
        while (!done)
        {
            encoder.Convert(rest, buffer, flush: true, out int chars, out int bytes, out done);
            hash.AppendData(buffer[..bytes]);
            rest = rest[chars..];
        }

        return Prefix + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string MakeId(string? source, string contentHash)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{contentHash}"));
        return Convert.ToHexStringLower(digest.AsSpan(0, 8));
    }

    private static string Keep(ref string? place, string made) =>
        Interlocked.CompareExchange(ref place, made, null) ?? made;
}
