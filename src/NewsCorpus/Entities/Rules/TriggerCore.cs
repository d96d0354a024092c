using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Whether a designator that belongs to a name also belongs to its core span. It does in areas and facilities composed
/// with
/// another place (ريف حلب, the countryside of Aleppo; مطار صنعاء, Sanaa airport) and in groups and organisations (لواء
/// القدس);
/// it does not where the feature has a name of its own (معبر ربيعة, the crossing Rabia; حقل العمر, the field al-Omar).
/// </summary>
internal static class TriggerCore
{
    private static readonly string[][] Families =
    [
        ["crossing", "checkpoint"], ["camp"], ["oilfield", "gasfield", "field"], ["base", "airbase", "airport", "military-airport"],
        ["dam"], ["river"], ["sea", "gulf", "lake"], ["strait"], ["island"], ["mountain", "hill", "terrain", "plateau", "heights"],
        ["prison"], ["port"], ["valley", "plain"], ["bridge"], ["quarter", "district", "suburb"], ["refinery"],
    ];

    public static bool Includes(TriggerCue trigger) =>
        trigger.InName
        && (trigger.Kind != EntityKind.Place || trigger.Language == "en"
            || trigger.Subkind is "countryside" or "desert" or "hotel" or "region" or "airport" or "port" or "base" or "prison");

    /// <summary>
    /// جسر الضلوعية (the bridge of Dhuluiya): a feature called after the town that it is at, which is not the feature.
    /// </summary>
    public static bool IsCalledAfter(TriggerCue trigger, Candidate named, bool isSure) =>
        isSure && trigger is { Kind: EntityKind.Place, Language: "ar", Number: CueNumber.Singular }
        && trigger.Subkind is "crossing" or "bridge" or "junction" or "castle" or "station" or "roundabout" or "barracks" or "ferry" or "refinery"
        && named is { Kind: EntityKind.Place, Names.Count: > 0 } && !named.Names.AnyEntry(entry => SameSort(entry.Subkind, trigger.Subkind))
        && named.Names.AnyEntry(static entry => entry.Subkind is "city" or "town" or "village" or "quarter" or "suburb" or "district" or "camp" or "governorate" or "lake");

    /// <summary>Features that may be known by the announced name alone.</summary>
    public static bool IsFeature(TriggerCue trigger) =>
        trigger.Kind == EntityKind.Place && trigger.Subkind is not ("countryside" or "desert" or "hotel");

    /// <summary>
    /// Loose designators announce no village by an everyday word: منطقة التجارة الحرة is a free trade zone, هيئة حكم a
    /// ruling body, ناحية ثانية "another side". A division is announced by an everyday word only if that names one (ولاية
    /// على حدة, each state apart), a settlement by no usual adjective (بلدة معينة, a certain town).
    /// </summary>
    public static bool IsEverydayAfter(ArticleScan scan, Candidate candidate, TriggerCue trigger)
    {
        ReadOnlySpan<char> key = scan.Text.Key(candidate.First);
        bool bare = candidate.Length == 1 && !key.StartsWith("ال");
        if (bare && Discovery.IsStop(key))
        {
            // قضاء حديثة: the adjective (modern) would not be feminine behind قضاء, so this is Haditha district.
            return !(key[^1] == 'ه' && trigger is { Number: CueNumber.Singular, Kind: EntityKind.Place } && !trigger.Form.EndsWith('ة') && IsSeatHere(scan, candidate));
        }

        if (!IsEveryday(scan, candidate))
        {
            return false;
        }

        bool division = trigger.Subkind is "governorate" or "province" or "state" or "emirate";
        bool loose = trigger.Kind == EntityKind.Place
            && (division ? !candidate.Names.AnyEntry(static entry => IsDivision(entry.Subkind)) : !IsSettlement(trigger.Subkind))
            && !(trigger.Subkind is "district" or "governorate" && IsSeatHere(scan, candidate));
        bool adjective = bare && key[^1] == 'ه' && CommonWords.Contains(key) && !candidate.Names.AnyEntry(static entry => entry.Tier == GazetteerTier.A);
        return trigger.Kind != candidate.Kind || loose || adjective;
    }

    /// <summary>معتمدية القطار (the delegation of El Guettar, "the train"): a town or district of a country that the article names.</summary>
    public static bool IsSeatHere(ArticleScan scan, Candidate candidate)
    {
        for (int i = 0; i < candidate.Names.Count; i++)
        {
            if (candidate.Names.Entry(i) is { Tier: GazetteerTier.A, Subkind: "city" or "town" or "district" or "subdistrict", FirstCountry: { } country }
                && scan.Countries.Contains(country))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDivision(string? subkind) =>
        subkind is "governorate" or "province" or "state" or "emirate" or "region" or "district" or "subdistrict" or "territory";

    /// <summary>
    /// شرق تدمر (east of Palmyra): after a point of the compass a bare word that names a town is the town, even if it is
    /// also a verb. Words with the article stay out: شرق المدينة is "east of the city". So with a country: شمال مالي (northern Mali, "financial").
    /// </summary>
    public static bool IsTownAfterCompass(ArticleScan scan, Candidate candidate, TriggerCue trigger) =>
        trigger is { IsRelation: true, Kind: EntityKind.Place } && trigger.Template.Contains("of {}", StringComparison.Ordinal)
        && !scan.Text.Key(candidate.First).StartsWith("ال")
        && candidate.Names.AnyEntry(entry => entry is { Kind: EntityKind.Place, Tier: GazetteerTier.A }
            && (entry.Subkind == "country" || (entry.Population > 10_000 && IsCompass(trigger.Form))));

    /// <summary>
    /// قرية القاعدة is a village called al-Qaida, though القاعدة is the word for a base too; not قرية القاعدة العسكرية
    /// (village, the military base).
    /// </summary>
    public static bool IsVillageByName(ArticleScan scan, Candidate candidate, TriggerCue trigger) =>
        (trigger is { Kind: EntityKind.Place, Number: CueNumber.Singular, Subkind: "governorate" } && IsSeatHere(scan, candidate))
        || (trigger is { Kind: EntityKind.Place, Number: CueNumber.Singular, Subkind: "village" or "town" }
        && scan.Text.Key(candidate.First).StartsWith("ال")
        && (scan.NextWord(candidate.Last) is not (int next and >= 0) || !scan.Text.Key(next).StartsWith("ال")));

    private static bool IsCompass(string form) =>
        form.StartsWith("شرق", StringComparison.Ordinal) || form.StartsWith("غرب", StringComparison.Ordinal)
        || form.StartsWith("شمال", StringComparison.Ordinal) || form.StartsWith("جنوب", StringComparison.Ordinal);

    /// <summary>
    /// سد الخصاص (to make up the shortage) dams nothing, and مدينة رسول الله is the Prophet's city: villages of the table that only share
    /// the word.
    /// </summary>
    public static bool IsNoFeature(ArticleScan scan, Candidate candidate, TriggerCue trigger) =>
        candidate is { Kind: EntityKind.Place, Length: 1, Names.Count: > 0 }
        && ((trigger.Subkind == "dam" && !candidate.Names.AnyEntry(static entry => entry.Tier == GazetteerTier.A || entry.Subkind == "dam"))
            || scan.KeyIs(candidate.Last + 1, "الله"))
        && candidate.Names.Entry(0).Tier == GazetteerTier.B;

    /// <summary>على (on) is spelt apart from علي.</summary>
    public static bool IsPreposition(ArticleScan scan, Candidate candidate) =>
        candidate.Length == 1 && scan.KeyIs(candidate.First, "علي") && scan.Text.Raw[scan.Text.Tokens[candidate.First].End - 1] == 'ى';

    /// <summary>An everyday word is no further item: دول الخليج وعلى رأسها (the Gulf states, led by).</summary>
    public static bool EndsList(ArticleScan scan, Candidate candidate, TriggerCue trigger) =>
        trigger.Number == CueNumber.Plural && !candidate.Supported && IsEveryday(scan, candidate) && !IsDivisionAmong(scan, candidate, trigger)
        && !IsSettlementAmong(scan, candidate, trigger);

    /// <summary>
    /// قرى الدردارة والطويلة، (the villages of al-Dardara and al-Tawila, "the long one"): what a settlement somewhere is called by, at the end
    /// of the list.
    /// </summary>
    private static bool IsSettlementAmong(ArticleScan scan, Candidate candidate, TriggerCue trigger) =>
        IsSettlement(trigger.Subkind) && scan.Text.Key(candidate.First)[(candidate.Proclitic?.Length ?? 0)..].StartsWith("ال")
        && candidate.Names.AnyEntry(static entry => IsSettlement(entry.Subkind))
        && candidate.Last + 1 is var next && (next >= scan.Count || scan.Block(next) != scan.Block(candidate.Last) || !scan.IsWord(next)
            || scan.CueAt<TriggerCue>(next, procliticAllowed: true) is { Cue: { Kind: EntityKind.Place, IsRelation: true }, Split: 1 });

    /// <summary>
    /// مناطق نجران والشرقية والرياض (the regions of Najran, the Eastern Province and Riyadh): a division of the article's
    /// country goes on with a list of divisions, whatever else its name means.
    /// </summary>
    private static bool IsDivisionAmong(ArticleScan scan, Candidate candidate, TriggerCue trigger)
    {
        for (int i = 0; i < candidate.Names.Count && trigger.Subkind is "region" or "governorate" or "province" or "state"; i++)
        {
            if (candidate.Names.Entry(i) is { FirstCountry: { } country } entry && Designation.IsFirstLevel(entry) && scan.Countries.Contains(country))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Corp's" folds to the corps of an army.</summary>
    public static bool IsCorporation(ArticleScan scan, int token) => scan.KeyIs(token, "corps")
        && scan.Text.Raw.AsSpan(scan.Text.Tokens[token].Start).StartsWith("corp'", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// A village by one definite word, of a country that the article does not speak of: a direction alone (وسط in the middle of) tells
    /// no place of it.
    /// </summary>
    public static bool IsUnheardOf(ArticleScan scan, Candidate candidate) =>
        candidate is { Kind: EntityKind.Place, Supported: false, Length: 1, Names.Count: > 0 } && scan.Text.Key(candidate.First).StartsWith("ال")
        && !IsHeardOf(scan, candidate.Names);

    private static bool IsHeardOf(ArticleScan scan, NameSet names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            GazetteerEntry entry = names.Entry(i);
            if (entry.Tier == GazetteerTier.A || (entry.FirstCountry is { } country && scan.Countries.Contains(country)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsEveryday(ArticleScan scan, Candidate candidate) =>
        candidate.Length == 1
        && scan.Text.Key(candidate.First)[(candidate.Proclitic?.Length ?? 0)..] is var key
        && (CommonWords.Contains(key) || NameParts.Default.Find(key) is { Given: true });

    public static bool IsSettlement(string? subkind) =>
        subkind is "village" or "town" or "city" or "quarter" or "suburb" or "farm" or "camp"
            or "governorate" or "province" or "state" or "emirate";

    public static bool SameSort(string? subkind, string triggerSubkind) =>
        subkind is not null
        && (subkind == triggerSubkind
            || Families.Any(family => family.Contains(subkind) && family.Contains(triggerSubkind)));

    /// <summary>كتيبة “X” (the battalion "X"): quotation marks around a known name alone leave the designator outside.</summary>
    public static bool IsQuotedAlone(ArticleScan scan, NameMatch match, Candidate named) =>
        named.Kind != EntityKind.Place && named.Names.Count > 0
        && scan.IsQuote(match.Last + 1) && named.First == match.Last + 2 && scan.IsQuote(named.Last + 1);
}
