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

    /// <summary>A head that the place it serves makes a name of: بلدية (municipality of).</summary>
    Local = 16,

    /// <summary>Who belongs to a body that is named next: عضو (member of).</summary>
    Staff = 32,

    /// <summary>With the article and one adjective a name already: الحزب (the party).</summary>
    Single = 64,

    /// <summary>A head that an office or another body makes a name of: مكتب (office of).</summary>
    Holder = 128,

    /// <summary>An adjective that closes the name of a company or a charity: القابضة (holding).</summary>
    Closing = 256,

    /// <summary>A short word inside foreign names: دي (de).</summary>
    Joint = 512,

    /// <summary>A head that an authority of police or intelligence may have.</summary>
    Service = 1024,

    /// <summary>Police or intelligence.</summary>
    Security = 2048,

    /// <summary>What an office in a place deals with: تعليم (schools).</summary>
    Branch = 4096,

    /// <summary>A part of a body: إدارة (department of).</summary>
    Unit = 8192,

    /// <summary>A noun that و (and) joins to a name: ومكافحة (and the fight against).</summary>
    Joining = 16384,

    /// <summary>A head of bodies that are named after people: جمعية (association).</summary>
    Named = 32768,

    /// <summary>What makes a security no police: الصناعي (industrial).</summary>
    Civil = 65536,

    /// <summary>A head that one definite noun makes a name of: لجنة الاحتراف (the professionalism committee).</summary>
    Sole = 131072,

    /// <summary>A word before دائرة (department) that makes it a circle: توسيع (widening).</summary>
    Wide = 262144,

    /// <summary>A noun that needs a preposition to tell of what it is: الكشف عن (the detection of).</summary>
    Governing = 524288,

    /// <summary>A noun behind which a place stands, however doubtful its name: عشائر (the tribes of).</summary>
    Peopled = 1048576,

    /// <summary>What the offices of a state deal with: الصحة (health).</summary>
    Field = 2097152,
}

/// <summary>The table of words that names of Arabic organisations are built of.</summary>
internal static class InstitutionWords
{
    private static readonly Lazy<Dictionary<ulong, InstitutionWord>> Table = new(Read);

    /// <summary>All its words: most others are turned away by one look.</summary>
    private static readonly Lazy<KeySet> Words = new(() => new KeySet([.. Table.Value.Keys]));

    /// <summary>What the word with this <see cref="KeyHash"/> does.</summary>
    public static InstitutionWord Find(ulong hash) =>
        Words.Value.MayHold(hash) != 0 && Table.Value.TryGetValue(hash, out InstitutionWord does) ? does : InstitutionWord.None;

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
                "local" => InstitutionWord.Local,
                "staff" => InstitutionWord.Staff,
                "single" => InstitutionWord.Single,
                "holder" => InstitutionWord.Holder,
                "closing" => InstitutionWord.Closing,
                "joint" => InstitutionWord.Joint,
                "service" => InstitutionWord.Service,
                "security" => InstitutionWord.Security,
                "branch" => InstitutionWord.Branch,
                "unit" => InstitutionWord.Unit,
                "joining" => InstitutionWord.Joining,
                "civil" => InstitutionWord.Civil,
                "named" => InstitutionWord.Named,
                "sole" => InstitutionWord.Sole,
                "wide" => InstitutionWord.Wide,
                "peopled" => InstitutionWord.Peopled,
                "field" => InstitutionWord.Field,
                "governing" => InstitutionWord.Governing,
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
