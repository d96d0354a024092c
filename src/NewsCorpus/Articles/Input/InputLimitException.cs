namespace NewsCorpus.Articles.Input;

/// <summary>An input went over a limit. Never leaves this room.</summary>
internal sealed class InputLimitException(string reason, string message) : Exception(message)
{
    public string Reason { get; } = reason;
}
