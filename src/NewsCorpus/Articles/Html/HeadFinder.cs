using NewsCorpus.Articles.Plain;

namespace NewsCorpus.Articles.Html;

/// <summary>Finds headline, standfirst, byline and dates among a page's units.</summary>
internal static class HeadFinder
{
    /// <summary>The index of the unit that is the headline, or -1.</summary>
    public static int FindTitle(IReadOnlyList<HtmlUnit> units, HtmlFacts facts, int firstBody)
    {
        string[] keys = [.. new[] { facts.Title, facts.DocumentTitle }.Where(t => t is not null).Select(t =>
            CueKey.Of(t!))];
        int best = -1;
        double bestScore = 2.5;
        for (int i = 0; i < units.Count; i++)
        {
            HtmlUnit unit = units[i];
            if (unit.Text.Length is < 4 or > 400 || unit.Part.IsHidden)
            {
                continue;
            }

            double score = unit.Part.Tag switch { "h1" => 4, "h2" => 2, "h3" => 1, _ => 0 };
            bool named = unit.Part.Tag is not ("li" or "a")
                && unit.Part.Aside is not ("navigation" or "breadcrumb" or "related");
            if (score == 0 && (!named || unit.Text.Length < 12))
            {
                continue;
            }

            string key = CueKey.Of(unit.Text);
            score += named ? Likeness(key, keys) : 0;
            score -= unit.Part.Aside is not null ? 3 : 0;
            score -= i > firstBody && firstBody >= 0 ? 2 : 0;
            score -= unit.LinkShare > 0.8 ? 0.5 : 0;
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }

    /// <summary>How well a unit's key agrees with the titles the page gives of itself.</summary>
    private static double Likeness(string key, string[] titles)
    {
        double best = 0;
        foreach (string title in titles)
        {
            if (key.Length == 0 || title.Length == 0)
            {
                continue;
            }

            double score = key == title ? 6
                : key.Length * 2 > title.Length && (Holds(title, key) || Holds(key, title)) ? 4
                : 0;
            best = Math.Max(best, score);
        }

        return best;
    }

    private static bool Holds(string whole, string part) =>
        whole.StartsWith(part, StringComparison.Ordinal) || whole.EndsWith(part, StringComparison.Ordinal);

    /// <summary>Marks standfirst and byline between headline and text.</summary>
    public static void MarkHead(IReadOnlyList<HtmlUnit> units, HtmlFacts facts, int title, int firstBody)
    {
        int end = firstBody < 0 ? units.Count : firstBody;
        string description = CueKey.Of(facts.Description ?? "");
        bool lead = false;
        for (int i = title + 1; i < end && title >= 0; i++)
        {
            HtmlUnit unit = units[i];
            if (unit.Part.IsHidden || unit.Text.Length > 600 || unit.Part.Aside is not null)
            {
                continue;
            }

            LineTraits line = LineTraits.Of(unit.Text, new TextLine(0, unit.Text.Length, true));
            bool dated = line.Cue?.Reason == "dateline" || DateWords.IsDateLine(line.Key, line.Words, unit.Text);
            bool signed = line.Cue?.Reason == "byline" && !line.EndsSentence && Names.LooksLikeNames(unit.Text);
            string? role = dated ? "date" : signed ? "byline" : NearRole(unit.Part);
            bool described = description.Length > 20 && CueKey.Of(unit.Text) is { Length: > 20 } key
                && (key == description || description.StartsWith(key, StringComparison.Ordinal));
            bool heading = unit.IsHeading && unit.Text.Length is > 40 and < 400 && i <= title + 3
                && unit.LinkShare < 0.3;
            if (!lead && unit.LinkShare < 0.5 && unit.Text.Length > 20 && role is not ("date" or "byline")
                && (role == "lead" || described || heading))
            {
                (unit.Kind, unit.Reason) = (BlockKind.Lead, null);
                lead = true;
            }
            else if (role is "byline" && unit.Text.Length < 200)
            {
                (unit.Kind, unit.Reason) = (BlockKind.Byline, null);
            }
            else if (role is "date" && unit.Text.Length < 120)
            {
                (unit.Kind, unit.Reason) = (BlockKind.Dateline, null);
            }
        }

        if (!lead)
        {
            MarkUnendedLead(units, description);
        }
    }

    /// <summary>
    /// A first paragraph without a full stop before paragraphs that have one is a standfirst, as in plain text.
    /// </summary>
    private static void MarkUnendedLead(IReadOnlyList<HtmlUnit> units, string description)
    {
        // Dates and names that stand where the text begins are no text.
        foreach (HtmlUnit unit in units.Where(unit => unit.Kind == BlockKind.Body).Take(3))
        {
            LineTraits line = LineTraits.Of(unit.Text, new TextLine(0, unit.Text.Length, true));
            if (!DateWords.IsDateLine(line.Key, line.Words, unit.Text))
            {
                break;
            }

            (unit.Kind, unit.Reason) = (BlockKind.Dateline, null);
        }

        List<HtmlUnit> body = [.. units.Where(unit => unit.Kind == BlockKind.Body && unit.Reason is null)];
        if (body.Count < 3)
        {
            return;
        }

        HtmlUnit first = body[0];
        bool role = NearRole(first.Part) == "lead";
        bool unended = !MainContent.EndsSentence(first.Text) && first.Text.Length is > 25 and < 250
            && first.Text[^1] is not (':' or ',' or '،');
        bool othersEnd = body.Skip(1).Count(unit => MainContent.EndsSentence(unit.Text)) * 10 >= (body.Count - 1) * 6;
        if (first.LinkShare < 0.3 && (role || (unended && othersEnd && body[1].Text.Length > 80)
            || (description.Length > 30 && first.Part.Role == "lead" && CueKey.Of(first.Text) == description)))
        {
            (first.Kind, first.Reason) = (BlockKind.Lead, null);
        }
    }

    public static string? NearRole(HtmlPart part)
    {
        HtmlPart? up = part;
        for (int i = 0; i < 4 && up is not null; i++, up = up.Parent)
        {
            if (up.Role is "byline" or "date" or "lead" or "caption")
            {
                return up.Role;
            }
        }

        return null;
    }
}
