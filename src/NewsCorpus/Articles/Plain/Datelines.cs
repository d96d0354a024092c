namespace NewsCorpus.Articles.Plain;

/// <summary>Datelines that open a paragraph: "BAGHDAD (Reuters) - ", "دمشق – سانا: " (Damascus – SANA).</summary>
internal static class Datelines
{
    private const int Reach = 48;

    public static bool OpensWith(ReadOnlySpan<char> paragraph)
    {
        ReadOnlySpan<char> head = paragraph[..Math.Min(paragraph.Length, Reach)];
        int sign = head.IndexOfAny("-–—:");
        if (sign <= 1)
        {
            return false;
        }

        ReadOnlySpan<char> place = head[..sign];
        int words = place.Trim().Count(' ') + 1;
        bool spaced = char.IsWhiteSpace(head[sign - 1]) || head[sign] == ':';
        if (words > 5 || !spaced)
        {
            return false;
        }

        if (place.IndexOfAny("(/") > 0)
        {
            return true;
        }

        ReadOnlySpan<char> first =
            place[..Math.Max(0, place.IndexOf(' ') is var s and > 0 ? s : place.Length)].Trim(", ");
        bool capitals = first.Length > 2;
        foreach (char c in first)
        {
            capitals &= !char.IsLower(c) && char.IsLetter(c);
        }

        // Capitals are a sign in Latin script only; Arabic letters have none, so there the dash and the length decide.
        return capitals && (head[sign] != ':' || words <= 3) && words <= 4;
    }
}
