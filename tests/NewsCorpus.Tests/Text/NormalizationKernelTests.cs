using FsCheck.Fluent;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

/// <summary>Each kernel that this machine has gives what the scalar walk gives.</summary>
public class NormalizationKernelTests
{
    /// <summary>
    /// Ordinary Arabic with marks, digits, Latin, quotes, a ligature and a hamza sign at many places.
    /// </summary>
    private static readonly string Mixed = string.Concat(Enumerable.Range(0, 40).Select(i =>
        $"قالَ المصدرُ إنّ القُوّات، الـ{i} وصلت" + (i % 3 == 0 ? " «ﻻ» " : ". ") + (i % 5 == 0 ? "ا\u0654 AB'c"
            : "")));

    public static TheoryData<int> Levels => [.. Enumerable.Range(1, (int)NormalizationKernel.Best)];

    [Theory]
    [MemberData(nameof(Levels))]
    public void All_lengths_and_alignments(int level)
    {
        for (int length = 0; length <= 200; length++)
        {
            for (int start = 0; start < 40; start++)
            {
                Assert.True(IsSame(Mixed.AsSpan(start * 7, length), level, TextNormalizer.GazetteerKey.Table));
            }
        }
    }

    /// <summary>Else the kernels without AVX-512 would look nearly everything up by itself: right, and slow.</summary>
    [Fact]
    public void The_rows_of_the_kernels_settle_what_the_profiles_do_to_letters_and_marks() =>
        Assert.All(CompiledFolding.Profiles, profile =>
        {
            KernelTables kernel = new TextNormalizer(profile).Table.Kernel;
            Assert.All(Enumerable.Range(0, 128).Concat(Enumerable.Range(0x0601, 15)).Concat(Enumerable.Range(0x0620, 0x33)), c =>
                Assert.True(kernel.IsSettled((char)c), $"U+{c:X4}"));
        });

    [Theory]
    [MemberData(nameof(Levels))]
    public void Every_code_unit_in_a_long_text(int level)
    {
        FoldingTable[] tables =
            [TextNormalizer.GazetteerKey.Table, TextNormalizer.Display.Table, TextNormalizer.Search.Table];
        string text = string.Concat(Enumerable.Range(0, 0x10000).Select(i => "بيت " + (char)i));
        Assert.All(tables, table => Assert.True(IsSame(text, level, table)));
    }

    /// <summary>
    /// The last block is partial: it is done once more with the end of the one before, of which nothing may come.
    /// </summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void Last_blocks_of_every_length_end_in_anything(int level) => Assert.All(
        new[] { "", "\u064E", "\u200F", "»", "٣", "ﻻ", "ا\u0654", "\uFFFD", "A'", "\0" },
        end =>
        {
            for (int length = 64; length <= 129; length++)
            {
                string text = string.Concat(Mixed.AsSpan(0, length - end.Length), end);
                Assert.True(IsSame(text, level, TextNormalizer.GazetteerKey.Table), $"{length}");
                Assert.True(IsSame(text, level, TextNormalizer.Display.Table), $"{length}");
            }
        });

    [Theory]
    [MemberData(nameof(Levels))]
    public void Random_text_and_switches(int level) => OddText.Check(
        from options in OddText.Options from texts in OddText.Text.ListOf(12) select (options, string.Concat(texts)),
        pair => IsSame(pair.Item2, level, new TextNormalizer(pair.options).Table),
        15);

    /// <summary>Texts of many blocks, full of units that are not one to one and that cross the blocks' ends.</summary>
    [Theory]
    [InlineData((int)KernelLevel.Scalar)]
    [InlineData((int)KernelLevel.Avx512)]
    public void Each_offset_goes_to_the_other_side_and_back(int level) => OddText.Check(
        from texts in OddText.Text.ListOf(16) select string.Concat(texts) + new string('\u0654', 70) + Mixed[..130],
        text => GoesAndComesBack(text, (KernelLevel)Math.Min(level, (int)NormalizationKernel.Best)),
        60);

    private static bool GoesAndComesBack(string text, KernelLevel level)
    {
        using Normalization run = Normalization.Run(TextNormalizer.GazetteerKey.Table, text, withMap: true, level);
        OffsetMap map = run.Map();
        for (int offset = 0; offset < run.Output.Length; offset++)
        {
            int raw = map.ToRaw(offset);
            bool right = map.UnitAt(offset) is { } unit
                ? raw == unit.RawStart && map.ToNormalized(raw) == unit.Start && map.UnitAtRaw(raw) == unit
                : map.IsKept(raw) && map.ToNormalized(raw) == offset;
            if (!right)
            {
                return false;
            }
        }

        return map.ToRaw(run.Output.Length) == text.Length && map.ToNormalized(text.Length) == run.Output.Length;
    }

    /// <summary>Rules that are more than the rows have room for.</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void Rules_of_no_pattern(int level) => OddText.Check(
        from seed in Gen.Choose(0, int.MaxValue)
        from share in Gen.Choose(1, 100)
        select (seed, share),
        pair =>
        {
            Random random = new(pair.seed);
            ushort[] entries = [.. Enumerable.Range(0, 0x10000).Select(c =>
                random.Next(100) >= pair.share ? (ushort)c
                : random.Next(3) switch
                {
                    0 => FoldingTable.Drop,
                    1 => (ushort)((c & ~0x7F) | random.Next(128)),
                    _ => (ushort)random.Next(0xD800),
                })];
            entries[' '] = ' '; // which no rule changes: the ends of texts are filled up with it
            FoldingTable table = new(entries, new ulong[0x10000 / 64], [], [], [], compose: false);
            string text = string.Concat(Enumerable.Range(0, 300).Select(_ => (char)(random.Next(8) switch
            {
                < 4 => random.Next(0x0600, 0x0680),
                < 7 => random.Next(0x80),
                _ => random.Next(0x10000),
            })));
            return IsSame(text, level, table);
        },
        60);

    private static bool IsSame(ReadOnlySpan<char> raw, int level, FoldingTable table)
    {
        using Normalization fast = Normalization.Run(table, raw, withMap: true, (KernelLevel)level);
        using Normalization slow = Normalization.Run(table, raw, withMap: true, KernelLevel.Scalar);
        using Normalization unmapped = Normalization.Run(table, raw, withMap: false, (KernelLevel)level);
        if (!fast.Output.SequenceEqual(slow.Output) || !unmapped.Output.SequenceEqual(slow.Output))
        {
            return false;
        }

        OffsetMap fastMap = fast.Map();
        OffsetMap slowMap = slow.Map();
        for (int i = 0; i <= raw.Length; i++)
        {
            if (fastMap.ToNormalized(i) != slowMap.ToNormalized(i)
                || (i < raw.Length && fastMap.IsKept(i) != slowMap.IsKept(i)))
            {
                return false;
            }
        }

        return true;
    }
}
