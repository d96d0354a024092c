using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Gazetteers;

/// <summary>The slow obvious twin of <see cref="NameMatcher"/>: every name tried at every word, letters compared.</summary>
internal static class NaiveNameMatcher
{
    private const string Joiners = "\"“”„«»'‘’-‐‑–&";

    public static IEnumerable<(int First, int Last, int Split, int Suffix, int Name)> Find(IReadOnlyList<string> names, TokenizedText text)
    {
        string[][] keys = [.. names.Select(Words)];
        ProcliticSplit[] splits = new ProcliticSplit[Proclitics.MaxSplits];
        for (int first = 0; first < text.Count; first++)
        {
            if (!IsWord(text, first))
            {
                continue;
            }

            int count = text.Tokens[first].Is(TokenFlags.Arabic) ? Proclitics.ProcliticSplits(text.Key(first), splits) : 1;
            for (int s = 0; s < count; s++)
            {
                ProcliticSplit split = text.Tokens[first].Is(TokenFlags.Arabic) ? splits[s] : new ProcliticSplit(0, "");
                for (int name = 0; name < names.Count; name++)
                {
                    if (keys[name].Length > 0 && Match(keys[name], text, first, split) is { } match)
                    {
                        yield return (first, match.Last, split.Length, match.Suffix, name);
                    }
                }
            }
        }
    }

    private static string[] Words(string name)
    {
        TokenizedText text = TokenizedText.Tokenize(name);
        return [.. Enumerable.Range(0, text.Count).Where(t => IsWord(text, t) || IsOther(text, t)).Select(t => text.Key(t).ToString())];
    }

    private static (int Last, int Suffix)? Match(string[] name, TokenizedText text, int first, ProcliticSplit split)
    {
        int token = first;
        for (int k = 0; ; k++)
        {
            string key = text.Key(token).ToString();
            key = k == 0 ? split.Restored + key[split.Length..] : key;
            if (key != name[k])
            {
                return k == name.Length - 1 && IsPossessive(text, token) && key[..^1] == name[k] ? (token, 2) : null;
            }

            if (k == name.Length - 1)
            {
                return (token, 0);
            }

            token = NextWord(text, token);
            if (token < 0)
            {
                return null;
            }
        }
    }

    private static bool IsPossessive(TokenizedText text, int token)
    {
        string raw = text.Tokens[token].Span.Slice(text.Raw).ToString();
        return text.Tokens[token].Is(TokenFlags.Latin) && raw.Length >= 4
            && (raw.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || raw.EndsWith("’s", StringComparison.OrdinalIgnoreCase));
    }

    private static int NextWord(TokenizedText text, int token)
    {
        for (int i = token + 1; i < text.Count && i <= token + 3; i++)
        {
            if (IsWord(text, i))
            {
                return i;
            }

            string sign = text.Tokens[i].Span.Slice(text.Raw).ToString();
            bool tight = !text.Tokens[i].Is(TokenFlags.SpaceBefore);
            bool tightAfter = i + 1 < text.Count && !text.Tokens[i + 1].Is(TokenFlags.SpaceBefore);
            bool joins = sign switch
            {
                "." => tight && (IsAbbreviation(text.Tokens[i - 1].Span.Slice(text.Raw).ToString(), text.Tokens[i - 1].KeyLength)
                    || (tightAfter && !text.Tokens[i + 1].Is(TokenFlags.LineBefore) && text.Tokens[i + 1].KeyLength is >= 2 and <= 5)),
                "/" or "+" => tight && tightAfter,
                _ => Joiners.Contains(sign, StringComparison.Ordinal),
            };
            if (!joins)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>U. and Maj. but not UAE.</summary>
    private static bool IsAbbreviation(string word, int letters) =>
        letters <= 2 || (letters == 3 && char.IsUpper(word[0]) && word.Any(char.IsLower));

    private static bool IsWord(TokenizedText text, int token) =>
        text.Tokens[token].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Hashtag;

    private static bool IsOther(TokenizedText text, int token) =>
        text.Tokens[token].Kind is not (TokenKind.Punctuation or TokenKind.Symbol);
}
