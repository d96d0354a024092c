using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Numbered units: الفرقة السادسة (the Sixth Division), اللواء 93 (Brigade 93), "137th Brigade".</summary>
internal static class UnitRule
{
    private static readonly Lazy<Dictionary<string, string>> Ordinals = new(() => Read("ordinal"));
    private static readonly Lazy<Dictionary<string, string>> Heads = new(() => Read("head"));

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int token = 0; token < scan.Count; token++)
        {
            if (scan.Block(token) < 0 || !scan.IsWord(token) || Head(scan, token, out int split) is not { } head)
            {
                continue;
            }

            int number = scan.Arabic(token) ? token + 1 : NumberBefore(scan, token);
            if (number < 0 || number >= scan.Count || scan.Block(number) != scan.Block(token) || Number(scan, number) is not { } english)
            {
                continue;
            }

            int first = Math.Min(number, token);
            int last = Math.Max(number, token);
            index.Add(new Candidate
            {
                First = first,
                Last = last,
                Core = scan.Span(first, first == token ? split : 0, last),
                Kind = EntityKind.ArmedGroup,
                Rule = "unit:numbered",
                Proclitic = first == token ? scan.Proclitic(token, split) : null,
                Supported = true,
                NameEn = $"{english} {head}",
                Subkind = "unit",
                Confidence = 0.85,
            });
        }
    }

    private static Dictionary<string, string> Read(string type) =>
        (from row in TableRecord.Read("Entities/Data/units.tsv")
         where row["type"] == type
         from form in row.List("forms")
         select (Key: KeyFolding.Fold(form), English: row["en"])).DistinctBy(pair => pair.Key)
        .ToDictionary(pair => pair.Key, pair => pair.English, StringComparer.Ordinal);

    private static string? Head(ArticleScan scan, int token, out int split)
    {
        SplitBuffer buffer = default;
        Span<ProcliticSplit> splits = buffer;
        ReadOnlySpan<char> key = scan.Text.Key(token);
        int count = scan.Arabic(token) ? Proclitics.ProcliticSplits(key, splits) : 1;
        for (int s = 0; s < count; s++)
        {
            split = splits[s].Length;
            string rest = string.Concat(splits[s].Restored, key[split..]);
            if (Heads.Value.TryGetValue(rest, out string? english)
                || (rest.StartsWith("ال", StringComparison.Ordinal) && Heads.Value.TryGetValue(rest[2..], out english)))
            {
                return english;
            }
        }

        split = 0;
        return null;
    }

    /// <summary>The number before an English head; in 137th the digits stand before the ending.</summary>
    private static int NumberBefore(ArticleScan scan, int token)
    {
        int before = scan.PreviousWord(token, overHyphen: true);
        return before > 0 && CountRule.IsOrdinalEnding(scan, before) ? before - 1 : before;
    }

    private static string? Number(ArticleScan scan, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (scan.Text.Tokens[token].Kind == TokenKind.Number)
        {
            return key.Length <= 4 && !key.ContainsAnyExceptInRange('0', '9') ? Ordinal(key.ToString()) : null;
        }

        string bare = key.StartsWith("ال") ? key[2..].ToString() : key.ToString();
        if (Ordinals.Value.TryGetValue(bare, out string? english))
        {
            return english;
        }

        return null;
    }

    private static string Ordinal(string digits) => (digits[^1], digits.Length > 1 && digits[^2] == '1') switch
    {
        ('1', false) => digits + "st",
        ('2', false) => digits + "nd",
        ('3', false) => digits + "rd",
        _ => digits + "th",
    };
}
