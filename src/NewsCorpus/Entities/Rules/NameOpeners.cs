using System.Numerics;
using System.Runtime.InteropServices;
using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Marks the words at which a person's name may begin: titles, capitals, parts of names, kunyas and servants of (عبد), and
/// words before which something makes a name likely. Most words are none of these: a filter over all that are tells so for
/// many words at a time, and what passes it is looked up.
/// </summary>
internal static class NameOpeners
{
    /// <summary>The servant of, joined to its second half: عبدالله (Abdullah).</summary>
    private const string Servant = "عبدال";

    /// <summary>Words of 64 bits in the filter: of a hundred words that are not in it two pass.</summary>
    private const int FilterLength = 4096;

    /// <summary>Son of, father of, mother of and servant of.</summary>
    private static readonly KeySet Particles = new(["بن", "ابو", "ابي", "ابا", "ام", "عبد"]);

    private static readonly ulong[] Filter = MakeFilter();

    /// <summary>
    /// Marks what the words themselves and the marks and verbs before them say; what candidates say is left to
    /// <see cref="MarkBehind"/>.
    /// </summary>
    /// <param name="openers">Where a name may begin.</param>
    /// <param name="contexts">Those of them that stand behind something.</param>
    public static void Mark(ArticleScan scan, CandidateIndex index, TokenSet openers, TokenSet contexts)
    {
        openers.Reset(scan.Count);
        contexts.Reset(scan.Count);
        if (scan.IsThorough)
        {
            openers.Fill();
            contexts.Fill();
            return;
        }

        scan.Marks.Of(CueBits.Title).CopyTo(openers.Words);
        MarkCapitals(scan.Text, openers);
        MarkServants(scan.Text, openers);
        MarkQuotes(scan, index, openers, contexts);
        for (int from = 0; from < scan.Count; from += NameStarts.BatchLength)
        {
            scan.Starts.List(Filter, scan.Text, from, Math.Min(scan.Count, from + NameStarts.BatchLength), scan.Count);
            MarkListed(scan, from, openers, contexts);
        }
    }

    /// <summary>
    /// Behind a nationality a name is likely, and behind a person another, joined by و (and) or a comma.
    /// </summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="from">The first of them that is new.</param>
    /// <param name="openers">What is marked.</param>
    /// <param name="contexts">What is marked for what stands before it.</param>
    /// <returns>How many candidates there are.</returns>
    public static int MarkBehind(CandidateList candidates, int from, TokenSet openers, TokenSet contexts)
    {
        int sorts = CandidateSorts.Of(EntityKind.Nationality) | CandidateSorts.Of(EntityKind.Person);
        for (int i = candidates.Next(from, sorts); i < candidates.Count; i = candidates.Next(i + 1, sorts))
        {
            Candidate candidate = candidates[i];
            if (candidate.Kind == EntityKind.Nationality)
            {
                openers.Add(candidate.First + 1);
                contexts.Add(candidate.First + 1);
            }
            else if (candidate.Kind == EntityKind.Person)
            {
                openers.Add(candidate.Last + 1);
                openers.Add(candidate.Last + 2);
                contexts.Add(candidate.Last + 1);
                contexts.Add(candidate.Last + 2);
            }
        }

        return candidates.Count;
    }

    /// <summary>Parts of names, particles and verbs of speech among the words that passed the filter.</summary>
    private static void MarkListed(ArticleScan scan, int from, TokenSet openers, TokenSet contexts)
    {
        NameParts parts = NameParts.Default;
        ReadOnlySpan<ulong> hashes = scan.Starts.Hashes;
        foreach (ushort start in scan.Starts.All[..scan.Starts.Count])
        {
            int token = from + (start & NameStarts.TokenMask);
            ulong hash = hashes[start & NameStarts.HashMask];
            bool whole = NameStarts.Split(start) == 0;
            if (whole && SpeechVerbs.Contains(hash))
            {
                openers.Add(token + 1);
                contexts.Add(token + 1);
            }

            bool opens = parts.IsGiven(hash) is { } given
                ? (given && OpensAlone(scan, token, whole)) || IsTold(scan, token) || Particles.Contains(hash)
                : Particles.Contains(hash);
            if (opens && (whole || IsJoined(Proclitics.First(scan.Text.Flags[token]))))
            {
                openers.Add(token);
            }
        }
    }

    /// <summary>A given name, and no short word by its letters: علي (Ali), but not على (on).</summary>
    private static bool OpensAlone(ArticleScan scan, int token, bool whole) =>
        (whole && scan.Text.Tokens[token].KeyLength > 3) || ArabicNameParts.At(scan, token, NameContext.None, out int _) is { Given: true };

    /// <summary>What is called after people stands before the name, or it may be of syllables: then a family name opens one too.</summary>
    private static bool IsTold(ArticleScan scan, int token) => (token > 0 && scan.AnyCue(token - 1, CueBits.Bit<TriggerCue>.Value) != 0)
        || EastAsianNames.IsSurname(scan, token) || NamesakesOfPeople.IsOne(scan, token);

    private static void MarkCapitals(TokenizedText text, TokenSet openers)
    {
        const int Flags = sizeof(ulong) / sizeof(TokenFlags);
        const ulong Capitals = (ulong)TokenFlags.Capital * 0x0001_0001_0001_0001;
        ReadOnlySpan<ulong> flags = MemoryMarshal.Cast<TokenFlags, ulong>(text.Flags[..(text.Count + Flags)]);
        for (int i = 0; i < flags.Length; i++)
        {
            for (ulong capitals = flags[i] & Capitals; capitals != 0; capitals &= capitals - 1)
            {
                openers.Add((i * Flags) + (BitOperations.TrailingZeroCount(capitals) / (8 * sizeof(TokenFlags))));
            }
        }
    }

    /// <summary>The keys of a text lie side by side, so that one search finds the few in all of them.</summary>
    private static void MarkServants(TokenizedText text, TokenSet openers)
    {
        ReadOnlySpan<char> keys = text.Keys;
        int at = 0;
        int token = 0;
        while (keys[at..].IndexOf(Servant) is >= 0 and int further)
        {
            at += further;
            while (text.Tokens[token].KeyStart + text.Tokens[token].KeyLength <= at)
            {
                token++;
            }

            int letters = at - text.Tokens[token].KeyStart;
            if (letters == 0 || (letters == 1 && IsJoined(keys[at - 1])))
            {
                openers.Add(token);
            }

            at++;
        }
    }

    /// <summary>What stands behind a quotation mark stands behind what is before it, and so behind a comma that follows the mark.</summary>
    private static void MarkQuotes(ArticleScan scan, CandidateIndex index, TokenSet openers, TokenSet contexts)
    {
        const int Quote = 1 << CueBits.Quote;
        for (int quote = scan.NextCue(0, Quote); quote < scan.Count; quote = scan.NextCue(quote + 1, Quote))
        {
            int token = scan.IsComma(quote + 1) ? quote + 2 : quote + 1;
            if (token < scan.Count && scan.IsWord(token) && (token > quote + 1 || LeadsOver(scan, index, quote)))
            {
                openers.Add(token);
                contexts.Add(token);
            }
        }
    }

    /// <summary>A verb of speech, a nationality or a comma stands before a quotation mark, or another mark, before which one may.</summary>
    private static bool LeadsOver(ArticleScan scan, CandidateIndex index, int quote)
    {
        int before = quote - 1;
        return before >= 0 && (scan.IsComma(before) || scan.IsQuote(before) || index.AnyAt(before, EntityKind.Nationality) != 0
            || SpeechVerbs.Contains(scan.Text.Hash(before)) || scan.Text.Key(before) is "كان" or "وكان" or "كانت" or "وكانت");
    }

    /// <summary>And, for and by: a name may stand behind them.</summary>
    private static bool IsJoined(char letter) => letter is 'و' or 'ل' or 'ب';

    private static ulong[] MakeFilter()
    {
        ulong[] filter = new ulong[FilterLength];
        Add(filter, NameParts.Default.Hashes);
        Add(filter, SpeechVerbs.Hashes);
        Add(filter, Particles.Hashes);
        return filter;
    }

    private static void Add(ulong[] filter, ReadOnlySpan<ulong> hashes)
    {
        foreach (ulong hash in hashes)
        {
            filter[NameTrie.FilterWord(hash, filter.Length)] |= hash == 0 ? 0 : NameTrie.FilterBits(hash);
        }
    }
}
