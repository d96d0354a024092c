using System.Globalization;
using System.Text;

namespace NewsCorpus.Text;

/// <summary>
/// The folding under which names are compared: marks, tatweel and invisible signs dropped; alef forms to bare alef,
/// alef maksura and Persian yeh to yeh, teh marbuta to heh, Persian kaf to kaf; presentation forms opened; Latin
/// lower-cased without accents; digits to ASCII. Hamza on waw and yeh stays.
/// </summary>
internal static class KeyFolding
{
    public static string Fold(string text)
    {
        List<char> key = new(text.Length);
        Append(text, key);
        return new string([.. key]);
    }

    public static void Append(ReadOnlySpan<char> raw, List<char> key)
    {
        foreach (char c in raw)
        {
            AppendFolded(c, key);
        }
    }

    /// <summary>The offset in <paramref name="raw"/> where key character <paramref name="keyOffset"/> begins.</summary>
    public static int RawOffset(ReadOnlySpan<char> raw, int keyOffset)
    {
        List<char> key = [];
        for (int i = 0; i < raw.Length; i++)
        {
            int before = key.Count;
            AppendFolded(raw[i], key);
            if (key.Count > keyOffset && key.Count > before)
            {
                return i;
            }
        }

        return raw.Length;
    }

    private static void AppendFolded(char c, List<char> key)
    {
        if (c < 0x80)
        {
            key.Add(char.ToLowerInvariant(c));
            return;
        }

        switch (c)
        {
            case 'أ' or 'إ' or 'آ' or 'ٱ':
                key.Add('ا');
                return;
            case 'ى' or 'ی' or 'ې':
                key.Add('ي');
                return;
            case 'ة' or 'ہ' or 'ھ' or 'ە' or 'ۀ':
                key.Add('ه');
                return;
            case 'ک' or 'ڪ':
                key.Add('ك');
                return;
            case 'ـ':
                return;
            case >= '٠' and <= '٩':
                key.Add((char)('0' + (c - '٠')));
                return;
            case >= '۰' and <= '۹':
                key.Add((char)('0' + (c - '۰')));
                return;
        }

        UnicodeCategory category = char.GetUnicodeCategory(c);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return;
        }

        if (c is >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' or >= '\u00C0' and <= '\u024F')
        {
            foreach (char d in c.ToString().Normalize(NormalizationForm.FormKD))
            {
                if (d != c)
                {
                    AppendFolded(d, key);
                }
                else
                {
                    key.Add(char.ToLowerInvariant(d));
                }
            }

            return;
        }

        key.Add(char.ToLowerInvariant(c));
    }
}
