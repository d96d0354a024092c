namespace NewsCorpus.Search.Analysis;

/// <summary>The stem of a folded word, by its script. The one seam to the stemmers.</summary>
internal static class TermStemmer
{
    public static string Stem(string form)
    {
        if (form.Length < 3 || char.IsDigit(form[0]))
        {
            return form;
        }

        return form[0] is >= '\u0600' and <= '\u06FF' ? Arabic(form) : form[0] is >= 'a' and <= 'z' ? English(form) : form;
    }

    private static string Arabic(string form)
    {
        ReadOnlySpan<char> s = form;
        foreach (string prefix in (ReadOnlySpan<string>)["وال", "بال", "كال", "فال", "ولل", "لل", "ال"])
        {
            if (s.Length >= prefix.Length + 2 && s.StartsWith(prefix))
            {
                s = s[prefix.Length..];
                break;
            }
        }

        if (s.Length == form.Length && s.Length >= 4 && s[0] == 'و')
        {
            s = s[1..];
        }

        foreach (string suffix in (ReadOnlySpan<string>)["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"])
        {
            if (s.Length >= suffix.Length + 2 && s.EndsWith(suffix))
            {
                s = s[..^suffix.Length];
            }
        }

        return s.ToString();
    }

    private static string English(string form)
    {
        ReadOnlySpan<char> s = form;
        s = s.EndsWith("ies") && s.Length > 4 ? string.Concat(s[..^3], "y")
            : s.EndsWith("sses") ? s[..^2]
            : s.EndsWith("s") && !s.EndsWith("ss") && !s.EndsWith("us") && s.Length > 3 ? s[..^1] : s;
        return s.EndsWith("ing") && s.Length > 6 ? s[..^3].ToString()
            : s.EndsWith("ed") && s.Length > 5 ? s[..^2].ToString() : s.ToString();
    }
}
