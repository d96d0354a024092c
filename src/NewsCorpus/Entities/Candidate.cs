using NewsCorpus.Dates;
using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// A mention under consideration. Rules make and change candidates; the extractor turns the kept ones into mentions.
/// </summary>
internal sealed class Candidate
{
    private const double UsualConfidence = 0.95;

    private IReadOnlyList<string>? _alternatives;

    /// <summary>First token of the core name.</summary>
    public required int First { get; set; }

    /// <summary>Last token of the core name, inclusive.</summary>
    public required int Last { get; set; }

    public required TextSpan Core { get; set; }

    public required EntityKind Kind { get; set; }

    public MentionForm Form { get; set; }

    public required string Rule { get; set; }

    /// <summary>Where the span with the designator begins; the core's start if there is none.</summary>
    public int FullStart { get; set; } = -1;

    /// <summary>Where the span with the designator ends; the core's end if there is none.</summary>
    public int FullEnd { get; set; } = -1;

    public string? Proclitic { get; set; }

    /// <summary>Gazetteer names that the words spell; empty for composed and discovered names.</summary>
    public NameSet Names { get; set; } = NameSet.None;

    /// <summary>True when the candidate may stand: its name is free, or something in the article backs it.</summary>
    public bool Supported { get; set; }

    /// <summary>The designator found beside the name.</summary>
    public TriggerCue? Trigger { get; set; }

    /// <summary>Set when the words around show that this reading is wrong.</summary>
    public bool Rejected { get; set; }

    public string? Id { get; set; }

    public string? NameAr { get; set; }

    public string? NameEn { get; set; }

    public string? Country { get; set; }

    public string? Subkind { get; set; }

    public string? Role { get; set; }

    /// <summary>The entry chosen by the linker.</summary>
    public GazetteerEntry? Entry { get; set; }

    /// <summary>The fuller mention that a short one points back to.</summary>
    public Candidate? Antecedent { get; set; }

    public IReadOnlyList<string> Alternatives
    {
        get => _alternatives ?? [];
        set => _alternatives = value;
    }

    public DateExpression? Date { get; set; }

    public string? Value { get; set; }

    public string? Unit { get; set; }

    public string? Modifier { get; set; }

    public double Confidence { get; set; } = UsualConfidence;

    /// <summary>The name that a composed one is made from.</summary>
    public Candidate? Inner { get; set; }

    /// <summary>The kept candidate that this one stands inside.</summary>
    public Candidate? Outer { get; set; }

    /// <summary>Words in the core, punctuation left out.</summary>
    public int Words { get; set; }

    public int Level { get; set; }

    /// <summary>True when places and people inside stay visible as nested mentions.</summary>
    public bool KeepsNested { get; set; }

    /// <summary>Visible inside the longer name of a place.</summary>
    public bool StaysInside { get; set; }

    /// <summary>Made later than its place among the candidates says; see <see cref="Sleeper"/>.</summary>
    public bool Slept { get; set; }

    /// <summary>The next candidate that begins at the same token.</summary>
    public Candidate? NextStarting { get; set; }

    /// <summary>The next candidate that ends at the same token.</summary>
    public Candidate? NextEnding { get; set; }

    public int Length => Last - First + 1;

    /// <summary>Makes the candidate as good as new but for its place, kind and rule.</summary>
    public void Clear()
    {
        (Form, FullStart, FullEnd, Words, Level) = (MentionForm.Name, -1, -1, 0, 0);
        (Supported, Rejected, KeepsNested, StaysInside, Slept, Confidence) = (false, false, false, false, false, UsualConfidence);
        (Names, _alternatives) = (NameSet.None, null);
        (Proclitic, Trigger, Entry, Antecedent, Outer, Inner) = (null, null, null, null, null, null);
        (NextStarting, NextEnding) = (null, null);
        (Date, Value, Unit, Modifier) = (null, null, null, null);
        (Id, NameAr, NameEn, Country, Subkind, Role) = (null, null, null, null, null, null);
    }

    public override string ToString() => $"{Kind} {Core} {Rule}{(Supported ? "" : " ?")}{(Rejected ? " x" : "")}";
}
