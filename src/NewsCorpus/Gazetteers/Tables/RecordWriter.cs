using System.Globalization;
using System.Text;

namespace NewsCorpus.Gazetteers.Tables;

/// <summary>
/// Writes entries as records of bytes: numbers seven bits a byte, strings as UTF-8 behind their length, strings that
/// many entries share by number. <see cref="RecordReader"/> reads them back.
/// </summary>
internal sealed class RecordWriter(SharedStrings shared)
{
    /// <summary>Degrees are mostly given to five decimals, and then kept as whole numbers.</summary>
    internal const double DegreeScale = 1e5;

    private readonly List<byte> _bytes = [];

    public int Length => _bytes.Count;

    public byte[] ToArray() => [.. _bytes];

    /// <summary>Appends one entry; its id comes first, so that it can be compared without reading on.</summary>
    public void Append(GazetteerEntry entry)
    {
        Text(entry.Id);
        Number((ulong)entry.Kind);
        Number((ulong)entry.Tier);
        Number((ulong)entry.Flags);
        Number((ulong)entry.Population);
        Shared(entry.Subkind);
        Shared(entry.Parent);
        Shared(entry.Note);
        Degrees(entry.Latitude);
        Degrees(entry.Longitude);
        Origin(entry.Origin);
        Shared(entry.Countries);
        Shared(entry.RequiredContext);
        Texts(entry.ExcludedPhrases);
        Texts(entry.References);
        Number((ulong)entry.Names.Count);
        foreach (GazetteerName name in entry.Names)
        {
            Text(name.Text);
            Shared(name.Language);
            Number((ulong)name.Flags);
            Shared(name.RequiredContext);
        }

        Preferred(entry.NameAr, entry.Names);
        Preferred(entry.NameEn, entry.Names);
    }

    private void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.Add((byte)(value | 0x80));
        }

        _bytes.Add((byte)value);
    }

    private void Text(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Number((ulong)utf8.Length);
        _bytes.AddRange(utf8);
    }

    private void Shared(string? text) => Number(text is null ? 0 : (ulong)shared.NumberOf(text) + 1);

    private void Shared(IReadOnlyList<string> texts)
    {
        Number((ulong)texts.Count);
        foreach (string text in texts)
        {
            Shared(text);
        }
    }

    private void Texts(IReadOnlyList<string> texts)
    {
        Number((ulong)texts.Count);
        foreach (string text in texts)
        {
            Text(text);
        }
    }

    /// <summary>0 for none, 1 and eight bytes for any number, 2 and a whole number for five decimals.</summary>
    private void Degrees(double? degrees)
    {
        if (degrees is not { } value)
        {
            Number(0);
            return;
        }

        double scaled = Math.Round(value * DegreeScale);
        if (scaled / DegreeScale == value)
        {
            Number(2);
            long whole = (long)scaled;
            Number((ulong)((whole << 1) ^ (whole >> 63)));
            return;
        }

        Number(1);
        Number(BitConverter.DoubleToUInt64Bits(value));
    }

    /// <summary>The file shared, the line as a number; 0 for the line where the origin is not of that shape.</summary>
    private void Origin(string? origin)
    {
        int brace = origin?.LastIndexOf('(') ?? -1;
        if (brace > 0 && origin![^1] == ')'
            && uint.TryParse(
                origin.AsSpan(brace + 1)[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out uint line)
            && line > 0)
        {
            Shared(origin[..brace]);
            Number(line);
            return;
        }

        Shared(origin);
        Number(0);
    }

    /// <summary>0 for none, 1 and the text for one that is not among the names, else the name's index and 2.</summary>
    private void Preferred(string? name, IReadOnlyList<GazetteerName> names)
    {
        if (name is null)
        {
            Number(0);
            return;
        }

        for (int i = 0; i < names.Count; i++)
        {
            if (names[i].Text == name)
            {
                Number((ulong)i + 2);
                return;
            }
        }

        Number(1);
        Text(name);
    }
}
