using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Numbered units: الفرقة السادسة (the Sixth Division), اللواء 93 (Brigade 93), "137th Brigade".</summary>
internal static class UnitRule
{
    private static readonly Dictionary<string, (string English, bool Loose)> Arms = TableRecord.Read("Entities/Data/unit-arms.tsv")
        .ToDictionary(row => KeyFolding.Fold(row["word"]), row => (row["en"], row["note"].Length == 0), StringComparer.Ordinal);

    private static readonly int Heads = CueBits.Bit<UnitHeadCue>.Value;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int token = scan.NextCue(0, Heads); token < scan.Count; token = scan.NextCue(token + 1, Heads))
        {
            if (scan.CueAt<UnitHeadCue>(token, procliticAllowed: true) is not { } unit)
            {
                continue;
            }

            int split = unit.Split;
            int number = scan.Arabic(token) ? unit.Last + 1 : NumberBefore(scan, token);
            string? arm = scan.Arabic(token) ? Arm(scan, number, definite: true) : null;
            number += arm is null ? 0 : 1;
            if (number < 0 || number >= scan.Count || scan.Block(number) != scan.Block(token) || Number(scan, number) is not { English: var english, Last: var numbered })
            {
                if (scan.KeyIs(token, "الكتيبه") && OfNation(scan, index, unit.Last, unit.Cue) is { } battalion)
                {
                    index.Add(battalion);
                }

                continue;
            }

            int first = Math.Min(number, token);
            int last = Math.Max(numbered, unit.Last);
            if (first == token && arm is null && scan.Block(last + 1) == scan.Block(token))
            {
                bool digits = scan.Text.Tokens[last].Kind == TokenKind.Number;
                arm = Arm(scan, last + 1, definite: false, any: digits) ?? Arm(scan, last + 1, definite: true);
                last += arm is null ? 0 : 1;
                last += arm is not null && scan.Block(last + 1) == scan.Block(token) && IsArmQuality(scan, last + 1) ? 1 : 0;
            }

            RejectSite(scan, index, first, last);
            Candidate? longer = Longer(scan, index, first, last);
            index.Add(new Candidate
            {
                Names = longer?.Names ?? NameSet.None,
                FullEnd = longer?.Core.End ?? -1,
                First = first,
                Last = last,
                Core = scan.Span(first, first == token ? split : 0, last),
                Kind = EntityKind.ArmedGroup,
                Rule = "unit:numbered",
                Proclitic = first == token ? scan.Proclitic(token, split) : null,
                Supported = true,
                NameEn = !scan.Arabic(token) && token > number + (scan.Text.Tokens[number].Kind == TokenKind.Number ? 2 : 1) ? scan.Span(first, 0, last).Slice(scan.Text.Raw)
                    : arm is null ? $"{english} {unit.Cue.English}" : $"{english} {arm} {unit.Cue.English}",
                Subkind = "unit",
                Confidence = 0.85,
            });
        }
    }

    /// <summary>الكتيبة الإيطالية (the Italian battalion), where one mission has units of many nations.</summary>
    private static Candidate? OfNation(ArticleScan scan, CandidateIndex index, int head, UnitHeadCue unit)
    {
        if (scan.NextWord(head) is not (int next and >= 0) || !scan.Text.Key(next).StartsWith("ال") || DescriptorRule.Nationality(index, next) is not { } nation)
        {
            return null;
        }

        nation.Supported = true;
        return new Candidate
        {
            First = head,
            Last = nation.Last,
            Core = scan.Span(head, 0, nation.Last),
            Kind = EntityKind.ArmedGroup,
            Form = MentionForm.Descriptor,
            Rule = "unit:nation",
            Supported = true,
            NameEn = $"{DescriptorRule.Adjective(scan, nation)} {unit.English}",
            Country = DescriptorRule.Country(scan, nation),
            Subkind = "unit",
            KeepsNested = true,
            Confidence = 0.8,
        };
    }

    /// <summary>
    /// The row of a unit named with the army it is in: اللواء 24 في الحشد الشعبي (Brigade 24 in the Popular Mobilisation), which stays a name of its
    /// own; null if there is none.
    /// </summary>
    private static Candidate? Longer(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        if (!scan.KeyIs(last + 1, "في") || index.At(first).Find(c => c is { Kind: EntityKind.ArmedGroup, Names.Count: > 0 } && c.Last > last) is not { } longer)
        {
            return null;
        }

        longer.Rejected = true;
        return longer;
    }

    /// <summary>سريع (rapid) in اللواء الرابع رد سريع (the 4th Rapid Response Brigade).</summary>
    private static bool IsArmQuality(ArticleScan scan, int token) => !scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
        && scan.Text.Key(token) is "سريع" or "السريع" or "خاصه" or "الخاصه" or "جوي" or "ساحلي" or "بحري" or "جبلي" or "جبليه" or "ميكانيكي" or "ميكانيكيه" or "رئاسي" or "رئاسيه";

    /// <summary>A base called by its brigade is meant only where what stands before it says a place: سيطرت على اللواء 52.</summary>
    private static void RejectSite(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        bool site = first > 0 && scan.Block(first - 1) == scan.Block(first)
            && scan.Text.Key(first - 1) is "علي" or "قرب" or "محيط" or "نحو" or "باتجاه" or "داخل" or "مقر" or "معسكر" or "قاعده" or "الي" or "اقتحام" or "دخول" or "ثكنه";
        foreach (Candidate place in index.At(first))
        {
            place.Rejected |= place.Kind == EntityKind.Place && place.Last <= last && !site;
        }
    }

    /// <summary>The English word for the arm of an Arabic unit, with the article or without; null if there is none.</summary>
    private static string? Arm(ArticleScan scan, int token, bool definite, bool any = true)
    {
        if (token >= scan.Count || !scan.IsWord(token) || scan.Text.Tokens[token].Is(TokenFlags.LineBefore))
        {
            return null;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        return definite != key.StartsWith("ال") ? null
            : Arms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(definite ? key[2..] : key, out (string English, bool Loose) arm) && (any || arm.Loose) ? arm.English : null;
    }

    /// <summary>The number before an English head; in 137th the digits stand before the ending.</summary>
    private static int NumberBefore(ArticleScan scan, int token)
    {
        int before = LatinUnits.NumberBefore(scan, token);
        return before > 0 && CountRule.IsOrdinalEnding(scan, before) ? before - 1 : before;
    }

    /// <summary>The English of a number or ordinal and its last word; ordinals may have two (السادسة عشرة, the sixteenth).</summary>
    private static (string English, int Last)? Number(ArticleScan scan, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (scan.Text.Tokens[token].Kind == TokenKind.Number)
        {
            bool year = key.Length == 4 && (key.StartsWith("19") || key.StartsWith("20"));
            return key.Length <= 4 && !year && !key.ContainsAnyExceptInRange('0', '9') ? (Ordinal(key.ToString()), token) : null;
        }

        return scan.CueAt<OrdinalCue>(token) is { } ordinal ? (ordinal.Cue.English, ordinal.Last) : null;
    }

    private static string Ordinal(string digits) => (digits[^1], digits.Length > 1 && digits[^2] == '1') switch
    {
        ('1', false) => digits + "st",
        ('2', false) => digits + "nd",
        ('3', false) => digits + "rd",
        _ => digits + "th",
    };
}
