using AngleSharp.Dom;

namespace NewsCorpus.Articles.Html;

/// <summary>What an element is by its name, role, microdata, id and class, in this order of trust.</summary>
internal static class PartRoles
{
    public static string? Of(IElement element, string tag)
    {
        switch (tag)
        {
            case "nav" or "menu":
                return "navigation";
            case "footer":
                return "footer";
            case "aside":
                return "sidebar";
            case "figcaption" or "caption":
                return "caption";
            case "button" or "fieldset" or "form":
                return "tools";
            case "dialog":
                return "popup";
            case "address":
                return "byline";
            case "time":
                return "date";
            case "html" or "body" or "main" or "h1":
                return null;
        }

        if (element.Attributes.Length == 0)
        {
            return null;
        }

        string? property = element.GetAttribute("itemprop");
        if (property is not null)
        {
            string? known = property.ToLowerInvariant() switch
            {
                "articlebody" or "reviewbody" => "content",
                "author" or "creator" => "byline",
                "datepublished" or "datemodified" => "date",
                "comment" => "comments",
                "caption" => "caption",
                "breadcrumb" => "breadcrumb",
                "keywords" => "tags",
                _ => null,
            };
            if (known is not null)
            {
                return known;
            }
        }

        string? role = element.GetAttribute("role") switch
        {
            "navigation" or "menu" or "menubar" => "navigation",
            "complementary" => "sidebar",
            "contentinfo" => "footer",
            "banner" => "header",
            "search" => "search",
            "dialog" or "alertdialog" => "popup",
            _ => null,
        };
        return role ?? ClassCues.Role(element.Id) ?? ClassCues.Role(element.ClassName);
    }
}
