using System.Globalization;
using System.Text;

namespace NewsCorpus.Benchmarks.Articles;

/// <summary>Made-up articles and pages, the same in every run.</summary>
internal static class SampleText
{
    private static readonly string[] Words =
    [
        "أعلنت", "الحكومة", "اليوم", "إعادة", "فتح", "المعبر", "أمام", "المسافرين", "والبضائع", "بعد", "إغلاق", "دام",
        "سنوات", "في",
        "مدينة", "على", "الحدود", "وقال", "مصدر", "إن", "القوات", "انتشرت", "قرب", "المنطقة", "من", "أجل", "تأمين",
        "الطريق", "إلى",
    ];

    public static string Article(int seed)
    {
        Random random = new(seed);
        StringBuilder text = new();
        string title = Sentence(random, 9).TrimEnd('.');
        text.Append(title).Append("\n\n").Append(title).Append("\n0\n\n");
        for (int i = 0; i < 14; i++)
        {
            text.Append(Sentence(random, 38)).Append("\n\n");
        }

        return text.Append("اترك رد\n\nلن يتم نشر عنوان بريدك الإلكتروني.").ToString();
    }

    public static string Page(string text, int length)
    {
        Random random = new(7);
        StringBuilder page = new("<!DOCTYPE html><html lang=\"ar\"><head><title>صفحة</title></head><body><nav><ul>");
        while (page.Length < length / 2)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"<li class=\"menu-item\"><a href=\"/{random.Next()}\">{Sentence(random, 4)}</a></li>");
        }

        page.Append("</ul></nav><main><article>");
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            page.Append("<p>").Append(line).Append("</p>\n");
        }

        page.Append("</article><aside>");
        while (page.Length < length)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"<div class=\"card\"><h3><a href=\"/{random.Next()}\">{Sentence(random, 8)}</a></h3></div>");
        }

        return page.Append("</aside></main><footer>جميع الحقوق محفوظة</footer></body></html>").ToString();
    }

    private static string Sentence(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)])) + ".";
}
