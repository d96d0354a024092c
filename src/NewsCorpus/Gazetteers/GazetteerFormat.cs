namespace NewsCorpus.Gazetteers;

/// <summary>The formats in which a <see cref="GazetteerBuilder"/> takes names.</summary>
public enum GazetteerFormat
{
    /// <summary>The library's own: tab-separated, first line <c>#! newscorpus-gazetteer 1</c>, then a header.</summary>
    Table,

    /// <summary>
    /// Comma-, semicolon- or tab-separated values as spreadsheets write them, the first line naming the columns of
    /// <see cref="Table"/>; cells in quotation marks may hold separators.
    /// </summary>
    Csv,

    /// <summary>
    /// One JSON object a line, with the columns of <see cref="Table"/> as properties; lists may be arrays. An object
    /// with a property <c>pattern</c> is read as a spaCy-style pattern: <c>label</c>, <c>pattern</c> (a string, or
    /// tokens with <c>LOWER</c>, <c>TEXT</c>, <c>ORTH</c> or <c>NORM</c>) and optionally <c>id</c>; patterns with one id
    /// are names of one entry.
    /// </summary>
    JsonLines,

    /// <summary>
    /// Rows of a GeoNames dump such as <c>allCountries.txt</c>, no header. Names in Arabic script become the Arabic ones;
    /// capitals, seats of divisions and towns of 15,000 people match freely, everything else needs support.
    /// </summary>
    GeoNames,
}
