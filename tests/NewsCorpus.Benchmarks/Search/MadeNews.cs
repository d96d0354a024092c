using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsCorpus.Benchmarks.Search;

/// <summary>
/// Articles of about 3 KB made of words: the words of the corpus's Arabic articles, the frequent ones often, and a long
/// tail of letters strung together, as names and misspellings make it in real news.
/// </summary>
internal static class MadeNews
{
    private const int Characters = 1700;
    private const int TailWords = 150_000;
    private const string Letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Lines(int count)
    {
        Random random = new(30_000);
        string[] words = Text.SampleTexts.Plain(200_000).Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        string[] tail = [.. Enumerable.Range(0, TailWords).Select(_ => string.Concat(
            Enumerable.Range(0, random.Next(3, 8)).Select(_ => Letters[random.Next(Letters.Length)])))];
        for (int i = 0; i < count; i++)
        {
            StringBuilder text = new();
            while (text.Length < Characters)
            {
                int at = random.Next(words.Length - 30);
                for (int k = at; k < at + 8 + random.Next(20); k++)
                {
                    text.Append(random.Next(8) == 0 ? tail[(int)(TailWords * Math.Pow(random.NextDouble(), 3))] : words[k]).Append(' ');
                }

                text.Append(".\n");
            }

            string title = string.Join(' ', words.Skip(random.Next(words.Length - 10)).Take(8));
            yield return JsonSerializer.Serialize(
                new { id = "made-" + i, title, text = text.ToString(), published = "2020-06-01", language = "ar" }, Options);
        }
    }
}
