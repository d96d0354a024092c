using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>People by the titles and offices before their names.</summary>
internal static class TitledNames
{
    /// <summary>Adjectives between a title and the name: السابق (former), الجديد (new).</summary>
    private static readonly KeySet TitleTails = KeySet.Read("Entities/Data/title-tails.txt");

    /// <summary>Looks for the name behind a title: adjectives and the body that the office is of may stand between.</summary>
    public static void After(ArticleScan scan, CandidateIndex index, TitleCue title, int last)
    {
        int next = scan.NextWord(last);
        while (next >= 0 && ((DescriptorRule.Nationality(index, next) is { } adjective && !PersonRule.IsSon(scan, adjective.Last + 1)) || (scan.CueAt<TitleCue>(next) is { } more && !PersonRule.IsSon(scan, more.Last + 1))
            || (scan.HasCue<QualityCue>(next) && NameParts.Default.Find(scan.Text.Hash(next)) is not { Given: true }) || TitleTails.Contains(scan.Text.Hash(next))))
        {
            int end = DescriptorRule.Nationality(index, next)?.Last ?? scan.CueAt<TitleCue>(next)?.Last ?? next;
            next = scan.NextWord(end);
        }

        next = OverBody(scan, index, last, next);
        if (next < 0 || !scan.IsWord(next))
        {
            return;
        }

        bool known = false;
        foreach (Candidate candidate in index.At(next))
        {
            if (candidate.Kind == EntityKind.Person && candidate.Proclitic is null)
            {
                candidate.Supported = true;
                candidate.Role ??= title.English;
                known = true;
            }
        }

        if (known)
        {
            RejectOthers(index, next);
        }

        if (!scan.Arabic(next))
        {
            if (!known)
            {
                // Attorney General al-Siddiq al-S.: the article is joined to the name later.
                LatinNames.Run(scan, index, LatinArticles.Opens(scan, next) ? next + 2 : next, title);
            }
        }
        else if (ArabicNames.IsKunya(scan, next))
        {
            ArabicNames.Kunya(scan, index, next, title);
        }
        else if (!JoinsAnother(scan, next))
        {
            ArabicNames.Run(scan, index, next, title, NameContext.Title);
        }
    }

    /// <summary>وزير الشؤون الدينية وعبد اللطيف (the minister of religious affairs, and Abdellatif) has no name behind it.</summary>
    private static bool JoinsAnother(ArticleScan scan, int token) =>
        scan.Text.Key(token) is ['و', .. var rest] && NameParts.Default.Find(scan.Text.Hash(token)) is null
        && (rest is "عبد" || NameParts.Default.Find(rest) is { Given: true });

    /// <summary>
    /// Passes over the body that an office belongs to, if a name follows it: المتحدث باسم الدفاع المدني محمود بصل (the Civil
    /// Defence's spokesman, Mahmoud Basal), and over an English comma.
    /// </summary>
    private static int OverBody(ArticleScan scan, CandidateIndex index, int last, int next)
    {
        if (next < 0)
        {
            return next;
        }

        if (!scan.Arabic(next))
        {
            return scan.IsOne(next, ",") ? scan.NextWord(next) : LatinNameMarks.BehindSeat(scan, index, next) ?? next;
        }

        if (ArabicNames.IsKunya(scan, next))
        {
            return next;
        }

        // النائب عن حركة النهضة، بدر الدين عبد الكافي: a preposition before the body, a comma behind it.
        int at = scan.Text.Key(next) is "في" or "عن" or "لدي" ? scan.NextWord(next) : next;
        Candidate? around = at == next && last < next ? BodyAt(index, last, longerThan: 1) : null;
        Candidate? body = around ?? BodyAt(index, at, longerThan: 0);
        int after = body is not null ? scan.NextWord(body.Last)
            : at == next && (scan.Text.Key(next).StartsWith("ال") || scan.Text.Key(next).StartsWith("لل")) && !ArabicNames.IsKunya(scan, next) ? scan.NextWord(next) : -1;
        after = after >= 0 && scan.IsComma(after) && body is { Supported: true } ? scan.NextWord(after) : after;
        bool named = after >= 0 && scan.IsWord(after) && scan.Arabic(after) && !scan.HasCue<TitleCue>(after)
            && (ArabicNames.IsKunya(scan, after) || NameParts.Default.Find(scan.Text.Hash(after)) is { Given: true }
                || index.At(after).Exists(c => c.Kind == EntityKind.Person && c.Proclitic is null))
            && !(body is null && scan.Text.Key(after) is ['ا', 'ل', _, _, .., 'ي']);
        bool itself = NameParts.Default.Find(scan.Text.Hash(next)) is not null || index.At(next).Exists(c => c.Kind == EntityKind.Person);
        return named && (!itself || around is not null || IsOwner(scan, index, last, next, after)) ? after : next;
    }

    /// <summary>
    /// وتلا ممثل السيستاني أحمد الصافي (al-Sistani's representative, Ahmed al-Safi, read out): whose man he is stands between an
    /// office without the article and the name.
    /// </summary>
    private static bool IsOwner(ArticleScan scan, CandidateIndex index, int last, int next, int after) =>
        !scan.Text.Key(last).StartsWith("ال") && scan.Text.Key(next).StartsWith("ال")
        && index.At(next).Exists(static c => c is { Kind: EntityKind.Person, Length: 1, Supported: true, Rejected: false, Proclitic: null })
        && ArabicNameParts.IsFamilyLike(scan, index, after + 1, after, true);

    /// <summary>The longest body, force or place that begins at a token.</summary>
    private static Candidate? BodyAt(CandidateIndex index, int token, int longerThan)
    {
        Candidate? body = null;
        foreach (Candidate c in index.At(Math.Max(token, 0)))
        {
            if (c is { Kind: EntityKind.Organization or EntityKind.ArmedGroup or EntityKind.Place, Proclitic: null or "ب" or "ل", Rejected: false }
                && c.Length > longerThan && (body is null || c.Length > body.Length) && (c.Supported || c.Proclitic is null))
            {
                body = c;
            }
        }

        return body;
    }

    private static void RejectOthers(CandidateIndex index, int token)
    {
        int longest = 0;
        foreach (Candidate person in index.At(token))
        {
            longest = person.Kind == EntityKind.Person ? Math.Max(longest, person.Length) : longest;
        }

        foreach (Candidate other in index.At(token))
        {
            if (other.Kind is EntityKind.Place or EntityKind.ArmedGroup or EntityKind.Media && other.Length <= longest)
            {
                other.Rejected = true;
            }
        }
    }
}
