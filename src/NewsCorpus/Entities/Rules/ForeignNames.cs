using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Names without the article that no gazetteer holds, behind the word for a body or an outlet: شركة فولتيرا الإيطالية (the Italian
/// company Voltera), جمعية أمل الخيرية (the Amal charity). An adjective that agrees with the designator shows where they end; behind the
/// word for an outlet one word that is in no list will do.
/// </summary>
internal static class ForeignNames
{
    private const int MostWords = 3;

    /// <summary>The last token of the name that begins at a token; null for none.</summary>
    public static int? Last(ArticleScan scan, CandidateIndex index, int designator, int target, TriggerCue trigger)
    {
        bool outlet = trigger.Kind == EntityKind.Media || trigger.AbsorbedKind == EntityKind.Media;
        int at = target;
        while (at < target + MostWords && (MayBePart(scan, index, at, target) || (at > target && IsJoint(scan, at, target))))
        {
            at++;
        }

        at -= at > target && IsJoint(scan, at - 1, target) ? 1 : 0;

        if (at == target)
        {
            return null;
        }

        if (Follows(scan, at, target) && scan.Text.Key(at).StartsWith("ال"))
        {
            bool agrees = (scan.Text.Key(at)[^1] is 'ه' or 'ا') == (scan.Text.Key(designator)[^1] == 'ه');
            InstitutionWord does = InstitutionWords.Find(scan.Text.Hash(at));
            bool ranks = (does & (InstitutionWord.Rank | InstitutionWord.Closing)) != 0;
            if (agrees && (DescriptorRule.Nationality(index, at) is not null || (outlet && ranks)))
            {
                return at - 1;
            }

            if (agrees && !outlet && does.HasFlag(InstitutionWord.Closing))
            {
                return at;
            }
        }

        // حزب يسعى is a party that strives.
        bool party = trigger.Subkind == "party" && scan.Text.Key(target)[0] is not ('ي' or 'ت' or 'و');
        if (!(outlet || party) || !IsStrange(scan, target))
        {
            return null;
        }

        int last = at > target + 1 && IsJoint(scan, target + 1, target) ? at - 1 : target;
        last = outlet ? WithParts(scan, last, at) : last;
        bool goesOn = outlet && Follows(scan, last + 1, target)
            && (scan.Text.Tokens[last + 1].Kind == TokenKind.Number || scan.CueAt<TriggerCue>(last + 1) is { Cue: { After: true, Kind: EntityKind.Media } });
        return goesOn ? last + 1 : last;
    }

    /// <summary>
    /// Further foreign words of an outlet's name, in no list either, and what a hyphen joins to it: مغرب-مشرق
    /// (Maghreb-Machrek).
    /// </summary>
    private static int WithParts(ArticleScan scan, int last, int end)
    {
        while (last + 1 < end && IsStrange(scan, last + 1) && !OrdinaryWords.Contains(scan.Text.Key(last + 1)) && NameParts.Default.Find(scan.Text.Key(last + 1)) is null)
        {
            last++;
        }

        bool joined = scan.IsHyphen(last + 1) && Follows(scan, last + 2, last) && scan.IsWord(last + 2) && scan.Arabic(last + 2)
            && !scan.Text.Tokens[last + 1].Is(TokenFlags.SpaceBefore) && !scan.Text.Tokens[last + 2].Is(TokenFlags.SpaceBefore);
        return joined ? last + 2 : last;
    }

    /// <summary>
    /// A masculine adjective behind the feminine word for an outlet belongs to the name: مجلة التضامن الإسلامي (the magazine
    /// Islamic Solidarity).
    /// </summary>
    public static int WithAdjective(ArticleScan scan, CandidateIndex index, int designator, int last)
    {
        int next = last + 1;
        return scan.Text.Key(designator)[^1] == 'ه' && Follows(scan, next, last) && scan.IsWord(next)
            && scan.Text.Key(next) is { Length: > 5 } key && key.StartsWith("ال") && key[^1] == 'ي' && scan.Text.Key(last)[^1] is not ('ه' or 'ي')
            && !index.At(next).Exists(static c => c.Kind == EntityKind.Nationality && PossessorCue.IsCountry(c.Names.Count > 0 ? c.Names.Entry(0).FirstCountry ?? "" : ""))
            && !scan.HasCue<TitleCue>(next) ? next : last;
    }

    /// <summary>A short word between two words of a foreign name: دي (de).</summary>
    private static bool IsJoint(ArticleScan scan, int token, int target) =>
        Follows(scan, token, target) && scan.IsWord(token) && InstitutionWords.Find(scan.Text.Hash(token)).HasFlag(InstitutionWord.Joint);

    /// <summary>No everyday word and no adjective: صحيفة محلية is a local newspaper.</summary>
    private static bool IsStrange(ArticleScan scan, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        return key.Length > 3 && key[^1] is not ('ه' or 'ي') && !CommonWords.Contains(key) && !SpeechVerbs.Contains(scan.Text.Hash(token));
    }

    private static bool MayBePart(ArticleScan scan, CandidateIndex index, int token, int target)
    {
        if (!Follows(scan, token, target) || !scan.IsWord(token) || !scan.Arabic(token))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (key.Length < 3 || key.StartsWith("ال") || key.StartsWith("لل") || CommonWords.Contains(key) || Discovery.IsStop(key)
            || (key[0] == 'و' && CommonWords.Contains(key[1..])) || InstitutionWords.Find(scan.Text.Hash(token)).HasFlag(InstitutionWord.Noun)
            || SpeechVerbs.Contains(scan.Text.Hash(token)) || scan.HasCue<Cue>(token) || scan.HasCue<TriggerCue>(token, procliticAllowed: true))
        {
            return false;
        }

        foreach (Candidate candidate in index.At(token))
        {
            if (candidate is { Supported: true, Rejected: false } || candidate.Kind == EntityKind.Nationality)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Follows(ArticleScan scan, int token, int target) =>
        token < scan.Count && scan.Block(token) == scan.Block(target) && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore);
}
