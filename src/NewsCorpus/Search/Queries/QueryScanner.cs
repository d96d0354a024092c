namespace NewsCorpus.Search.Queries;

/// <summary>Cuts a typed query into pieces. Never fails: what it cannot read becomes a message.</summary>
internal sealed class QueryScanner(string text, List<string> messages)
{
    private readonly List<QueryToken> _tokens = [];
    private int _at;

    public List<QueryToken> Scan()
    {
        while (_at < text.Length)
        {
            char c = text[_at];
            if (IsBlank(c))
            {
                _at++;
            }
            else if (c is '(' or ')')
            {
                _tokens.Add(new QueryToken(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, c.ToString()));
                _at++;
            }
            else if (IsQuote(c))
            {
                ScanPhrase();
            }
            else if (c is '|' || (c == '&' && Peek(1) == '&'))
            {
                _tokens.Add(new QueryToken(c == '|' ? QueryTokenKind.Or : QueryTokenKind.And, c.ToString()));
                _at += Peek(1) == c ? 2 : 1;
            }
            else if (c is '-' or '!' or '+' && !IsBlank(Peek(1)) && (Peek(1) != c))
            {
                _tokens.Add(new QueryToken(c == '+' ? QueryTokenKind.Must : QueryTokenKind.Not, c.ToString()));
                _at++;
            }
            else
            {
                ScanWord();
            }
        }

        return _tokens;
    }

    private void ScanPhrase()
    {
        char open = text[_at++];
        int start = _at;
        while (_at < text.Length && !Closes(open, text[_at]))
        {
            _at++;
        }

        string phrase = text[start.._at].Trim();
        if (_at >= text.Length)
        {
            messages.Add("A quotation mark is not closed; the phrase was read to the end of the query.");
        }

        _at++;
        bool prefix = _at < text.Length && text[_at] == '*';
        _at += prefix ? 1 : 0;
        if (phrase.Length == 0)
        {
            messages.Add("An empty phrase was left out.");
            return;
        }

        _tokens.Add(new QueryToken(QueryTokenKind.Phrase, phrase, prefix));
    }

    private void ScanWord()
    {
        int start = _at;
        while (_at < text.Length && !IsBlank(text[_at]) && text[_at] is not ('(' or ')' or '|') && !IsQuote(text[_at]))
        {
            if (text[_at] == ':' && _at > start && QueryFields.Find(text[start.._at]) is { } field)
            {
                _at++;
                ScanField(field);
                return;
            }

            _at++;
        }

        AddWord(text[start.._at]);
    }

    /// <summary>A field's value is a phrase, a bracket (title only) or everything up to white space.</summary>
    private void ScanField(string field)
    {
        while (_at < text.Length && text[_at] == ' ' && field != "title")
        {
            _at++;
        }

        _tokens.Add(new QueryToken(QueryTokenKind.Field, field));
        if (field == "title" || _at >= text.Length || IsQuote(text[_at]) || text[_at] is '(' or ')')
        {
            return;
        }

        int start = _at;
        while (_at < text.Length && !IsBlank(text[_at]) && text[_at] is not ('(' or ')'))
        {
            _at++;
        }

        _tokens.Add(new QueryToken(QueryTokenKind.Word, text[start.._at]));
    }

    private void AddWord(string word)
    {
        QueryTokenKind kind = word switch
        {
            "AND" => QueryTokenKind.And,
            "OR" => QueryTokenKind.Or,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTokenKind.Word,
        };
        bool prefix = kind == QueryTokenKind.Word && word.Length > 1 && word[^1] == '*';
        string bare = prefix ? word.TrimEnd('*') : word;
        if (bare.Length == 0)
        {
            messages.Add("An asterisk without a beginning was left out.");
            return;
        }

        _tokens.Add(new QueryToken(kind, bare, prefix));
    }

    private char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : ' ';

    private static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF' or '\u200E' or '\u200F' or '\u061C'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    private static bool Closes(char open, char c) => open switch
    {
        '"' => c == '"',
        '«' or '»' => c is '«' or '»',
        _ => c is '“' or '”' or '"',
    };
}
