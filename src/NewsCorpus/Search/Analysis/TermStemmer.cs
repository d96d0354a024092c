using NewsCorpus.Text;

namespace NewsCorpus.Search.Analysis;

/// <summary>The stem of a folded word, by its script. The one seam to the stemmers.</summary>
internal static class TermStemmer
{
    private const int ShortestWord = 3;

    private static readonly ArabicLightStemmer Arabic = new();

    public static string Stem(string form)
    {
        if (form.Length < ShortestWord || char.IsDigit(form[0]))
        {
            return form;
        }

        return form[0] switch
        {
            >= '\u0620' and <= '\u06FF' => FoldHamza(Arabic.Stem(form)),
            >= 'a' and <= 'z' => EnglishStemmer.Stem(form),
            _ => form,
        };
    }

    /// <summary>مسؤول and مسئول (responsible), قراءة and قراءه (reading): the seat of hamza is often written otherwise.</summary>
    private static string FoldHamza(string stem) => stem.Length < ShortestWord
        ? stem
        : stem.Replace('ؤ', 'و').Replace('ئ', 'ي');
}
