using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// English facilities by their whole name, whatever it is made of: Monday Market, Martyrs' Square, the Yemeni Swedish Hospital, Ali Omar
/// Askar Hospital, Qasr bin Ghashir detention centre. Places they are called after stay visible inside.
/// </summary>
internal static class LatinFacilities
{
    public const string RuleName = "place:facility";

    private const int MostWords = 6;

    private static readonly Lazy<Dictionary<string, Noun>> Nouns = new(Read);

    /// <summary>The last words of the nouns, and those that stand first: most words are turned away by one look.</summary>
    internal static readonly Lazy<KeySet> Ends = new(
        () => new KeySet([.. Nouns.Value.Keys.Select(noun => noun[(noun.LastIndexOf(' ') + 1)..]), "fort", "kilometre", "kilometer", "kilo"]));

    private sealed record Noun(bool NeedsCapital, bool Beside);

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        KeySet ends = Ends.Value;
        for (int token = scan.NextCue(1, 1 << CueBits.LatinHead); token < scan.Count; token = scan.NextCue(token + 1, 1 << CueBits.LatinHead))
        {
            if (!ends.Contains(LatinText.NameHash(scan, token)) || scan.Block(token) < 0 || Headed(scan, index, token) || scan.Block(token - 1) != scan.Block(token))
            {
                continue;
            }

            if ((scan.Text.Tokens[token - 1].Kind == TokenKind.Word || scan.IsOne(token - 1, "'’")) && Find(scan, token, out int head) is { } noun)
            {
                Try(scan, index, head, token, noun);
            }
        }
    }

    /// <summary>The noun that ends at a token, of one word or two; where it begins.</summary>
    private static Noun? Find(ArticleScan scan, int token, out int head)
    {
        head = token;
        ReadOnlySpan<char> key = LatinText.NameKey(scan, token);
        var nouns = Nouns.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        if (key is "centre" or "center" or "station" or "plant" or "base" or "hospital")
        {
            Span<char> two = stackalloc char[64];
            ReadOnlySpan<char> before = scan.Text.Key(token - 1);
            if (before.Length + key.Length + 1 > two.Length)
            {
                return null;
            }

            before.CopyTo(two);
            two[before.Length] = ' ';
            key.CopyTo(two[(before.Length + 1)..]);
            if (nouns.TryGetValue(two[..(before.Length + 1 + key.Length)], out Noun? longer))
            {
                head = token - 1;
                return longer;
            }

            if (key is not "hospital")
            {
                head = token - 1;
                return null;
            }
        }

        return nouns.TryGetValue(key, out Noun? noun) && (!noun.NeedsCapital || scan.Text.Tokens[token].Is(TokenFlags.Capital)) ? noun : null;
    }

    private static void Try(ArticleScan scan, CandidateIndex index, int head, int last, Noun noun)
    {
        bool capital = scan.Text.Tokens[head].Is(TokenFlags.Capital);
        if (scan.Text.Tokens[last].Is(TokenFlags.AllCaps) || (capital && !scan.EndsPossessive(last) && NameGoesOn(scan, last)))
        {
            return;
        }

        int first = First(scan, index, head, capital);
        if (!capital && first < head && first > 0 && scan.Text.Key(first - 1) is "a" or "an")
        {
            // "In a Bayerish hospital": one of many.
            foreach (Candidate one in index.At(first))
            {
                one.Rejected |= one is { Kind: EntityKind.Place, Names.Count: 0 } && one.Last >= head;
            }

            return;
        }

        if (first >= head || !IsName(scan, index, first, head, capital))
        {
            return;
        }

        bool ordinary = IsOrdinary(scan, first, head);
        bool beside = noun.Beside && !capital && !ordinary;
        int end = beside ? head - 1 : last;
        int name = LatinArticles.Opens(scan, first) ? first + 2 : first;
        Candidate? inside = beside ? null : Inside(index, name, head, EntityKind.Place);
        Candidate? honoured = beside ? null : Inside(index, first, head, EntityKind.Person);
        honoured = honoured?.Last == head - 1 ? honoured : null;
        foreach (Candidate known in index.At(first))
        {
            if (known is { Supported: true, Rejected: false } && (known.Last >= end || (known.Kind is not (EntityKind.Place or EntityKind.Person or EntityKind.Nationality) && known.Last >= head - 1)))
            {
                if (known.Kind == EntityKind.Place && name == first && !beside)
                {
                    known.KeepsNested |= known.Names.Count == 0;
                    Show(inside);
                    Show(known.Names.Count == 0 ? honoured : null);
                }

                return;
            }
        }

        if (name > first && index.At(name).Exists(c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.Count: > 0 } && c.Last >= end))
        {
            return;
        }

        Show(inside);
        Show(honoured);
        for (int token = first; token <= last; token++)
        {
            foreach (Candidate inner in index.At(token))
            {
                inner.Rejected |= (inner != inside && inner.Kind == EntityKind.Place && inner.Last <= last && !(token > first && inner.Last < head && scan.IsHyphen(token - 1) && token - 2 >= first && !LatinArticles.Opens(scan, token - 2))) || (inner.Kind == EntityKind.Person && inner.Last <= last && inner != honoured);
            }
        }

        if (inside is not null && name > first && !beside)
        {
            // al-Quds Square: the place is called with the article too.
            Candidate whole = index.Lend(EntityKind.Place, inside.Rule);
            (whole.First, whole.Last, whole.Core) = (first, inside.Last, scan.Span(first, 0, inside.Last));
            (whole.Names, whole.Supported, whole.Confidence) = (inside.Names, true, inside.Confidence);
            index.Add(whole);
            inside.Rejected = true;
        }

        Candidate place = index.Lend(EntityKind.Place, RuleName);
        (place.First, place.Last, place.Core) = (first, end, scan.Span(first, 0, end));
        (place.FullStart, place.FullEnd) = (place.Core.Start, scan.Span(last, 0, last).End);
        (place.Supported, place.Confidence, place.KeepsNested) = (true, 0.7, !beside);
        index.Add(place);
    }

    /// <summary>Who or what the facility is called after: the longest name right at its beginning.</summary>
    private static Candidate? Inside(CandidateIndex index, int first, int head, EntityKind kind)
    {
        Candidate? inside = null;
        foreach (Candidate inner in index.At(first))
        {
            if (inner.Kind == kind && inner.Supported && (!inner.Rejected || kind == EntityKind.Person || inner.Names.Count > 0) && inner.Last < head
                && (inside is null || inner.Last > inside.Last))
            {
                inside = inner;
            }
        }

        return inside;
    }

    /// <summary>A name that was put aside as part of a longer one stays visible inside that.</summary>
    private static void Show(Candidate? inside)
    {
        if (inside is not null)
        {
            inside.Rejected = false;
        }
    }

    /// <summary>Camp Hanson, Kilometre 27: the noun stands first and has a capital.</summary>
    private static bool Headed(ArticleScan scan, CandidateIndex index, int head)
    {
        int name = head + 1;
        if (scan.Text.Key(head) is not ("camp" or "fort" or "kilometre" or "kilometer" or "kilo") || !scan.Text.Tokens[head].Is(TokenFlags.Capital) || scan.Text.Tokens[head].Is(TokenFlags.AllCaps) || name >= scan.Count
            || scan.Block(name) != scan.Block(head) || scan.EndsPossessive(head) || LatinDiscovery.IsCapital(scan, head - 1)
            || index.At(head).Exists(static c => c is { Supported: true, Rejected: false }))
        {
            return false;
        }

        bool number = scan.Text.Key(head)[0] == 'k';
        if (number ? scan.Text.Tokens[name].Kind != TokenKind.Number : !LatinDiscovery.IsCapital(scan, name) || LatinDiscovery.IsCapital(scan, name + 1)
            || LatinText.IsFunctionWord(scan.Text.Key(name)) || scan.Text.Tokens[name].Is(TokenFlags.LineBefore) || HeadlineCase.IsPlain(scan, head, name))
        {
            return false;
        }

        foreach (Candidate inner in index.At(name))
        {
            inner.Rejected |= inner.Last == name && inner.Kind is EntityKind.Count or EntityKind.Person;
        }

        Candidate place = index.Lend(EntityKind.Place, RuleName);
        (place.First, place.Last, place.Core) = (head, name, scan.Span(head, 0, name));
        (place.Supported, place.Confidence) = (true, 0.7);
        index.Add(place);
        return true;
    }

    /// <summary>The first word of the capitalised words before the noun.</summary>
    private static int First(ArticleScan scan, CandidateIndex index, int head, bool capital)
    {
        int first = head;
        for (int words = 0; words < MostWords; words++)
        {
            int before = first - 1;
            if (before < 0 || scan.Block(before) != scan.Block(head) || scan.Text.Tokens[first].Is(TokenFlags.LineBefore))
            {
                break;
            }

            if (scan.IsHyphen(before) && !scan.Text.Tokens[first].Is(TokenFlags.SpaceBefore) && !scan.Text.Tokens[before].Is(TokenFlags.SpaceBefore)
                && LatinArticles.Opens(scan, before - 1))
            {
                first = before - 1;
                continue;
            }

            if (scan.IsHyphen(before) && first < head && !scan.Text.Tokens[first].Is(TokenFlags.SpaceBefore) && !scan.Text.Tokens[before].Is(TokenFlags.SpaceBefore)
                && LatinDiscovery.IsCapital(scan, before - 1) && scan.Block(before - 1) == scan.Block(head))
            {
                // The Damascus-Suwayda highway.
                first = before - 1;
                continue;
            }

            if (capital && scan.IsOne(before, "'’") && !scan.Text.Tokens[before].Is(TokenFlags.SpaceBefore) && LatinDiscovery.IsCapital(scan, before - 1)
                && scan.Text.Key(before - 1)[^1] == 's')
            {
                // Martyrs' Square.
                first = before - 1;
                continue;
            }

            bool owner = scan.IsWord(before) && scan.EndsPossessive(before);
            if (owner && LatinDiscovery.IsCapital(scan, before) && !index.EndingAt(before).Exists(Owns))
            {
                // Howl's Moving Castle.
                return head;
            }

            if (LatinDiscovery.IsCapital(scan, before) && !scan.Text.Tokens[before].Is(TokenFlags.AllCaps)
                && !LatinText.IsFunctionWord(scan.Text.Key(before)) && !owner
                && (scan.CueAt<TitleCue>(before) is null || scan.Text.Key(before) is "king" or "prince" or "queen" or "martyr" or "sultan" or "sheikh" or "imam" || (scan.KeyIs(before, "general") && first == head))
                && scan.Text.Tokens[first].Is(TokenFlags.SpaceBefore))
            {
                first = before;
            }
            else if (first < head && scan.IsWord(before) && scan.Text.Key(before) is "bin" or "ibn" or "el" or "al" or "ul" or "ez" && LatinDiscovery.IsCapital(scan, before - 1)
                && scan.Text.Tokens[first].Is(TokenFlags.SpaceBefore))
            {
                first = before - 1;
            }
            else
            {
                break;
            }
        }

        while (!LatinArticles.Opens(scan, first) && LatinNames.Opens(scan, first) && CommonWords.Contains(scan.Text.Key(first)) && first + 1 < head)
        {
            first++;
        }

        return first;
    }

    private static bool Owns(Candidate owner) =>
        owner is { Supported: true, Rejected: false, Kind: EntityKind.Place or EntityKind.Person or EntityKind.ArmedGroup or EntityKind.Organization };

    /// <summary>Something of the words before the noun may name one such thing and no other.</summary>
    private static bool IsName(ArticleScan scan, CandidateIndex index, int first, int head, bool capital)
    {
        if (HeadlineCase.IsPlain(scan, first, head))
        {
            return false;
        }

        int before = scan.PreviousWord(first);
        if (before >= 0 && before == first - 1 && scan.Text.Key(before) is "a" or "an" or "another" or "every" or "any" or "each" or "no" or "one" or "two" or "its" or "their")
        {
            return false;
        }

        bool said = false;
        for (int token = first; token < head; token++)
        {
            bool day = index.At(token).Exists(static c => c is { Rejected: false, Kind: EntityKind.Date });
            bool people = (day && (head - first > 1 || scan.IsWord(first - 1) && scan.Text.Key(first - 1) is "on" or "last" or "next" or "this"))
                || index.At(token).Exists(static c => c is { Rejected: false, Kind: EntityKind.Nationality })
                || index.At(token).Exists(static c => c is { Rejected: false, Supported: true, Kind: EntityKind.ArmedGroup or EntityKind.Organization or EntityKind.Media });
            if (people && (day || !capital || head - first == 1))
            {
                return false;
            }

            said |= capital ? !(LatinNames.Opens(scan, token) && CommonWords.Contains(scan.Text.Key(token))) : !CommonWords.Contains(scan.Text.Key(token)) || (head - first > 1 && !LatinNames.Opens(scan, first));
        }

        bool bare = first == head - 1;
        Candidate? place = index.At(first).Find(c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false } && c.Last == head - 1);
        return said && !(bare && scan.Text.Key(first) is "wall" or "high" or "sesame" or "stock" or "common" or "black" or "single" or "bull" or "bear" or "labour" or "capital"
                or "white" or "red" or "times" or "housing" or "job" or "dark")
            && (capital || place is null || MayOwn(scan, place, head));
    }

    /// <summary>A small place has one prison; a city has many hospitals, and a country has none of its name.</summary>
    private static bool MayOwn(ArticleScan scan, Candidate place, int head) => place.Names.Count == 0
        || !place.Names.AnyEntry(static entry => entry.Subkind is "country" or "continent" || entry is { Tier: GazetteerTier.A, Population: > 300_000 })
        || scan.Text.Key(head) is "citadel" or "dam" or "bridge" or "airport" or "airbase" or "air" or "refinery" or "river" or "crossing" or "roundabout" or "valley";

    /// <summary>Ordinary words alone: Central Security camp.</summary>
    private static bool IsOrdinary(ArticleScan scan, int first, int head)
    {
        for (int token = first; token < head; token++)
        {
            if (!CommonWords.Contains(scan.Text.Key(token)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Another capital follows: Wall Street Journal.</summary>
    private static bool NameGoesOn(ArticleScan scan, int last)
    {
        int next = last + 1;
        return next < scan.Count && scan.Block(next) == scan.Block(last) && scan.IsWord(next) && scan.Text.Tokens[next].Is(TokenFlags.Capital)
            && !scan.Text.Tokens[next].Is(TokenFlags.LineBefore);
    }

    private static Dictionary<string, Noun> Read()
    {
        Dictionary<string, Noun> nouns = new(StringComparer.Ordinal);
        foreach (TableRecord row in TableRecord.Read("Entities/Data/latin-facilities.tsv"))
        {
            nouns[KeyFolding.Fold(row["word"])] = new Noun(row["case"] == "capital", row["part"] == "beside");
        }

        return nouns;
    }
}
