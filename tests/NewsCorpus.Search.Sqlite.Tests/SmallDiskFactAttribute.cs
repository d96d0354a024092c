using System.Diagnostics;

namespace NewsCorpus.Search.Sqlite.Tests;

/// <summary>
/// A fact that needs a disk of its own, a few megabytes large; skipped, with the reason, where none can be had.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Obstacle = new(FindObstacle);

    public SmallDiskFactAttribute() => Skip = Obstacle.Value;

    /// <summary>
    /// How to run a bash script that sees such a disk at the place its first argument names. It lies in memory,
    /// nobody else sees it, and it goes with the script.
    /// </summary>
    public static ProcessStartInfo Start(string script, params string[] arguments) => new(
        "unshare",
        ["-rm", "bash", "-c", "mount -t tmpfs -o size=3m none \"$1\" || exit 9\n" + script, "bash", .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    };

    private static string? FindObstacle()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "A small disk is made with Linux's unshare and tmpfs.";
        }

        string place = Directory.CreateTempSubdirectory("newscorpus-").FullName;
        try
        {
            using Process trial = Process.Start(Start("exit 0", place))!;
            string said = trial.StandardError.ReadToEnd();
            trial.WaitForExit();
            return trial.ExitCode == 0 ? null : "This machine lets no test mount a disk of its own: " + said.Trim();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return "The program unshare is not here: " + e.Message;
        }
        finally
        {
            Directory.Delete(place);
        }
    }
}
