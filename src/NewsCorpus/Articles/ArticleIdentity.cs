using System.Security.Cryptography;
using System.Text;

namespace NewsCorpus.Articles;

/// <summary>Content hashes and the ids made from them.</summary>
internal static class ArticleIdentity
{
    public static string ContentHash(string text)
    {
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

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Sixteen hexadecimal digits that stay the same while source and content do.</summary>
    public static string MakeId(string? source, string contentHash)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{contentHash}"));
        return Convert.ToHexStringLower(digest.AsSpan(0, 8));
    }
}
