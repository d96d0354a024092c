using Spectre.Console;
using Line = Spectre.Console.Text;

namespace NewsCorpus.Cli.Printing;

/// <summary>Where people read: a console that never breaks lines itself, and the width to lay out for.</summary>
/// <remarks>
/// Lines are broken here and not by the console, because it gives the direction signs of Arabic text a column each,
/// which on a terminal take none.
/// </remarks>
internal sealed record Screen(IAnsiConsole Console, int Width)
{
    public bool HasColours => Console.Profile.Capabilities.Ansi;

    public void WriteLine(string text = "", Style? style = null) => Console.Write(new Line(text + "\n", style));
}
