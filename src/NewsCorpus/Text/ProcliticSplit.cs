namespace NewsCorpus.Text;

/// <summary>
/// One way to cut particles from the front of a token key. What remains is
/// <c>Restored + key[Length..]</c>: writing ل (for) before the article swallows letters that the bare name has.
/// </summary>
/// <param name="Length">Number of key characters cut; 0 for the token as it stands.</param>
/// <param name="Restored">
/// Letters to put back before the remainder: empty; "ا" where لل stands for ل + ال (للحدود = ل + الحدود, for the
/// border);
/// "ال" where it stands for ل + ال before a word in lam (للاذقية = ل + اللاذقية, for Latakia). The remainder then
/// begins at the second lam, which is where the name begins in the raw text too.
/// </param>
internal readonly record struct ProcliticSplit(int Length, string Restored)
{
    /// <summary>True where the remainder's written form lacks part of its article.</summary>
    public bool RestoresArticle => Restored.Length > 0;
}
