using System.Runtime.CompilerServices;
using NewsCorpus.Entities;
using NewsCorpus.Text;

namespace NewsCorpus.Search.Analysis;

/// <summary>The mentions of an article in its stored record.</summary>
internal static class MentionRecord
{
    private static readonly EntityMention Any = new() { Span = default, FullSpan = default, Text = "", Kind = default, Rule = "" };

    public static void WriteAll(RecordWriter to, IReadOnlyList<EntityMention> mentions, string text)
    {
        to.Number((ulong)mentions.Count);
        Dictionary<Facts, int> known = [];
        int last = 0;
        foreach (EntityMention m in mentions)
        {
            bool sameText = TextOf(m.Span, text) == m.Text;
            bool sameSpan = m.FullSpan == m.Span;
            bool plain = m is
            {
                Value: null, TimexType: null, TimexValue: null, TimexMod: null, Earliest: null, Latest: null, Unit: null,
                Modifier: null, Role: null, Level: 0, Proclitic: null,
            };
            to.Number((sameText ? 1u : 0) | (sameSpan ? 2u : 0) | (plain ? 4u : 0) | (m.Confidence == 1 ? 8u : 0));
            StoredRecord.WriteSpan(to, m.Span, ref last);
            if (!sameSpan)
            {
                StoredRecord.WriteSpan(to, m.FullSpan, ref last);
            }

            if (!sameText)
            {
                to.String(m.Text);
            }

            if (m.Confidence != 1)
            {
                to.Real(m.Confidence);
            }

            to.Number((ulong)m.Kind);
            to.Number((ulong)m.Form);
            to.String(m.Rule);
            WriteFacts(to, m, known);
            if (!plain)
            {
                WriteRest(to, m);
            }
        }
    }

    public static EntityMention[] ReadAll(ref RecordReader from, string text)
    {
        EntityMention[] mentions = new EntityMention[from.Count()];
        List<EntityMention> known = [];
        int last = 0;
        for (int i = 0; i < mentions.Length; i++)
        {
            ulong flags = from.Number();
            TextSpan span = StoredRecord.ReadSpan(ref from, ref last);
            TextSpan full = (flags & 2) != 0 ? span : StoredRecord.ReadSpan(ref from, ref last);
            EntityMention mention = new()
            {
                Span = span,
                FullSpan = full,
                Text = (flags & 1) != 0 ? TextOf(span, text) ?? throw RecordReader.Damaged() : from.Required(),
                Confidence = (flags & 8) != 0 ? 1 : from.Real(),
                Kind = Like(Any.Kind, from.Number()),
                Form = Like(Any.Form, from.Number()),
                Rule = from.Required(),
            };
            mention = ReadFacts(ref from, mention, known);
            mentions[i] = (flags & 4) != 0 ? mention : ReadRest(ref from, mention);
        }

        return mentions;
    }

    private static void WriteFacts(RecordWriter to, EntityMention m, Dictionary<Facts, int> known)
    {
        Facts facts = new(m.Id, m.NameAr, m.NameEn, m.Country, m.Subkind, m.Latitude, m.Longitude, string.Join('\n', m.Candidates));
        if (known.TryGetValue(facts, out int number))
        {
            to.Number((ulong)number + 1);
            return;
        }

        known.Add(facts, known.Count);
        to.Number(0);
        foreach (string? value in (ReadOnlySpan<string?>)[m.Id, m.NameAr, m.NameEn, m.Country, m.Subkind])
        {
            to.String(value);
        }

        foreach (double? value in (ReadOnlySpan<double?>)[m.Latitude, m.Longitude])
        {
            to.Flag(value is not null);
            if (value is { } real)
            {
                to.Real(real);
            }
        }

        to.Number((ulong)m.Candidates.Count);
        foreach (string candidate in m.Candidates)
        {
            to.String(candidate);
        }
    }

    private static EntityMention ReadFacts(ref RecordReader from, EntityMention mention, List<EntityMention> known)
    {
        ulong number = from.Number();
        if (number > 0)
        {
            EntityMention same = number <= (ulong)known.Count ? known[(int)number - 1] : throw RecordReader.Damaged();
            return mention with
            {
                Id = same.Id, NameAr = same.NameAr, NameEn = same.NameEn, Country = same.Country, Subkind = same.Subkind,
                Latitude = same.Latitude, Longitude = same.Longitude, Candidates = same.Candidates,
            };
        }

        mention = mention with
        {
            Id = from.String(),
            NameAr = from.String(),
            NameEn = from.String(),
            Country = from.String(),
            Subkind = from.String(),
            Latitude = from.Flag() ? from.Real() : null,
            Longitude = from.Flag() ? from.Real() : null,
        };
        string[] candidates = new string[from.Count()];
        for (int i = 0; i < candidates.Length; i++)
        {
            candidates[i] = from.Required();
        }

        mention = mention with { Candidates = candidates };
        known.Add(mention);
        return mention;
    }

    private static void WriteRest(RecordWriter to, EntityMention m)
    {
        foreach (string? value in (ReadOnlySpan<string?>)
            [m.Proclitic, m.Value, m.TimexType, m.TimexValue, m.TimexMod, m.Unit, m.Modifier, m.Role])
        {
            to.String(value);
        }

        to.Signed(m.Level);
        StoredRecord.WriteDay(to, m.Earliest);
        StoredRecord.WriteDay(to, m.Latest);
    }

    private static EntityMention ReadRest(ref RecordReader from, EntityMention mention) => mention with
    {
        Proclitic = from.String(),
        Value = from.String(),
        TimexType = from.String(),
        TimexValue = from.String(),
        TimexMod = from.String(),
        Unit = from.String(),
        Modifier = from.String(),
        Role = from.String(),
        Level = from.Int(),
        Earliest = StoredRecord.ReadDay(ref from),
        Latest = StoredRecord.ReadDay(ref from),
    };

    /// <summary>The value of this number in the enum that <paramref name="any"/> is of.</summary>
    private static T Like<T>(T any, ulong number)
        where T : struct, Enum
    {
        any = Unsafe.BitCast<int, T>(number <= int.MaxValue ? (int)number : -1);
        return Enum.IsDefined(any) ? any : throw RecordReader.Damaged();
    }

    private static string? TextOf(TextSpan span, string text) =>
        span.Start >= 0 && span.End <= text.Length && !span.IsEmpty ? span.Slice(text) : null;

    /// <summary>What all mentions of one entity share.</summary>
    private readonly record struct Facts(
        string? Id, string? NameAr, string? NameEn, string? Country, string? Subkind, double? Latitude, double? Longitude,
        string Candidates);
}
