namespace NewsCorpus.Text;

/// <summary>Walks a text token by token; got from <see cref="Tokenizer.Enumerate"/>.</summary>
public ref struct TokenEnumerator
{
    private TokenScanner _scanner;

    internal TokenEnumerator(ReadOnlySpan<char> text) => _scanner = new TokenScanner(text);

    /// <summary>The token last moved to.</summary>
    public readonly Token Current => new(new TextSpan(_scanner.Start, _scanner.End), _scanner.Kind);

    /// <summary>Goes to the next token; false at the end.</summary>
    public bool MoveNext() => _scanner.MoveNext();

    /// <summary>Itself, for <c>foreach</c>.</summary>
    public readonly TokenEnumerator GetEnumerator() => this;
}
