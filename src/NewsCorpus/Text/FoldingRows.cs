using System.Runtime.Intrinsics;

namespace NewsCorpus.Text;

/// <summary>
/// U+0600 to U+067F in rows of 16 for byte look-ups: the letters and marks of rows 2, 4 and 5 as differences
/// (exclusive
/// or) from the character's low byte. Rows 0 and 3 must stay as they are; rows 1, 6 and 7 are left to the slow path.
/// </summary>
internal sealed class FoldingRows
{
    /// <summary>
    /// The difference that stands for a dropped character: the one bit that low bytes of the page do not have.
    /// </summary>
    public const byte Drop = 0x80;

    private FoldingRows(ushort[] page)
    {
        Row2 = Row(page, 2);
        Row4 = Row(page, 4);
        Row5 = Row(page, 5);
    }

    public Vector128<byte> Row2 { get; }

    public Vector128<byte> Row4 { get; }

    public Vector128<byte> Row5 { get; }

    /// <summary>The rows, or null where a rule maps out of the page or changes a row that must stay.</summary>
    public static FoldingRows? TryCreate(ushort[] page)
    {
        for (int i = 0; i < 0x60; i++)
        {
            bool fits = i / 16 is 0 or 3 ? page[i] == 0x0600 + i
                : i / 16 == 1 || page[i] == FoldingTable.Drop || page[i] is >= 0x0600 and < 0x0680
                || (page[i] == FoldingTable.Cluster && IsHamzaSign(i));
            if (!fits)
            {
                return null;
            }
        }

        return new FoldingRows(page);
    }

    /// <summary>Madda and hamza signs, at which the kernels always stop.</summary>
    private static bool IsHamzaSign(int low) => low is >= 0x53 and <= 0x55;

    private static Vector128<byte> Row(ushort[] page, int row)
    {
        Span<byte> differences = stackalloc byte[16];
        for (int i = 0; i < 16; i++)
        {
            int low = (row * 16) + i;
            bool drops = page[low] == FoldingTable.Drop || IsHamzaSign(low);
            differences[i] = drops ? Drop : (byte)((page[low] ^ low) & 0x7F);
        }

        return Vector128.Create<byte>(differences);
    }
}
