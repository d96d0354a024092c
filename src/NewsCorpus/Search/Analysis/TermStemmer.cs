using System.Buffers;
using NewsCorpus.Text;

namespace NewsCorpus.Search.Analysis;

/// <summary>The stem of a folded word, by its script. The one seam to the stemmers.</summary>
internal static class TermStemmer
{
    private const int ShortestWord = 3;

    private static readonly SearchValues<char> Variants = SearchValues.Create("ؤئپڤگچژ");
    private static readonly ArabicLightStemmer Arabic = new();

    public static string Stem(string form)
    {
        if (form.Length < ShortestWord || char.IsDigit(form[0]))
        {
            return form;
        }

        return form[0] switch
        {
            >= '\u0620' and <= '\u06FF' => FoldLetters(ProtectedNames.Find(form) ?? Arabic.Stem(form)),
            >= 'a' and <= 'z' => EnglishStemmer.Stem(form),
            _ => form,
        };
    }

    /// <summary>
    /// مسؤول and مسئول (responsible): the seat of hamza is often written otherwise; ڤ, پ and گ stand for the letters
    /// that
    /// plain Arabic writes in loan words.
    /// </summary>
    private static string FoldLetters(string stem)
    {
        if (stem.Length < ShortestWord || stem.AsSpan().IndexOfAny(Variants) < 0)
        {
            return stem;
        }

        return string.Create(stem.Length, stem, static (folded, from) =>
        {
            for (int i = 0; i < from.Length; i++)
            {
                folded[i] = from[i] switch
                {
                    'ؤ' => 'و',
                    'ئ' => 'ي',
                    'پ' => 'ب',
                    'ڤ' => 'ف',
                    'گ' => 'ك',
                    'چ' => 'ج',
                    'ژ' => 'ز',
                    char c => c,
                };
            }
        });
    }
}
