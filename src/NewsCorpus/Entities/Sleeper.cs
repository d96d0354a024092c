namespace NewsCorpus.Entities;

/// <summary>Names of one word whose candidate is made only when it is asked for; see <see cref="CandidateIndex"/>.</summary>
/// <param name="Token">The word.</param>
/// <param name="Match">The number of the match among the article's.</param>
/// <param name="MayBeBacked">Something in the article may back it.</param>
/// <param name="Slot">The slot of the first entry; -1 if there are more than the two slots tell of.</param>
/// <param name="SecondSlot">The slot of the second entry or again of the first.</param>
/// <param name="Cells">The cells of the places it may mean; see <see cref="NamePlaces"/>.</param>
internal record struct Sleeper(int Token, int Match, bool MayBeBacked, int Slot, int SecondSlot, ulong Cells)
{
    /// <summary>The candidate since it was made; null while it sleeps, or if the word turned out to be another.</summary>
    public Candidate? Woken { get; set; }
}
