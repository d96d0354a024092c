using System.Runtime.InteropServices;
using NewsCorpus.Text;

namespace NewsCorpus.Articles.Repeats;

/// <summary>The folded words of an article's lead and body, as hashes.</summary>
internal sealed class ArticleWords
{
    private readonly List<ulong> _words = [];

    public int Count => _words.Count;

    public ReadOnlySpan<ulong> Words => CollectionsMarshal.AsSpan(_words);

    /// <summary>One hash over all words in order.</summary>
    public ulong Hash { get; private set; } = Fnv.Start;

    public static ArticleWords Of(Article article)
    {
        ArticleWords words = new();
        List<char> key = [];
        foreach (ArticleBlock block in article.Blocks)
        {
            if (block.Kind is BlockKind.Lead or BlockKind.Body or BlockKind.Heading)
            {
                key.Clear();
                KeyFolding.Append(article.Text.AsSpan(block.Span.Start, block.Span.Length), key);
                words.Add(CollectionsMarshal.AsSpan(key));
            }
        }

        return words;
    }

    private void Add(ReadOnlySpan<char> key)
    {
        ulong word = Fnv.Start;
        bool inside = false;
        foreach (char c in key)
        {
            if (char.IsLetterOrDigit(c))
            {
                word = Fnv.Add(word, c);
                inside = true;
            }
            else if (inside)
            {
                End(word);
                (word, inside) = (Fnv.Start, false);
            }
        }

        if (inside)
        {
            End(word);
        }
    }

    private void End(ulong word)
    {
        _words.Add(word);
        Hash = Fnv.Mix(Hash ^ word);
    }
}
