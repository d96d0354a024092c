namespace NewsCorpus.Cli.Tests;

/// <summary>A test of files without permission; skipped, and seen to be skipped, where nothing is locked.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LockingFactAttribute : FactAttribute
{
    public LockingFactAttribute() => Skip =
        OperatingSystem.IsWindows() ? "Windows has no such permissions."
        : Environment.IsPrivilegedProcess ? "Nothing is locked to this user."
        : null;
}
