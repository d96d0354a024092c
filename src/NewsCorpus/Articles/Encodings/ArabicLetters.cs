using System.Globalization;
using NewsCorpus.Text;

namespace NewsCorpus.Articles.Encodings;

/// <summary>
/// Weights of Arabic letters: how much likelier a letter is than one picked blindly out of a code page.
/// </summary>
internal static class ArabicLetters
{
    private static readonly float[] Weights = Load();

    /// <summary>
    /// Positive for frequent Arabic letters, negative for rare ones, zero for what is no Arabic letter.
    /// </summary>
    public static float Weight(char c) => c is >= '\u0600' and <= '\u06FF' ? Weights[c - '\u0600'] : 0f;

    public static bool IsLetter(char c) => c is >= '\u0621' and <= '\u064A' and not 'ـ' or >= '\u0671' and <= '\u06D3';

    private static float[] Load()
    {
        const string Name = "Articles/Data/arabic-letters.tsv";
        float[] weights = new float[256];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = IsLetter((char)('\u0600' + i)) ? -2f : 0f;
        }

        foreach ((int line, string[] cells) in EmbeddedTable.Rows(Name))
        {
            if (cells.Length < 2 || cells[0].Length != 1
                || !float.TryParse(cells[1], NumberStyles.Float, CultureInfo.InvariantCulture, out float perMille))
            {
                throw new DataFormatException(Name, line, 0, "expected a letter and a number");
            }

            // About 36 letters: a blind guess would give each 1000/36 per mille.
            weights[cells[0][0] - '\u0600'] = MathF.Max(-2f, MathF.Log(perMille * 36f / 1000f)) + 0.5f;
        }

        return weights;
    }
}
