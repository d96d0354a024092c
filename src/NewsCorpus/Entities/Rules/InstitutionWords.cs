using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>What a word does inside the name of an organisation.</summary>
[Flags]
internal enum InstitutionWord
{
    None = 0,

    /// <summary>A definite adjective that does not end in yeh: العامة (general).</summary>
    Adjective = 1,

    /// <summary>A noun that a definite noun follows: مكافحة (fight against), حقوق (rights of).</summary>
    Noun = 2,

    /// <summary>Ranks a body among others: الوطنية (national).</summary>
    Rank = 8,

    /// <summary>Ends the name, whatever it looks like: الحالية (the present one).</summary>
    End = 4,
}

/// <summary>The table of words that names of Arabic organisations are built of.</summary>
internal static class InstitutionWords
{
    private static readonly Lazy<Dictionary<ulong, InstitutionWord>> Table = new(Read);

    /// <summary>What the word with this <see cref="KeyHash"/> does.</summary>
    public static InstitutionWord Find(ulong hash) => Table.Value.GetValueOrDefault(hash);

    private static Dictionary<ulong, InstitutionWord> Read()
    {
        Dictionary<ulong, InstitutionWord> table = [];
        foreach ((int line, string[] cells) in EmbeddedTable.Rows("Entities/Data/institution-words.txt"))
        {
            InstitutionWord does = cells[0] switch
            {
                "adjective" => InstitutionWord.Adjective,
                "noun" => InstitutionWord.Noun,
                "rank" => InstitutionWord.Rank,
                "end" => InstitutionWord.End,
                var other => throw new DataFormatException("institution-words.txt", line, 1, $"'{other}' is no sort of word"),
            };
            foreach (string word in cells[1].Split('|'))
            {
                ulong hash = KeyHash.Of(KeyFolding.Fold(word));
                table[hash] = table.GetValueOrDefault(hash) | does;
            }
        }

        return table;
    }
}
