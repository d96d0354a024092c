using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsCorpus.Text;

namespace NewsCorpus.Benchmarks.Text;

/// <summary>
/// The Text room's speed as ratios taken in one run, so that the machine's own speed drops out. Start with
/// <c>DOTNET_TieredCompilation=0 dotnet run -c Release --project tests/NewsCorpus.Benchmarks -- text</c>. Each kernel
/// that the machine has is timed; with <c>DOTNET_EnableAVX512=0</c> or <c>DOTNET_EnableAVX2=0</c> the compiler does
/// without those instructions altogether, as on a machine that lacks them.
/// </summary>
internal static class TextRatios
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(0.4);

    public static void Run()
    {
        Console.WriteLine($"best instruction set: {NormalizationKernel.Best}");
        Tokenising(SampleTexts.Plain(200_000)); // before the great texts, whose garbage it would pay for

        // Raw text and output: 16 kB, 2 MB (a second cache of 1 or 2 MB does not hold them), and 160 MB, which is more
        // than the third cache of most machines (32 MB where the figures of the room's README come from).
        foreach ((int length, string place) in new[]
        {
            (4_000, "first cache"), (500_000, "third cache"), (40_000_000, "memory"),
        })
        {
            Normalising($"plain, {length} chars ({place})", SampleTexts.Plain(length));
            Normalising($"vocalised, {length} chars ({place})", SampleTexts.Vocalised(length));
        }
    }

    private static void Normalising(string name, string text)
    {
        FoldingTable table = TextNormalizer.GazetteerKey.Table;
        char[] room = new char[text.Length];
        NormalizationBuffer buffer = new();
        double copy = Best(text.Length, () => text.CopyTo(room));
        double replaces = Best(text.Length, () => Replaces(text));
        Console.WriteLine(Invariant($"normalise {name}: copying {text.Length / copy / 1e9:F1} G chars/s"));
        for (KernelLevel level = NormalizationKernel.Best; level > KernelLevel.Scalar; level--)
        {
            double kept = Best(text.Length, () => buffer.Fill(table, text.AsMemory(), level));
            double mapped = Best(text.Length, () =>
            {
                using Normalization run = Normalization.Run(table, text, withMap: true, level);
                run.Map();
            });
            double unmapped = Best(text.Length, () =>
            {
                using Normalization run = Normalization.Run(table, text, withMap: false, level);
            });
            Console.WriteLine(
                Invariant($"  {level}: {text.Length / kept / 1e9:F1} G chars/s, {copy / kept:F2} of copying, ")
                + Invariant($"{replaces / kept:F1} times the Replace chain; ")
                + Invariant($"with a fresh map {copy / mapped:F2}, without map {copy / unmapped:F2}"));
        }

        double scalar = Best(text.Length, () => buffer.Fill(table, text.AsMemory(), KernelLevel.Scalar));
        Console.WriteLine(Invariant($"  scalar twin: {copy / scalar:F2} of copying"));
    }

    private static void Tokenising(string text)
    {
        int count = 0;
        double tokens = Best(text.Length, () =>
        {
            count = 0;
            foreach (Token token in Tokenizer.Enumerate(text))
            {
                count++;
            }
        });
        Regex words = new(@"\w+", RegexOptions.Compiled | RegexOptions.CultureInvariant);
        int matches = 0;
        double regex = Best(text.Length, () =>
        {
            matches = 0;
            foreach (ValueMatch match in words.EnumerateMatches(text))
            {
                matches++;
            }
        });
        double keyed = Best(text.Length, () => TokenizedText.Tokenize(text));
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (Token token in Tokenizer.Enumerate(text))
        {
            count += token.Span.IsEmpty ? 1 : 0;
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Print("tokenise", count, tokens, "tokens");
        Console.WriteLine(
            Invariant($"  times Regex \\w+ per token {regex / matches / (tokens / count):F1}; ")
            + Invariant($"with keys {count / keyed / 1e6:F1} M tokens/s; ")
            + Invariant($"{allocated} bytes allocated"));
    }

    /// <summary>
    /// What users write without a normaliser: the GazetteerKey rules of the commonest letters, one Replace each.
    /// </summary>
    private static string Replaces(string text)
    {
        foreach ((string from, string to) in new[]
        {
            ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ـ", ""),
            ("\u064B", ""), ("\u064C", ""), ("\u064D", ""), ("\u064E", ""), ("\u064F", ""), ("\u0650", ""),
            ("\u0651", ""), ("\u0652", ""),
            ("\u0670", ""), ("\u200F", ""), ("\u200E", ""), ("\u00A0", " "),
        })
        {
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>Seconds of the fastest of many runs: the one least disturbed by other work on the machine.</summary>
    private static double Best(int length, Action action)
    {
        int times = Math.Max(1, 400_000 / length); // short ones are too quick for the clock
        double best = double.MaxValue;
        Stopwatch all = Stopwatch.StartNew();
        while (all.Elapsed < Budget)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < times; i++)
            {
                action();
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds / times);
        }

        return best;
    }

    private static void Print(string name, int count, double seconds, string unit) =>
        Console.WriteLine(Invariant($"{name}: {count / seconds / 1e6:F1} M {unit}/s"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
