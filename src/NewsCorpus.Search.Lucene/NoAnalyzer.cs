using Lucene.Net.Analysis;

namespace NewsCorpus.Search.Lucene;

/// <summary>Every field brings its own terms, so nothing is left to analyse.</summary>
internal sealed class NoAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        throw new NotSupportedException($"The field {fieldName} has no terms of its own.");
}
