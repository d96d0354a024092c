using System.Runtime.CompilerServices;
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

    /// <summary>Where its key begins among all keys of the text.</summary>
    public int KeyAt;
    public int KeyLength;
    public int Number;

    /// <summary>Its place in the lexicon; 0 when it begins no phrase.</summary>
    public ushort Head;

    /// <summary>The flags that say what stands before it.</summary>
    public TokenFlags Before;
    public PieceKind Kind;
    public byte Strip;

    public readonly bool SpaceBefore => (Before & TokenFlags.SpaceBefore) != 0;

    public readonly bool LineBefore => (Before & TokenFlags.LineBefore) != 0;

    /// <summary>Makes it a whole token of which no table has been asked yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int number, in TextToken token, PieceKind kind)
    {
        (Token, KeyAt, KeyLength, Number) = (number, token.KeyStart, token.KeyLength, -1);
        (Head, Before, Kind, Strip) = (0, token.Flags, kind, 0);
    }
}

/// <summary>
/// The pieces of one text, in one pass, with the look-ups the rules are written in. Filled with one text after another by
/// one thread at a time.
/// </summary>
internal sealed class DatePieces
{
    private static readonly TokenizedText NoText = TokenizedText.Tokenize("");

    private readonly DateLexicon _lexicon;
    private Piece[] _pieces = [];
    private int[] _listed = [];
    private int _listedCount;

    /// <param name="lexicon">The words of dates.</param>
    /// <param name="words">Words looked up before; null for a text or two, for which it does not pay to remember any.</param>
    public DatePieces(DateLexicon lexicon, HeadMemory? words = null)
    {
        _lexicon = lexicon;
        Heads = words;
    }

    /// <summary>Words looked up before, or null.</summary>
    public HeadMemory? Heads { get; }

    public TokenizedText Text { get; private set; } = NoText;

    public int Count { get; private set; }

    public ref readonly Piece this[int i] => ref _pieces[i];

    public ReadOnlySpan<char> Key(int i) => Text.Keys.Slice(_pieces[i].KeyAt, _pieces[i].KeyLength);

    public ClassSet Classes(int i) => _lexicon.Classes(_pieces[i].Head);

    /// <summary>The classes a piece has without the words that follow.</summary>
    public ClassSet Alone(int i) => _lexicon.Alone(_pieces[i].Head);

    /// <summary>False if no phrase that begins with a piece goes on with the one behind it; true may be wrong.</summary>
    public bool MayGoOn(int i) => _lexicon.MayGoOn(_pieces[i].Head, i + 1 < Count ? _pieces[i + 1].Head : 0);

    /// <summary>The words that the lexicon may hold, and all numbers; in order.</summary>
    public Span<int> Listed => _listed.AsSpan(0, _listedCount);

    /// <summary>Cuts a text in the place of the one before.</summary>
    public void Fill(TokenizedText text)
    {
        Text = text;
        (Count, _listedCount) = (0, 0);
        int room = text.Count + (text.Count >> 3) + 16;
        if (_pieces.Length < room)
        {
            _pieces = new Piece[room];
            _listed = new int[room];
        }

        PieceCutter.Cut(this, _lexicon);
    }

    /// <summary>Room for one more piece, all of which is to be filled; listed if the number given is 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Piece Next(int listed)
    {
        if (Count == _pieces.Length)
        {
            Grow();
        }

        _listed[_listedCount] = Count;
        _listedCount += listed;
        return ref _pieces[Count++];
    }

    /// <summary>Room for so many more pieces; which of it was filled <see cref="Added"/> is told.</summary>
    public Span<Piece> Room(int pieces)
    {
        while (_pieces.Length - Count < pieces)
        {
            Grow();
        }

        return _pieces.AsSpan(Count, pieces);
    }

    /// <summary>Room for listing those.</summary>
    public Span<int> ListRoom(int pieces) => _listed.AsSpan(_listedCount, pieces);

    /// <summary>Counts in what was filled of both.</summary>
    public void Added(int pieces, int listed) => (Count, _listedCount) = (Count + pieces, _listedCount + listed);

    /// <summary>Notes what the lexicon says of a piece.</summary>
    public void Name(int i, int head, int strip) => (_pieces[i].Head, _pieces[i].Strip) = ((ushort)head, (byte)strip);

    /// <summary>
    /// Raw offset of a piece's first letter, proclitics left out when <paramref name="strip"/> says how many.
    /// </summary>
    public int Start(int i, int strip = 0) => RawOffset(_pieces[i].Token, _pieces[i].KeyAt + strip);

    /// <summary>Raw offset just past a piece.</summary>
    public int End(int i)
    {
        int end = RawOffset(_pieces[i].Token, _pieces[i].KeyAt + _pieces[i].KeyLength);

        // The apostrophe of a possessive belongs to the s that was cut off.
        return end < Text.Tokens[_pieces[i].Token].End && Text.Raw[end - 1] is '\'' or '’' ? end - 1 : end;
    }

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
        if (Has(i, wordClass) && (_pieces[i].Strip == 0 || proclitic))
        {
            return Longest(i, wordClass, out term);
        }

        term = default;
        return false;
    }

    /// <summary>A capital begins the piece.</summary>
    public bool IsCapital(int i) => char.IsUpper(Text.Raw[Start(i)]);

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

    /// <summary>The words behind the first of a phrase stand behind a piece.</summary>
    public bool TailFits(int i, in PhraseRow phrase)
    {
        if (i + phrase.TailCount >= Count)
        {
            return false;
        }

        for (int t = 0; t < phrase.TailCount; t++)
        {
            if (!Key(i + 1 + t).SequenceEqual(_lexicon.Tail(phrase, t)))
            {
                return false;
            }
        }

        return true;
    }

    private void Grow()
    {
        Array.Resize(ref _pieces, _pieces.Length * 2);
        Array.Resize(ref _listed, _pieces.Length);
    }

    private bool Has(int i, WordClass wordClass) =>
        (uint)i < (uint)Count && Classes(i).Has(wordClass);

    private int RawOffset(int token, int keyAt) => Text.RawOffset(token, keyAt - Text.Tokens[token].KeyStart);

    private bool Longest(int i, WordClass wordClass, out Term term)
    {
        bool goesOn = MayGoOn(i);
        if (!goesOn && !Alone(i).Has(wordClass))
        {
            term = default;
            return false;
        }

        foreach (ref readonly PhraseRow phrase in _lexicon.Phrases(_pieces[i].Head))
        {
            if (phrase.Class == (int)wordClass && (phrase.TailCount == 0 || (goesOn && TailFits(i, phrase))))
            {
                int next = i + 1 + phrase.TailCount;
                WordFlags flags = (WordFlags)phrase.Flags;
                if ((flags & WordFlags.Abbr) != 0 && IsSign(next, '.') && !_pieces[next].SpaceBefore)
                {
                    next++;
                }

                term = new Term(wordClass, phrase.Value, _lexicon.Code(phrase), flags, next, _pieces[i].Strip);
                return true;
            }
        }

        term = default;
        return false;
    }
}
