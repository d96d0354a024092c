using System.Globalization;
using System.Text;

namespace NewsCorpus.Gazetteers.Tables;

/// <summary>Reads one record that <see cref="RecordWriter"/> wrote.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes, string[] shared)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The UTF-8 bytes of the entry's id, which is the first field.</summary>
    public ReadOnlySpan<byte> ReadId() => TextBytes();

    public GazetteerEntry ReadEntry()
    {
        string id = Text();
        EntityKind kind = (EntityKind)Number();
        GazetteerTier tier = (GazetteerTier)Number();
        NameTraits flags = (NameTraits)Number();
        long population = (long)Number();
        string? subkind = Shared();
        string? parent = Shared();
        string? note = Shared();
        double? latitude = Degrees();
        double? longitude = Degrees();
        string? origin = Origin();
        string[] countries = SharedList();
        string[] contexts = SharedList();
        string[] excluded = Texts();
        string[] references = Texts();
        GazetteerName[] names = Names();
        return new GazetteerEntry
        {
            Id = id,
            Kind = kind,
            Subkind = subkind,
            NameAr = Preferred(names),
            NameEn = Preferred(names),
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

    private ulong Number()
    {
        ulong value = 0;
        int read = 0;
        byte next;
        do
        {
            next = _rest[read];
            value |= (ulong)(next & 0x7F) << (7 * read);
            read++;
        }
        while (next >= 0x80);
        _rest = _rest[read..];
        return value;
    }

    private ReadOnlySpan<byte> TextBytes()
    {
        int length = (int)Number();
        ReadOnlySpan<byte> text = _rest[..length];
        _rest = _rest[length..];
        return text;
    }

    private string Text() => Encoding.UTF8.GetString(TextBytes());

    private string? Shared()
    {
        int number = (int)Number();
        return number == 0 ? null : shared[number - 1];
    }

    private string[] SharedList()
    {
        int count = (int)Number();
        string[] list = count == 0 ? [] : new string[count];
        for (int i = 0; i < count; i++)
        {
            list[i] = Shared()!;
        }

        return list;
    }

    private string[] Texts()
    {
        int count = (int)Number();
        string[] list = count == 0 ? [] : new string[count];
        for (int i = 0; i < count; i++)
        {
            list[i] = Text();
        }

        return list;
    }

    private GazetteerName[] Names()
    {
        GazetteerName[] names = new GazetteerName[(int)Number()];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = new GazetteerName(Text(), Shared()!, (NameTraits)Number(), Shared());
        }

        return names;
    }

    private double? Degrees()
    {
        switch (Number())
        {
            case 0:
                return null;
            case 1:
                return BitConverter.UInt64BitsToDouble(Number());
            default:
                ulong zigzag = Number();
                return ((long)(zigzag >> 1) ^ -(long)(zigzag & 1)) / RecordWriter.DegreeScale;
        }
    }

    private string? Origin()
    {
        string? source = Shared();
        ulong line = Number();
        return line == 0 ? source : string.Create(CultureInfo.InvariantCulture, $"{source}({line})");
    }

    private string? Preferred(GazetteerName[] names)
    {
        int code = (int)Number();
        return code switch
        {
            0 => null,
            1 => Text(),
            _ => names[code - 2].Text,
        };
    }
}
