using System.Globalization;

namespace NewsCorpus.Gazetteers.Tables;

/// <summary>A gazetteer entry as a record. Its id comes first, so that it can be compared without reading on.</summary>
internal static class EntryRecord
{
    /// <summary>Degrees are mostly given to five decimals, and then kept as whole numbers.</summary>
    private const double DegreeScale = 1e5;

    /// <summary>Appends one entry.</summary>
    public static void Write(RecordWriter into, GazetteerEntry entry)
    {
        into.Text(entry.Id);
        into.Number((ulong)entry.Kind);
        into.Number((ulong)entry.Tier);
        into.Number((ulong)entry.Flags);
        into.Number((ulong)entry.Population);
        into.Shared(entry.Subkind);
        into.Shared(entry.Parent);
        into.Shared(entry.Note);
        Degrees(into, entry.Latitude);
        Degrees(into, entry.Longitude);
        Origin(into, entry.Origin);
        into.Shared(entry.Countries);
        into.Shared(entry.RequiredContext);
        into.Texts(entry.ExcludedPhrases);
        into.Texts(entry.References);
        into.Number((ulong)entry.Names.Count);
        foreach (GazetteerName name in entry.Names)
        {
            into.Text(name.Text);
            into.Shared(name.Language);
            into.Number((ulong)name.Flags);
            into.Shared(name.RequiredContext);
        }

        Preferred(into, entry.NameAr, entry.Names);
        Preferred(into, entry.NameEn, entry.Names);
    }

    public static GazetteerEntry Read(ref RecordReader from)
    {
        string id = from.Text();
        EntityKind kind = (EntityKind)from.Number();
        GazetteerTier tier = (GazetteerTier)from.Number();
        NameTraits flags = (NameTraits)from.Number();
        long population = (long)from.Number();
        string? subkind = from.Shared();
        string? parent = from.Shared();
        string? note = from.Shared();
        double? latitude = Degrees(ref from);
        double? longitude = Degrees(ref from);
        string? origin = Origin(ref from);
        string[] countries = from.SharedList();
        string[] contexts = from.SharedList();
        string[] excluded = from.Texts();
        string[] references = from.Texts();
        GazetteerName[] names = Names(ref from);
        return new GazetteerEntry
        {
            Id = id,
            Kind = kind,
            Subkind = subkind,
            NameAr = Preferred(ref from, names),
            NameEn = Preferred(ref from, names),
            Names = names,
            Countries = countries,
            Parent = parent,
            Latitude = latitude,
            Longitude = longitude,
            Population = population,
            Tier = tier,
            Flags = flags,
            RequiredContext = contexts,
            ExcludedPhrases = excluded,
            References = references,
            Note = note,
            Origin = origin,
        };
    }

    private static GazetteerName[] Names(ref RecordReader from)
    {
        GazetteerName[] names = new GazetteerName[(int)from.Number()];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = new GazetteerName(from.Text(), from.Shared()!, (NameTraits)from.Number(), from.Shared());
        }

        return names;
    }

    private static double? Degrees(ref RecordReader from)
    {
        switch (from.Number())
        {
            case 0:
                return null;
            case 1:
                return BitConverter.UInt64BitsToDouble(from.Number());
            default:
                ulong zigzag = from.Number();
                return ((long)(zigzag >> 1) ^ -(long)(zigzag & 1)) / DegreeScale;
        }
    }

    private static string? Origin(ref RecordReader from)
    {
        string? source = from.Shared();
        ulong line = from.Number();
        return line == 0 ? source : string.Concat(source, "(", line.ToString(CultureInfo.InvariantCulture), ")");
    }

    private static string? Preferred(ref RecordReader from, GazetteerName[] names)
    {
        int code = (int)from.Number();
        return code switch
        {
            0 => null,
            1 => from.Text(),
            _ => names[code - 2].Text,
        };
    }

    /// <summary>0 for none, 1 and eight bytes for any number, 2 and a whole number for five decimals.</summary>
    private static void Degrees(RecordWriter into, double? degrees)
    {
        if (degrees is not { } value)
        {
            into.Number(0);
            return;
        }

        double scaled = Math.Round(value * DegreeScale);
        if (scaled / DegreeScale == value)
        {
            into.Number(2);
            long whole = (long)scaled;
            into.Number((ulong)((whole << 1) ^ (whole >> 63)));
            return;
        }

        into.Number(1);
        into.Number(BitConverter.DoubleToUInt64Bits(value));
    }

    /// <summary>The file shared, the line as a number; 0 for the line where the origin is not of that shape.</summary>
    private static void Origin(RecordWriter into, string? origin)
    {
        int brace = origin?.LastIndexOf('(') ?? -1;
        if (brace > 0 && origin![^1] == ')'
            && uint.TryParse(
                origin.AsSpan(brace + 1)[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out uint line)
            && line > 0)
        {
            into.Shared(origin[..brace]);
            into.Number(line);
            return;
        }

        into.Shared(origin);
        into.Number(0);
    }

    /// <summary>0 for none, 1 and the text for one that is not among the names, else the name's index and 2.</summary>
    private static void Preferred(RecordWriter into, string? name, IReadOnlyList<GazetteerName> names)
    {
        if (name is null)
        {
            into.Number(0);
            return;
        }

        for (int i = 0; i < names.Count; i++)
        {
            if (names[i].Text == name)
            {
                into.Number((ulong)i + 2);
                return;
            }
        }

        into.Number(1);
        into.Text(name);
    }
}
