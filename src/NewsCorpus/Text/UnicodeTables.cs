using System.Globalization;

namespace NewsCorpus.Text;

/// <summary>
/// The Unicode facts the normaliser needs, from the tables under Text/Data: results do not depend on the
/// platform's ICU, which may be missing or of any age.
/// </summary>
internal sealed class UnicodeTables
{
    private static readonly Lazy<UnicodeTables> Loaded = new(() => new UnicodeTables());

    private readonly Dictionary<(char Base, char Mark), char> _composed = [];
    private readonly Dictionary<char, byte> _markClass = [];
    private readonly Dictionary<char, string> _plain = [];
    private readonly Dictionary<char, string> _forms = [];

    private UnicodeTables()
    {
        Dictionary<char, char> bases = [];
        foreach ((int _, string[] cells) in EmbeddedTable.Rows("Text/Data/compositions.tsv"))
        {
            (char composed, char letter, char mark) = (Hex(cells[0]), Hex(cells[1]), Hex(cells[2]));
            _composed[(letter, mark)] = composed;
            _markClass[mark] = byte.Parse(cells[3], CultureInfo.InvariantCulture);
            if (mark < '\u0600')
            {
                bases[composed] = letter;
            }
        }

        foreach ((char composed, char first) in bases)
        {
            char letter = first;
            while (bases.TryGetValue(letter, out char next))
            {
                letter = next;
            }

            _plain[composed] = letter.ToString();
        }

        foreach ((int _, string[] cells) in EmbeddedTable.Rows("Text/Data/accented-letters.tsv"))
        {
            _plain[cells[0][0]] = cells[1];
        }

        foreach ((int _, string[] cells) in EmbeddedTable.Rows("Text/Data/presentation-forms.tsv"))
        {
            _forms[Hex(cells[0])] = string.Concat(cells[1].Split(' ').Select(Hex));
        }
    }

    public static UnicodeTables Instance => Loaded.Value;

    /// <summary>The one character for a letter with a mark, or false.</summary>
    public bool TryCompose(char letter, char mark, out char composed) =>
        _composed.TryGetValue((letter, mark), out composed);

    /// <summary>The mark's combining class if it is one that composes; otherwise 0.</summary>
    public byte ComposingClass(char mark) => _markClass.TryGetValue(mark, out byte known) ? known : (byte)0;

    /// <summary>A letter without its accents, or null if it has none.</summary>
    public string? WithoutAccents(char c) => _plain.TryGetValue(c, out string? plain) ? plain : null;

    /// <summary>What a presentation form stands for, or null if it is none.</summary>
    public string? FormOf(char c) => _forms.TryGetValue(c, out string? form) ? form : null;

    private static char Hex(string cell) =>
        (char)ushort.Parse(cell, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
