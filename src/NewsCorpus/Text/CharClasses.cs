using System.Globalization;
using System.Runtime.CompilerServices;

namespace NewsCorpus.Text;

/// <summary>
/// The tokenizer's classes of all UTF-16 code units. They are compiled to runs when the library is built: to ask for
/// 65,536 categories takes longer than to read a short article.
/// </summary>
internal static class CharClasses
{
    /// <summary>Resource name of the compiled runs.</summary>
    public const string CompiledName = "Text/Data/classes.bin";

    private static readonly CharClass[] Table = Load();

    public static ReadOnlySpan<CharClass> All => Table;

    public static CharClass Of(char c) => Table[c];

    public static bool IsLetter(CharClass c) => c >= CharClass.ArabicLetter;

    /// <summary>Writes runs of like code units: the first of each, and its class.</summary>
    public static void Write(Stream stream)
    {
        List<ushort> starts = [];
        List<byte> classes = [];
        for (int i = 0; i <= char.MaxValue; i++)
        {
            byte c = (byte)Classify((char)i);
            if (i == 0 || c != classes[^1])
            {
                starts.Add((ushort)i);
                classes.Add(c);
            }
        }

        SectionWriter writer = new(stream);
        writer.Write<ushort>([.. starts]);
        writer.Write<byte>([.. classes]);
    }

    /// <summary>The class by the rules themselves, which the table must agree with.</summary>
    internal static CharClass Classify(char c)
    {
        switch (c)
        {
            case 'ـ':
                return CharClass.Mark;
            case '\n' or '\r' or '\u0085' or '\u2028' or '\u2029':
                return CharClass.LineBreak;
            case '\u200B' or '\0':
                return CharClass.Space;
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                => CharClass.Mark,
            UnicodeCategory.Format => CharClass.Invisible,
            UnicodeCategory.DecimalDigitNumber => CharClass.Digit,
            _ when char.IsWhiteSpace(c) || char.IsControl(c) => CharClass.Space,
            _ when char.IsLetter(c) => LetterClass(c),
            _ => char.IsPunctuation(c) ? CharClass.Punctuation : CharClass.Symbol,
        };
    }

    private static CharClass LetterClass(char c) => c switch
    {
        >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\u0870' and <= '\u08FF'
            or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFE' => CharClass.ArabicLetter,
        < '\u0300' or >= '\u1E00' and <= '\u1EFF' or >= '\uFB00' and <= '\uFB06' or >= '\uFF21' and <= '\uFF5A'
            => CharClass.LatinLetter,
        _ => CharClass.OtherLetter,
    };

    private static CharClass[] Load()
    {
        CharClass[] table = new CharClass[char.MaxValue + 1];
        using Stream? compiled = EmbeddedTable.TryOpen(CompiledName);
        if (compiled is null)
        {
            // Only in the program that compiles the table.
            for (int i = 0; i < table.Length; i++)
            {
                table[i] = Classify((char)i);
            }

            return table;
        }

        SectionReader reader = new(compiled);
        ushort[] starts = reader.Read<ushort>();
        byte[] classes = reader.Read<byte>();
        for (int i = 0; i < starts.Length; i++)
        {
            int end = i + 1 < starts.Length ? starts[i + 1] : table.Length;
            Unsafe.InitBlockUnaligned(
                ref Unsafe.As<CharClass, byte>(ref table[starts[i]]), classes[i], (uint)(end - starts[i]));
        }

        return table;
    }
}
