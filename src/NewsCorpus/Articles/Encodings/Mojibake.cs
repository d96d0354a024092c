using System.Buffers;
using System.Text;

namespace NewsCorpus.Articles.Encodings;

/// <summary>
/// Repairs text that was UTF-8 once, read as windows-1256 or windows-1252 and saved so: "ط§ظ„ط´ط§ظ…" and "Ø§Ù„Ø´Ø§Ù…"
/// for الشام (the Levant), "â€™" for a quotation mark. A stretch is repaired when its bytes are strictly valid UTF-8,
/// and only in texts where much of what is not ASCII is such; a chance hit in good text leaves it alone.
/// </summary>
internal static class Mojibake
{
    private static readonly SearchValues<char> Leads = SearchValues.Create("ØÙÚÛÃÂâطظأآع");

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// The repaired text and the number of stretches repaired; the same string and 0 when there is none.
    /// </summary>
    public static (string Text, int Repaired) Repair(string text)
    {
        if (!Suspicious(text))
        {
            return (text, 0);
        }

        (string arabic, int arabicCount) = RepairFrom(text, CodePage.Windows1256);
        if (arabicCount > 0)
        {
            return (arabic, arabicCount);
        }

        return RepairFrom(text, CodePage.Windows1252);
    }

    /// <summary>
    /// Lead bytes of UTF-8 Arabic and punctuation show as these letters, each followed by no ASCII. A stretch that can
    /// be repaired begins with one; in good text they stand inside words.
    /// </summary>
    private static bool Suspicious(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (text[i..].IndexOfAny(Leads) is >= 0 and int next && i + next + 1 < text.Length)
        {
            i += next;
            bool word = text[i + 1] is < '\u0080' or (>= 'ء' and <= 'ي');
            if (!word && Continuation.Signs.Contains(text[i + 1]) && (i == 0 || Opens(text[i], text[i - 1]))
                && (text[i] < 0x100 || text[i + 1] is not ('،' or '؛' or '»' or '\u00A0')))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    /// <summary>Whether a stretch may begin with this letter behind that one, in either page.</summary>
    private static bool Opens(char lead, char before) =>
        before < 0x80
        || HighByte(before, CodePage.Windows1256) == 0
        || (lead < 0x100 && HighByte(before, CodePage.Windows1252) == 0);

    private static (string Text, int Repaired) RepairFrom(string text, CodePage page)
    {
        StringBuilder result = new(text.Length);
        List<byte> run = [];
        int repaired = 0;
        int runs = 0;
        long good = 0;
        long all = 0;
        int i = 0;
        while (i < text.Length)
        {
            int start = i;
            run.Clear();
            while (i < text.Length && text[i] >= 0x80 && HighByte(text[i], page) is var b and not 0)
            {
                run.Add(b);
                i++;
            }

            if (run.Count == 0)
            {
                all += text[i] >= 0x80 ? 1 : 0;
                result.Append(text[i++]);
                continue;
            }

            all += run.Count;
            runs++;
            if (TryDecode(run, out string decoded))
            {
                good += run.Count;
                repaired++;
                result.Append(decoded);
            }
            else
            {
                result.Append(text, start, i - start);
            }
        }

        bool convincing = repaired > 0 && (good * 10 >= all && good >= 12 || repaired == runs && good == all);
        return convincing ? (result.ToString(), repaired) : (text, 0);
    }

    private static byte HighByte(char c, CodePage page)
    {
        if (page.Bytes.TryGetValue(c, out byte b))
        {
            return b;
        }

        // Readers differ on the unassigned bytes: many pass them through as C1 controls.
        return c is >= '\u0080' and <= '\u009F' ? (byte)c : (byte)0;
    }

    private static bool TryDecode(List<byte> run, out string decoded)
    {
        decoded = "";
        if (run.Count < 2)
        {
            return false;
        }

        try
        {
            decoded = Strict.GetString([.. run]);
            return !decoded.Any(char.IsControl);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>By itself, because it loads the code pages, which most texts do without.</summary>
    private static class Continuation
    {
        /// <summary>What the continuation bytes of UTF-8 show as in either code page.</summary>
        public static readonly SearchValues<char> Signs = SearchValues.Create(
            [.. CodePage.Windows1256.Chars[0x80..0xC0], .. CodePage.Windows1252.Chars[0x80..0xC0]]);
    }
}
