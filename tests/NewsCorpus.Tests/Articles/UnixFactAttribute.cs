namespace NewsCorpus.Tests.Articles;

/// <summary>A test of what only Unix has; skipped, and seen to be skipped, elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no such files." : null;
}
