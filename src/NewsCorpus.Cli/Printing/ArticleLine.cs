using System.Buffers;

namespace NewsCorpus.Cli.Printing;

/// <summary>
/// The bytes of one article's line, line break and all, in a buffer that is lent: to be disposed of once written.
/// </summary>
internal sealed class ArticleLine : IBufferWriter<byte>, IDisposable
{
    private byte[] _buffer;
    private int _length;

    private ArticleLine(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    public static ArticleLine Of(ProcessedArticle article)
    {
        // Text in two-byte letters, and about as many bytes a mention as its members' names are long.
        ArticleLine line = new((article.Article.Text.Length * 2) + (article.Mentions.Count * 320) + 2048);
        ArticleJson.Write(article, line);
        line.Write("\n"u8);
        return line;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_length);
    }

    public void Dispose()
    {
        byte[] buffer = _buffer;
        (_buffer, _length) = ([], 0);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Reserve(int size)
    {
        size = Math.Max(size, 1);
        if (_buffer.Length - _length >= size)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(checked((int)Math.Min(
            Array.MaxLength, Math.Max(_buffer.Length * 2L, (long)_length + size))));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
