using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Whether a word can open, go on with or end an Arabic name.</summary>
internal static class ArabicNameParts
{
    /// <summary>
    /// The name word at a token: also عبد (servant of) before its second half or joined to it, and behind a joined و (and), ل
    /// (for) or ب (by).
    /// </summary>
    public static NameParts.Part? At(ArticleScan scan, int token, NameContext context, out int split)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        split = 0;
        if ((key is "عبد" && IsServantOf(scan, token + 1)) || (key.StartsWith("عبدال") && key.Length > 7))
        {
            return new NameParts.Part(true, false, "Abd", false);
        }

        NameParts.Part? part = NameParts.Default.Find(scan.Text.Hash(token));
        if (part is not null && key.Length < 4 && CommonWords.Contains(key) && key is not ("عمر" or "حسن")
            && !IsAli(scan, token) && (token + 1 >= scan.Count || !scan.IsHyphen(token + 1)) && !CompoundGivenNames.Opens(scan, token)
            && !(key is "خلف" && context is NameContext.Title or NameContext.Speech && IsArabicWord(scan, token + 1, token) && scan.Text.Key(token + 1) is ['ا', 'ل', _, _, .., 'ي']))
        {
            // المتحدث هو توم (the spokesman is Tom): a pronoun, not a Chinese name; أن بوش is "that Bush".
            return null;
        }

        if (part is not null || context is NameContext.Title || key.Length <= 3 || key[0] is not ('و' or 'ل' or 'ب'))
        {
            return part;
        }

        bool listed = context == NameContext.List && key[0] == 'و';
        bool servant = (key[1..].StartsWith("عبدال") && key.Length > 8) || (key[1..] is "عبد" && IsServantOf(scan, token + 1));
        NameParts.Part? second = NameParts.Default.Find(scan.Text.HashBehind(token, 1));
        bool given = key.Length > 4 | key[0] == 'و' && second is { Given: true } && (listed || !second.Common || second.Mostly || scan.KeyIs(token + 1, "بن")
            || (token + 1 < scan.Count && NameParts.Default.Find(scan.Text.Hash(token + 1)) is { Family: true, Given: false, Common: false }
                && !PersonEcho.Heads.Contains(scan.Text.HashBehind(token, 1))));
        if (!servant && (!given || CommonWords.Contains(key)))
        {
            return null;
        }

        split = 1;
        return servant ? new NameParts.Part(true, false, "Abd", false) : second;
    }

    /// <summary>علي (Ali) written with its own yeh is no على (on).</summary>
    internal static bool IsAli(ArticleScan scan, int token) =>
        scan.KeyIs(token, "علي") && scan.Text.Raw[scan.Text.Tokens[token].End - 1] != 'ى';

    /// <summary>The second half of a name in عبد: عبد الفتاح (Abdel Fattah).</summary>
    public static bool IsServantOf(ArticleScan scan, int token) =>
        token > 0 && token < scan.Count && scan.Block(token) == scan.Block(token - 1) && scan.Text.Key(token - 1) is "عبد" or "وعبد" or "لعبد" or "بعبد"
        && scan.Text.Key(token) is { Length: >= 4 } key && key.StartsWith("ال");

    /// <summary>A name that is also a word opens a run when a clear name follows: حسن البنا (Hassan al-Banna).</summary>
    public static bool IsClearBefore(
        ArticleScan scan, CandidateIndex index, int token, int split, NameParts.Part start, NameContext context)
    {
        int next = token + 1;
        if (!IsArabicWord(scan, next, token))
        {
            return NameJoints.Continues(scan, next, token) > 0;
        }

        bool mostly = start.Mostly || IsAli(scan, token);
        ReadOnlySpan<char> key = scan.Text.Key(next);
        if (key is "الدين" || (key is "الله" or "الرحمن" && CompoundGivenNames.Opens(scan, token)))
        {
            // بدر الدين (Badr al-Din)
            return true;
        }

        if ((key is "عبد" && IsServantOf(scan, next + 1)) || (key is "ابو" or "ال" && IsArabicWord(scan, next + 1, token) && !ArabicRoles.IsOffice(scan, next + 1)
            && scan.Text.Key(next + 1) is not "البيت" && !SpeechVerbs.Contains(scan.Text.Hash(token)) && !scan.HasCue<TitleCue>(token)
            && (mostly || context != NameContext.None || !CommonWords.Contains(scan.Text.Key(token)[split..]))))
        {
            // عمر عبد الله (Omar Abdullah), كمال أبو الرب (Kamal Abu al-Rub)
            return true;
        }

        if (key is "بن" or "ولد" or "ايت" && IsArabicWord(scan, next + 1, token))
        {
            return NameParts.Default.Find(scan.Text.Hash(next + 1)) is not null;
        }

        if (context == NameContext.None && !mostly && SpeechVerbs.Contains(scan.Text.Hash(token)))
        {
            // طالب منصور is rather "Mansour demanded".
            return false;
        }

        if (mostly && IsArabicWord(scan, next + 1, token) && ArabicRoles.IsRole(scan.Text.Key(next + 1)) && (NameParts.Default.Find(key) is not null || IsUnknown(scan, index, next, token)))
        {
            // كريم تاج عضو المكتب (Karim Taj, member of the bureau)
            return true;
        }

        if (NameParts.Default.Find(scan.Text.Hash(next)) is { } part)
        {
            bool everyday = !mostly && CommonWords.Contains(scan.Text.Key(token)[split..]);
            if (mostly && part.Given && IsArabicWord(scan, next + 1, token) && scan.Text.Key(next + 1).StartsWith("ال")
                && IsFamilyLike(scan, index, next + 1, token, true))
            {
                // نوري كامل المالكي (Nouri Kamil al-Maliki)
                return true;
            }

            return everyday ? !part.Common && !CommonWords.Contains(key)
                : !part.Common || key.StartsWith("ال") || !CommonWords.Contains(key) || IsAli(scan, next)
                || (mostly && context == NameContext.Speech);
        }

        if (mostly && !scan.Text.Key(token).StartsWith("ال") && key is ['ا', 'ل', _, _, _, ..] && !Surnames.IsDeed(scan, next) && !key.EndsWith("ين") && NameShape.Default.Score(key) > -3 && IsUnknown(scan, index, next, token))
        {
            // كمال الهلوش (Kamal al-Halloush)
            return true;
        }

        // خليل الزياني (Khalil al-Zayani): a nisba that is no ordinary adjective.
        bool nisba = key.Length > 6 && key.StartsWith("ال") && key[^1] == 'ي' && !CommonWords.Contains(key[2..]);
        return ((nisba && (mostly || NameShape.Default.Score(key) > 0)) || context != NameContext.None)
            && (mostly || !CommonWords.Contains(scan.Text.Key(token)[split..]))
            && NameShape.Default.Score(key) > (mostly ? -2 : 1) && IsUnknown(scan, index, next, token);
    }

    /// <summary>How many of the next words belong to the name for certain; a particle counts with the word it leads.</summary>
    /// <param name="sure">True after a given name that is no ordinary word.</param>
    public static int Continues(ArticleScan scan, CandidateIndex index, int token, int first, bool sure)
    {
        if (!IsArabicWord(scan, token, first))
        {
            return 0;
        }

        if (IsServantOf(scan, token) || CompoundGivenNames.IsEpithet(scan, token))
        {
            return 1;
        }

        if (CompoundGivenNames.IsOfGod(scan, token) && !ArabicRoles.IsOffice(scan, token))
        {
            return 2;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (key is "الدين" or "الله" || (key is "الرحمن" && CompoundGivenNames.Opens(scan, token - 1)))
        {
            return 1;
        }

        if (!IsParticle(key))
        {
            return IsFamilyLike(scan, index, token, first, sure) ? 1 : 0;
        }

        if (key is "ال" && IsArabicWord(scan, token + 1, first))
        {
            // آل ثاني (Al Thani): the clan's name may be any word.
            return 2;
        }

        bool strict = key is "عبد" or "لو" or "بل" or "دل";
        int more = Continues(scan, index, token + 1, first, sure);
        if (more > 0)
        {
            return 1 + more;
        }

        if ((key is "بن" or "ابو" or "ابا" || (key is "ابي" && scan.KeyIs(token - 1, "بن"))) && IsArabicWord(scan, token + 1, first) && !ArabicRoles.IsOffice(scan, token + 1))
        {
            // بن لبدة, أبو ذراع: the father's or byname may be any word.
            return 2;
        }

        bool listed = IsArabicWord(scan, token + 1, first) && NameParts.Default.Find(scan.Text.Hash(token + 1)) is not null;
        if (key is "فان" or "فون" or "دي" or "ديل" && IsFree(scan, index, token + 1, first, 0))
        {
            // فان غال (van Gaal)
            return 2;
        }

        bool fits = !strict && (listed && key is "بن" or "ابن" or "ال" or "ولد" or "بنت"
            || (IsUnknown(scan, index, token + 1, first)
                && NameShape.Default.Score(scan.Text.Key(token + 1)) > (key is "ال" or "بن" or "ولد" ? -3 : -1)));
        return fits ? 2 : 0;
    }

    /// <summary>
    /// A name of the gazetteer ends here; only a particle leads on from it (آل ثاني, Al Thani), or a family name after a given name,
    /// which makes it another's: عبدالله بن عبدالعزيز الربيعة is not the king.
    /// </summary>
    public static bool EndsListed(ArticleScan scan, CandidateIndex index, int first, int last) =>
        last > first && HoldsListed(index, first, last) && !IsNamesake(scan, index, first, last);

    private static bool HoldsListed(CandidateIndex index, int first, int last)
    {
        if (index.AnyAt(first, EntityKind.Person) == 0)
        {
            return false;
        }

        foreach (Candidate c in index.At(first))
        {
            if (c.Last == last && c is { Kind: EntityKind.Person, Supported: true, Names.Count: > 0 })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A definite family name follows a listed name that ends in a given name.</summary>
    public static bool IsNamesake(ArticleScan scan, CandidateIndex index, int first, int last) =>
        last > first && IsArabicWord(scan, last + 1, first) && scan.Text.Key(last + 1).StartsWith("ال")
        && (index.AnyAt(last + 1, EntityKind.Date) == 0 || !index.At(last + 1).Exists(static c => c.Kind == EntityKind.Date))
        && (NameParts.Default.Find(scan.Text.Hash(last)) is { Given: true, Family: false } || IsServantOf(scan, last) || scan.Text.Key(last).StartsWith("عبدال"))
        && (NameParts.Default.Find(scan.Text.Hash(last + 1)) is { Family: true, Common: false } || IsFamilyLike(scan, index, last + 1, first, true));

    public static bool LeadsOn(ArticleScan scan, int token) => token < scan.Count && scan.Text.Key(token) is "ال" or "بن" or "ابن";

    private static bool IsParticle(ReadOnlySpan<char> key) =>
        key is "بن" or "ابن" or "ال" or "بنت" or "عبد" or "ابو" or "ابي" or "ابا" or "دي" or "فان" or "فون" or "ولد" or "بو" or "ايت"
            or "ديل" or "دل" or "دو" or "لو" or "سان" or "بل";

    internal static bool IsArabicWord(ArticleScan scan, int token, int first) =>
        token < scan.Count && scan.Block(token) == scan.Block(first) && scan.IsWord(token) && scan.Arabic(token)
        && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore);

    /// <summary>A word that can end a name: a listed family name, or a definite word in yeh (a nisba).</summary>
    public static bool IsFamilyLike(ArticleScan scan, CandidateIndex index, int token, int first, bool sure)
    {
        if (!IsArabicWord(scan, token, first) || ArabicRoles.IsOffice(scan, token))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        NameParts.Part? listed = NameParts.Default.Find(scan.Text.Hash(token));
        if (listed is null && DescriptorRule.Nationality(index, token) is not null)
        {
            return false;
        }

        if (sure && token == first + 1 && first > 0 && key is ['ا', 'ل', _, _, .., 'ي'] && scan.HasCue<DirectionCue>(token)
            && PersonEcho.Heads.Contains(scan.Text.Hash(first - 1)))
        {
            // إعفاء إلياس الغربي (the dismissal of Elias al-Gharbi, "the western")
            return true;
        }

        if ((key.StartsWith("عبدال") && key.Length > 7)
            || (key.StartsWith("ابو") && key.Length > 5 && token > first && !index.At(token).Exists(static c => c.Kind == EntityKind.Place)))
        {
            // حسن أبوزريبة: a byname written as one word, but no Abu Dhabi.
            return true;
        }

        if (listed is { } part)
        {
            bool ali = IsAli(scan, token) && token > first;
            if (key.Length < 4 && !ali && CommonWords.Contains(key) && key is not ("حسن" or "عمر" or "سعد" or "نصر"))
            {
                // بان (that): no Ban Ki-moon behind a name.
                return false;
            }

            bool afterGiven = token > first && sure && (!CommonWords.Contains(key) || (part.Given && (key.Length > 3 || key is "حسن" or "عمر" or "سعد" or "نصر")));
            return !part.Common || key.StartsWith("ال") || ali || afterGiven;
        }

        return token > first && IsMaghrebi(scan, index, token, key)
            || (key.Length >= 6 && key.StartsWith("ال") && key[^1] == 'ي' && !CommonWords.Contains(key) && !scan.HasCue<Cue>(token));
    }

    /// <summary>
    /// بلافريج (Belafrej), بنعبو (Benabbou), بوعيدة (Bouaida): family names of the Maghreb with "father of" or "son of" in one word, which no
    /// table, no other name and no word behind ب (in) explains.
    /// </summary>
    private static bool IsMaghrebi(ArticleScan scan, CandidateIndex index, int token, ReadOnlySpan<char> key) =>
        key is ['ب', 'ن' or 'ل' or 'و', _, _, _, ..] && !(key[1] == 'ل' && key[^1] == 'ه') && !OrdinaryWords.Contains(key) && !CommonWords.Contains(key) && !OrdinaryWords.Contains(key[1..]) && !CommonWords.Contains(key[1..])
        && !scan.HasCue<Cue>(token, procliticAllowed: true) && !index.At(token).Exists(static c => !c.Rejected && c.Kind != EntityKind.Person);

    /// <summary>A word that nothing else explains, after a given name: no common word, cue, known name or enclitic ending.</summary>
    public static bool IsUnknown(ArticleScan scan, CandidateIndex index, int token, int first)
    {
        if (token >= scan.Count || scan.Block(token) != scan.Block(first) || !IsFree(scan, index, token, first, 0))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (IsParticle(key) || key is "دير" or "مار")
        {
            // Nothing that it could lead to follows; a monastery or a saint is no part of a name.
            return false;
        }

        double score = NameShape.Default.Score(key);
        return key[0] switch
        {
            // وارين (Warren) after a given name, if no word and no name stands behind the و (and).
            'و' => score > 1.5 && key.Length > 4 && (key[1] is 'ا' or 'و' || (key[1] is 'ي' && score > 4)) && !OrdinaryWords.Contains(key[1..])
                && NameParts.Default.Find(key[1..]) is null && score > NameShape.Default.Score(key[1..]) + 1 && !index.At(token).Exists(c => c.Proclitic is not null),
            'ف' or 'ب' or 'ل' or 'ك' => score > 3.5
                || (score > -1 && !CommonWords.Contains(key[1..]) && NameParts.Default.Find(key[1..]) is null
                    && (score > 0.5 || IsNoWordBehindLetter(index, token, key))),
            'س' when key[1] is 'ي' or 'ت' && key.Length < 7 => score > 1.5,
            _ => true,
        };
    }

    /// <summary>
    /// كاجودا (Cajuda), لوب (Loeb): what is left without the first letter is no word and no name, nor built like a verb or with an
    /// article.
    /// </summary>
    private static bool IsNoWordBehindLetter(CandidateIndex index, int token, ReadOnlySpan<char> key)
    {
        bool built = key[1] is 'ا' or 'ي' or 'ت' or 'ن' or 'ل' && !(key[0] == 'ك' && key[1] == 'ا' && key[2] != 'ل');
        return !built && key[0] != key[1] && key[^1] != 'ه' && !OrdinaryWords.Contains(key[1..]) && !index.At(token).Exists(static c => c.Proclitic is not null);
    }

    /// <summary>No common word, cue, supported name or inflected ending explains the word.</summary>
    public static bool IsFree(ArticleScan scan, CandidateIndex index, int token, int first, int split)
    {
        if (token >= scan.Count || !scan.IsWord(token) || !scan.Arabic(token) || (token > first && scan.Text.Tokens[token].Is(TokenFlags.LineBefore)))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token)[split..];
        ulong state = scan.Text.States[token];
        return key.Length >= 3 && (split > 0 || !scan.HasCue<Cue>(token, procliticAllowed: true))
            && !OrdinaryWords.Contains(key, split == 0 ? state : KeyHash.Cut(state, scan.Text.Key(token)[..split])) && !ArabicRoles.IsOffice(scan, token)
            && !IsTold(index, token, first) && !EndsInflected(scan, token, key)
            && (!key.StartsWith("ال") || (key[^1] == 'ي' && key.Length > 4) || !CommonWords.Contains(key[2..]));
    }

    /// <summary>A name is known at a token, other than a person's of this one word behind the first of a name.</summary>
    private static bool IsTold(CandidateIndex index, int token, int first)
    {
        foreach (Candidate c in index.At(token))
        {
            if (!c.Rejected && (c.Supported || c.Kind == EntityKind.Nationality) && !(c is { Kind: EntityKind.Person, Length: 1 } && token > first))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool EndsInflected(ArticleScan scan, int token, ReadOnlySpan<char> key) =>
        (key.EndsWith("نا") && OrdinaryWords.Contains(key[..^2])) || key.EndsWith("ها") || key.EndsWith("هم") || key.EndsWith("هما") || key.EndsWith("ات") || (key.EndsWith("ون") && key.Length > 6 && NameShape.Default.Score(key) < 2)
        || (key.EndsWith("ين") && key.Length > 6 && NameShape.Default.Score(key) < 2) || key.EndsWith("يه")
        || (scan.Text.Raw[scan.Text.Tokens[token].End - 1] == 'ه' && NameShape.Default.Score(key) < 2
            && (key.Length < 5 || OrdinaryWords.Contains(key[..^1])))
        || scan.Text.Raw.AsSpan(0, scan.Text.Tokens[token].End) is [.., 'ت', 'ه'] or [.., '\u064B'] or [.., '\u064B', 'ا'] or [.., 'ا', '\u064B'];
}
