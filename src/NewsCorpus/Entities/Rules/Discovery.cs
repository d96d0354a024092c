using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Names that no gazetteer holds, announced by a designator: قرية X (the village of X), كتيبة “X” (the X Battalion).</summary>
internal static partial class Discovery
{
    public const int LongestName = 6;

    /// <summary>Words that open a compound name, so that the next word belongs to it: تل (hill), أم (mother), عين (spring).</summary>
    private static readonly KeySet CompoundHeads = KeySet.Read("Entities/Data/compound-heads.txt");

    /// <summary>Participles and adjectives that end a place name: الواقعة (situated), التابعة (belonging).</summary>
    private static readonly KeySet Stops = KeySet.Read("Entities/Data/discovery-stops.txt");

    /// <summary>Pairs of words that are no name: هيئة التدريس (the teaching staff).</summary>
    private static readonly Lazy<HashSet<(ulong, ulong)>> NoOrganizations = new(
        () => [.. EmbeddedTable.Rows("Entities/Data/no-organizations.txt").Select(row => KeyFolding.Fold(row.Cells[0]).Split(' '))
            .Select(words => (KeyHash.Of(words[0]), KeyHash.Of(words[1])))]);

    public static bool IsCompoundHead(ReadOnlySpan<char> key) => CompoundHeads.Contains(key);

    /// <summary>أبو (father of) and the like, with the word behind that belongs to them.</summary>
    public static bool OpensByname(ArticleScan scan, int token) =>
        scan.Text.Key(token) is "ابو" or "ابي" or "ام" or "بني" && ArabicNameParts.IsArabicWord(scan, token + 1, token);

    public static bool IsStop(ReadOnlySpan<char> key) => Stops.Contains(key);

    /// <summary>A head and the word after it that only say what something is.</summary>
    public static bool IsNoOrganization(ArticleScan scan, int head, int split, int target) =>
        NoOrganizations.Value.Contains((scan.Text.HashBehind(head, split), scan.Text.Hash(target)));

    /// <summary>A name behind the designator; null if there is none.</summary>
    public static Candidate? After(ArticleScan scan, CandidateIndex index, NameMatch match, TriggerCue trigger, int target)
    {
        target += trigger.Kind == EntityKind.Place && !scan.Arabic(target) && LatinArticles.Opens(scan, target) ? 2 : 0;
        if (trigger.Language == "en" && (scan.EndsPossessive(match.Last) || (trigger is { InName: false, Kind: EntityKind.Organization or EntityKind.Media or EntityKind.ArmedGroup }
            && scan.Text.Tokens[match.First].Is(TokenFlags.Capital) && !LatinNames.Opens(scan, match.First))))
        {
            // The website's Sound of the year; "Watchdog Tags" in a headline.
            return null;
        }

        if (trigger.Kind == EntityKind.Person || IsKnown(index, match) || (trigger is { Kind: EntityKind.Place, Language: "ar", Number: CueNumber.Singular } && IsCounted(scan, match)) || (trigger.QuotedOnly && !scan.IsQuote(match.Last + 1) && !IsSetOff(scan, target) && !TribeNames.IsTribe(scan, index, trigger, target) && ContainedPlaces.Last(scan, index, trigger, target) < 0)
            || !NameAfter(scan, match.Last, target, index, trigger, out int first, out int last))
        {
            return null;
        }

        if ((trigger.Kind ?? trigger.AbsorbedKind) == EntityKind.Organization && last == target
            && IsNoOrganization(scan, match.First, match.Split, target))
        {
            return null;
        }

        bool quoted = scan.IsQuote(match.Last + 1) || scan.IsOne(match.Last + 1, "(");
        bool inName = (TriggerCore.Includes(trigger) || trigger.Kind is null) && !quoted;
        int coreFirst = inName ? FirstCapital(scan, match, trigger) : first;
        int split = inName ? match.Split : 0;
        return Add(scan, index, coreFirst, split, last, Math.Min(coreFirst, match.First), match.Split, trigger);
    }

    /// <summary>
    /// The next name of a list that a dual or plural designator of settlements opened: قريتي أم الكيف والدردارة (the
    /// villages of Umm al-Kayf and al-Dardara), and the second of two parties. Only with the article or as a compound: و before another word more often
    /// goes on with the sentence.
    /// </summary>
    public static Candidate? Joined(ArticleScan scan, CandidateIndex index, TriggerCue trigger, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        bool parties = trigger is { Kind: EntityKind.Organization, Number: CueNumber.Dual };
        if (TribeNames.Joined(scan, index, trigger, token) is >= 0 and int name)
        {
            return Add(scan, index, token, 1, name, token, 1, trigger);
        }

        if (key.Length < 5 || key[0] != 'و' || !(parties || (trigger.Kind == EntityKind.Place && IsSettlement(trigger)))
            || index.At(token).Exists(IsOther))
        {
            return null;
        }

        ReadOnlySpan<char> word = key[1..];
        bool head = CompoundHeads.Contains(word);
        bool definite = word.StartsWith("ال") && word.Length > 4 && !word.StartsWith("الت") && !CommonWords.Contains(word[2..]);
        int last = token;
        if (head)
        {
            last = scan.NextWord(token);
        }

        if (!head && !definite && trigger.Number == CueNumber.Plural && UnknownAmong(scan, index, token) is >= 0 and int end)
        {
            return Add(scan, index, token, 1, end, token, 1, trigger);
        }

        return (!head && !definite) || CommonWords.Contains(word) || Stops.Contains(word) || CommonWords.Contains(key)
            || scan.CueAt<Cue>(token, procliticAllowed: true) is not null || !scan.IsWord(token)
            || (head && (last != token + 1 || !MayBeName(scan, index, last)))
            ? null : Add(scan, index, token, 1, last, token, 1, trigger);
    }

    /// <summary>
    /// The last word of an item without the article, of no list of words, that ends or goes on with the list: قرى جهينة وكربوزة النخل والبرشا (villages of Egypt).
    /// Less than 0 if there is none.
    /// </summary>
    private static int UnknownAmong(ArticleScan scan, CandidateIndex index, int token)
    {
        PlaceLikeness like = PlaceShape.Of(scan, index, token, 1, out int last);
        if (like >= PlaceLikeness.Doubtful && last == token && IsHere(last + 1) && scan.Text.Key(last + 1).StartsWith("ال") && PlaceShape.IsTail(scan, index, last + 1))
        {
            (like, last) = (PlaceLikeness.Name, last + 1);
        }

        bool ends = !IsHere(last + 1) || (scan.Text.Key(last + 1)[0] == 'و' && PlaceShape.Of(scan, index, last + 1, 1, out _) >= PlaceLikeness.Doubtful);
        return ends && like == PlaceLikeness.Name ? last : -1;

        bool IsHere(int next) => next < scan.Count && scan.Block(next) == scan.Block(token) && scan.IsWord(next);
    }

    /// <summary>Capitals before the head belong to an English name: High Council for National Reconciliation.</summary>
    private static int FirstCapital(ArticleScan scan, NameMatch match, TriggerCue trigger)
    {
        int first = match.First;
        if (trigger.Language == "en" && trigger is { Kind: EntityKind.Organization, Subkind: "name" })
        {
            while (first > 0 && LatinDiscovery.IsCapital(scan, first - 1) && scan.Block(first - 1) == scan.Block(match.First)
                && match.First - first < 4 && !scan.EndsPossessive(first - 1) && !CommonWords.Contains(scan.Text.Key(first - 1)))
            {
                first--;
            }
        }

        return first;
    }

    /// <summary>ثلاثين قرية خلت (thirty villages have emptied): what is counted has no name.</summary>
    private static bool IsCounted(ArticleScan scan, NameMatch match) => match.Split == 0 && match.First > 0 && scan.Block(match.First - 1) == scan.Block(match.First)
        && (scan.Text.Tokens[match.First - 1].Kind == TokenKind.Number || scan.CueAt<NumberCue>(match.First - 1, procliticAllowed: true) is not null);

    /// <summary>One word before a bracket or dash, as agencies sign: (وكالة آفاق) or وكالة آفاق – (Afaq agency).</summary>
    private static bool IsSetOff(ArticleScan scan, int token) =>
        (token + 1 < scan.Count && scan.Block(token + 1) == scan.Block(token) && scan.IsOne(token + 1, ")]–—©")) || ReportedOutlets.IsSigned(scan, token);

    /// <summary>The designator opens a name of the gazetteer: حزب الله is no unknown party.</summary>
    private static bool IsKnown(CandidateIndex index, NameMatch match) =>
        index.At(match.First).Any(c => c.Supported && c.Last > match.Last);

    public static Candidate Add(
        ArticleScan scan, CandidateIndex index, int first, int split, int last, int fullFirst, int fullSplit, TriggerCue trigger)
    {
        Candidate found = new()
        {
            First = first,
            Last = last,
            Core = scan.Span(first, split, last),
            FullStart = scan.Text.RawOffset(fullFirst, fullSplit),
            Kind = (trigger.Kind ?? trigger.AbsorbedKind)!.Value,
            Rule = $"trigger:{trigger.Subkind}",
            Proclitic = scan.Proclitic(first, split),
            Supported = true,
            Trigger = trigger,
            Subkind = trigger.Subkind,
            NameEn = trigger.Template,
            Confidence = 0.7,
        };
        index.Add(found);
        return found;
    }

    private static bool NameAfter(
        ArticleScan scan, int cue, int target, CandidateIndex index, TriggerCue trigger, out int first, out int last)
    {
        first = last = target;
        bool bracket = scan.IsOne(cue + 1, "(") && trigger is { Kind: EntityKind.Organization or EntityKind.Media };
        if ((bracket || scan.IsQuote(cue + 1)) && scan.Block(cue + 1) == scan.Block(cue) && !Closes(scan, cue + 1))
        {
            for (int i = target; i < scan.Count && i < target + LongestName && scan.Block(i) == scan.Block(cue); i++)
            {
                if (bracket ? scan.IsOne(i, ")") : scan.IsQuote(i))
                {
                    last = i - 1;
                    return last >= first && !(last == first && IsQualified(scan, first, trigger));
                }

                if (!scan.IsNameToken(i, first))
                {
                    return false;
                }
            }

            return false;
        }

        if (trigger.QuotedOnly && IsSetOff(scan, target))
        {
            return scan.IsWord(target);
        }

        if (trigger is { Kind: EntityKind.ArmedGroup, Language: "ar" } or { Subkind: "tribe", Language: "ar" }
            && Math.Max(BrigadeNames.Last(scan, index, trigger, target), TribeNames.Last(scan, index, trigger, target)) is >= 0 and int told)
        {
            last = told;
            return true;
        }

        if (trigger.QuotedOnly && ContainedPlaces.Last(scan, index, trigger, target) is >= 0 and int contained)
        {
            last = contained;
            return true;
        }

        if (!scan.Arabic(target))
        {
            return LatinDiscovery.Name(scan, index, target, trigger, out last);
        }

        if (trigger.Kind == EntityKind.Organization || trigger.AbsorbedKind == EntityKind.Organization)
        {
            if (!OrganizationName(scan, index, target, trigger.Number == CueNumber.Singular, out last))
            {
                last = ForeignNames.Last(scan, index, cue, target, trigger) ?? -1;
            }

            return last >= target;
        }

        if (FacilityNames.IsFacility(trigger) && FacilityNames.Dedication(scan, target) is >= 0 and int dedicated)
        {
            last = FacilityNames.WithTail(scan, dedicated);
            return true;
        }

        if (FacilityNames.IsDedicated(scan, trigger, target))
        {
            last = FacilityNames.WithTail(scan, target);
            return true;
        }

        bool settlement = IsSettlement(trigger);
        if (!MayBeName(scan, index, target, settlement) || (trigger.Subkind == "dam" && OrdinaryWords.Contains(scan.Text.Key(target))))
        {
            return false;
        }

        bool head = CompoundHeads.Contains(scan.Text.Hash(target));
        bool definite = scan.Text.Key(target).StartsWith("ال");
        if (IsPersonal(scan, index, trigger, target) || (trigger.Kind == EntityKind.Place && OpensByname(scan, target)))
        {
            // وادي أبو شحمة: the father of something, whatever it is.
            last = target + 1;
            return true;
        }

        if (IsDivision(trigger))
        {
            if (!head && (definite || !IsFarName(scan, index, target)))
            {
                return false;
            }

            settlement = true;
        }

        bool adjective = !definite && (scan.Text.Raw.AsSpan(0, scan.Text.Tokens[target].End).EndsWith("ية") || IsParticiple(scan.Text.Key(target)));
        if (!head && !definite && !settlement && FacilityNames.IsFacility(trigger) && FacilityNames.IsUnknownName(scan, target))
        {
            last = FacilityNames.WithTail(scan, FacilityNames.WithForeign(scan, index, target));
            return true;
        }

        if (adjective || (!head && !definite && !settlement))
        {
            last = !adjective && trigger.Kind == EntityKind.Media ? ForeignNames.Last(scan, index, cue, target, trigger) ?? -1 : -1;
            return last >= target;
        }

        int next = scan.NextWord(target);
        while (next >= 0 && next == last + 1 && last - first < 3 && (MayBeName(scan, index, next) || (definite && IsQuality(scan, trigger, next)))
            && (head || (definite && scan.Text.Key(next).StartsWith("ال"))))
        {
            last = next;
            head = CompoundHeads.Contains(scan.Text.Hash(next));
            next = scan.NextWord(next);
        }

        if (next == last + 1 && trigger.Kind == EntityKind.ArmedGroup && scan.KeyIs(next, "بالله"))
        {
            // جيش المعتز بالله is called after a caliph.
            last = next;
        }

        last = FacilityNames.IsFacility(trigger) ? FacilityNames.WithTail(scan, last)
            : trigger.Kind == EntityKind.Media && definite ? ForeignNames.WithAdjective(scan, index, cue, last) : last;
        return !(last == first && head);
    }

    /// <summary>الخاصة in فوج المهمات الخاصة (the special tasks regiment).</summary>
    private static bool IsQuality(ArticleScan scan, TriggerCue trigger, int token) =>
        trigger.Kind == EntityKind.ArmedGroup && scan.CueAt<QualityCue>(token) is not null && scan.Text.Key(token).StartsWith("ال");

    /// <summary>A mark that closes a quotation by its shape and stands right behind a word.</summary>
    private static bool Closes(ArticleScan scan, int mark) => scan.IsOne(mark, "»”") && !scan.Text.Tokens[mark].Is(TokenFlags.SpaceBefore);

    /// <summary>منظمة "إرهابية" (a "terrorist" organisation): a feminine adjective without the article in quotation marks is no name.</summary>
    private static bool IsQualified(ArticleScan scan, int token, TriggerCue trigger) =>
        (trigger.Kind ?? trigger.AbsorbedKind) is EntityKind.Organization or EntityKind.ArmedGroup && scan.Text.Key(token) is { Length: > 4 } key
        && key.EndsWith("يه") && !key.StartsWith("ال");
}
