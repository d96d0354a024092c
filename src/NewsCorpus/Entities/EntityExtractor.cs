using NewsCorpus.Entities.Cues;
using NewsCorpus.Entities.Rules;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// Finds and links places, armed groups, people, outlets, organisations, dates, counts and nationality adjectives in
/// Arabic or English text. Immutable and safe to use from any number of threads.
/// </summary>
public sealed class EntityExtractor
{
    private readonly Gazetteer _gazetteer;
    private readonly ScanPool _scans;

    /// <summary>Creates an extractor over a gazetteer.</summary>
    /// <param name="gazetteer">The names to find; <see cref="Gazetteer.Embedded"/> for the tables of the
    /// library.</param>
    public EntityExtractor(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _gazetteer = gazetteer;
        _scans = new ScanPool(gazetteer);
    }

    /// <summary>The names that are found.</summary>
    public Gazetteer Gazetteer => _gazetteer;

    /// <summary>Extracts from a plain text, all of which counts.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="context">What is known beforehand; null for nothing.</param>
    public ExtractionResult Extract(string text, EntityExtractionContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Extract(text, [new TextSpan(0, text.Length)], context);
    }

    /// <summary>Extracts from parts of a text; names never cross from one part into the next.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="parts">The spans that count, in text order, without overlaps: title, lead and body blocks.</param>
    /// <param name="context">What is known beforehand; null for nothing.</param>
    /// <exception cref="ArgumentException">A part lies outside the text, or the parts are not in order.</exception>
    public ExtractionResult Extract(string text, IReadOnlyList<TextSpan> parts, EntityExtractionContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(parts);
        int free = 0;
        foreach (TextSpan part in parts)
        {
            if (part.Start < free || part.End < part.Start || part.End > text.Length)
            {
                throw new ArgumentException($"part {part} is out of order or outside the text", nameof(parts));
            }

            free = part.End;
        }

        ArticleScan scan = _scans.Take();
        ExtractionResult result = Extract(scan, text, parts, context);
        _scans.PutBack(scan);
        return result;
    }

    /// <summary>The same result without any rule's shortcuts: for tests.</summary>
    internal ExtractionResult ExtractThoroughly(
        string text, IReadOnlyList<TextSpan> parts, EntityExtractionContext? context = null)
    {
        ArticleScan scan = new(_gazetteer, new NameFacts(_gazetteer), CueLexicon.Default) { IsThorough = true };
        return Extract(scan, text, parts, context);
    }

    private static ExtractionResult Extract(
        ArticleScan scan, string text, IReadOnlyList<TextSpan> parts, EntityExtractionContext? context)
    {
        scan.Read(text, parts);
        Propose(scan);
        List<Candidate> kept = OverlapResolver.Resolve(scan, scan.Candidates);
        EntityLinker linker = new(scan, kept, context?.OutletCountry);
        foreach (Candidate candidate in kept)
        {
            linker.Link(candidate);
            if (candidate.Inner is { Entry: null } inner)
            {
                linker.Link(inner);
            }

            // "King Salman" inside a longer name was not kept, but a later Salman points back to it.
            if (candidate.Antecedent is { Entry: null, Names.Count: > 0 } antecedent)
            {
                linker.Link(antecedent);
            }
        }

        kept.RemoveAll(static candidate => candidate.Rejected);
        ListedNamesakes.Withhold(scan, kept);
        SpeltPlaces.Link(scan, kept);
        FightingBodies.Apply(scan, kept);
        BareNames.Apply(scan, kept);
        HomeInstitutions.Link(scan, kept);
        DesignatedOutlets.Link(scan, kept);
        LatinHomes.Link(scan, kept);
        return MentionWriter.Write(scan, kept, context ?? EntityExtractionContext.None);
    }

    private static void Propose(ArticleScan scan)
    {
        CandidateIndex index = scan.Candidates;
        NameRule.Apply(scan, index);
        NationalityRule.Apply(scan, index);
        QuoteRule.Apply(scan, index);
        OutletFrames.Apply(scan, index);
        DateRule.Apply(scan, index);
        TriggerRule.Apply(scan, index);
        LatinOutlets.Apply(scan, index);
        LatinPlaces.Apply(scan, index);
        LatinSettlements.Apply(scan, index);
        SupportRule.Apply(scan, index);
        GroupNation.Apply(scan, index);
        OrganizationTails.Apply(scan, index);
        DescriptorRule.Apply(scan, index);
        BackingRule.Apply(scan, index);
        GovernmentRule.Apply(scan, index);
        MinistryRule.Apply(scan, index);
        LatinOrganizations.Apply(scan, index);
        LatinBodies.Apply(scan, index);
        LatinCompanies.Apply(scan, index);
        InstitutionRule.Apply(scan, index);
        AcronymRule.Apply(scan, index);
        BracketedNames.Apply(scan, index);
        UnitRule.Apply(scan, index);
        LatinUnits.Apply(scan, index);
        AreaRule.Apply(scan, index);
        CountryParts.Apply(scan, index);
        PersonRule.Apply(scan, index);
        LatinArticlePlaces.Apply(scan, index);
        LatinTribes.Apply(scan, index);
        LatinBodyLists.Apply(scan, index);
        LatinFacilities.Apply(scan, index);
        NearbyPlaces.Apply(scan, index);
        SupportRule.Apply(scan, index);
        PersonEcho.Apply(scan, index);
        GivenNameEcho.Apply(scan, index);
        LoyalForces.Apply(scan, index);
        PossessedBodies.Apply(scan, index);
        BodyEcho.Apply(scan, index);
        PlaceTraps.Apply(scan, index);
        WorkTitles.Apply(scan, index);
        ClubRule.Apply(scan, index);
        LatinArticles.Apply(scan, index);
        CountRule.Apply(scan, index);
    }
}
