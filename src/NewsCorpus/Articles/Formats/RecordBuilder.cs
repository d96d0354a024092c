namespace NewsCorpus.Articles.Formats;

/// <summary>Collects the named values of one record and makes a document of them.</summary>
internal sealed class RecordBuilder
{
    private readonly Dictionary<string, (string Value, int Rank, string Name)> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _other = new(StringComparer.Ordinal);

    /// <summary>Whether a text or a page was given.</summary>
    public bool HasContent => _roles.ContainsKey("text") || _roles.ContainsKey("html");

    /// <summary>Feeds often carry no more than a summary: then that is the text. False when there is none.</summary>
    public bool PromoteLead()
    {
        if (!_roles.Remove("lead", out (string Value, int Rank, string Name) lead))
        {
            return false;
        }

        _roles["text"] = lead;
        return true;
    }

    /// <summary>Takes over facts that this record does not have itself.</summary>
    public void TakeMissing(RecordBuilder other)
    {
        foreach ((string role, (string Value, int Rank, string Name) held) in other._roles)
        {
            _roles.TryAdd(role, held);
        }
    }

    public void Add(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return;
        }

        if (FieldRoles.Of(name) is not var (role, rank))
        {
            _other[name] = value;
            return;
        }

        if (!_roles.TryGetValue(role, out (string Value, int Rank, string Name) held))
        {
            _roles[role] = (value, rank, name);
        }
        else if (rank < held.Rank)
        {
            _other[held.Name] = held.Value;
            _roles[role] = (value, rank, name);
        }
        else
        {
            _other[name] = value;
        }
    }

    public ArticleDocument Build(string source)
    {
        string? text = Take("text");
        string? html = Take("html");
        string? lead = Take("lead");
        if (text is null && html is null)
        {
            return Input.Failures.Document(source, "no-text", "the record has no text and no html");
        }

        // A "content" member often holds markup.
        bool markup = html is null && text is not null && LooksLikeMarkup(text);
        return new ArticleDocument
        {
            Source = source,
            Text = html is not null || markup ? null : text,
            Html = html ?? (markup ? text : null),
            Id = Take("id"),
            Title = Take("title"),
            Lead = lead,
            Url = Take("url"),
            Published = Take("published"),
            Modified = Take("modified"),
            Language = Take("language"),
            Author = Take("author"),
            Outlet = Take("outlet"),
            Metadata = _other,
        };
    }

    private string? Take(string role) =>
        _roles.TryGetValue(role, out (string Value, int Rank, string Name) held) ? held.Value : null;

    private static bool LooksLikeMarkup(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return start.StartsWith("<") && (text.Contains("</p>", StringComparison.OrdinalIgnoreCase)
            || text.Contains("</div>", StringComparison.OrdinalIgnoreCase)
            || text.Contains("</html>", StringComparison.OrdinalIgnoreCase));
    }
}
