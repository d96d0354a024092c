using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Designators beside names: they back names that may not stand alone, choose between kinds, lengthen names they belong
/// to (بادية دير الزور, Deir ez-Zor desert), open lists (منطقتي X وY) and announce names that no gazetteer holds.
/// </summary>
internal static class TriggerRule
{
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        List<TriggerCue> triggers = [];
        for (int i = 0; i < scan.Cues.Length; i++)
        {
            if ((scan.BitsOfCues[i] & CueBits.Bit<TriggerCue>.Value) == 0)
            {
                continue;
            }

            NameMatch match = scan.Cues[i];
            if (match.Split > 0 && scan.HasCue(match.First, CueBits.Bit<TriggerCue>.Value, procliticAllowed: false))
            {
                // كتلة (bloc) is not ك and تلة (like a hill).
                continue;
            }

            triggers.Clear();
            foreach (int number in scan.CueLexicon.Trie.Accepted(match.Node))
            {
                if (scan.CueLexicon[number] is TriggerCue trigger && CaseFits(scan, match, trigger))
                {
                    triggers.Add(trigger);
                }
            }

            if (triggers.Count > 0)
            {
                Apply(scan, index, match, triggers);
            }
        }
    }

    /// <summary>
    /// "Bank of" announces a bank only with its capital: the bank of the Euphrates is none. إحياء (reviving) is spelt
    /// apart from أحياء (quarters).
    /// </summary>
    private static bool CaseFits(ArticleScan scan, NameMatch match, TriggerCue trigger)
    {
        char first = trigger.Form[0];
        if (trigger.Language == "ar")
        {
            // ستة عشر حزبا (sixteen parties) are counted, and no two of a name.
            if (match.First > 0 && trigger is { Number: CueNumber.Dual, Subkind: "party" } && scan.Text.Raw[scan.Text.Tokens[match.Last].End - 1] is 'ا' or '\u064B'
                && (scan.Text.Tokens[match.First - 1].Kind == TokenKind.Number || !scan.KeyIs(match.Last + 2, "و") && !(match.Last + 2 < scan.Count && scan.Text.Key(match.Last + 2)[0] == 'و')))
            {
                return false;
            }

            // بلده (his country) folds to بلدة (town), وأدى (and led to) to وادي (valley), and كتلة (a bloc) is no "like a hill".
            if ((scan.Text.Raw[scan.Text.Tokens[match.Last].End - 1] == 'ه' && trigger.Form == "بلدة")
                || (trigger.Subkind == "hill" && match.Split > 0 && scan.Text.Key(match.First)[match.Split - 1] == 'ك')
                || (trigger.Subkind == "valley" && scan.Text.Raw[scan.Text.Tokens[match.First].Start + 1] == 'أ'))
            {
                return false;
            }

            return first is not ('أ' or 'إ')
                || scan.Text.Raw[scan.Text.RawOffset(match.First, match.Split)] is var raw && (raw == first || raw is not ('أ' or 'إ'));
        }

        return !char.IsUpper(first)
            || (scan.Text.Tokens[match.First].Is(TokenFlags.Capital) && !TriggerCore.IsCorporation(scan, match.First));
    }

    /// <summary>
    /// A form may announce several kinds (حركة: an armed group or a party): a name known in one of them decides, else
    /// the first row.
    /// </summary>
    private static void Apply(ArticleScan scan, CandidateIndex index, NameMatch match, List<TriggerCue> triggers)
    {
        if (triggers.Count == 1)
        {
            ApplyOne(scan, index, match, triggers[0]);
            return;
        }

        if (triggers.Find(EventPlaces.IsCentre) is { } centre && EventPlaces.IsCentre(scan, index, scan.NextWord(match.Last)))
        {
            ApplyOne(scan, index, match, centre);
            return;
        }

        if (triggers.Find(FacilityNames.IsFacility) is { } facility && Target(scan, match.Last, facility) is >= 0 and int called
            && FacilityNames.Dedication(scan, called) >= 0)
        {
            // طريق الملك فهد (King Fahd Road), where طريق دمشق is the road to Damascus.
            ApplyOne(scan, index, match, facility);
            return;
        }

        foreach (TriggerCue trigger in triggers)
        {
            if (trigger.After ? TrailingTriggers.Named(scan, index, match, trigger) is not null : IsNamedAfter(scan, index, match, trigger))
            {
                ApplyOne(scan, index, match, trigger);
                return;
            }
        }

        // The newspaper Vardazine, the Vardazine newspaper: which side has a capital.
        bool other = triggers.Count > 1 && triggers[0].Language == "en" && triggers[1].Discovers && triggers[0].After != triggers[1].After
            && LatinDiscovery.IsCapital(scan, triggers[1].After ? match.First - 1 : match.Last + 1)
            && !LatinDiscovery.IsCapital(scan, triggers[1].After ? match.Last + 1 : match.First - 1);
        ApplyOne(scan, index, match, triggers[other ? 1 : 0]);
    }

    private static bool IsNamedAfter(ArticleScan scan, CandidateIndex index, NameMatch match, TriggerCue trigger)
    {
        int target = Target(scan, match.Last, trigger);
        return target >= 0 && Best(scan, index.At(target), trigger) is { } named && named.Kind == trigger.Kind;
    }

    private static void ApplyOne(ArticleScan scan, CandidateIndex index, NameMatch match, TriggerCue trigger)
    {
        if (trigger.After)
        {
            TrailingTriggers.Apply(scan, index, match, trigger);
        }
        else
        {
            ApplyBefore(scan, index, match, trigger);
        }
    }

    private static void ApplyBefore(ArticleScan scan, CandidateIndex index, NameMatch match, TriggerCue trigger)
    {
        int target = Target(scan, match.Last, trigger);
        if (target >= 0 && IsDefinite(scan, match, trigger))
        {
            DefiniteFacilities.Apply(scan, index, match, trigger, target);
            return;
        }

        if (target < 0
            || (trigger.Language == "en" && index.At(target).Exists(static c => c.Kind == EntityKind.Date)))
        {
            // She told the Security Council on Wednesday.
            return;
        }

        int start = scan.Text.RawOffset(match.First, match.Split);
        Candidate? named = Best(scan, index.At(target), trigger);
        if (named is { Length: 1, Supported: false } && Discovery.IsPersonal(scan, index, trigger, target))
        {
            named = null;
        }

        if (PairedPlaces.Announced(scan, index, match, trigger, target, named))
        {
            return;
        }

        if (named is null)
        {
            if (trigger.Discovers && (trigger.Kind ?? trigger.AbsorbedKind) is not null)
            {
                Candidate? found = Discovery.After(scan, index, match, trigger, target);
                if (found is not null && trigger.Number != CueNumber.Singular)
                {
                    TriggerBacking.BackList(scan, index, found, trigger);
                }
            }

            return;
        }

        if (EventPlaces.IsWebsite(scan, index, trigger, named))
        {
            return;
        }

        if (trigger.Kind == EntityKind.Place && !named.Supported && named.Kind == EntityKind.Place && named.Names.Count > 0
            && IsPlaceTo(index, match.First, named.Last)
            && (!named.Names.AnyEntry(static entry => entry.Tier != GazetteerTier.B) || named.Names.IsDoubtful || OrdinaryWords.Contains(scan.Text.Key(named.First))))
        {
            // سجن عوفر (Ofer prison) is known: no village elsewhere is named by its second word.
            return;
        }

        if (trigger.Language == "ar" && scan.KeyIs(target, "سوريه") && IsFeminine(trigger) && DescriptorRule.Nationality(index, target) is { } adjective)
        {
            // مناطق سورية: Syrian areas; فرقة سورية: a Syrian division.
            (adjective.Supported, named.Rejected) = (true, true);
            return;
        }

        if (trigger.Kind != named.Kind)
        {
            if (trigger is { Kind: null, Template: "{} Market" } && named.Names.AnyEntry(static entry => entry.Subkind == "country"))
            {
                // سوق الإمارات (the market of the Emirates) is no place of that name.
                return;
            }

            if (trigger is { Subkind: "tribe", Language: "ar" } && named is { Kind: EntityKind.Place, Proclitic: null }
                && !named.Names.AnyEntry(static entry => entry.Subkind is not ("village" or "quarter" or "town" or "hamlet" or "farm" or "locality")))
            {
                TribeNames.OfVillage(scan, index, match, trigger, named);
                return;
            }

            if (IsActor(trigger.Kind ?? trigger.AbsorbedKind) && IsActor(named.Kind) && named.Supported && !OutletTraps.IsParty(scan, match.Last, trigger, named))
            {
                // هيئة الحشد الشعبي (the PMF commission): a known actor under another sort of designator stays what it
                // is.
                named.FullStart = named.FullStart < 0 ? start : Math.Min(start, named.FullStart);
                return;
            }

            if (scan.CueAt<ForceCue>(match.First, procliticAllowed: true) is not null)
            {
                // قوات الأسد (Assad's forces) is a descriptor: the name inside stays what it is.
                return;
            }

            if (trigger is { Kind: EntityKind.Place, Subkind: "region" } && named is { Kind: EntityKind.Organization, Length: > 2, Supported: true })
            {
                // إقليم الشركة التونسية للكهرباء والغاز is a branch of that company.
                return;
            }

            if (trigger is { Language: "en", Kind: EntityKind.Place, InName: false } && named is { Kind: EntityKind.ArmedGroup, Supported: true })
            {
                // "the de facto capital of Daesh" speaks of Daesh.
                return;
            }

            if (EventPlaces.Takes(scan, index, trigger, named))
            {
                TriggerComposition.Absorb(scan, index, match, trigger, target);
            }

            return;
        }

        if (trigger is { Subkind: "camp", Template: "{} military camp" } && named.Names.AnyEntry(static entry => entry.Subkind == "country"))
        {
            // معسكر هولندا is a team's camp in the Netherlands.
            return;
        }

        bool isSure = named.Supported
            || (named is { Length: 1, Names: { Count: > 0, IsDoubtful: false } } && !OrdinaryWords.Contains(scan.Text.Key(named.First)));
        TriggerBacking.Back(index, named, trigger, start);
        if (trigger.InName && !trigger.IsRelation && !(trigger.Form is "ألوية" && named is { Kind: EntityKind.ArmedGroup, Names.Count: > 0 } && isSure) && !(trigger.OutsideKnown && named.Names.Count > 0) && !TriggerComposition.IsSameSort(scan, named, trigger)
            && !TriggerCore.IsQuotedAlone(scan, match, named))
        {
            TriggerComposition.Compose(scan, index, match, trigger, named, isSure);
        }

        if (trigger.Number != CueNumber.Singular)
        {
            TriggerBacking.BackList(scan, index, named, trigger);
        }
    }

    private static bool IsPlaceTo(CandidateIndex index, int first, int last) =>
        index.At(first).Exists(c => c is { Kind: EntityKind.Place, Supported: true, Names.Count: > 0 } && c.Last == last);

    private static bool IsFeminine(TriggerCue trigger) => trigger.Number == CueNumber.Plural
        ? trigger.Kind == EntityKind.Place
        : trigger is { Kind: EntityKind.Place or EntityKind.ArmedGroup, IsRelation: false } && trigger.Form.EndsWith('ة');

    private static bool IsActor(EntityKind? kind) =>
        kind is EntityKind.ArmedGroup or EntityKind.Organization or EntityKind.Media;

    /// <summary>A head with the article takes no name after it: التنظيم (the organisation) points back.</summary>
    public static bool IsDefinite(ArticleScan scan, NameMatch match, TriggerCue trigger) =>
        trigger.Language == "ar" && !trigger.Form.StartsWith("ال", StringComparison.Ordinal)
        && (scan.Text.Key(match.First)[match.Split..].StartsWith("ال") || scan.Text.Key(match.First)[match.Split..].StartsWith("ل"))
        && scan.Text.Key(match.First).Length - match.Split > trigger.HeadLength;

    /// <summary>The word that the designator announces; for English over "of" and "the".</summary>
    private static int Target(ArticleScan scan, int last, TriggerCue trigger)
    {
        int target = scan.NextWord(last);
        if (trigger.Language == "ar" && !trigger.IsRelation && IsBracketed(scan, target))
        {
            return target + 1;
        }

        if (trigger.Language == "en")
        {
            bool of = trigger.Form.EndsWith(" of", StringComparison.Ordinal) || trigger.Form.EndsWith(" for", StringComparison.Ordinal);
            while (target >= 0 && (scan.KeyIs(target, "of") || (of && scan.KeyIs(target, "the"))))
            {
                of = true;
                target = scan.NextWord(target);
            }
        }

        return target >= 0 && scan.IsWord(target) ? target : -1;
    }

    /// <summary>قرية (البحصة), جماعة (الحوثي): brackets stand for quotation marks.</summary>
    private static bool IsBracketed(ArticleScan scan, int token)
    {
        const int Longest = 4;
        for (int last = token + 1; scan.IsOne(token, "(") && last <= token + Longest && last < scan.Count; last++)
        {
            if (scan.IsOne(last, ")"))
            {
                return last > token + 1;
            }

            if (!scan.IsWord(last) || !scan.Arabic(last) || scan.Block(last) != scan.Block(token) || (last == token + 1 && scan.CueAt<TriggerCue>(last) is not null))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The longest candidate at a token that the trigger suits; its own kind first.</summary>
    private static Candidate? Best(ArticleScan scan, CandidatesAt at, TriggerCue trigger)
    {
        Candidate? best = null;
        foreach (Candidate candidate in at)
        {
            if (candidate.Kind == EntityKind.Nationality || candidate.Proclitic is not null || candidate.Rejected
                || (trigger.IsRelation && TriggerCore.IsUnheardOf(scan, candidate))
                || (candidate is { Kind: EntityKind.Place, Length: 1 } && Discovery.OpensByname(scan, candidate.First))
                || TriggerCore.IsNoFeature(scan, candidate, trigger) || TriggerCore.IsPreposition(scan, candidate)
                || (candidate is { Kind: EntityKind.Place, Length: 1 } && scan.NextWord(candidate.Last) == candidate.Last + 1 && scan.IsWord(candidate.Last + 1) && FacilityNames.IsHonour(scan, candidate.First))
                || (IsOrdinaryWord(candidate) && !TriggerCore.IsTownAfterCompass(scan, candidate, trigger) && (trigger.IsRelation || TriggerCore.IsEverydayAfter(scan, candidate, trigger) || (candidate.Kind != trigger.Kind && scan.CueAt<TriggerCue>(candidate.First) is not null)
                        || (candidate.Kind == EntityKind.Place && scan.CueAt<TriggerCue>(candidate.First) is not null
                            && !TriggerCore.IsVillageByName(scan, candidate, trigger)))))
            {
                continue;
            }

            bool better = best is null || candidate.Length > best.Length
                || (candidate.Length == best.Length && candidate.Kind == trigger.Kind && best.Kind != trigger.Kind);
            if (better)
            {
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>
    /// Directions say too little to turn an ordinary word into a name: داخل المدينة is "inside the city", not Medina.
    /// </summary>
    public static bool IsOrdinaryWord(Candidate candidate) => !candidate.Supported && candidate.Names.IsDoubtful;
}
