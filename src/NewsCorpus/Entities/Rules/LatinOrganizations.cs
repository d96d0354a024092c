using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// How far an English organisation that no gazetteer holds reaches: words before its head (the Royal College of Nursing),
/// what follows "of" or "for" (the European Court of Justice), and no owner before it (India's Supreme Court).
/// </summary>
internal static class LatinOrganizations
{
    private const int MostBefore = 4;
    private const int MostAfter = 7;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        int last = index.All.Count;
        int sorts = CandidateSorts.Of(EntityKind.Organization) | CandidateSorts.Latin(EntityKind.Media) | CandidateSorts.Latin(EntityKind.ArmedGroup);
        for (int i = index.All.Next(0, sorts); i < last; i = index.All.Next(i + 1, sorts))
        {
            Candidate body = index.All[i];
            if (body is { Kind: EntityKind.Organization, Supported: true, Rejected: false, Names.Count: 0, Trigger.Language: "en" })
            {
                Fit(scan, index, body);
            }
            else if (body is { Supported: true, Rejected: false, Names.Count: > 0, Length: > 1, Form: MentionForm.Name }
                && body.Kind is EntityKind.Organization or EntityKind.Media or EntityKind.ArmedGroup && !scan.Arabic(body.First))
            {
                LeaveOwner(scan, index, body);
            }
            else if (body is { Kind: EntityKind.Organization, Supported: false, Rejected: false, Names.Count: > 0, Trigger: null } && !scan.Arabic(body.First))
            {
                body.Supported = LatinShortNames.Stands(scan, body);
            }
        }
    }

    /// <summary>Gaza's health ministry and the health ministry in Gaza are the health ministry.</summary>
    private static void LeaveOwner(ArticleScan scan, CandidateIndex index, Candidate body)
    {
        (int first, int last) = (body.First, body.Last);
        if (body.Kind == EntityKind.Organization && IsOther(scan, body) && !index.At(first - 1).Exists(c => c is { Supported: true, Rejected: false } && c.Last >= last))
        {
            Cut(scan, index, body, first - 1, last);
            index.All[^1].Names = NameSet.None;
            return;
        }

        if (body.Names.Entry(0).NameEn is { } name && string.Equals(body.Core.Slice(scan.Text.Raw), name, StringComparison.OrdinalIgnoreCase))
        {
            // Syria's Tomorrow Movement is called so.
            last = first;
        }

        for (int token = first; token < last; token++)
        {
            if (scan.IsWord(token) && scan.EndsPossessive(token) && index.EndingAt(token).Exists(IsPlace))
            {
                first = token + 1;
            }
            else if (body.Names.Entry(0).Subkind == "ministry" && scan.KeyIs(token, "in") && token > first && index.At(token + 1).Exists(c => IsPlace(c) && c.Last == body.Last))
            {
                last = token - 1;
                break;
            }
        }

        if (body.Kind == EntityKind.ArmedGroup)
        {
            // Lebanon's Hezbollah: the place stays visible inside.
            body.KeepsNested |= first > body.First;
        }
        else if (last > first && (first > body.First || last < body.Last))
        {
            Cut(scan, index, body, first, last);
        }
        else if (body.Kind == EntityKind.Organization)
        {
            LeaveCountry(scan, index, body);
        }
    }

    /// <summary>The National Security Council is no Security Council.</summary>
    private static bool IsOther(ArticleScan scan, Candidate body) =>
        body.First > 0 && scan.Block(body.First - 1) == scan.Block(body.First) && !scan.Text.Tokens[body.First].Is(TokenFlags.LineBefore)
        && scan.Text.Tokens[body.First - 1].Is(TokenFlags.Capital) && scan.Text.Key(body.First - 1) is "national" or "federal" or "supreme" or "state" or "royal"
        && LatinText.IsOrganizationHead(scan.Text.Key(body.Last));

    private static bool IsPlace(Candidate candidate) => candidate is { Kind: EntityKind.Place, Supported: true, Rejected: false };

    /// <summary>A part of a known name, with all that is known of it, in the place of the whole.</summary>
    private static void Cut(ArticleScan scan, CandidateIndex index, Candidate body, int first, int last)
    {
        Candidate core = index.Lend(body.Kind, body.Rule);
        (core.First, core.Last, core.Core) = (first, last, scan.Span(first, 0, last));
        (core.Names, core.Supported, core.Confidence) = (body.Names, true, body.Confidence);
        index.Add(core);
        body.Rejected = true;
    }

    /// <summary>The U.S. State Department is the State Department, of the U.S.; the Iraqi parliament keeps its adjective.</summary>
    private static void LeaveCountry(ArticleScan scan, CandidateIndex index, Candidate body)
    {
        if (body.Names.Entry(0).Subkind is not ("ministry" or "parliament" or "government" or "court" or "body") || scan.Text.Key(body.First)[0] != 'u')
        {
            return;
        }

        foreach (Candidate country in index.At(body.First))
        {
            if (country is { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.HasCountry: true } && country.Last < body.Last)
            {
                int first = scan.IsWord(country.Last + 1) ? country.Last + 1 : country.Last + 2;
                if (first <= body.Last && scan.Text.Tokens[first].Is(TokenFlags.Capital))
                {
                    Cut(scan, index, body, first, body.Last);
                    return;
                }
            }
        }
    }

    private static void Fit(ArticleScan scan, CandidateIndex index, Candidate body)
    {
        if (IsShouted(scan, body) || IsTitleOfAnother(scan, body.Last + 1))
        {
            body.Rejected = true;
            return;
        }

        int first = First(scan, index, body);
        int last = Last(scan, index, body);
        if (first == body.First && last == body.Last)
        {
            return;
        }

        body.Rejected = true;
        index.Add(new Candidate
        {
            First = first,
            Last = last,
            Core = scan.Span(first, 0, last),
            Kind = body.Kind,
            Rule = body.Rule,
            Supported = true,
            Trigger = body.Trigger,
            Subkind = body.Subkind,
            Confidence = body.Confidence,
        });
    }

    /// <summary>A headline in capitals: "RUGBY LEAGUE - standings".</summary>
    private static bool IsShouted(ArticleScan scan, Candidate body) =>
        body.Length > 1 && scan.Text.Tokens[body.First].Is(TokenFlags.AllCaps) && scan.Text.Tokens[body.Last].Is(TokenFlags.AllCaps)
        && scan.Text.Key(body.Last).Length > 3;

    /// <summary>The National Care Service Bill is no service.</summary>
    private static bool IsTitleOfAnother(ArticleScan scan, int next) =>
        IsNameWord(scan, next) && !scan.EndsPossessive(next - 1)
        && scan.Text.Key(next) is "bill" or "act" or "award" or "awards" or "prize" or "cup" or "trophy" or "championship" or "championships"
            or "report" or "index" or "arena" or "stadium" or "series" or "games";

    private static int First(ArticleScan scan, CandidateIndex index, Candidate body)
    {
        int first = body.First;
        for (int token = body.Last - 1; token >= first; token--)
        {
            if (scan.IsWord(token) && scan.EndsPossessive(token) && EndsOwner(index, token))
            {
                return token + 1;
            }
        }

        if (body.Trigger is not { After: false })
        {
            return first;
        }

        while (first > 0 && body.First - first < MostBefore && IsNameWord(scan, first) && scan.IsWord(first - 1)
            && scan.Block(first - 1) == scan.Block(first) && scan.Text.Tokens[first - 1].Is(TokenFlags.Capital)
            && !scan.EndsPossessive(first - 1) && !LatinText.IsFunctionWord(scan.Text.Key(first - 1)) && !EndsOther(index, first - 1)
            && scan.CueAt<TitleCue>(first - 1) is null)
        {
            first--;
        }

        return first;
    }

    private static int Last(ArticleScan scan, CandidateIndex index, Candidate body)
    {
        int last = body.Last;
        if (scan.EndsPossessive(last) || body.Subkind == "company" || !LatinText.IsOrganizationHead(scan.Text.Key(last)))
        {
            return last;
        }

        while (last - body.Last < MostAfter && last + 2 < scan.Count)
        {
            int next = last + 1;
            ReadOnlySpan<char> joint = scan.Text.Key(next);
            bool joined = joint is "of" or "for" || (last > body.Last && joint is "and");
            if (joined && !scan.Text.Tokens[next].Is(TokenFlags.Capital))
            {
                next += scan.KeyIs(next + 1, "the") && joint is not "and" ? 2 : 1;
            }
            else if (last == body.Last)
            {
                return last;
            }

            if (next >= scan.Count || !IsNameWord(scan, next) || scan.Block(next) != scan.Block(body.Last) || scan.EndsPossessive(next - 1)
                || (scan.CueAt<TitleCue>(next) is not null && IsNameWord(scan, next + 1)) || BeginsOther(scan, index, next))
            {
                return last;
            }

            last = next;
        }

        return last;
    }

    private static bool EndsOwner(CandidateIndex index, int token) =>
        index.EndingAt(token).Exists(c => c is { Supported: true, Rejected: false, Kind: EntityKind.Place or EntityKind.Person });

    private static bool EndsOther(CandidateIndex index, int token) => index.EndingAt(token).Exists(
        c => c is { Supported: true, Rejected: false } && c.Kind is not (EntityKind.Nationality or EntityKind.Place));

    private static bool BeginsOther(ArticleScan scan, CandidateIndex index, int token) =>
        index.At(token).Exists(c => c is { Rejected: false, Kind: EntityKind.Person or EntityKind.Date or EntityKind.Count })
        || NameParts.Default.Find(scan.Text.Hash(token)) is { Given: true, Common: false };

    /// <summary>A word with a capital that goes on the name before it.</summary>
    private static bool IsNameWord(ArticleScan scan, int token) =>
        token < scan.Count && scan.IsWord(token) && scan.Text.Tokens[token].Is(TokenFlags.Capital)
        && scan.Text.Tokens[token].Is(TokenFlags.SpaceBefore) && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore);
}
