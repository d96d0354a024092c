using System.Text;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Evaluation;

/// <summary>
/// CoNLL columns: the token first, its BIO or IOB tag last, blank lines between sentences, <c>-DOCSTART-</c> between
/// articles. The text is put together from the tokens with single spaces. See <see cref="FlatScheme"/> for how found
/// mentions are compared with it.
/// </summary>
internal static class ConllGold
{
    /// <summary>What is read as one article where the file marks none: a whole set taken for one would be a book.</summary>
    private const int SentencesOfAnArticle = 40;

    public static IReadOnlyList<GoldArticle> Read(string content, string name, FlatGoldConventions conventions)
    {
        List<GoldArticle> articles = [];
        StringBuilder text = new();
        List<GoldMention> mentions = [];
        (int Start, EntityKind? Kind) open = (-1, null);
        FlatScheme scheme = FlatScheme.Of(content, conventions);
        int sentences = 0;
        int line = 0;
        foreach (string row in content.Split('\n'))
        {
            line++;
            string[] cells = row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length == 0 || cells[0] == "-DOCSTART-")
            {
                Close(text, mentions, ref open);
                bool ends = text.Length > 0 && text[^1] != '\n';
                sentences += ends ? 1 : 0;
                if (cells.Length > 0 || (!scheme.HasArticles && sentences == SentencesOfAnArticle))
                {
                    Finish(articles, name, text, mentions, scheme);
                    mentions = [];
                    sentences = 0;
                }
                else if (ends)
                {
                    text.Append('\n');
                }

                continue;
            }

            if (cells.Length < 2)
            {
                throw new DataFormatException(name, line, 0, "expected a token and a tag");
            }

            string tag = cells[^1];
            EntityKind? kind = tag.Length > 2 ? GoldKinds.Find(tag[2..]) : null;
            bool goesOn = tag[0] is 'I' or 'E' && open.Start >= 0 && open.Kind == kind;
            if (!goesOn)
            {
                Close(text, mentions, ref open);
            }

            if (text.Length > 0 && text[^1] != '\n')
            {
                text.Append(' ');
            }

            if (tag != "O" && !goesOn)
            {
                open = (text.Length, kind);
            }

            text.Append(cells[0]);
        }

        Close(text, mentions, ref open);
        Finish(articles, name, text, mentions, scheme);
        return articles;
    }

    private static void Close(StringBuilder text, List<GoldMention> mentions, ref (int Start, EntityKind? Kind) open)
    {
        if (open is { Start: >= 0, Kind: { } kind })
        {
            TextSpan span = new(open.Start, text.Length);
            mentions.Add(new GoldMention { Span = span, FullSpan = span, Kind = kind, Form = BratGold.Form(kind) });
        }

        open = (-1, null);
    }

    private static void Finish(
        List<GoldArticle> articles, string name, StringBuilder text, List<GoldMention> mentions, FlatScheme scheme)
    {
        if (text.Length > 0)
        {
            articles.Add(
                new GoldArticle($"{name}#{articles.Count + 1}", null, text.ToString(), null, null, false, mentions)
                {
                    Scheme = scheme,
                });
            text.Clear();
        }
    }
}
