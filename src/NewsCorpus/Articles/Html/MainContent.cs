using System.Collections.Frozen;

namespace NewsCorpus.Articles.Html;

/// <summary>
/// Finds the element that holds the article. Every unit is weighed as prose (length, links, punctuation, element);
/// paragraphs side by side weigh more together than alone, so that an article's run of them outweighs any number of
/// scattered teasers; then the page is descended from its root for as long as nearly all the weight lies in one
/// child.
/// </summary>
internal static class MainContent
{
    private const double GroupPower = 2;
    private const double DescendShare = 0.8;
    private const double TrustedShare = 0.4;
    private const int LittleProse = 150;
    private const int LayoutCell = 400;

    // What seldom holds prose of its own. Where all of a page's parts of such a role hold much of its prose together,
    // the name means something else there.
    private static readonly FrozenSet<string> Light = FrozenSet.Create(
        StringComparer.Ordinal,
        "advert", "author-bio", "follow-us", "gallery", "header", "poll", "search", "share", "sidebar", "tags", "tools");

    public static HtmlPart Find(HtmlPart root, IReadOnlyList<HtmlPart> parts, IReadOnlyList<HtmlUnit> units)
    {
        Reveal(parts, units);
        Weigh(units);
        double total = units.Sum(unit => unit.Prose);
        TrustRoles(parts, total);
        if (Sum(parts, units) <= 0)
        {
            // All of it seems set aside: take the roles back and look again.
            foreach (HtmlPart part in parts)
            {
                part.Aside = null;
            }

            Sum(parts, units);
        }

        HtmlPart at = root;
        while (true)
        {
            HtmlPart? best = at.Parts.MaxBy(part => part.Mass);
            if (best is null || best.Mass < DescendShare * at.Mass || best.Mass <= 0
                || best.Tag is "p" or "li" or "ul" or "ol")
            {
                return at;
            }

            at = best;
        }
    }

    /// <summary>Where nearly all text is hidden, a script shows it: then it is as good as visible.</summary>
    private static void Reveal(IReadOnlyList<HtmlPart> parts, IReadOnlyList<HtmlUnit> units)
    {
        double hidden = 0;
        double visible = 0;
        foreach (HtmlUnit unit in units)
        {
            int prose = unit.Text.Length - unit.LinkLength;
            hidden += unit.Part.IsHidden && unit.Text.Length >= 80 && EndsSentence(unit.Text) ? prose : 0;
            visible += unit.Part.IsHidden || unit.Text.Length < 40 || unit.LinkShare > 0.6 ? 0 : prose;
        }

        if (hidden > 1000 && hidden > 2 * visible)
        {
            foreach (HtmlPart part in parts)
            {
                part.IsHidden = false;
            }
        }
    }

    private static void Weigh(IReadOnlyList<HtmlUnit> units)
    {
        foreach (HtmlUnit unit in units)
        {
            double prose = ProseOf(unit);
            unit.Prose = prose;
            if (prose <= 0)
            {
                continue;
            }

            for (HtmlPart? part = unit.Part; part is not null; part = part.Parent)
            {
                part.Prose += prose;
            }
        }
    }

    private static double ProseOf(HtmlUnit unit)
    {
        int length = unit.Text.Length;
        if (length < 40 || unit.IsHeading || unit.LinkShare > 0.6 || unit.Part.IsHidden || unit.Part.Role == "caption"
            || unit.IsCode)
        {
            return 0;
        }

        double prose = length - unit.LinkLength;
        bool sentence = EndsSentence(unit.Text);
        if (!sentence && length < 100)
        {
            prose *= 0.2;
        }

        return unit.Part.Tag switch
        {
            "li" or "dd" or "dt" => prose * 0.6,
            "td" or "th" => prose * 0.7,
            _ => prose,
        };
    }

    public static bool EndsSentence(string text)
    {
        int i = text.Length - 1;
        while (i > 0 && text[i] is '"' or '”' or '“' or '»' or ')' or '\'' or '’' or ']')
        {
            i--;
        }

        return text[i] is '.' or '!' or '?' or '؟' or '…' or '۔' or '。';
    }

    /// <summary>
    /// A role is not believed of a part with much of the page's prose in it (wrappers carry names like
    /// "with-sidebar"), nor of one with the headline in it.
    /// </summary>
    private static void TrustRoles(IReadOnlyList<HtmlPart> parts, double total)
    {
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            HtmlPart part = parts[i];
            if (part.Tag == "h1" && part.Parent is not null)
            {
                part.HoldsTitle = true;
            }

            if (part.HoldsTitle && part.Parent is { } parent)
            {
                parent.HoldsTitle = true;
            }
        }

        HashSet<string> doubtful = Doubtful(parts, total);
        foreach (HtmlPart part in parts)
        {
            string? aside = AsideRole(part);
            if (aside is not null && part.Prose >= LittleProse && doubtful.Contains(aside))
            {
                aside = null;
            }

            if (aside is not null && part.Prose > (part.HoldsTitle ? 0.1 : aside == "comments" ? 0.8
                : TrustedShare) * total && total > 0)
            {
                aside = null;
            }

            // Quoted posts stand in elements named for the network they come from.
            string? above = part.Parent?.Aside;
            part.Aside = part.Tag == "blockquote" && (above ?? aside) is "share" or "sidebar" ? null : above ?? aside;
        }
    }

    private static HashSet<string> Doubtful(IReadOnlyList<HtmlPart> parts, double total)
    {
        Dictionary<string, double> prose = new(StringComparer.Ordinal);
        foreach (HtmlPart part in parts)
        {
            if (part.Prose > 0 && AsideRole(part) is { } role && Light.Contains(role) && part.Parent?.Role != role)
            {
                prose[role] = prose.GetValueOrDefault(role) + part.Prose;
            }
        }

        return [.. prose.Where(role => role.Value > (role.Key == "sidebar" ? 0.6 : TrustedShare) * total)
            .Select(role => role.Key)];
    }

    private static string? AsideRole(HtmlPart part) => part.Role switch
    {
        null or "content" or "byline" or "date" or "caption" or "lead" or "section" =>
            part.Tag == "header" && !part.HoldsTitle && !InArticle(part) ? "header" : null,
        var role => role,
    };

    private static bool InArticle(HtmlPart part)
    {
        for (HtmlPart? up = part.Parent; up is not null; up = up.Parent)
        {
            if (up.Tag is "article" or "main")
            {
                return true;
            }
        }

        return false;
    }

    private static double Sum(IReadOnlyList<HtmlPart> parts, IReadOnlyList<HtmlUnit> units)
    {
        foreach (HtmlPart part in parts)
        {
            part.Mass = 0;
            part.OwnProse = 0;
        }

        foreach (HtmlUnit unit in units)
        {
            if (unit.Part.Aside is null && unit.Prose > 0)
            {
                GroupOf(unit.Part).OwnProse += unit.Prose;
            }
        }

        for (int i = parts.Count - 1; i >= 0; i--)
        {
            HtmlPart part = parts[i];
            part.Mass += Math.Pow(part.OwnProse, GroupPower);
            if (part.Parent is { } parent)
            {
                parent.Mass += part.Mass;
            }
        }

        return parts[0].Mass;
    }

    /// <summary>The part whose paragraphs stand side by side with this one.</summary>
    private static HtmlPart GroupOf(HtmlPart part) => part.Tag switch
    {
        // A cell with much text is a column of a page laid out as a table, not a line of data.
        "td" when part.Prose > LayoutCell => part,
        "li" or "td" or "th" => part.Parent?.Parent ?? part,
        _ when part.Parts.Count == 0 => part.Parent ?? part,
        _ => part,
    };
}
