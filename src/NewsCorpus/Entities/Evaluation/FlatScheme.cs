using System.Collections.Frozen;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Evaluation;

/// <summary>
/// What gold of tokens with one tag each cannot say: a name without the proclitic of its token (وبغداد, "and Baghdad",
/// is one), a name inside another, and in the sets of four tags (people, places, organisations, the rest) which
/// organisations are armed or outlets. Found mentions are brought to its terms before they are compared.
/// </summary>
/// <param name="HasArticles">False where the file does not say where an article ends.</param>
/// <param name="FourTags">True for the tags of CoNLL-2003, ANERcorp and AQMAR: no group, outlet, date or count.</param>
/// <param name="Conventions">What the annotators of the file mark.</param>
internal sealed record FlatScheme(bool HasArticles, bool FourTags, FlatGoldConventions Conventions)
{
    private const string Trigger = "trigger:";

    private static readonly FrozenSet<string> FacilitySubkinds =
        EmbeddedTable.Rows("Entities/Data/facility-subkinds.txt").Select(row => row.Cells[0]).ToFrozenSet(StringComparer.Ordinal);

    public static FlatScheme Of(string content, FlatGoldConventions conventions)
    {
        bool organizations = false;
        bool places = false;
        bool others = false;
        bool articles = false;
        foreach (ReadOnlySpan<char> row in content.AsSpan().EnumerateLines())
        {
            articles |= row.StartsWith("-DOCSTART-", StringComparison.Ordinal);
            ReadOnlySpan<char> cells = row.TrimEnd();
            ReadOnlySpan<char> tag = cells[(cells.LastIndexOfAny(' ', '\t') + 1)..];
            if (tag.Length < 3 || tag[1] != '-')
            {
                continue;
            }

            organizations |= tag[2..] is "ORG";
            places |= tag[2..] is "LOC";
            others |= tag[2..] is not ("ORG" or "LOC") && GoldKinds.Find(tag[2..].ToString()) is not (null or EntityKind.Person);
        }

        return new FlatScheme(articles, organizations && places && !others, conventions);
    }

    /// <summary>The mentions in the gold's terms; without those that the gold has no place for.</summary>
    public IReadOnlyList<EntityMention> Fit(IReadOnlyList<EntityMention> mentions, string text)
    {
        List<EntityMention> fitted = [];
        foreach (EntityMention mention in mentions.Where(m => m.Level == 0))
        {
            Add(mention, mentions, text, fitted);
        }

        return fitted;
    }

    private void Add(EntityMention mention, IReadOnlyList<EntityMention> all, string text, List<EntityMention> fitted)
    {
        EntityMention[] inner = [.. all.Where(m => m.Level == mention.Level + 1 && mention.FullSpan.Contains(m.FullSpan))];
        if (IsLeftOut(mention) || (Conventions.HasFlag(FlatGoldConventions.InnerNames)
            && mention.Kind == EntityKind.Place && Array.Exists(inner, m => m.Kind == EntityKind.Place)))
        {
            foreach (EntityMention nested in inner)
            {
                Add(nested, all, text, fitted);
            }

            return;
        }

        EntityKind kind = FourTags && mention.Kind is EntityKind.ArmedGroup or EntityKind.Media
            ? EntityKind.Organization
            : mention.Kind;
        if (!FourTags || kind is EntityKind.Place or EntityKind.Person or EntityKind.Organization)
        {
            fitted.Add(mention with { Kind = kind, Span = Tokens(mention.Span, text), FullSpan = Tokens(mention.FullSpan, text) });
        }
    }

    private bool IsLeftOut(EntityMention mention) =>
        (Conventions.HasFlag(FlatGoldConventions.NamesOnly) && mention.Form == MentionForm.Descriptor)
            || (Conventions.HasFlag(FlatGoldConventions.NoFacilities) && mention.Kind == EntityKind.Place
                && FacilitySubkinds.Contains(Subkind(mention)));

    /// <summary>A place that no row names has the subkind of the word that told it (trigger:airport).</summary>
    private static string Subkind(EntityMention mention) =>
        mention.Subkind ?? (mention.Rule.StartsWith(Trigger, StringComparison.Ordinal) ? mention.Rule[Trigger.Length..] : "");

    private static TextSpan Tokens(TextSpan span, string text)
    {
        int start = span.Start;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        int end = span.End;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return new TextSpan(start, end);
    }
}
