using System.Globalization;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Cues;

/// <summary>Reads the cue tables (Entities/Data and the force nouns beside the gazetteer).</summary>
internal static class CueTables
{
    public static IEnumerable<Cue> ReadAll() =>
        Triggers().Concat(Titles()).Concat(Forces()).Concat(Possessors()).Concat(Composition()).Concat(Units())
            .Concat(Modifiers()).Concat(Numbers()).Concat(NumberedUnits());

    private static IEnumerable<Cue> Triggers()
    {
        foreach (TableRecord row in TableRecord.Read("Entities/Data/triggers.tsv"))
        {
            EntityKind? kind = KindOf(row, row["kind"]);
            foreach (string form in row.List("forms"))
            {
                yield return new TriggerCue(
                    form, row["lang"], kind, kind is null ? AbsorbedKind(row["subkind"]) : null, row["subkind"],
                    row["side"] == "after", Number(row["number"]), row["part"] is "name" or "either", row["discover"] is "yes" or "quoted", row["en"])
                {
                    QuotedOnly = row["discover"] == "quoted",
                    OutsideKnown = row["part"] == "either",
                };
            }
        }
    }

    private static EntityKind? KindOf(TableRecord row, string kind) => kind switch
    {
        "place" => EntityKind.Place,
        "armedGroup" => EntityKind.ArmedGroup,
        "person" => EntityKind.Person,
        "media" => EntityKind.Media,
        "organization" => EntityKind.Organization,
        "absorb" => null,
        _ => throw row.Error("kind", $"kind '{kind}' announces nothing"),
    };

    private static EntityKind? AbsorbedKind(string subkind) => subkind switch
    {
        "organization" or "branch" => EntityKind.Organization,
        "facility" => EntityKind.Place,
        "armedGroup" => EntityKind.ArmedGroup,
        _ => null,
    };

    private static CueNumber Number(string cell) => cell switch
    {
        "d" => CueNumber.Dual,
        "p" => CueNumber.Plural,
        _ => CueNumber.Singular,
    };

    private static IEnumerable<Cue> Titles() =>
        from row in TableRecord.Read("Entities/Data/titles.tsv")
        from form in row.List("forms")
        select new TitleCue(form, row["lang"], row["en"]);

    private static IEnumerable<Cue> Forces() =>
        from row in TableRecord.Read("Gazetteers/Data/forces.tsv")
        from form in row.List("forms").Concat(row.List("definite_plural_forms")).Distinct()
        select new ForceCue(
            form, row["lang"], row.List("forms")[0], row["en_template"], row["subkind"],
            row["note"].Contains("members", StringComparison.Ordinal), false)
        {
            Alone = row["note"].Contains("alone", StringComparison.Ordinal) && (row["lang"] == "en" || IsDefinitePhrase(form)),
            Definite = row["note"].Contains("definite", StringComparison.Ordinal),
            Adjectives = row["note"].Contains("adjectives", StringComparison.Ordinal),
        };

    /// <summary>
    /// More than one word, the last with the article: قوات الأمن (the security forces), قوات الجيش والأمن (army and security
    /// forces).
    /// </summary>
    private static bool IsDefinitePhrase(string form) =>
        form.LastIndexOf(' ') is > 0 and int space
        && (form.AsSpan(space + 1).StartsWith("ال") || form.AsSpan(space + 1).StartsWith("وال"));

    /// <summary>The words that descriptor rows name as possessors, other than country codes.</summary>
    private static IEnumerable<Cue> Possessors() =>
        from row in TableRecord.Read("Gazetteers/Data/descriptors.tsv")
        from form in row.List("possessor")
        where !PossessorCue.IsCountry(form)
        group row by form into rows
        select new PossessorCue(rows.Key, rows.Key.Any(char.IsAsciiLetter) ? "en" : "ar", rows.Key);

    private static IEnumerable<Cue> Composition()
    {
        foreach (TableRecord row in TableRecord.Read("Entities/Data/composition.tsv"))
        {
            foreach (string form in row.List("forms"))
            {
                yield return row["type"] switch
                {
                    "quality" => new QualityCue(form, row["lang"], row["en"]),
                    "direction" => new DirectionCue(form, row["lang"], row["en"]),
                    "backing" => Backing(form, row["lang"], leads: false),
                    "leading" => Backing(form, row["lang"], leads: true),
                    "government" => new GovernmentCue(form, row["lang"], row["en"], false),
                    "institution" => new GovernmentCue(form, row["lang"], row["en"], true),
                    "body" => new BodyCue(form, row["lang"], BodySort.Plain),
                    "body-national" => new BodyCue(form, row["lang"], BodySort.National),
                    "body-definite" => new BodyCue(form, row["lang"], BodySort.Definite),
                    "border" => new BorderCue(form, row["lang"], false),
                    "border-region" => new BorderCue(form, row["lang"], true),
                    var other => throw row.Error("type", $"type '{other}' is not known"),
                };
            }
        }
    }

    /// <summary>A one-letter preposition at the end of a form is written on the next word: موالية ل + إيران.</summary>
    private static BackingCue Backing(string form, string language, bool leads)
    {
        bool joined = form.Length > 2 && form[^2] == ' ';
        return new BackingCue(joined ? form[..^2] : form, language, joined, leads);
    }

    private static IEnumerable<Cue> Units()
    {
        foreach (TableRecord row in TableRecord.Read("Entities/Data/counts.tsv"))
        {
            foreach (string form in row.List("forms"))
            {
                yield return new UnitCue(form, row["lang"], row["unit_en"], row["category"], row["role"], UnitNumber(form, row));
            }
        }
    }

    /// <summary>A form of a unit is dual when it is another form of the row with the dual ending.</summary>
    private static CueNumber UnitNumber(string form, TableRecord row)
    {
        if (row["lang"] != "ar" || form.Contains(' ', StringComparison.Ordinal) || form.Length < 5)
        {
            return CueNumber.Singular;
        }

        string stem = form[..^2];
        bool ends = form.EndsWith("ان", StringComparison.Ordinal) || form.EndsWith("ين", StringComparison.Ordinal);
        bool known = row.List("forms").Any(
            other => other == stem || (stem[^1] == 'ت' && other == stem[..^1] + 'ة'));
        return ends && known && row.List("forms")[0] == (stem[^1] == 'ت' && row.List("forms")[0][^1] == 'ة' ? stem[..^1] + 'ة' : stem)
            ? CueNumber.Dual
            : CueNumber.Singular;
    }

    /// <summary>Range words are read with the numbers they join.</summary>
    private static IEnumerable<Cue> Modifiers() =>
        from row in TableRecord.Read("Entities/Data/modifiers.tsv")
        where !row["note"].Contains("range", StringComparison.Ordinal)
        let minimum = Parse(row["min"])
        from form in row.List("forms")
        select new ModifierCue(form, row["lang"], row["modifier"], minimum, minimum is not null && IsPartitive(form));

    private static bool IsPartitive(string form) =>
        form.EndsWith(" من", StringComparison.Ordinal) || form.EndsWith(" of", StringComparison.Ordinal);

    private static IEnumerable<Cue> Numbers() =>
        from row in TableRecord.Read("Text/Data/numbers.tsv")
        from form in row.List("forms")
        select new NumberCue(form, row["lang"], Parse(row["value"]) ?? 0, row["scale"] == "yes");

    private static IEnumerable<Cue> NumberedUnits() =>
        from row in TableRecord.Read("Entities/Data/units.tsv")
        from form in row.List("forms")
        select row["type"] == "head"
            ? (Cue)new UnitHeadCue(form, row["lang"], row["en"])
            : new OrdinalCue(form, row["lang"], row["en"]);

    private static double? Parse(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
}
