using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// Bodies that are forces: a tribe is one in news that has it fight and none elsewhere, a town's military council and the directorate of its
/// security (مديرية أمن قنا, of Qena) are wherever they are named; an operations room goes by the coalition it is called by.
/// </summary>
internal static class FightingBodies
{
    private const string Tribe = "tribe";

    /// <summary>How many words before and behind a tribe may say that it fights.</summary>
    private const int Reach = 9;

    /// <summary>Men with arms, and what they do: of whom the tribe is right behind them or the next words.</summary>
    private static readonly KeySet Fighting = KeySet.Read("Entities/Data/fighting-words.txt");

    public static void Apply(ArticleScan scan, List<Candidate> kept)
    {
        for (int i = 0; i < kept.Count; i++)
        {
            Candidate body = kept[i];
            if (body.Kind is not (EntityKind.Organization or EntityKind.ArmedGroup))
            {
                continue;
            }

            string? subkind = body.Entry?.Subkind ?? body.Subkind;
            if (subkind == Tribe)
            {
                body.Kind = Fights(scan, kept, body) ? EntityKind.ArmedGroup : EntityKind.Organization;
            }
            else if (body.Kind == EntityKind.ArmedGroup)
            {
                ByCoalition(body, subkind);
            }
            else if (body is { Entry: null, Rule: "composed:body" or "composed:institution" } && scan.Arabic(body.First))
            {
                ByWords(scan, kept, i);
            }
        }
    }

    /// <summary>غرفة عمليات فجر ليبيا (the operations room of Libya Dawn).</summary>
    private static void ByCoalition(Candidate room, string? subkind)
    {
        if (subkind == "operations room" && room is { Entry: null, Inner.Entry: { Kind: EntityKind.ArmedGroup, Subkind: "coalition" } coalition })
        {
            room.Entry = coalition;
        }
    }

    private static void ByWords(ArticleScan scan, List<Candidate> kept, int at)
    {
        Candidate body = kept[at];
        ReadOnlySpan<char> head = scan.Text.Key(body.First)[(body.Proclitic?.Length ?? 0)..];
        if (body.Length > 2 && head is "مديريه" or "مديريات" or "اداره" && scan.Text.Key(body.First + 1) is "امن" or "شرطه" or "مرور")
        {
            (body.Kind, body.Subkind) = (EntityKind.ArmedGroup, "police");
        }
        else if (head is "غرفه" && scan.KeyIs(body.First + 1, "العمليات") && body.Length > 2 && scan.Text.Key(body.Last) is "المشتركه" or "العسكريه")
        {
            (body.Kind, body.Subkind) = (EntityKind.ArmedGroup, "operations room");
        }
        else if (body.Length == 2 && head is "المجلس" && scan.KeyIs(body.Last, "العسكري") && at + 1 < kept.Count
            && kept[at + 1] is { Kind: EntityKind.Place, Entry.Subkind: not ("country" or "region") } town
            && (town.First == body.Last + 1 || (town.First == body.Last + 2 && scan.KeyIs(body.Last + 1, "في"))) && scan.Block(town.First) == scan.Block(body.Last))
        {
            (body.Kind, body.Subkind, body.Id, body.FullEnd) = (EntityKind.ArmedGroup, "militia", null, town.Core.End);
        }
    }

    private static bool Fights(ArticleScan scan, List<Candidate> kept, Candidate tribe)
    {
        foreach (Candidate other in kept)
        {
            if ((other.Entry?.Subkind ?? other.Subkind) == Tribe && IsSame(other, tribe) && IsToldToFight(scan, other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(Candidate one, Candidate other) => one == other || (one.Entry is not null && one.Entry == other.Entry);

    private static bool IsToldToFight(ArticleScan scan, Candidate tribe)
    {
        int block = scan.Block(tribe.First);
        for (int token = tribe.First - 1; token >= tribe.First - Reach && token >= 0 && scan.Block(token) == block && !scan.IsOne(token, ".!?؟"); token--)
        {
            if (IsFight(scan, token))
            {
                return true;
            }
        }

        for (int token = tribe.Last + 1; token <= tribe.Last + Reach && token < scan.Count && scan.Block(token) == block && !scan.IsOne(token, ".!?؟"); token++)
        {
            if (IsFight(scan, token))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFight(ArticleScan scan, int token) => Fighting.Contains(scan.Text.Hash(token))
        || (scan.Text.Key(token) is ['و', _, _, _, .. ] and var joined && Fighting.Contains(KeyHash.Of(joined[1..])));
}
