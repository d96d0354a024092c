using System.Runtime.InteropServices;
using System.Text;
using NewsCorpus.Search.Ranking;

namespace NewsCorpus.Search.Analysis;

/// <summary>The columns and counts of one article while they grow; used again for the next one.</summary>
internal sealed class TermStreams
{
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);

    public StringBuilder TitleStems { get; } = new();

    public StringBuilder BodyStems { get; } = new();

    /// <summary>The different forms, in the order they were met.</summary>
    public StringBuilder Forms { get; } = new();

    public StringBuilder Names { get; } = new();

    /// <summary>By <see cref="TermCode.Hash"/>.</summary>
    public Dictionary<int, TermCount> Counts { get; } = [];

    /// <summary>The words of the block at hand.</summary>
    public List<IndexedWord> Words { get; } = [];

    public RecordWriter Record { get; } = new();

    /// <summary>Number of words ranked by.</summary>
    public int Length { get; private set; }

    public void Clear()
    {
        _named.Clear();
        _forms.Clear();
        TitleStems.Clear();
        BodyStems.Clear();
        Forms.Clear();
        Names.Clear();
        Counts.Clear();
        Length = 0;
    }

    /// <summary>Adds <see cref="Words"/>.</summary>
    public void AddBlock(bool inTitle)
    {
        StringBuilder stems = inTitle ? TitleStems : BodyStems;
        if (stems.Length > 0 && Words.Count > 0)
        {
            stems.Append(TermCode.Gap).Append(' ');
        }

        foreach (IndexedWord word in Words)
        {
            stems.Append(word.Stem).Append(' ');
            if (_forms.Add(word.Form))
            {
                Forms.Append(word.Form).Append(' ');
            }

            if (word.IsStopWord)
            {
                continue;
            }

            Length++;
            ref TermCount count = ref CollectionsMarshal.GetValueRefOrAddDefault(Counts, word.StemHash, out _);
            count = new TermCount(count.Count + 1, count.InTitle || inTitle);
        }
    }

    public void AddName(string term, int hash, int count)
    {
        if (_named.Add(term))
        {
            Names.Append(term).Append(' ');
            Counts.TryAdd(hash, new TermCount(count, false));
        }
    }
}
