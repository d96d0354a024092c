namespace NewsCorpus.Text;

/// <summary>The signs that may stand between the words of a name, some of them only in certain places.</summary>
internal static class JoiningSigns
{
    public static bool Contains(char sign) => JoinsAlways(sign) || sign is '/' or '+' or '.';

    /// <summary>Quotation marks, hyphens and the ampersand join wherever they stand.</summary>
    public static bool JoinsAlways(char sign) =>
        sign is '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '’' or '-' or '‐' or '‑' or '–' or '&';
}
