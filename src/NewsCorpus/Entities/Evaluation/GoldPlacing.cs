using System.Text;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Evaluation;

/// <summary>Finds where mentions stand that the gold places by paragraph.</summary>
internal static class GoldPlacing
{
    /// <summary>The mentions with spans in the text, and those whose paragraph is not in it.</summary>
    public static (List<GoldMention> Placed, List<GoldMention> Lost) Place(GoldArticle gold, string text)
    {
        List<GoldMention> placed = [];
        List<GoldMention> lost = [];
        if (gold.Paragraphs.Count == 0)
        {
            placed.AddRange(gold.Mentions.Where(m => m.Paragraph is null));
            lost.AddRange(gold.Mentions.Where(m => m.Paragraph is not null));
            return (placed, lost);
        }

        (string flat, List<int> map) = Flatten(text);
        Dictionary<int, int> starts = Starts(gold.Paragraphs, flat);
        foreach (GoldMention mention in gold.Mentions)
        {
            if (mention.Paragraph is not { } number)
            {
                placed.Add(mention);
            }
            else if (starts.TryGetValue(number, out int start) && gold.Paragraphs[number] is var paragraph
                && mention.Span.End <= paragraph.Length && mention.FullSpan.End <= paragraph.Length)
            {
                placed.Add(mention with
                {
                    Span = Move(mention.Span, paragraph, start, map),
                    FullSpan = Move(mention.FullSpan, paragraph, start, map),
                    Paragraph = null,
                });
            }
            else
            {
                lost.Add(mention);
            }
        }

        return (placed, lost);
    }

    /// <summary>Where each paragraph begins in the flat text; the body's in order, so that a repeated line is not taken twice.</summary>
    private static Dictionary<int, int> Starts(IReadOnlyDictionary<int, string> paragraphs, string flat)
    {
        Dictionary<int, int> starts = [];
        int free = 0;
        foreach ((int number, string paragraph) in paragraphs.OrderBy(p => p.Key))
        {
            string wanted = Flatten(paragraph).Flat;
            int at = wanted.Length == 0 ? -1 : flat.IndexOf(wanted, number < 0 ? 0 : free, StringComparison.Ordinal);
            if (at >= 0)
            {
                starts[number] = at;
                free = number < 0 ? 0 : at + wanted.Length;
            }
        }

        return starts;
    }

    private static TextSpan Move(TextSpan span, string paragraph, int start, List<int> map)
    {
        int from = start + Flatten(paragraph[..span.Start]).Flat.Length;
        int length = Flatten(paragraph[span.Start..span.End]).Flat.Length;
        return length == 0 ? new TextSpan(map[from], map[from]) : new TextSpan(map[from], map[from + length - 1] + 1);
    }

    /// <summary>The text without white space, and where each of its characters came from.</summary>
    private static (string Flat, List<int> Map) Flatten(string text)
    {
        StringBuilder flat = new(text.Length);
        List<int> map = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                flat.Append(text[i]);
                map.Add(i);
            }
        }

        return (flat.ToString(), map);
    }
}
