using NewsCorpus.Entities.Cues;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Names whose first word no table holds, told by what stands before them and by how the words look.</summary>
internal static class UnknownNames
{
    /// <summary>Words of no table where a name is likely: two that look like names, or one that does so plainly.</summary>
    public static void Run(ArticleScan scan, CandidateIndex index, int token, TitleCue? title, NameContext context)
    {
        if (context == NameContext.None || !scan.IsWord(token) || !scan.Arabic(token))
        {
            return;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        int split = context == NameContext.List && key[0] == 'و' && key.Length > 4
            && (scan.PreviousWord(token) is var before && !scan.IsOne(before, "،,")) ? 1 : 0;
        if (context == NameContext.Speech && LoneNames.Speaks(scan, index, token))
        {
            PersonRule.Add(scan, index, token, token, null, 0.6, "person:speaker");
            return;
        }

        if (key[split..].StartsWith("ال") || key.StartsWith("وال"))
        {
            // النجم المغربي المخضرم يوسف (the veteran Moroccan star Youssef): an adjective more before the name.
            bool given = token + 1 < scan.Count && scan.Block(token + 1) == scan.Block(token)
                && NameParts.Default.Find(scan.Text.Hash(token + 1)) is { Given: true, Common: false };
            if (given && context != NameContext.List && !scan.HasCue<TitleCue>(token, procliticAllowed: true))
            {
                ArabicNames.Run(scan, index, token + 1, title, context);
            }

            return;
        }

        if (title is not null && IsBeforeNisba(scan, index, title, token))
        {
            PersonRule.Add(scan, index, token, token + 1, title, 0.7, "person:title");
            return;
        }

        double? first = Likeness(scan, index, token, split, token);
        if (first is null)
        {
            return;
        }

        int last = token;
        double sum = first.Value;
        int unknown = 1;
        bool known = NameParts.Default.Find(key[split..]) is not null;
        while (last - token < 3)
        {
            int certain = ArabicNameParts.Continues(scan, index, last + 1, token, known);
            double? next = certain > 0 ? null : Likeness(scan, index, last + 1, 0, token);
            if (certain == 0 && next is null or < -0.5)
            {
                break;
            }

            last += Math.Max(1, certain);
            known |= certain > 0;
            sum += next ?? 0;
            unknown += certain > 0 ? 0 : 1;
        }

        if (last == token && title?.English == "person")
        {
            return;
        }

        if (last == token && !known && (IsTitled(scan, index, title, token) || (title is not null && first > 0 && SpokenNames.ClosesFamily(scan, index, token + 1, token))))
        {
            PersonRule.Add(scan, index, token, token + 1, title, 0.7, "person:title", split);
            return;
        }

        double likeness = sum / unknown;
        double least = context switch
        {
            NameContext.Title => last > token ? 0 : 2.5,
            NameContext.Nationality => last > token ? 0.8 : 4,
            NameContext.List => last > token ? 1 : 6,
            _ => last > token ? 1.2 : 4,
        };
        bool prefixed = last == token && split == 0 && key[0] is 'ل' or 'ب' or 'ف' or 'و' or 'ك' or 'س';
        if (last == token && split == 0 && (key[0] == 'و' || key.StartsWith("لي") || key.StartsWith("لت")) && !known)
        {
            // الملك وولي العهد (the king and the crown prince), الوزير ليتفرغ (the minister, to devote himself)
            return;
        }

        if (prefixed && context == NameContext.Speech)
        {
            // تعهد بتبليغ (promised to convey)
            return;
        }

        // الناشطة إشراق المقطري (the activist Ishraq al-Maqtari): behind a definite title a nisba makes a name of any unknown word.
        bool family = title?.Form.StartsWith("ال", StringComparison.Ordinal) == true && last == token + 1
            && scan.Text.Key(last) is ['ا', 'ل', _, _, .., 'ي'] && !OrdinaryWords.Contains(scan.Text.Key(last));
        if (family ? first < -5 : first < -0.5 || likeness < least - (known ? 0.8 : 0) + (prefixed ? 2.5 : 0))
        {
            return;
        }

        string rule = context == NameContext.Title ? "person:title" : "person:unknown";
        PersonRule.Add(scan, index, token, last, title, last > token ? 0.7 : 0.6, rule, split);
    }

    /// <summary>
    /// الدكتور هزبر الشواف (Dr. Hizbar al-Shawaf): behind the title of one person two words, neither an everyday one nor built like a
    /// verb or a plural, are a name whatever they look like.
    /// </summary>
    private static bool IsTitled(ArticleScan scan, CandidateIndex index, TitleCue? title, int token)
    {
        int next = token + 1;
        if (title is null || !(title.Form.StartsWith("ال", StringComparison.Ordinal) || title.Form.EndsWith('.'))
            || scan.Text.Key(token) is not [not ('ي' or 'ت' or 'ن' or 'و' or 'ف' or 'ب' or 'ل' or 'ك'), _, _, ..]
            || !ArabicNameParts.IsArabicWord(scan, next, token) || NameShape.Default.Score(scan.Text.Key(token)) < -4)
        {
            return false;
        }

        ReadOnlySpan<char> family = scan.Text.Key(next);
        return ArabicNameParts.IsFree(scan, index, next, token, 0) && !OrdinaryWords.Contains(family)
            && (family.StartsWith("ال") || (family[0] is not ('ي' or 'ت' or 'ن' or 'و' or 'ف' or 'ب' or 'ل' or 'ك' or 'س') && NameShape.Default.Score(family) > -2))
            && family.Length > (family.StartsWith("ال") ? 4 : 2) && !family.EndsWith("ون") && !family.EndsWith("ين");
    }

    /// <summary>الدكتور موافق الرويلي (Dr. Muwafiq al-Ruwaili): between the title of one person and a family name in yeh any word is a given name.</summary>
    private static bool IsBeforeNisba(ArticleScan scan, CandidateIndex index, TitleCue title, int token)
    {
        int next = token + 1;
        return title.Form is "الدكتور" or "الدكتورة" or "الأستاذ" or "الأستاذة" or "المهندس" or "المهندسة" or "العقيد" or "العميد" or "النقيب" or "النائب" or "النائبة" or "القيادي" or "الناشط" or "الناشطة"
            && scan.Text.Key(token) is [not ('ي' or 'ت' or 'ب' or 'ل' or 'و' or 'ف'), _, _, ..] given && !CommonWords.Contains(given)
            && ArabicNameParts.IsArabicWord(scan, next, token) && scan.Text.Key(next) is ['ا', 'ل', _, _, _, .., 'ي'] && !OrdinaryWords.Contains(scan.Text.Key(next))
            && ArabicNameParts.IsFree(scan, index, next, token, 0) && !index.At(token).Exists(static c => c is { Supported: true, Rejected: false });
    }

    /// <summary>How much an unlisted word looks like a name; null if something else explains it.</summary>
    private static double? Likeness(ArticleScan scan, CandidateIndex index, int token, int split, int first)
    {
        if (token >= scan.Count || scan.Block(token) != scan.Block(first) || !ArabicNameParts.IsFree(scan, index, token, first, split))
        {
            return null;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token)[split..];
        double score = NameShape.Default.Score(key);
        bool verb = key[0] is 'ي' or 'ت' or 'ن' or 'ا' && key.Length < 7;
        // سعيد وحماقي (Said and Hamaki): few names begin with waw before a consonant.
        bool joined = (key[0] is 'و' or 'ف' or 'ب' or 'ل' && score < 2) || (token > first && key[0] == 'و' && key[1] is not ('ا' or 'و' or 'ي'))
            || (key[0] is 'و' or 'ف' or 'ب' or 'ل' or 'س' or 'ك' && CommonWords.Contains(key[1..]));
        return joined ? null : verb ? score - 1.5 : score;
    }
}
