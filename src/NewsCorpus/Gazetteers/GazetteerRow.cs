using System.Globalization;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>One line of a gazetteer file: what it asks for, and the entry it describes.</summary>
internal enum RowAction
{
    /// <summary>Adds the entry, or replaces the one with its id.</summary>
    Put,

    /// <summary>Deletes the entry with its id (kind <c>-</c>).</summary>
    Delete,

    /// <summary>Adds names to the entry with its id, and removes those written with a leading minus (kind <c>+</c>).</summary>
    Amend,
}

/// <summary>Reads the cells of one gazetteer line, in the order of the file's header.</summary>
internal sealed class GazetteerRow(string source, int line, GazetteerColumns columns, string[] cells)
{
    private readonly List<string> _excluded = [];

    public RowAction Action => Cell("kind") switch
    {
        "-" => RowAction.Delete,
        "+" => RowAction.Amend,
        _ => RowAction.Put,
    };

    public string Id => Cell("id") is { Length: > 0 } id
        ? id
        : throw Error("id", "an id is missing; expected one that stays, such as my:1");

    /// <summary>Names of an amending row that are to go, as printed.</summary>
    public IReadOnlyList<string> RemovedNames { get; private set; } = [];

    public GazetteerEntry ToEntry()
    {
        (NameTraits flags, List<string> contexts, List<string> excluded) = EntryFlags();
        List<GazetteerName> names = [];
        List<string> removed = [];
        string? nameAr = AddNames("name_ar", "ar", flags, names, removed);
        AddNames("alt_ar", "ar", flags, names, removed);
        string? nameEn = AddNames("name_en", "en", flags, names, removed);
        AddNames("alt_en", "en", flags, names, removed);
        RemovedNames = removed;
        if (Action == RowAction.Put && names.Count == 0)
        {
            throw Error("name_ar", "a row needs a name in name_ar or name_en");
        }

        return new GazetteerEntry
        {
            Id = Id,
            Kind = Action == RowAction.Put ? Kind() : EntityKind.Place,
            Subkind = Optional("subkind"),
            NameAr = nameAr,
            NameEn = nameEn,
            Names = names,
            Countries = Countries(),
            Parent = Optional("parent"),
            Latitude = Degrees("lat", 90),
            Longitude = Degrees("lon", 180),
            Population = Population(),
            Tier = Tier(),
            Flags = flags,
            RequiredContext = contexts,
            ExcludedPhrases = [.. excluded, .. _excluded],
            References = Cell("refs").Split('|', StringSplitOptions.RemoveEmptyEntries),
            Note = Optional("note"),
            Origin = $"{source}({line})",
        };
    }

    public DataFormatException Error(string column, string problem) =>
        new(source, line, columns.IndexOf(column) + 1, problem);

    /// <summary>The column a name of this row stands in.</summary>
    public string ColumnOf(GazetteerName name, bool again = false)
    {
        string main = $"name_{name.Language}";
        int there = Cell(main).Split('|').Count(part => part.Split('{')[0].Trim() == name.Text);
        return there > (again ? 1 : 0) ? main : $"alt_{name.Language}";
    }

    private string Cell(string column)
    {
        int index = columns.IndexOf(column);
        return index >= 0 && index < cells.Length ? cells[index].Trim() : "";
    }

    private string? Optional(string column) => Cell(column) is { Length: > 0 } cell ? cell : null;

    private EntityKind Kind() => GazetteerKinds.Parse(Cell("kind"))
        ?? throw Error("kind", $"kind '{Cell("kind")}' is not known; expected {GazetteerKinds.Expected}, - or +");

    private GazetteerTier Tier() => Cell("tier") switch
    {
        "" or "A" => GazetteerTier.A,
        "B" => GazetteerTier.B,
        "C" => GazetteerTier.C,
        var other => throw Error("tier", $"tier '{other}' is not known; expected A, B or C"),
    };

    private string[] Countries()
    {
        string[] codes = Cell("country").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (string code in codes)
        {
            if (code != "*" && (code.Length != 2 || !char.IsAsciiLetterUpper(code[0]) || !char.IsAsciiLetterUpper(code[1])))
            {
                throw Error("country", $"country '{code}' is not an ISO 3166-1 alpha-2 code such as SY");
            }
        }

        return codes is ["*"] ? [] : codes;
    }

    private double? Degrees(string column, double limit)
    {
        string cell = Cell(column);
        if (cell.Length == 0)
        {
            return null;
        }

        if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            || !(Math.Abs(value) <= limit))
        {
            throw Error(column, $"'{cell}' is not a number of degrees between -{limit} and {limit}");
        }

        return value;
    }

    private long Population()
    {
        string cell = Cell("population");
        if (cell.Length == 0)
        {
            return 0;
        }

        return long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out long value)
            ? value
            : throw Error("population", $"'{cell}' is not a whole number of inhabitants");
    }

    private (NameTraits Flags, List<string> Contexts, List<string> Excluded) EntryFlags()
    {
        NameTraits flags = NameTraits.None;
        List<string> contexts = [];
        List<string> excluded = [];
        foreach (string flag in Cell("flags").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (flag.StartsWith("ctx:", StringComparison.Ordinal))
            {
                contexts.AddRange(flag[4..].Split(','));
            }
            else if (flag.StartsWith("neg:", StringComparison.Ordinal))
            {
                excluded.Add(flag[4..]);
            }
            else
            {
                flags |= Flag(flag, "flags");
            }
        }

        return (flags, contexts, excluded);
    }

    private NameTraits Flag(string flag, string column) => flag switch
    {
        "common" => NameTraits.Common,
        "person" => NameTraits.Person,
        "exact" => NameTraits.Exact,
        "generic" => NameTraits.Generic,
        "shared" => NameTraits.Shared,
        _ => throw Error(
            column, $"flag '{flag}' is not known; expected common, person, exact, generic, shared, ctx:CC or neg:phrase"),
    };

    private string? AddNames(string column, string language, NameTraits flags, List<GazetteerName> into, List<string> removed)
    {
        string? first = null;
        string cell = Cell(column);
        foreach (string part in cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Action == RowAction.Amend && part[0] == '-')
            {
                removed.Add(part[1..]);
                continue;
            }

            string text = part;
            NameTraits own = flags;
            string? context = null;
            int brace = part.IndexOf('{', StringComparison.Ordinal);
            if (brace >= 0)
            {
                if (part[^1] != '}')
                {
                    throw Error(column, $"the flags of '{part}' do not end in a closing brace");
                }

                text = part[..brace].TrimEnd();
                foreach (string flag in part[(brace + 1)..^1].Split(',', StringSplitOptions.TrimEntries))
                {
                    if (flag.StartsWith("ctx:", StringComparison.Ordinal))
                    {
                        context = flag[4..];
                    }
                    else if (flag.StartsWith("neg:", StringComparison.Ordinal))
                    {
                        _excluded.Add(flag[4..]);
                    }
                    else
                    {
                        own |= Flag(flag, column);
                    }
                }
            }

            if (text.Length == 0 || KeyFolding.Fold(text).Length == 0)
            {
                throw Error(column, $"name '{part}' is empty once normalised");
            }

            first ??= text;
            into.Add(new GazetteerName(text, language, own, context));
        }

        return first;
    }
}
