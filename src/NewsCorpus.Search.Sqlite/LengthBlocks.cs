using NewsCorpus.Search.Ranking;

namespace NewsCorpus.Search.Sqlite;

/// <summary>
/// The length codes of the articles in blocks, so that those of all are read in a moment. A deleted article keeps its
/// code; no list has it any more.
/// </summary>
internal sealed class LengthBlocks(StatementCache sql)
{
    private const int Size = 1024;

    private readonly Dictionary<long, byte[]> _changed = [];

    public static byte[] ReadAll(StatementCache sql)
    {
        long last = sql["SELECT max(block) FROM lengths"].Single() ?? -1;
        byte[] all = new byte[(last + 1) * Size];
        Statement rows = sql["SELECT block, codes FROM lengths"];
        while (rows.Next())
        {
            ReadOnlySpan<byte> codes = rows.Blob(1);
            codes[..Math.Min(Size, codes.Length)].CopyTo(all.AsSpan((int)rows.Long(0) * Size));
        }

        return all;
    }

    public void Set(long doc, int length)
    {
        long block = doc / Size;
        if (!_changed.TryGetValue(block, out byte[]? codes))
        {
            _changed[block] = codes = Read(block);
        }

        codes[doc % Size] = LengthCode.Of(length);
    }

    /// <summary>To be called before each commit.</summary>
    public void Write()
    {
        foreach ((long block, byte[] codes) in _changed)
        {
            sql["INSERT OR REPLACE INTO lengths VALUES (?, ?)"].Bind(block).Bind(codes).Run();
        }

        _changed.Clear();
    }

    private byte[] Read(long block)
    {
        byte[] codes = new byte[Size];
        Statement row = sql["SELECT codes FROM lengths WHERE block = ?"].Bind(block);
        if (row.Next())
        {
            row.Blob(0).CopyTo(codes);
        }

        row.Start();
        return codes;
    }
}
