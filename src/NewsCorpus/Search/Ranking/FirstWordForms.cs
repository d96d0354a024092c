using NewsCorpus.Text;

namespace NewsCorpus.Search.Ranking;

/// <summary>
/// The forms that the first word of an Arabic name can have in its list when a query writes it otherwise.
/// </summary>
internal static class FirstWordForms
{
    private const int ShortestWord = 3;

    /// <summary>The word; then what particles leave of it; then each with the article put on or off.</summary>
    public static List<string> Of(string form)
    {
        List<string> forms = [form];
        if (form.Length < ShortestWord || form[0] is < '\u0620' or > '\u064A')
        {
            return forms;
        }

        Span<ProcliticSplit> splits = new ProcliticSplit[Proclitics.MaxSplits];
        int count = Proclitics.ProcliticSplits(form, splits);
        for (int i = 1; i < count; i++)
        {
            string rest = splits[i].Restored + form[splits[i].Length..];
            if (rest.Length >= ShortestWord)
            {
                forms.Add(rest);
            }
        }

        foreach (string known in forms.ToArray())
        {
            string other = known.StartsWith("ال", StringComparison.Ordinal) ? known[2..] : "ال" + known;
            if (other.Length >= ShortestWord && !forms.Contains(other))
            {
                forms.Add(other);
            }
        }

        return forms;
    }
}
