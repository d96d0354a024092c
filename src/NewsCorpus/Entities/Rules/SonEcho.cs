using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Later mentions by the father's name: once مبخوت بن ماضي (Mabkhout bin Madi) is named, بن ماضي means him, though ماضي alone does
/// not; so عبد الإله ابن كيران (Abdelilah Ibn Kirane) is ابن كيران.
/// </summary>
internal static class SonEcho
{
    /// <summary>People by their fathers' names; null if nobody is named by his father's.</summary>
    public static Dictionary<string, Candidate>? Names(ArticleScan scan, List<Candidate> people, WordSieve sieve)
    {
        Dictionary<string, Candidate>? names = null;
        foreach (Candidate person in people)
        {
            if (!IsSon(scan, person.Last - 1) || person.Length < 3 || !scan.Arabic(person.Last))
            {
                continue;
            }

            ReadOnlySpan<char> key = scan.Text.Key(person.Last);
            if (key.Length > 2 && !key.StartsWith("عبد") && (names ??= new(StringComparer.Ordinal)).TryAdd(key.ToString(), person))
            {
                sieve.Add(key);
            }
        }

        return names;
    }

    /// <summary>Who is meant by "son of" and the word at a token; null if another's given name stands before.</summary>
    public static Candidate? At(ArticleScan scan, CandidateIndex index, int token, Dictionary<string, Candidate> names)
    {
        int son = token - 1;
        if (son < 0 || !IsSon(scan, son) || scan.Block(son) != scan.Block(token)
            || !names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scan.Text.Key(token), out Candidate? person)
            || (token >= person.First && token <= person.Last))
        {
            return null;
        }

        int before = scan.PreviousWord(son);
        bool free = before < 0 || !scan.IsWord(before) || scan.Text.Tokens[son].Is(TokenFlags.LineBefore)
            || SpeechVerbs.Contains(scan.Text.Hash(before)) || SpokenNames.IsSaying(scan, before) || PersonEcho.Heads.Contains(scan.Text.Hash(before))
            || (NameParts.Default.Find(scan.Text.Hash(before)) is null
                && (CommonWords.Contains(scan.Text.Key(before)) || OrdinaryWords.Contains(scan.Text.Key(before))
                    || scan.CueAt<Cues.TitleCue>(before, procliticAllowed: true) is not null));
        return free && !index.EndingAt(token).Exists(static c => c is { Kind: EntityKind.Person, Supported: true, Rejected: false, Length: > 1 }) ? person : null;
    }

    private static bool IsSon(ArticleScan scan, int token) => scan.Text.Key(token) is "بن" or "ابن";

    public static void Add(ArticleScan scan, CandidateIndex index, int token, Candidate person)
    {
        Candidate echo = index.Lend(EntityKind.Person, "person:echo");
        echo.First = token - 1;
        echo.Last = token;
        echo.Core = scan.Span(token - 1, 0, token);
        echo.Supported = true;
        echo.Antecedent = person;
        echo.Confidence = 0.85;
        index.Add(echo);
    }
}
