using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using NewsCorpus.Articles;
using NewsCorpus.Text;

namespace NewsCorpus.Search.Analysis;

/// <summary>
/// The stored form of an article: all its properties in a fixed order, compressed. What mentions share (an entity's id,
/// names and place) is written once, and a mention's text only where its span does not say it.
/// </summary>
internal static class StoredRecord
{
    /// <summary>The first number of a record.</summary>
    private const int Format = 2;

    private const int Quality = 3;
    private const int Window = 17;
    private const int LargestRecord = 1 << 30;

    public static void Write(ProcessedArticle article, RecordWriter to)
    {
        Article a = article.Article;
        to.Clear();
        to.Number(Format);
        to.Text(a.Text);
        foreach (string? value in (ReadOnlySpan<string?>)
            [a.Id, a.Source, a.ContentHash, a.Language, a.Title, a.Lead, a.Byline, a.Outlet, a.PublishedFrom, a.Url, a.Encoding])
        {
            to.String(value);
        }

        WriteDay(to, a.Published);
        WriteTime(to, a.PublishedAt);
        WriteTime(to, a.ModifiedAt);
        to.Number((ulong)a.Metadata.Count);
        foreach ((string key, string value) in a.Metadata)
        {
            to.String(key);
            to.String(value);
        }

        to.Number((ulong)a.Blocks.Count);
        int at = 0;
        foreach (ArticleBlock block in a.Blocks)
        {
            to.Number((ulong)block.Kind);
            WriteSpan(to, block.Span, ref at);
            to.String(block.Reason);
            to.String(block.Path);
        }

        WriteDiagnostics(to, a.Diagnostics);
        WriteDiagnostics(to, article.Diagnostics);
        MentionRecord.WriteAll(to, article.Mentions, a.Text);
    }

    /// <summary>The plain length in four bytes, then the compressed record.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> record)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(record.Length) + sizeof(int));
        try
        {
            BinaryPrimitives.WriteInt32LittleEndian(buffer, record.Length);
            return BrotliEncoder.TryCompress(record, buffer.AsSpan(sizeof(int)), out int written, Quality, Window)
                ? buffer[..(written + sizeof(int))]
                : throw new InvalidOperationException("The record could not be compressed.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <exception cref="InvalidDataException">The bytes are not a record.</exception>
    public static ProcessedArticle Read(ReadOnlySpan<byte> compressed)
    {
        int length = compressed.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(compressed);
        if (length is < 0 or > LargestRecord)
        {
            throw RecordReader.Damaged();
        }

        byte[] plain = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            if (!BrotliDecoder.TryDecompress(compressed[sizeof(int)..], plain.AsSpan(0, length), out int written) || written != length)
            {
                throw RecordReader.Damaged();
            }

            RecordReader from = new(plain.AsSpan(0, length));
            ProcessedArticle article = Read(ref from);
            return from.AtEnd ? article : throw RecordReader.Damaged();
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException("The stored record has values that cannot be: " + e.Message, e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain);
        }
    }

    public static void WriteDay(RecordWriter to, DateOnly? day) => to.Number(day is { } d ? (ulong)d.DayNumber + 1 : 0);

    public static DateOnly? ReadDay(ref RecordReader from)
    {
        ulong day = from.Number();
        return day == 0 ? null : DateOnly.FromDayNumber(day <= int.MaxValue ? (int)day - 1 : -1);
    }

    /// <summary>The start as the way from the last start, then the length.</summary>
    public static void WriteSpan(RecordWriter to, TextSpan span, ref int last)
    {
        to.Signed(span.Start - last);
        to.Signed(span.Length);
        last = span.Start;
    }

    public static TextSpan ReadSpan(ref RecordReader from, ref int last)
    {
        last = unchecked(last + from.Int());
        return new TextSpan(last, unchecked(last + from.Int()));
    }

    private static ProcessedArticle Read(ref RecordReader from)
    {
        if (from.Number() != Format)
        {
            throw RecordReader.Damaged();
        }

        Article article = new()
        {
            Text = from.Text(),
            Id = from.Required(),
            Source = from.String(),
            ContentHash = from.Required(),
            Language = from.String(),
            Title = from.String(),
            Lead = from.String(),
            Byline = from.String(),
            Outlet = from.String(),
            PublishedFrom = from.String(),
            Url = from.String(),
            Encoding = from.String(),
            Published = ReadDay(ref from),
            PublishedAt = ReadTime(ref from),
            ModifiedAt = ReadTime(ref from),
            Metadata = ReadMetadata(ref from),
            Blocks = ReadBlocks(ref from),
            Diagnostics = ReadDiagnostics(ref from),
        };
        Diagnostic[] diagnostics = ReadDiagnostics(ref from);
        return new ProcessedArticle(article, MentionRecord.ReadAll(ref from, article.Text), diagnostics);
    }

    private static void WriteTime(RecordWriter to, DateTimeOffset? time)
    {
        to.Flag(time is not null);
        if (time is { } t)
        {
            to.Signed(t.Ticks);
            to.Signed(t.TotalOffsetMinutes);
        }
    }

    private static DateTimeOffset? ReadTime(ref RecordReader from) =>
        from.Flag() ? new DateTimeOffset(from.Signed(), TimeSpan.FromMinutes(from.Int())) : null;

    private static Dictionary<string, string> ReadMetadata(ref RecordReader from)
    {
        int count = from.Count();
        Dictionary<string, string> metadata = new(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            metadata[from.Required()] = from.Required();
        }

        return metadata;
    }

    private static ArticleBlock[] ReadBlocks(ref RecordReader from)
    {
        ArticleBlock[] blocks = new ArticleBlock[from.Count()];
        int at = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            blocks[i] = new ArticleBlock((BlockKind)from.Number(), ReadSpan(ref from, ref at), from.String(), from.String());
        }

        return blocks;
    }

    private static void WriteDiagnostics(RecordWriter to, IReadOnlyList<Diagnostic> diagnostics)
    {
        to.Number((ulong)diagnostics.Count);
        int at = 0;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            to.String(diagnostic.Code);
            WriteSpan(to, diagnostic.Span, ref at);
            to.String(diagnostic.Message);
        }
    }

    private static Diagnostic[] ReadDiagnostics(ref RecordReader from)
    {
        Diagnostic[] diagnostics = new Diagnostic[from.Count()];
        int at = 0;
        for (int i = 0; i < diagnostics.Length; i++)
        {
            diagnostics[i] = new Diagnostic(from.Required(), ReadSpan(ref from, ref at), from.Required());
        }

        return diagnostics;
    }
}
