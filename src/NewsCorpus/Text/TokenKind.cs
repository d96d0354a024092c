namespace NewsCorpus.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>A word of any script, with its marks and tatweel.</summary>
    Word,

    /// <summary>A number in Arabic-Indic, Persian or European digits, with inner separators (1,200 or ٣٫٥).</summary>
    Number,

    /// <summary>One punctuation mark: stop, comma, quote, bracket, dash and the like.</summary>
    Punctuation,

    /// <summary>
    /// Any other sign: currency, percent, mathematics, emoji; also marks and tatweel that stand on no letter.
    /// </summary>
    Symbol,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A hashtag with its sign.</summary>
    Hashtag,

    /// <summary>A user name with its leading @.</summary>
    Mention,

    /// <summary>A time of day in digits with colons (22:30 or ١٠:١٥:٠٠).</summary>
    Time,
}
