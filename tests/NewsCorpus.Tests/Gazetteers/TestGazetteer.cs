using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Gazetteers;

/// <summary>Builds gazetteers from rows written in a test.</summary>
internal static class TestGazetteer
{
    public const string Head =
        "#! newscorpus-gazetteer 1\nid\tkind\tname_ar\talt_ar\tname_en\talt_en\tcountry\tlat\ttier\tflags\n";

    public static Gazetteer Of(params string[] rows) => Builder(rows).Build();

    /// <summary>Cells may be separated by " ; " for legibility.</summary>
    public static GazetteerBuilder Builder(params string[] rows) =>
        new GazetteerBuilder().Add(new StringReader(Text(rows)), "test.tsv");

    public static string Text(params string[] rows) =>
        Head + string.Join('\n', rows.Select(row => row.Replace(" ; ", "\t").Replace(";", "\t")));
}
