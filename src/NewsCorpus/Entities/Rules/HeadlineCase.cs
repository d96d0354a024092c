using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Headlines Whose Words All Have Capitals, where a capital tells no name from a word.</summary>
internal static class HeadlineCase
{
    private const int Window = 8;
    private const int WideWindow = 16;
    private const int ShortWord = 3;

    /// <summary>True when nearly all longer words around the tokens, in their line, begin with a capital.</summary>
    public static bool At(ArticleScan scan, int first, int last)
    {
        (int capitals, int others) = Around(scan, first, last, Window);
        return capitals > 0 && capitals >= 2 * others;
    }

    /// <summary>True when no longer word around the tokens, in their line, begins with a small letter, and two have capitals.</summary>
    public static bool IsPlain(ArticleScan scan, int first, int last) => Around(scan, first, last, WideWindow) is (> 1, 0);

    private static (int Capitals, int Others) Around(ArticleScan scan, int first, int last, int window)
    {
        int capitals = 0;
        int others = 0;
        for (int token = first - 1; token >= 0 && first - token <= window && InLine(scan, token, token + 1); token--)
        {
            Count(scan, token, ref capitals, ref others);
        }

        for (int token = last + 1; token < scan.Count && token - last <= window && InLine(scan, token - 1, token); token++)
        {
            Count(scan, token, ref capitals, ref others);
        }

        return (capitals, others);
    }

    private static bool InLine(ArticleScan scan, int token, int next) =>
        scan.Block(token) == scan.Block(next) && !scan.Text.Tokens[next].Is(TokenFlags.LineBefore) && !scan.IsOne(token, ".!?");

    private static void Count(ArticleScan scan, int token, ref int capitals, ref int others)
    {
        ref readonly TextToken word = ref scan.Text.Tokens[token];
        if (word.Kind == TokenKind.Word && word.End - word.Start > ShortWord)
        {
            capitals += word.Is(TokenFlags.Capital) ? 1 : 0;
            others += word.Is(TokenFlags.Capital) ? 0 : 1;
        }
    }
}
