using System.Globalization;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Evaluation;

/// <summary>brat stand-off: <c>T1⇥Type start end⇥text</c>; other lines are passed over.</summary>
/// <remarks>brat counts characters; for texts inside the Basic Multilingual Plane these are UTF-16 offsets.</remarks>
internal static class BratGold
{
    public static GoldArticle Read(string content, string name)
    {
        List<GoldMention> mentions = [];
        int line = 0;
        foreach (string text in content.Split('\n'))
        {
            line++;
            if (!text.StartsWith('T'))
            {
                continue;
            }

            string[] cells = text.TrimEnd('\r').Split('\t');
            string[] place = cells.Length > 1 ? cells[1].Split(' ', ';') : [];
            if (place.Length < 3 || !int.TryParse(place[1], CultureInfo.InvariantCulture, out int start)
                || !int.TryParse(place[^1], CultureInfo.InvariantCulture, out int end) || end < start)
            {
                throw new DataFormatException(name, line, 2, "expected 'Type start end' in the second cell");
            }

            if (GoldKinds.Find(place[0]) is { } kind)
            {
                mentions.Add(new GoldMention { Span = new(start, end), FullSpan = new(start, end), Kind = kind, Form = Form(kind) });
            }
        }

        return new GoldArticle(name, null, null, null, null, false, mentions);
    }

    internal static MentionForm Form(EntityKind kind) =>
        kind == EntityKind.Nationality ? MentionForm.Adjective : MentionForm.Name;
}
