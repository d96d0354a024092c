using System.Globalization;

namespace NewsCorpus.Text;

/// <summary>The normaliser's rules for single characters, read off the options.</summary>
internal sealed class FoldingRules(NormalizationOptions options, UnicodeTables tables)
{
    /// <summary>What a character becomes by itself: itself, another, none, or several.</summary>
    /// <remarks>Applied until nothing changes, so folding a folded text changes nothing.</remarks>
    public string Fold(char c)
    {
        string folded = c.ToString();
        while (true)
        {
            string next = string.Concat(folded.Select(FoldOnce));
            if (next == folded)
            {
                return folded;
            }

            folded = next;
        }
    }

    private string FoldOnce(char c)
    {
        if (IsRemoved(c))
        {
            return "";
        }

        if (options.OpenPresentationForms && tables.FormOf(c) is { } form)
        {
            return form;
        }

        if (options.RemoveAccents && tables.WithoutAccents(c) is { } plain)
        {
            return plain;
        }

        char folded = Letter(Sign(c));
        return (options.Lowercase && folded != 'İ' ? char.ToLowerInvariant(folded) : folded).ToString();
    }

    private bool IsRemoved(char c) => c switch
    {
        '\'' or '`' or '\u00B4' or '\u2018' or '\u2019' or '\u02BB' or '\u02BC' or '\u02BE' or '\u02BF'
            => options.RemoveApostrophes,
        '\u0640' => options.RemoveTatweel,
        >= '\u064B' and <= '\u064D' or >= '\u08F0' and <= '\u08F2' => options.RemoveTanwin,
        >= '\u064E' and <= '\u0650' => options.RemoveHarakat,
        '\u0651' => options.RemoveShadda,
        '\u0652' => options.RemoveSukun,
        >= '\u0653' and <= '\u0655' => options.RemoveCombiningHamza,
        '\u0670' => options.RemoveSuperscriptAlef,
        '\u0621' => options.RemoveLoneHamza,
        '\u061C' or '\u200E' or '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'
            => options.RemoveBidiControls,
        '\u200C' or '\u200D' => options.RemoveJoiners,
        '\u00AD' or '\u034F' or '\u180E' or '\u200B' or '\u2060' or '\uFEFF' or >= '\uFE00' and <= '\uFE0F'
            => options.RemoveZeroWidth,
        >= '\u0300' and <= '\u036F' or >= '\u1AB0' and <= '\u1AFF' or >= '\u1DC0' and <= '\u1DFF'
            or >= '\u20D0' and <= '\u20FF' or >= '\uFE20' and <= '\uFE2F' => options.RemoveAccents,
        >= '\u0610' and <= '\u061A' or >= '\u0656' and <= '\u065F' or >= '\u06D6' and <= '\u06ED'
            or >= '\u0890' and <= '\u08FF' => options.RemoveQuranicSigns && IsQuranicSign(c),
        _ => false,
    };

    /// <summary>The ranges of Quranic signs hold a few letters too, which stay.</summary>
    private static bool IsQuranicSign(char c) => !char.IsLetter(c) || c is '\u06E5' or '\u06E6';

    private char Letter(char c) => c switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' or 'ٲ' or 'ٳ' when options.UnifyAlef => 'ا',
        'ى' when options.AlefMaksuraToYeh => 'ي',
        'ة' when options.TehMarbutaToHeh => 'ه',
        'ؤ' when options.WawHamzaToWaw => 'و',
        'ئ' when options.YehHamzaToYeh => 'ي',
        'ک' or 'ڪ' or 'ڭ' when options.UnifyKaf => 'ك',
        'ڨ' when options.UnifyKaf => 'ق',
        'ی' or 'ې' or 'ے' when options.UnifyYeh => 'ي',
        'ۓ' when options.UnifyYeh => 'ئ',
        'ہ' or 'ھ' or 'ە' or 'ۀ' or 'ۂ' or 'ۃ' when options.UnifyHeh => 'ه',
        'گ' when options.LoanLettersToArabic => 'ك',
        'پ' when options.LoanLettersToArabic => 'ب',
        'چ' when options.LoanLettersToArabic => 'ج',
        'ژ' when options.LoanLettersToArabic => 'ز',
        'ڤ' when options.LoanLettersToArabic => 'ف',
        _ => c,
    };

    private char Sign(char c) => c switch
    {
        >= '٠' and <= '٩' when options.AsciiDigits => (char)('0' + (c - '٠')),
        >= '۰' and <= '۹' when options.AsciiDigits => (char)('0' + (c - '۰')),
        '٫' when options.AsciiSeparators => '.',
        '٬' when options.AsciiSeparators => ',',
        '٪' when options.AsciiSeparators => '%',
        >= '\u2010' and <= '\u2015' or '\u2212' when options.PlainDashes => '-',
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' or '＂' when options.PlainQuotes => '"',
        '‘' or '’' or '‚' or '‛' or '‹' or '›' or '′' when options.PlainQuotes => '\'',
        _ when options.PlainSpaces && char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator => ' ',
        _ => c,
    };
}
