using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// People by what stands before their names: titles and offices, nationalities (الفرنسي X, the Frenchman X) and verbs of
/// speech; and by the build of the names themselves (see <see cref="ArabicNames"/> and <see cref="LatinNames"/>).
/// </summary>
internal static class PersonRule
{
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        foreach (Candidate known in index.All.Of(CandidateSorts.Of(EntityKind.Person)))
        {
            TrimTitle(scan, known);
        }

        TokenSet openers = scan.NameOpeners;
        TokenSet contexts = scan.NameContexts;
        NameOpeners.Mark(scan, index, openers, contexts);
        int covered = -1;
        int seen = NameOpeners.MarkBehind(index.All, 0, openers, contexts);
        for (int token = openers.Next(0); token < scan.Count; token = openers.Next(token + 1))
        {
            Visit(scan, index, token, ref covered);
            seen = NameOpeners.MarkBehind(index.All, seen, openers, contexts);
        }

        LatinNames.RejectNamesakes(scan, index);
    }

    private static void Visit(ArticleScan scan, CandidateIndex index, int token, ref int covered)
    {
        if (scan.Block(token) < 0 || !scan.IsWord(token))
        {
            return;
        }

        (TitleCue Cue, int Last, int Split)? titled = scan.CueAt<TitleCue>(token, procliticAllowed: true);
        if (NamesakesOfPeople.IsOne(scan, token) && (titled is null || !IsSon(scan, titled.Value.Last + 1)))
        {
            covered = Math.Max(covered, NamesakesOfPeople.Reject(scan, index, token, titled is null ? token : titled.Value.Last + 1));
            return;
        }

        if (titled is { } title && !NamesAPlace(scan, token, title.Cue) && !NamesakesOfPeople.IsBrigade(scan, token)
            && !IsSon(scan, title.Last + 1) && !scan.EndsPossessive(title.Last))
        {
            if (scan.Arabic(token))
            {
                Appositives.Before(scan, index, token);
            }

            TitledNames.After(scan, index, title.Cue, title.Last);
            RejectPlaces(index, token, title.Last);
            SpokenNames.BehindOffice(scan, index, token, title.Last);
            covered = title.Last > token ? Math.Max(covered, title.Last) : covered;
        }

        if (token <= covered)
        {
            // باسم in متحدث باسم (spokesman for) is no Basem.
            return;
        }

        if (scan.Arabic(token) && scan.CueAt<TriggerCue>(token - 1, procliticAllowed: true) is { Cue: { Kind: null, AbsorbedKind: EntityKind.Place } })
        {
            // شارع عبد القادر (Abdelkader Street) names no person.
            covered = ArabicNames.End(scan, index, token);
            return;
        }

        if (!scan.Arabic(token))
        {
            LatinNames.Run(scan, index, token, null);
        }
        else if (scan.KeyIs(token, "بن"))
        {
            ArabicNames.Son(scan, index, token);
        }
        else if (ArabicNames.IsKunya(scan, token))
        {
            bool spoken = token > 0 && SpeechVerbs.Contains(scan.Text.Hash(token - 1)) && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore);
            ArabicNames.Kunya(scan, index, token, null, spoken);
        }
        else
        {
            ArabicNames.Run(scan, index, token, null, scan.NameContexts.Contains(token) ? ContextBefore(scan, index, token) : NameContext.None);
        }
    }

    /// <summary>A listed name that opens with a title keeps it outside: الرئيس مبارك (President Mubarak) is مبارك.</summary>
    private static void TrimTitle(ArticleScan scan, Candidate known)
    {
        if (known.Kind != EntityKind.Person || known.Length < 2 || known.Names.Count == 0
            || scan.CueAt<TitleCue>(known.First, procliticAllowed: true) is not { } title || title.Last >= known.Last
            || title.Cue.Form.Length < 4)
        {
            return;
        }

        GazetteerEntry entry = scan.Gazetteer.Entry(known.Names[0]);
        bool itsOwn = entry.NameAr?.StartsWith(title.Cue.Form, StringComparison.Ordinal) == true
            || entry.NameEn?.StartsWith(title.Cue.Form, StringComparison.Ordinal) == true;
        if (!itsOwn)
        {
            known.FullStart = known.FullStart < 0 ? known.Core.Start : Math.Min(known.FullStart, known.Core.Start);
            known.Core = new TextSpan(scan.Text.Tokens[title.Last + 1].Start, known.Core.End);
            known.Role ??= title.Cue.English;
        }
    }

    /// <summary>سلطان بن محمد: before "son of" the sultan is a given name.</summary>
    internal static bool IsSon(ArticleScan scan, int token) =>
        token < scan.Count && scan.Block(token) == scan.Block(token - 1) && scan.Text.Key(token) is "بن" or "ابن";

    /// <summary>What is named after a king names no king: مدينة الملك عبدالعزيز (King Abdulaziz City).</summary>
    private static bool NamesAPlace(ArticleScan scan, int token, TitleCue title) =>
        title.English is "King" or "Prince" or "Princess"
        && scan.CueAt<TriggerCue>(token - 1, procliticAllowed: true) is { Cue: { Kind: null or EntityKind.Place, IsRelation: false } };

    private static NameContext ContextBefore(ArticleScan scan, CandidateIndex index, int token)
    {
        int before = scan.PreviousWord(token);
        if (before < 0)
        {
            return NameContext.None;
        }

        if (scan.IsComma(before) ? EndsPerson(index, scan.PreviousWord(before)) : scan.Text.Key(token)[0] == 'و' && EndsPerson(index, before))
        {
            return NameContext.List;
        }

        ReadOnlySpan<char> key = scan.Text.Key(before);
        if (index.AnyAt(before, EntityKind.Nationality) != 0 && scan.IsWord(before) && key.StartsWith("ال") && !key.EndsWith("ين") && !key.EndsWith("ون") && !key.EndsWith("ات")
            && DescriptorRule.Nationality(index, before) is { Rejected: false })
        {
            return NameContext.Nationality;
        }

        return SpeechVerbs.Contains(scan.Text.Hash(before)) || (key is "كان" or "وكان" or "كانت" or "وكانت" && (scan.KeyIs(token + 1, "قد") || scan.KeyIs(token + 2, "قد")))
            ? NameContext.Speech : NameContext.None;
    }

    private static bool EndsPerson(CandidateIndex index, int token) =>
        token >= 0 && index.AnyEndingAt(token, EntityKind.Person) != 0
        && index.EndingAt(token).Exists(static c => c is { Kind: EntityKind.Person, Supported: true, Rejected: false });

    /// <summary>الشيخ علي is a village, but no part of الشيخ علي الويس (Sheikh Ali al-Wais).</summary>
    private static void RejectPlaces(CandidateIndex index, int title, int last)
    {
        if (index.AnyAt(title, EntityKind.Place) == 0)
        {
            return;
        }

        foreach (Candidate place in index.At(title))
        {
            if (place.Kind == EntityKind.Place && place.Last > last)
            {
                place.Rejected |= OpensLongerPerson(index, last + 1, place.Last);
            }
        }
    }

    private static bool OpensLongerPerson(CandidateIndex index, int token, int last)
    {
        foreach (Candidate c in index.At(token))
        {
            if (c is { Kind: EntityKind.Person, Supported: true, Rejected: false } && c.Last > last)
            {
                return true;
            }
        }

        return false;
    }

    internal static void Add(
        ArticleScan scan, CandidateIndex index, int first, int last, TitleCue? title, double confidence, string rule, int split = 0)
    {
        NameSet names = NameSet.None;
        foreach (Candidate known in index.At(first))
        {
            if (known.Kind != EntityKind.Person)
            {
                continue;
            }

            if (known.Last == last)
            {
                known.Supported = true;
                known.Role ??= title?.English;
                return;
            }

            if (known.Last < last && known is { Supported: true, Length: > 1 } && !ArabicNameParts.IsNamesake(scan, index, first, known.Last))
            {
                // The listed name goes on: حمد بن جاسم بن جبر آل ثاني is still Hamad bin Jassim.
                names = known.Names;
            }
        }

        if (names.Count == 0 && last > first)
        {
            names = Variant(scan, index, first, last);
        }

        Candidate person = index.Lend(EntityKind.Person, rule);
        person.First = first;
        person.Last = last;
        person.Core = scan.Span(first, split, last);
        if (last > first && NameJoints.IsInitial(scan, last, first))
        {
            person.Core = person.Core with { End = person.Core.End + 1 };
        }

        person.Proclitic = scan.Proclitic(first, split);
        person.Names = names;
        person.Supported = true;
        person.Role = title?.English;
        person.Confidence = confidence;
        index.Add(person);
    }

    /// <summary>
    /// The listed person whose family name stands alone and whose given name is spelled otherwise: نيكولاس ساركوزي for نيكولا
    /// ساركوزي (Nicolas Sarkozy).
    /// </summary>
    private static NameSet Variant(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        if (index.AnyAt(last, EntityKind.Person) == 0)
        {
            return NameSet.None;
        }

        foreach (Candidate known in index.At(last))
        {
            if (known is not { Kind: EntityKind.Person, Length: 1, Proclitic: null, Names: { IsSure: true, IsDoubtful: false } }
                || known.Names.Entry(0).NameAr is not { } name)
            {
                continue;
            }

            ReadOnlySpan<char> given = KeyFolding.Fold(name);
            ReadOnlySpan<char> written = scan.Text.Key(first);
            int same = given.CommonPrefixLength(written);
            return same >= 4 || (same >= 3 && given.Length - same <= 3) ? known.Names : NameSet.None;
        }

        return NameSet.None;
    }
}
