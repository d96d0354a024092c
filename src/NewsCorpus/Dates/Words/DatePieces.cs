using System.Buffers;
using NewsCorpus.Text;

namespace NewsCorpus.Dates.Words;

internal enum PieceKind : byte
{
    Word,
    Number,
    Sign,
}

/// <summary>
/// A token, or the letters or digits of a token that mixes them (15آذار "15 March" without its space), with the phrases
/// that begin there.
/// </summary>
internal struct Piece
{
    public int Token;
    public int KeyStart;
    public int KeyLength;
    public int Number;
    public PieceKind Kind;
    public byte Strip;
    public bool SpaceBefore;
    public bool LineBefore;
    public PhraseHead? Head;
}

/// <summary>
/// The pieces of one text, in one pass, with the look-ups the rules are written in. Used by one thread and disposed.
/// </summary>
internal sealed class DatePieces : IDisposable
{
    private const int LongestWord = 32;

    private readonly DateLexicon _lexicon;
    private Piece[] _pieces;

    public DatePieces(TokenizedText text, DateLexicon lexicon)
    {
        Text = text;
        _lexicon = lexicon;
        _pieces = ArrayPool<Piece>.Shared.Rent(text.Count + (text.Count >> 3) + 16);
        PieceCutter.Cut(this);
    }

    public TokenizedText Text { get; }

    public int Count { get; private set; }

    public ref readonly Piece this[int i] => ref _pieces[i];

    public ReadOnlySpan<char> Key(int i) => Text.Key(_pieces[i].Token).Slice(_pieces[i].KeyStart, _pieces[i].KeyLength);

    public void Add(Piece piece)
    {
        if (piece.Kind == PieceKind.Word || (piece.Kind == PieceKind.Number && piece.KeyLength <= 2))
        {
            LookUp(ref piece);
        }

        if (Count == _pieces.Length)
        {
            Piece[] grown = ArrayPool<Piece>.Shared.Rent(_pieces.Length * 2);
            _pieces.AsSpan(0, Count).CopyTo(grown);
            ArrayPool<Piece>.Shared.Return(_pieces, clearArray: true);
            _pieces = grown;
        }

        _pieces[Count++] = piece;
    }

    /// <summary>
    /// Raw offset of a piece's first letter, proclitics left out when <paramref name="strip"/> says how many.
    /// </summary>
    public int Start(int i, int strip = 0) => Text.RawOffset(_pieces[i].Token, _pieces[i].KeyStart + strip);

    /// <summary>Raw offset just past a piece.</summary>
    public int End(int i) => Text.RawOffset(_pieces[i].Token, _pieces[i].KeyStart + _pieces[i].KeyLength);

    public bool IsSign(int i, char sign) =>
        i >= 0 && i < Count && _pieces[i].Kind == PieceKind.Sign && Key(i) is [var c] && c == sign;

    public bool IsSign(int i, string signs) =>
        i >= 0 && i < Count && _pieces[i].Kind == PieceKind.Sign && Key(i) is [var c]
            && signs.Contains(c, StringComparison.Ordinal);

    /// <summary>The value of a digit piece; -1 when it is none, is not whole, or has more than nine digits.</summary>
    public int Number(int i) => i >= 0 && i < Count && _pieces[i].Kind == PieceKind.Number ? _pieces[i].Number : -1;

    public int Digits(int i) => _pieces[i].KeyLength;

    public bool NewLine(int i) => i >= Count || _pieces[i].LineBefore;

    /// <summary>
    /// The longest phrase of a class at a piece; proclitics (and, by, for) are let through when asked.
    /// </summary>
    public bool Is(int i, WordClass wordClass, out Term term, bool proclitic = false)
    {
        term = default;
        if ((uint)i >= (uint)Count || _pieces[i].Head is not { } head || !head.Classes.Has(wordClass)
            || (_pieces[i].Strip > 0 && !proclitic))
        {
            return false;
        }

        foreach (Phrase phrase in head.Phrases)
        {
            if (phrase.Class == wordClass && i + phrase.Tail.Length < Count && TailFits(i, phrase.Tail))
            {
                int next = i + 1 + phrase.Tail.Length;
                if ((phrase.Flags & WordFlags.Abbr) != 0 && IsSign(next, '.') && !_pieces[next].SpaceBefore)
                {
                    next++;
                }

                term = new Term(wordClass, phrase.Value, phrase.Code, phrase.Flags, next, _pieces[i].Strip);
                return true;
            }
        }

        return false;
    }

    public bool Is(int i, WordClass wordClass) => Is(i, wordClass, out _);

    /// <summary>A phrase of the class at a piece, fused particles aside.</summary>
    public bool Holds(int i, WordClass wordClass) => Is(i, wordClass, out _, proclitic: true);

    /// <summary>A phrase that carries the given proclitic (و "and") or none.</summary>
    public bool IsAfter(int i, char proclitic, WordClass wordClass, out Term term) =>
        Is(i, wordClass, out term, proclitic: true)
        && (term.Strip == 0 || (term.Strip == 1 && Key(i)[0] == proclitic));

    /// <summary>A piece that is the given word, with و "and" or without.</summary>
    public bool IsWord(int i, string key) =>
        i >= 0 && i < Count && _pieces[i].Kind == PieceKind.Word && Key(i).SequenceEqual(key);

    public void Dispose()
    {
        ArrayPool<Piece>.Shared.Return(_pieces, clearArray: true);
        _pieces = [];
    }

    private bool TailFits(int i, string[] tail)
    {
        for (int t = 0; t < tail.Length; t++)
        {
            if (!Key(i + 1 + t).SequenceEqual(tail[t]))
            {
                return false;
            }
        }

        return true;
    }

    private void LookUp(ref Piece piece)
    {
        ReadOnlySpan<char> key = Text.Key(piece.Token).Slice(piece.KeyStart, piece.KeyLength);
        piece.Head = _lexicon.Find(key);
        if (piece.Head is not null || key.Length < 3 || !FusedParticles.IsOne(key[0]))
        {
            return;
        }

        Span<char> whole = stackalloc char[LongestWord];
        for (int strip = 1; strip <= FusedParticles.Longest && strip < key.Length - 1; strip++)
        {
            if (!FusedParticles.IsOne(key[strip - 1]))
            {
                return;
            }

            ReadOnlySpan<char> rest = key[strip..];
            if (key[strip - 1] == 'ل' && rest[0] == 'ل' && rest.Length < LongestWord)
            {
                // لل is ل and the article: the core begins at the second lam, the word is looked up with its alef.
                whole[0] = 'ا';
                rest.CopyTo(whole[1..]);
                piece.Head = _lexicon.Find(whole[..(rest.Length + 1)]);
            }
            else
            {
                piece.Head = _lexicon.Find(rest);
            }

            if (piece.Head is not null)
            {
                piece.Strip = (byte)strip;
                return;
            }
        }
    }
}
