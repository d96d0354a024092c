using System.Runtime.InteropServices;
using NewsCorpus.Entities.Cues;
using NewsCorpus.Entities.Rules;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// The core of a mention is the name without its designator, also where a table lists both together: مجموعة فاغنر
/// (Wagner group) is فاغنر with a designator, because the same row is called that alone.
/// </summary>
internal static class BareNames
{
    /// <param name="scan">The article.</param>
    /// <param name="kept">Its mentions by place, linked.</param>
    public static void Apply(ArticleScan scan, List<Candidate> kept)
    {
        for (int i = 0; i < kept.Count; i++)
        {
            Candidate candidate = kept[i];
            if (candidate.Kind == EntityKind.ArmedGroup && scan.Arabic(candidate.First))
            {
                GroupLeads.Widen(scan, kept, i);
            }

            if (candidate is not { Form: MentionForm.Name, Entry: { } entry } || !scan.Arabic(candidate.First))
            {
                continue;
            }

            ReadOnlySpan<Candidate> behind = CollectionsMarshal.AsSpan(kept)[(i + 1)..];
            if (candidate.Kind == EntityKind.Person)
            {
                LeaveTitleOut(scan, behind, candidate);
            }
            else if (IsNamed(candidate.Kind))
            {
                LeaveDesignatorOut(scan, behind, candidate, entry);
                if (candidate.Kind is EntityKind.ArmedGroup or EntityKind.Media)
                {
                    KeepToQuotes(scan, behind, candidate);
                }
            }
        }
    }

    private static bool IsNamed(EntityKind kind) =>
        kind is EntityKind.ArmedGroup or EntityKind.Organization or EntityKind.Media or EntityKind.Place;

    private static void LeaveDesignatorOut(ArticleScan scan, ReadOnlySpan<Candidate> behind, Candidate candidate, GazetteerEntry entry)
    {
        if (candidate.Last == candidate.First
            || scan.CueAt<TriggerCue>(candidate.First, procliticAllowed: true) is not var (trigger, head, _)
            || trigger.After || trigger.Number != CueNumber.Singular || trigger.Kind != candidate.Kind || head >= candidate.Last)
        {
            return;
        }

        int first = scan.NextWord(head);
        bool quoted = first >= 0 && scan.IsQuote(first - 1) && (scan.IsQuote(candidate.Last) || scan.IsQuote(candidate.Last + 1));
        if (first >= 0 && first <= candidate.Last && (quoted || IsNameOf(scan, first, candidate.Last, entry)))
        {
            BeginAt(scan, behind, candidate, first);
        }
    }

    /// <summary>
    /// Quotation marks say what the name is: قوات ”درع الجزيرة“ (the "Peninsula Shield" force), “حزب الله” اللبناني (Hezbollah of
    /// Lebanon).
    /// </summary>
    private static void KeepToQuotes(ArticleScan scan, ReadOnlySpan<Candidate> behind, Candidate candidate)
    {
        int opens = scan.IsQuote(candidate.First - 1) && !Closes(scan, candidate.First - 1) ? candidate.First - 1 : -1;
        int closes = -1;
        for (int token = candidate.First; token <= candidate.Last + 1 && token < scan.Count && scan.Block(token) == scan.Block(candidate.First); token++)
        {
            if (scan.IsQuote(token))
            {
                (opens, closes) = opens < 0 ? (token, closes) : (opens, closes < 0 ? token : closes);
            }
        }

        bool opensInside = opens == candidate.First + 1 && opens < candidate.Last && !(closes == opens + 2 && CommonWords.Contains(scan.Text.Key(opens + 1)));
        bool closesInside = opens == candidate.First - 1 && closes > candidate.First && closes < candidate.Last;
        if (closes < opens + 2 || !(opensInside || closesInside) || scan.Text.Tokens[candidate.First].Start < candidate.Core.Start - 2)
        {
            return;
        }

        TextSpan core = new(scan.Text.Tokens[opens + 1].Start, scan.Text.Tokens[closes - 1].End);
        foreach (Candidate other in behind)
        {
            if (other.First > candidate.Last)
            {
                break;
            }

            if (other.Core == core)
            {
                return;
            }
        }

        candidate.FullStart = candidate.FullStart < 0 ? candidate.Core.Start : Math.Min(candidate.FullStart, candidate.Core.Start);
        candidate.FullEnd = Math.Max(candidate.FullEnd, Math.Max(candidate.Core.End, scan.Text.Tokens[closes].End));
        (candidate.Core, candidate.Proclitic) = (core, opensInside ? null : candidate.Proclitic);
    }

    /// <summary>A mark that stands close to the word before it and apart from the one behind.</summary>
    private static bool Closes(ArticleScan scan, int mark) =>
        !scan.Text.Tokens[mark].Is(TokenFlags.SpaceBefore) && scan.Text.Tokens[mark + 1].Is(TokenFlags.SpaceBefore);

    /// <summary>
    /// الملك سلمان (King Salman) is سلمان with a title. Without the article the word may be a given name: أمير, رائد.
    /// </summary>
    private static void LeaveTitleOut(ArticleScan scan, ReadOnlySpan<Candidate> behind, Candidate candidate)
    {
        if (candidate.Last > candidate.First && scan.CueAt<TitleCue>(candidate.First, procliticAllowed: true) is var (title, last, _)
            && title.Form.StartsWith("ال", StringComparison.Ordinal) && last < candidate.Last
            && scan.NextWord(last) is int first and >= 0 && first <= candidate.Last)
        {
            BeginAt(scan, behind, candidate, first);
        }
    }

    /// <summary>
    /// Moves the beginning of the core, unless another mention has that core. The tokens stay: the index knows the
    /// candidate by them.
    /// </summary>
    private static void BeginAt(ArticleScan scan, ReadOnlySpan<Candidate> behind, Candidate candidate, int first)
    {
        // The quotation mark that closes لواء "فاطميون" (Liwa "Fatemiyoun") belongs to the full span alone.
        bool quoted = scan.IsQuote(candidate.Last);
        int last = quoted ? scan.PreviousWord(candidate.Last) : candidate.Last;
        int end = quoted || scan.IsQuote(first - 1) ? scan.Text.Tokens[last].End : candidate.Core.End;
        TextSpan core = new(scan.Text.Tokens[first].Start, end);
        for (int i = 0; i < behind.Length && behind[i].First <= candidate.Last; i++)
        {
            if (behind[i].Core == core)
            {
                return;
            }
        }

        candidate.FullEnd = Math.Max(candidate.FullEnd, candidate.Core.End);
        candidate.FullStart = candidate.FullStart < 0 ? candidate.Core.Start : Math.Min(candidate.FullStart, candidate.Core.Start);
        (candidate.Core, candidate.Proclitic) = (core, null);
    }

    private static bool IsNameOf(ArticleScan scan, int first, int last, GazetteerEntry entry)
    {
        foreach (NameMatch match in scan.NamesAt(first))
        {
            if (match.Last == last && match.Split == 0)
            {
                foreach (int number in scan.Gazetteer.Trie.Accepted(match.Node))
                {
                    if (scan.Gazetteer.Entry(number).Id == entry.Id)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
