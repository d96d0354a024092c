using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Cues;

/// <summary>A word or phrase that is no name itself but tells what stands beside it.</summary>
internal abstract record Cue(string Form, string Language);

/// <summary>How far a number of things the cue announces.</summary>
internal enum CueNumber
{
    Singular,
    Dual,
    Plural,
}

/// <summary>A designator: مدينة (city), تنظيم (organisation), "Brigade".</summary>
/// <param name="Kind">What it announces; null when it absorbs the name that follows (شارع street).</param>
/// <param name="AbsorbedKind">For absorbing cues the kind of the whole, or null to yield nothing.</param>
/// <param name="After">True when the designator follows its name, as mostly in English.</param>
/// <param name="InName">True when the word belongs to the name (لواء القدس), false for a mere designator.</param>
/// <param name="Discovers">True when it may announce a name that no gazetteer holds.</param>
/// <param name="Template">English name of the whole, with {} for the name announced.</param>
internal sealed record TriggerCue(
    string Form, string Language, EntityKind? Kind, EntityKind? AbsorbedKind, string Subkind, bool After, CueNumber Number,
    bool InName, bool Discovers, string Template) : Cue(Form, Language)
{
    /// <summary>True when an unknown name must stand in quotes: a network may be of roads, an agency part of a ministry.</summary>
    public bool QuotedOnly { get; init; }

    /// <summary>What the rule is called that makes a name with this designator.</summary>
    public string RuleName { get; } = $"trigger:{Subkind}";

    /// <summary>The letters of its first word, folded.</summary>
    public int HeadLength { get; } = KeyFolding.Fold(Form.Split(' ')[0]).Length;

    /// <summary>
    /// True when the word belongs to a name that no gazetteer holds, but not to a known one: شركة مايكروسوفت (the company
    /// Microsoft) is Microsoft.
    /// </summary>
    public bool OutsideKnown { get; init; }

    /// <summary>A direction (شرق east of) or verb of speech (قال said): backs a name of its kind, but is no part of it.</summary>
    public bool IsRelation => Subkind is "relation" or "speech" || (Subkind == "direction" && !After);
}

/// <summary>A title or office before a person's name.</summary>
internal sealed record TitleCue(string Form, string Language, string English) : Cue(Form, Language);

/// <summary>A noun for armed people or means: قوات (forces), طيران (air force), مليشيات (militias).</summary>
/// <param name="Head">First form of the row, which descriptor rows name it by.</param>
/// <param name="Template">English name, with {adj} for the nationality adjective.</param>
/// <param name="Members">True for nouns that name people rather than a force: جنود (soldiers).</param>
internal sealed record ForceCue(
    string Form, string Language, string Head, string Template, string Subkind, bool Members, bool Enclitic)
    : Cue(Form, Language)
{
    /// <summary>The length of its first word's key.</summary>
    public int HeadLength { get; } = KeyFolding.Fold(Form.Split(' ')[0]).Length;

    /// <summary>
    /// True for words that tell one actor without a nation: قوات الأمن (the security forces), الحرس الرئاسي (the
    /// presidential guard).
    /// </summary>
    public bool Alone { get; init; }

    /// <summary>True where only the article makes one actor of them: المتمردون الأكراد (the Kurdish rebels), not some.</summary>
    public bool Definite { get; init; }

    /// <summary>True where adjectives alone make a force of it: وحدة سوريا is the unity of Syria.</summary>
    public bool Adjectives { get; init; }
}

/// <summary>A quality word inside a descriptor: الخاصة (special), العسكرية (military), المسلحة (armed).</summary>
internal sealed record QualityCue(string Form, string Language, string English) : Cue(Form, Language);

/// <summary>Whose forces: النظام (the regime), الاحتلال (the occupation).</summary>
internal sealed record PossessorCue(string Form, string Language, string Possessor) : Cue(Form, Language)
{
    /// <summary>True for a country's code; other possessors are words and ids.</summary>
    public static bool IsCountry(string possessor) =>
        possessor.Length == 2 && char.IsAsciiLetterUpper(possessor[0]) && char.IsAsciiLetterUpper(possessor[1]);
}

/// <summary>A head noun that nationality adjectives turn into a place: الحدود (border).</summary>
internal sealed record BorderCue(string Form, string Language, bool IsRegion) : Cue(Form, Language);

/// <summary>A compass adjective after an area: الشرقي (eastern).</summary>
internal sealed record DirectionCue(string Form, string Language, string English) : Cue(Form, Language);

/// <summary>Something that is counted.</summary>
internal sealed record UnitCue(
    string Form, string Language, string English, string Category, string Role, CueNumber Number) : Cue(Form, Language);

/// <summary>A word that makes a count inexact (أكثر من more than) or is one itself (عشرات dozens).</summary>
/// <param name="Minimum">For words that stand for a number themselves the least they mean; otherwise null.</param>
/// <param name="Partitive">True when the form ends in "of", which stays outside the count.</param>
internal sealed record ModifierCue(string Form, string Language, string English, double? Minimum, bool Partitive)
    : Cue(Form, Language);

/// <summary>A number word.</summary>
internal sealed record NumberCue(string Form, string Language, double Value, bool IsScale) : Cue(Form, Language);

/// <summary>A participle that names a backer: مدعومة من (backed by), موالية لـ (loyal to).</summary>
/// <param name="Joined">True when the backer carries its preposition itself: موالية لإيران.</param>
/// <param name="Leads">True where it names the leader of a coalition: بقيادة (led by).</param>
internal sealed record BackingCue(string Form, string Language, bool Joined, bool Leads) : Cue(Form, Language);

/// <summary>A head of a state's organisations: حكومة (government), سفارة (embassy).</summary>
/// <param name="Template">English name with {adj} or {country}.</param>
/// <param name="Alone">True when it stands without a nationality too: مجلس الوزراء (the council of ministers).</param>
internal sealed record GovernmentCue(string Form, string Language, string Template, bool Alone) : Cue(Form, Language);

/// <summary>A head of organisations that ordinary words name: هيئة (authority), لجنة (committee).</summary>
/// <param name="Sort">How much must follow it.</param>
internal sealed record BodyCue(string Form, string Language, BodySort Sort) : Cue(Form, Language)
{
    /// <summary>The length of the form's key.</summary>
    public int KeyLength { get; } = KeyFolding.Fold(Form).Length;
}

/// <summary>What a head of organisations needs to make a name.</summary>
internal enum BodySort
{
    /// <summary>Two words more, or an adjective and a purpose.</summary>
    Plain,

    /// <summary>With the article a nationality is enough: الاتحاد البرازيلي (the Brazilian federation).</summary>
    National,

    /// <summary>Only with the article, an adjective and a purpose: الإدارة العامة للجوازات (the passport directorate).</summary>
    Definite,
}

/// <summary>A head of numbered units: فرقة (division), "Brigade".</summary>
internal sealed record UnitHeadCue(string Form, string Language, string English) : Cue(Form, Language);

/// <summary>An ordinal word: السادسة (the sixth).</summary>
internal sealed record OrdinalCue(string Form, string Language, string English) : Cue(Form, Language);
