namespace NewsCorpus.Text;

/// <summary>
/// What a <see cref="TextNormalizer"/> does: one switch a rule, all off in a new object. Start from a named profile
/// and
/// change it with <c>with</c>. The rules act letter by letter and do not depend on each other's order.
/// </summary>
/// <remarks>
/// Immutable. The table in the Text room's README compares the profiles with other tools, rule by rule.
/// </remarks>
public sealed record NormalizationOptions
{
    /// <summary>
    /// For showing text to people: what cannot be seen or only decorates goes (tatweel, bidi controls, zero-width
    /// spaces, exotic spaces, presentation forms); marks, letters, digits and quotes stay as the author wrote them.
    /// </summary>
    public static NormalizationOptions Display { get; } = new()
    {
        Compose = true,
        OpenPresentationForms = true,
        RemoveTatweel = true,
        RemoveBidiControls = true,
        RemoveZeroWidth = true,
        PlainSpaces = true,
    };

    /// <summary>
    /// For comparing names: everything goes that writers of the same name differ in (marks, alef and yeh forms, teh
    /// marbuta, Persian letters for Arabic ones, case, accents, apostrophes). Hamza on waw and yeh, the lone hamza and
    /// the letters گ پ چ ژ ڤ stay: they tell names apart.
    /// </summary>
    public static NormalizationOptions GazetteerKey { get; } = Display with
    {
        RemoveHarakat = true,
        RemoveTanwin = true,
        RemoveShadda = true,
        RemoveSukun = true,
        RemoveSuperscriptAlef = true,
        RemoveQuranicSigns = true,
        RemoveCombiningHamza = true,
        UnifyAlef = true,
        AlefMaksuraToYeh = true,
        TehMarbutaToHeh = true,
        UnifyKaf = true,
        UnifyYeh = true,
        UnifyHeh = true,
        AsciiDigits = true,
        AsciiSeparators = true,
        RemoveJoiners = true,
        PlainQuotes = true,
        PlainDashes = true,
        RemoveApostrophes = true,
        Lowercase = true,
        RemoveAccents = true,
    };

    /// <summary>
    /// For search: as <see cref="GazetteerKey"/>, and hamza carriers become plain waw and yeh (مسؤول and مسئول,
    /// official)
    /// and گ پ چ ژ ڤ the Arabic letters nearest on the keyboard, since a searcher would rather see too much.
    /// </summary>
    public static NormalizationOptions Search { get; } = GazetteerKey with
    {
        WawHamzaToWaw = true,
        YehHamzaToYeh = true,
        LoanLettersToArabic = true,
    };

    /// <summary>
    /// A letter and the hamza, madda or accent after it become one character: input in NFD is composed first.
    /// </summary>
    public bool Compose { get; init; }

    /// <summary>
    /// Presentation forms (U+FB50 to U+FEFC), lam-alef and other ligatures, full-width Latin: the plain letters.
    /// </summary>
    public bool OpenPresentationForms { get; init; }

    /// <summary>Drops fatha, damma and kasra (U+064E to U+0650).</summary>
    public bool RemoveHarakat { get; init; }

    /// <summary>
    /// Drops fathatan, dammatan and kasratan (U+064B to U+064D) and their open forms (U+08F0 to U+08F2).
    /// </summary>
    public bool RemoveTanwin { get; init; }

    /// <summary>Drops the doubling sign (U+0651).</summary>
    public bool RemoveShadda { get; init; }

    /// <summary>Drops the sign of no vowel (U+0652).</summary>
    public bool RemoveSukun { get; init; }

    /// <summary>Drops the dagger alef (U+0670).</summary>
    public bool RemoveSuperscriptAlef { get; init; }

    /// <summary>
    /// Drops the signs of Quran print and the rarer marks: U+0610-061A, 0656-065F, 06D6-06ED, 0890-08FF.
    /// </summary>
    public bool RemoveQuranicSigns { get; init; }

    /// <summary>
    /// Drops madda and hamza signs (U+0653 to U+0655) that composed with no letter. Needs <see cref="Compose"/>.
    /// </summary>
    public bool RemoveCombiningHamza { get; init; }

    /// <summary>Drops the stretching line ـ (U+0640).</summary>
    public bool RemoveTatweel { get; init; }

    /// <summary>أ إ آ ٱ ٲ ٳ become bare alef ا.</summary>
    public bool UnifyAlef { get; init; }

    /// <summary>ى becomes ي: Egyptian and Levantine print do not keep them apart.</summary>
    public bool AlefMaksuraToYeh { get; init; }

    /// <summary>ة becomes ه.</summary>
    public bool TehMarbutaToHeh { get; init; }

    /// <summary>ؤ becomes و.</summary>
    public bool WawHamzaToWaw { get; init; }

    /// <summary>ئ becomes ي.</summary>
    public bool YehHamzaToYeh { get; init; }

    /// <summary>
    /// Drops the lone hamza ء. In no profile: بناء (building) and بنا (with us) are different words.
    /// </summary>
    public bool RemoveLoneHamza { get; init; }

    /// <summary>Persian and Urdu ک, swash ڪ and Moroccan ڭ become ك, Tunisian ڨ becomes ق.</summary>
    public bool UnifyKaf { get; init; }

    /// <summary>Persian ی, Pashto ې and Urdu ے become ي.</summary>
    public bool UnifyYeh { get; init; }

    /// <summary>Urdu ہ ھ and Kurdish ە, and ۀ ۂ ۃ, become ه.</summary>
    public bool UnifyHeh { get; init; }

    /// <summary>گ پ چ ژ ڤ become ك ب ج ز ف.</summary>
    public bool LoanLettersToArabic { get; init; }

    /// <summary>Arabic-Indic ٠-٩ and Persian ۰-۹ become 0-9.</summary>
    public bool AsciiDigits { get; init; }

    /// <summary>Decimal ٫ becomes a full stop, thousands ٬ a comma, percent ٪ the ASCII sign.</summary>
    public bool AsciiSeparators { get; init; }

    /// <summary>Drops the direction marks U+200E, 200F, 061C, 202A-202E and 2066-2069.</summary>
    public bool RemoveBidiControls { get; init; }

    /// <summary>
    /// Drops zero-width space, word joiner, byte order mark, soft hyphen, grapheme joiner and variation selectors.
    /// </summary>
    public bool RemoveZeroWidth { get; init; }

    /// <summary>
    /// Drops the zero-width joiner and non-joiner. Persian spelling needs them, so Display keeps them.
    /// </summary>
    public bool RemoveJoiners { get; init; }

    /// <summary>No-break, thin, ideographic and other spaces become U+0020. Tabs and line breaks stay.</summary>
    public bool PlainSpaces { get; init; }

    /// <summary>Typographic double quotes and guillemets become ", single ones '.</summary>
    public bool PlainQuotes { get; init; }

    /// <summary>Hyphens and dashes U+2010 to U+2015 and the minus sign become ASCII hyphen-minus.</summary>
    public bool PlainDashes { get; init; }

    /// <summary>Drops ' ’ ‘ ʼ ʻ ʾ ʿ ` ´: Sana'a, Sanaa and Ṣanʿāʾ are one name.</summary>
    public bool RemoveApostrophes { get; init; }

    /// <summary>Cased letters of every script become lower case, without regard to culture.</summary>
    public bool Lowercase { get; init; }

    /// <summary>
    /// Accented Latin, Greek and Cyrillic letters lose their accents; ø ł đ ı become o l d i, ß æ œ become ss ae oe.
    /// </summary>
    public bool RemoveAccents { get; init; }

    /// <summary>Checks that the switches agree.</summary>
    /// <exception cref="DataFormatException">They do not.</exception>
    internal NormalizationOptions Validated() =>
        RemoveCombiningHamza && !Compose
            ? throw new DataFormatException(
                nameof(NormalizationOptions), 0, 0,
                $"{nameof(RemoveCombiningHamza)} needs {nameof(Compose)}: else decomposed letters lose their hamza")
            : this;
}
