using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsCorpus.Search.Lucene;

/// <summary>Hands the core's terms to Lucene as they are: the text was analysed before.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly string[] _terms;
    private readonly ICharTermAttribute _term;
    private int _next;

    public TermStream(IEnumerable<string> terms)
    {
        _terms = [.. terms];
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (_next >= _terms.Length)
        {
            return false;
        }

        _term.Append(_terms[_next++]);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }
}
