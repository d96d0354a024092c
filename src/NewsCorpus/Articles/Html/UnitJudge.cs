using NewsCorpus.Articles.Plain;

namespace NewsCorpus.Articles.Html;

/// <summary>Says of each unit of a page what it is, once the element that holds the article is known.</summary>
internal static class UnitJudge
{
    public static void Judge(IReadOnlyList<HtmlUnit> units, HtmlPart main)
    {
        string? list = null;
        string? rest = null;
        double all = units.Sum(unit => unit.Part.IsInside(main) ? unit.Prose : 0);
        double before = 0;
        foreach (HtmlUnit unit in units)
        {
            bool inside = unit.Part.IsInside(main);
            CueEffect effect = CueEffect.Line;
            (unit.Kind, unit.Reason) = inside ? Inside(unit, main, ref list, out effect) : Outside(unit);
            if (!inside)
            {
                continue;
            }

            if (rest is not null && unit.Kind != BlockKind.Boilerplate)
            {
                (unit.Kind, unit.Reason) = (BlockKind.Boilerplate, rest);
            }
            else if (effect == CueEffect.Rest
                && before > (unit.Reason is "comments" or "comment-form" ? 0.3 : 0.5) * all)
            {
                rest = unit.Reason;
            }

            before += unit.Prose;
        }
    }

    /// <summary>
    /// Whole paragraphs between the headline and the article's element belong to the article, as do those that follow
    /// the element at once: advertisements and players cut articles in two.
    /// </summary>
    public static void Widen(IReadOnlyList<HtmlUnit> units, int title, int firstBody)
    {
        for (int i = title + 1; i < firstBody && title >= 0; i++)
        {
            if (IsStray(units[i], 60))
            {
                (units[i].Kind, units[i].Reason) = (BlockKind.Body, null);
            }
        }

        int last = units.Count - 1;
        while (last >= 0 && units[last].Kind != BlockKind.Body)
        {
            last--;
        }

        for (int i = last + 1; i < units.Count && last >= 0 && IsStray(units[i], 80); i++)
        {
            (units[i].Kind, units[i].Reason) = (BlockKind.Body, null);
        }
    }

    private static bool IsStray(HtmlUnit unit, int length) =>
        unit.Reason == "outside" && unit.Prose >= length && unit.LinkShare < 0.3
            && unit.Part.Tag is "p" or "div" or "span" or "section"
        && MainContent.EndsSentence(unit.Text);

    private static (BlockKind Kind, string? Reason) Outside(HtmlUnit unit)
    {
        if (unit.Part.IsHidden)
        {
            return (BlockKind.Boilerplate, "hidden");
        }

        if (unit.Part.Aside is { } aside)
        {
            return (BlockKind.Boilerplate, aside);
        }

        LineTraits line = LineTraits.Of(unit.Text, new TextLine(0, unit.Text.Length, true));
        return (BlockKind.Boilerplate, line.Cue is { Reason: not ("byline" or "dateline" or "section") } cue
            ? cue.Reason
            : unit.LinkShare > 0.6 ? "links" : "outside");
    }

    private static (BlockKind Kind, string? Reason) Inside(HtmlUnit unit, HtmlPart main, ref string? list,
        out CueEffect effect)
    {
        effect = CueEffect.Line;
        if (unit.Part.IsHidden)
        {
            return (BlockKind.Boilerplate, "hidden");
        }

        if (unit.Part.Aside is { } aside)
        {
            return (BlockKind.Boilerplate, aside);
        }

        if (unit.IsCode)
        {
            return (BlockKind.Boilerplate, "code");
        }

        LineTraits line = LineTraits.Of(unit.Text, new TextLine(0, unit.Text.Length, true));
        if (line.IsRule)
        {
            return (BlockKind.Boilerplate, "separator");
        }

        string? role = RoleWithin(unit.Part, main);
        if (role is "byline" or "date" && unit.Text.Length < 200)
        {
            return (role == "byline" ? BlockKind.Byline : BlockKind.Dateline, null);
        }

        if (line.Cue is { Reason: not ("byline" or "dateline" or "section") } cue
            && (line.CueIsPlain || !line.IsParagraph || unit.LinkShare > 0.3))
        {
            effect = cue.Effect;
            list = cue.Effect != CueEffect.Line && line.CueIsPlain ? cue.Reason : null;
            return (BlockKind.Boilerplate, cue.Reason);
        }

        if (list is not null)
        {
            if (line.IsParagraph && unit.LinkShare < 0.5)
            {
                list = null;
            }
            else
            {
                return (BlockKind.Boilerplate, list);
            }
        }

        if (role == "caption")
        {
            return (BlockKind.Body, "caption");
        }

        bool links = unit.LinkShare > 0.8
            || (unit.LinkShare > 0.5 && unit.Text.AsSpan().Count('|') > 2 && !line.EndsSentence);
        if (links && (unit.Text.Length < 250 || unit.Part.Tag == "li") && !unit.IsHeading)
        {
            return (BlockKind.Boilerplate, "links");
        }

        if (unit.IsHeading)
        {
            return (BlockKind.Heading, null);
        }

        return (BlockKind.Body, unit.Part.Tag == "li" ? "list-item" : null);
    }

    /// <summary>
    /// The role of the nearest part, up to the article's element, that has one that speaks of article text.
    /// </summary>
    private static string? RoleWithin(HtmlPart part, HtmlPart main)
    {
        for (HtmlPart? up = part; up is not null && up != main; up = up.Parent)
        {
            if (up.Role is "byline" or "date" or "caption" or "lead")
            {
                return up.Role;
            }
        }

        return null;
    }

    /// <summary>A heading that no text follows before the article ends heads something that was set aside.</summary>
    public static void DropLooseHeadings(IReadOnlyList<HtmlUnit> units, int title)
    {
        bool text = false;
        for (int i = units.Count - 1; i > title; i--)
        {
            if (units[i].Kind == BlockKind.Body)
            {
                text = true;
            }
            else if (units[i].Kind == BlockKind.Heading && !text)
            {
                (units[i].Kind, units[i].Reason) = (BlockKind.Boilerplate, "loose-heading");
            }
        }
    }
}
