using System.Runtime.CompilerServices;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>Room on the stack for the proclitic splits of one word.</summary>
[InlineArray(Proclitics.MaxSplits)]
internal struct SplitBuffer
{
    private ProcliticSplit _first;
}
