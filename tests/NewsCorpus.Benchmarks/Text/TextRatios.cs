using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsCorpus.Text;

namespace NewsCorpus.Benchmarks.Text;

/// <summary>
/// The Text room's speed as ratios taken in one run, so that the machine's own speed drops out. Start with
/// <c>DOTNET_TieredCompilation=0 dotnet run -c Release --project tests/NewsCorpus.Benchmarks -- text</c>; add
/// <c>DOTNET_EnableAVX512=0</c> or <c>DOTNET_EnableAVX2=0</c> to switch instruction sets off.
/// </summary>
internal static class TextRatios
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(0.6);

    public static void Run()
    {
        Console.WriteLine($"instruction set: {NormalizationKernel.Best}");
        // An article, a text of a megabyte, and one that no cache holds.
        foreach (int length in new[] { 4_000, 500_000, 4_000_000 })
        {
            Normalising("plain", SampleTexts.Plain(length));
            Normalising("vocalised", SampleTexts.Vocalised(length));
        }

        Tokenising(SampleTexts.Plain(200_000));
    }

    private static void Normalising(string name, string text)
    {
        FoldingTable table = TextNormalizer.GazetteerKey.Table;
        char[] buffer = new char[text.Length];
        double copy = Best(text.Length, () => text.CopyTo(buffer));
        double mapped = Best(text.Length, () =>
        {
            using Normalization run = Normalization.Run(table, text, withMap: true);
            run.Map();
        });
        double unmapped = Best(text.Length, () =>
        {
            using Normalization run = Normalization.Run(table, text, withMap: false);
        });
        double scalar = Best(text.Length, () =>
        {
            using Normalization run = Normalization.Run(table, text, withMap: true, KernelLevel.Scalar);
            run.Map();
        });
        double replaces = Best(text.Length, () => Replaces(text));
        Print($"normalise {name}, {text.Length} chars", text.Length, mapped, "chars");
        Console.WriteLine(
            Invariant($"  of copy speed ({text.Length / copy / 1e9:F1} G chars/s) {copy / mapped:F2} with map, {copy / unmapped:F2} without; ")
            + Invariant($"scalar twin {copy / scalar:F2}; times a chain of string.Replace {replaces / mapped:F1}"));
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
