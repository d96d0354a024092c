using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// People by the build of their names: kunyas (أبو حمزة القرشي), name words after titles, runs of given and family names.
/// </summary>
internal static class PersonRule
{
    private const int MostParts = 8;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int token = 0; token < scan.Count; token++)
        {
            if (scan.Block(token) < 0 || !scan.IsWord(token))
            {
                continue;
            }

            if (scan.CueAt<TitleCue>(token, procliticAllowed: true) is { } title && !NamesAPlace(scan, token, title.Cue))
            {
                AfterTitle(scan, index, title.Cue, title.Last);
            }

            if (scan.Arabic(token))
            {
                if (IsKunya(scan, token))
                {
                    Kunya(scan, index, token, null);
                }
                else
                {
                    NameRun(scan, index, token, null);
                }
            }
            else
            {
                LatinRun(scan, index, token, null);
            }
        }
    }

    /// <summary>What is named after a king names no king: مدينة الملك عبدالعزيز (King Abdulaziz City).</summary>
    private static bool NamesAPlace(ArticleScan scan, int token, TitleCue title) =>
        title.English is "King" or "Prince" or "Princess"
        && scan.CueAt<TriggerCue>(token - 1, procliticAllowed: true) is { Cue: { Kind: null or EntityKind.Place, IsRelation: false } };

    private static void AfterTitle(ArticleScan scan, CandidateIndex index, TitleCue title, int last)
    {
        int next = scan.NextWord(last);
        while (next >= 0 && (DescriptorRule.Nationality(index, next) is not null || scan.CueAt<TitleCue>(next) is not null
            || scan.CueAt<QualityCue>(next) is not null || scan.KeyIs(next, "السابق") || scan.KeyIs(next, "الراحل")))
        {
            int end = DescriptorRule.Nationality(index, next)?.Last ?? scan.CueAt<TitleCue>(next)?.Last ?? next;
            next = scan.NextWord(end);
        }

        next = OverBody(scan, index, next);
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
        else if (!scan.Arabic(next))
        {
            LatinRun(scan, index, next, title);
        }
        else if (IsKunya(scan, next))
        {
            Kunya(scan, index, next, title);
        }
        else
        {
            NameRun(scan, index, next, title);
        }
    }

    /// <summary>
    /// Passes over the body that an office belongs to, if a name follows it: المتحدث باسم الدفاع المدني محمود بصل (the Civil
    /// Defence's spokesman, Mahmoud Basal), and over an English comma.
    /// </summary>
    private static int OverBody(ArticleScan scan, CandidateIndex index, int next)
    {
        if (next < 0)
        {
            return next;
        }

        if (!scan.Arabic(next))
        {
            return scan.IsOne(next, ",") ? scan.NextWord(next) : next;
        }

        Candidate? body = index.At(next).Where(
            c => c.Kind is EntityKind.Organization or EntityKind.ArmedGroup or EntityKind.Place && c.Proclitic is null && !c.Rejected)
            .MaxBy(c => c.Length);
        int after = body is not null ? scan.NextWord(body.Last)
            : scan.Text.Key(next).StartsWith("ال") && !IsKunya(scan, next) ? scan.NextWord(next) : -1;
        bool named = after >= 0 && scan.IsWord(after) && scan.Arabic(after)
            && (IsKunya(scan, after) || NameParts.Default.Find(scan.Text.Key(after)) is { Given: true }
                || index.At(after).Any(c => c.Kind == EntityKind.Person && c.Proclitic is null));
        bool itself = NameParts.Default.Find(scan.Text.Key(next)) is not null || index.At(next).Any(c => c.Kind == EntityKind.Person);
        return named && !itself ? after : next;
    }

    private static void RejectOthers(CandidateIndex index, int token)
    {
        int longest = index.At(token).Where(c => c.Kind == EntityKind.Person).Max(c => c.Length);
        foreach (Candidate other in index.At(token))
        {
            if (other.Kind is EntityKind.Place or EntityKind.ArmedGroup or EntityKind.Media && other.Length <= longest)
            {
                other.Rejected = true;
            }
        }
    }

    internal static bool IsKunya(ArticleScan scan, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        return key is "ابو" or "ابي" or "ابا" or "ام";
    }

    /// <summary>Father or mother of: the next word belongs to the name, and a nisba or family name after it.</summary>
    private static void Kunya(ArticleScan scan, CandidateIndex index, int token, TitleCue? title)
    {
        int second = token + 1;
        if (second >= scan.Count || scan.Block(second) != scan.Block(token) || !scan.IsWord(second)
            || scan.Text.Key(second).Length < 3 || scan.CueAt<TriggerCue>(second) is not null)
        {
            return;
        }

        bool name = NameParts.Default.Find(scan.Text.Key(second)) is not null;
        int last = second;
        while (last - token < MostParts && IsFamilyLike(scan, index, last + 1, token))
        {
            last++;
        }

        bool quoted = scan.IsQuote(token - 1) && scan.IsQuote(last + 1);
        bool strong = title is not null || quoted || (last > second && name);
        if ((strong || (name && last > second)) && !(scan.KeyIs(token, "ام") && !strong))
        {
            Add(scan, index, token, last, title, strong ? 0.85 : 0.7, "person:kunya");
        }
    }

    /// <summary>A word that can end a name: a listed family name, or a definite word in yeh (a nisba).</summary>
    private static bool IsFamilyLike(ArticleScan scan, CandidateIndex index, int token, int first)
    {
        if (token >= scan.Count || scan.Block(token) != scan.Block(first) || !scan.IsWord(token) || !scan.Arabic(token)
            || scan.Text.Tokens[token].Is(TokenFlags.LineBefore))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (DescriptorRule.Nationality(index, token) is not null && NameParts.Default.Find(key) is null)
        {
            return false;
        }

        if (NameParts.Default.Find(key) is { } part)
        {
            // علي (Ali) written with its own yeh is no على (on).
            bool ali = key is "علي" && scan.Text.Raw[scan.Text.Tokens[token].End - 1] != 'ى' && token > first;
            bool afterGiven = token > first && !CommonWords.Contains(key)
                && NameParts.Default.Find(scan.Text.Key(first)) is { Given: true, Common: false };
            return !part.Common || key.StartsWith("ال") || ali || afterGiven;
        }

        return key.Length >= 6 && key.StartsWith("ال") && key[^1] == 'ي' && !CommonWords.Contains(key)
            && scan.CueAt<Cue>(token) is null;
    }

    private static void NameRun(ArticleScan scan, CandidateIndex index, int token, TitleCue? title)
    {
        if (PartAt(scan, token, title is null, out int split) is not { } start)
        {
            if (title is null || !MayFollowTitle(scan, index, token))
            {
                return;
            }

            start = new NameParts.Part(false, false, "", false);
        }
        else if (title is null
            && (!start.Given || (start.Common && !IsClearBefore(scan, token)) || (split == 0 && InsideRun(scan, token))))
        {
            return;
        }

        int last = token;
        while (last - token + 1 < MostParts && ContinuesName(scan, index, last + 1, token))
        {
            last++;
        }

        if (last - token + 1 < 3 && (title is not null || last == token) && IsUnknownFamily(scan, index, last + 1, token))
        {
            last++;
        }

        int parts = last - token + 1;
        if (title is null && parts < 2)
        {
            return;
        }

        bool doubtful = start.Common && (parts == 1 || (parts == 2 && NameParts.Default.Find(scan.Text.Key(last)) is null));
        if (title is not null && (doubtful || (parts == 1 && start.English.Length == 0)))
        {
            return;
        }

        (double confidence, string rule) = title is null ? (0.7, "person:name-run") : (0.85, "person:title");
        Add(scan, index, token, last, title, confidence, rule, split);
    }

    /// <summary>The name word at a token: also عبد (servant of) before its second half, and behind a joined و (and).</summary>
    private static NameParts.Part? PartAt(ArticleScan scan, int token, bool joined, out int split)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        split = 0;
        if (key is "عبد" && IsServantOf(scan, token + 1))
        {
            return new NameParts.Part(true, false, "Abd", false);
        }

        NameParts.Part? part = NameParts.Default.Find(key);
        if (part is null && joined && key.Length > 3 && key[0] == 'و'
            && NameParts.Default.Find(key[1..]) is { Given: true, Common: false } second)
        {
            split = 1;
            return second;
        }

        return part;
    }

    /// <summary>The second half of a name in عبد: عبد الفتاح (Abdel Fattah).</summary>
    private static bool IsServantOf(ArticleScan scan, int token) =>
        token > 0 && token < scan.Count && scan.Block(token) == scan.Block(token - 1) && scan.KeyIs(token - 1, "عبد")
        && scan.Text.Key(token) is { Length: >= 5 } key && key.StartsWith("ال");

    /// <summary>A name that is also a word opens a run when a clear name follows: حسن البنا (Hassan al-Banna).</summary>
    private static bool IsClearBefore(ArticleScan scan, int token) =>
        !CommonWords.Contains(scan.Text.Key(token)) && token + 1 < scan.Count && scan.Block(token + 1) == scan.Block(token)
        && !scan.Text.Tokens[token + 1].Is(TokenFlags.LineBefore)
        && NameParts.Default.Find(scan.Text.Key(token + 1)) is { } next
        && (!next.Common || scan.Text.Key(token + 1).StartsWith("ال"));

    private static bool MayFollowTitle(ArticleScan scan, CandidateIndex index, int token) =>
        IsUnknownFamily(scan, index, token, token) && token + 1 < scan.Count && scan.IsWord(token + 1)
        && NameParts.Default.Find(scan.Text.Key(token + 1)) is not null;

    /// <summary>A word that nothing else explains, after a given name: no common word, cue, known name or enclitic ending.</summary>
    private static bool IsUnknownFamily(ArticleScan scan, CandidateIndex index, int token, int first)
    {
        if (token >= scan.Count || scan.Block(token) != scan.Block(first) || !scan.IsWord(token) || !scan.Arabic(token)
            || (token > first && scan.Text.Tokens[token].Is(TokenFlags.LineBefore)))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        return key.Length >= 3 && !CommonWords.Contains(key) && scan.CueAt<Cue>(token, procliticAllowed: true) is null
            && index.At(token).Count == 0 && !key.EndsWith("ها") && !key.EndsWith("هم") && !key.EndsWith("ات") && !key.EndsWith("ون")
            && !key.EndsWith("ين") && !scan.Text.Raw.AsSpan(0, scan.Text.Tokens[token].End).EndsWith("ته") && key[0] is not ('و' or 'ف' or 'ب' or 'ل') && (!key.StartsWith("ال") || key[^1] == 'ي' || !CommonWords.Contains(key[2..]));
    }

    private static bool InsideRun(ArticleScan scan, int token) =>
        token > 0 && scan.Block(token - 1) == scan.Block(token)
        && NameParts.Default.Find(scan.Text.Key(token - 1)) is { Given: true, Common: false };

    private static bool ContinuesName(ArticleScan scan, CandidateIndex index, int token, int first)
    {
        if (token >= scan.Count || scan.Block(token) != scan.Block(first) || !scan.IsWord(token) || !scan.Arabic(token)
            || scan.Text.Tokens[token].Is(TokenFlags.LineBefore))
        {
            return false;
        }

        if (IsServantOf(scan, token) || (scan.KeyIs(token - 1, "ال") && IsUnknownFamily(scan, index, token, first)))
        {
            return true;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (key is "بن" or "ابن" or "ال" or "بنت" or "الدين" or "الله" or "عبد" or "ابو" or "ابي" or "دي" or "فان" or "فون")
        {
            return key is "الدين" or "الله" || ContinuesName(scan, index, token + 1, first)
                || (key is "ال" or "بن" && IsUnknownFamily(scan, index, token + 1, first));
        }

        return IsFamilyLike(scan, index, token, first);
    }

    private static void LatinRun(ArticleScan scan, CandidateIndex index, int token, TitleCue? title)
    {
        if (!IsCapital(scan, token) || scan.Text.Tokens[token].Is(TokenFlags.AllCaps))
        {
            return;
        }

        NameParts.Part? given = NameParts.Default.Find(scan.Text.Key(token));
        if (title is null && given is not { Given: true, Common: false })
        {
            return;
        }

        int last = token;
        while (last - token < MostParts)
        {
            int next = last + 1;
            if (IsCapital(scan, next) && scan.Block(next) == scan.Block(token) && !scan.Text.Tokens[next].Is(TokenFlags.LineBefore)
                && !CommonWords.Contains(scan.Text.Key(next)) && scan.CueAt<Cue>(next) is null)
            {
                last = next;
            }
            else if (next + 1 < scan.Count && IsParticle(scan, next) && JoinsName(scan, next, token))
            {
                last = scan.IsHyphen(next + 1) ? next + 2 : next + 1;
            }
            else
            {
                break;
            }
        }

        if ((title is null && last == token) || (CommonWords.Contains(scan.Text.Key(token)) && last == token))
        {
            return;
        }

        Add(scan, index, token, last, title, title is null ? 0.75 : 0.85, title is null ? "person:name-run" : "person:title");
    }

    private static bool JoinsName(ArticleScan scan, int particle, int first)
    {
        int name = scan.IsHyphen(particle + 1) ? particle + 2 : particle + 1;
        return name < scan.Count && scan.Block(name) == scan.Block(first) && IsCapital(scan, name);
    }

    private static bool IsParticle(ArticleScan scan, int token) =>
        scan.Text.Key(token) is "al" or "el" or "bin" or "ibn" or "abu" or "van" or "von" or "de" or "ben" or "ad" or "as" or "ul";

    private static bool IsCapital(ArticleScan scan, int token) =>
        token < scan.Count && scan.IsWord(token) && scan.Text.Tokens[token].Is(TokenFlags.Capital);

    private static void Add(
        ArticleScan scan, CandidateIndex index, int first, int last, TitleCue? title, double confidence, string rule, int split = 0)
    {
        foreach (Candidate known in index.At(first))
        {
            if (known.Last == last && known.Kind == EntityKind.Person)
            {
                known.Supported = true;
                known.Role ??= title?.English;
                return;
            }
        }

        index.Add(new Candidate
        {
            First = first,
            Last = last,
            Core = scan.Span(first, split, last),
            Kind = EntityKind.Person,
            Rule = rule,
            Proclitic = scan.Proclitic(first, split),
            Supported = true,
            Role = title?.English,
            Confidence = confidence,
        });
    }
}
