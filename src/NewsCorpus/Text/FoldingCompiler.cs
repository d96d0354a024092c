using System.Globalization;

namespace NewsCorpus.Text;

/// <summary>Turns options to the table that the normaliser runs on, by asking the rules about each code unit.</summary>
internal static class FoldingCompiler
{
    public static FoldingTable Compile(NormalizationOptions options)
    {
        UnicodeTables unicode = UnicodeTables.Instance;
        FoldingRules rules = new(options, unicode);
        ushort[] entries = new ushort[char.MaxValue + 1];
        ulong[] marks = new ulong[entries.Length / 64];
        List<ushort> opened = [];
        List<ushort> ends = [];
        List<ushort> openings = [];
        for (int i = 0; i <= char.MaxValue; i++)
        {
            char c = (char)i;
            entries[i] = c;
            if (c is (>= '\u3400' and < '\uA000') or (>= '\uAC00' and < '\uFB00'))
            {
                continue; // Han, Hangul, surrogates and private use: no rule reaches them.
            }

            string folded = rules.Fold(c);
            bool mayCompose = options.Compose && (folded.Any(part => unicode.ComposingClass(part) != 0)
                || (folded.Length == 0 && c >= '\u0600' && unicode.ComposingClass(c) != 0));
            bool cluster = folded.Length > 1 || mayCompose || c >= FoldingTable.Drop;
            entries[i] = cluster ? FoldingTable.Cluster : folded.Length == 0 ? FoldingTable.Drop : folded[0];
            if (cluster && folded != c.ToString())
            {
                opened.Add(c);
                openings.AddRange(folded.Select(part => (ushort)part));
                ends.Add(checked((ushort)openings.Count));
            }

            bool isMark = IsMarkCategory(c)
                || (folded.Length > 0 && unicode.FormOf(c) is not null && IsMarkCategory(folded[0]));
            marks[i >> 6] |= isMark ? 1UL << i : 0;
        }

        return new FoldingTable(entries, marks, [.. opened], [.. ends], [.. openings], options.Compose);
    }

    private static bool IsMarkCategory(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
