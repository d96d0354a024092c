using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>What became of the people counted, by the words near the number: مقتل (the death of), "wounded".</summary>
internal static class CountRoles
{
    /// <summary>The role of a word after which a number counts nothing: رقم (number), page.</summary>
    public const string None = "-";

    private const int Reach = 3;

    private static readonly Dictionary<ulong, string> Roles = Read();
    private static readonly KeySet Forms = new(Roles.Keys.ToArray());

    /// <summary>The role told by the nearest word before a number, or by two joined ones: مقتل وإصابة (killed or wounded).</summary>
    public static string? Before(ArticleScan scan, int token)
    {
        for (int i = token - 1; i >= 0 && i >= token - Reach && scan.Block(i) == scan.Block(token); i--)
        {
            ReadOnlySpan<char> key = scan.Text.Key(i);
            bool joined = key.Length > 3 && key[0] is 'و' or 'ف';
            if ((Of(scan.Text.Hash(i)) ?? (joined ? Of(scan.Text.HashBehind(i, 1)) : null)) is not { } role)
            {
                continue;
            }

            return role == None ? i < token - 1 ? null : role
                : joined && i > 0 && scan.Block(i - 1) == scan.Block(i) && Earlier(scan, i - 1) is { } other && other != role
                    ? $"{other} or {role}"
                    : role;
        }

        return null;
    }

    /// <summary>What happened to people left unnamed: "12 more had been wounded".</summary>
    public static string? After(ArticleScan scan, int token)
    {
        for (int i = token + 1; i < scan.Count && i <= token + 4 && scan.Block(i) == scan.Block(token) && scan.IsWord(i); i++)
        {
            if (Of(scan.Text.Hash(i)) is { } role && role != None && !scan.Arabic(i))
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>What was done to the counted: "34 fighters were captured".</summary>
    public static string? Passive(ArticleScan scan, int unit)
    {
        bool passive = false;
        for (int i = unit + 1; i < scan.Count && i <= unit + 4 && scan.Block(i) == scan.Block(unit) && scan.IsWord(i) && !scan.Arabic(i); i++)
        {
            if (CountWords.Passives.Contains(scan.Text.Hash(i)))
            {
                passive = true;
                continue;
            }

            return (passive || scan.KeyIs(i, "died")) && Of(scan.Text.Hash(i)) is { } role && role != None ? role : null;
        }

        return null;
    }

    private static string? Earlier(ArticleScan scan, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (Of(scan.Text.Hash(token)) is { } role && role != None)
        {
            return role;
        }

        string? behind = key.Length > 3 && key[0] is 'و' or 'ب' or 'ل' ? Of(scan.Text.HashBehind(token, 1)) : null;
        return behind == None ? null : behind;
    }

    private static string? Of(ulong key) => Forms.MayHold(key) != 0 && Roles.TryGetValue(key, out string? role) ? role : null;

    private static Dictionary<ulong, string> Read()
    {
        Dictionary<ulong, string> roles = [];
        foreach (TableRecord row in TableRecord.Read("Entities/Data/count-roles.tsv"))
        {
            foreach (string form in row.List("forms"))
            {
                roles.TryAdd(KeyHash.Of(KeyFolding.Fold(form)), row["role"]);
            }
        }

        return roles;
    }
}
