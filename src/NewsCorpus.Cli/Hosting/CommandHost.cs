using System.Text;
using NewsCorpus.Cli.Printing;
using Spectre.Console;

namespace NewsCorpus.Cli.Hosting;

/// <summary>The surroundings of a command: its streams, and what is known of the terminal behind them.</summary>
internal sealed class CommandHost(Func<Stream> openInput, Stream output, Stream error) : IDisposable
{
    /// <summary>Width of what is printed when nobody's terminal is there to ask.</summary>
    public const int PlainWidth = 100;

    private const int Unbroken = 100_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Bytes for programs; not buffered, so that every article is there as soon as it is done.</summary>
    public Stream Output { get; } = output;

    /// <summary>Text for people; flushed when the command ends.</summary>
    public TextWriter Out { get; } =
        new StreamWriter(output, Utf8, bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\n" };

    public TextWriter Error { get; } =
        new StreamWriter(error, Utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true };

    /// <summary>Columns of the terminal that shows the output; null when it goes elsewhere.</summary>
    public int? OutputWidth { get; init; }

    /// <summary>Columns of the terminal that shows errors and progress; null when they go elsewhere.</summary>
    public int? ErrorWidth { get; init; }

    /// <summary>Whether a terminal may be given colours and cursor movements.</summary>
    public bool Colours { get; init; }

    public Stream OpenInput() => openInput();

    public void Complain(string message) => Error.WriteLine($"newscorpus: {OneLine(message)}");

    /// <summary>The output for people: colours on a terminal, bare text elsewhere.</summary>
    public Screen Screen() => new(Make(Out, OutputWidth is not null, Unbroken), OutputWidth ?? PlainWidth);

    /// <summary>A console over the error stream, for progress.</summary>
    public IAnsiConsole ErrorConsole() => Make(Error, ErrorWidth is not null, ErrorWidth ?? PlainWidth);

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }

    /// <summary>Names of files may hold anything; a message stays on its line and cannot steer the terminal.</summary>
    internal static string OneLine(string message) =>
        message.Any(char.IsControl) ? string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c)) : message;

    private IAnsiConsole Make(TextWriter writer, bool terminal, int width)
    {
        bool ansi = terminal && Colours;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = ansi ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = ansi ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new WriterOutput(writer, width, terminal),
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private sealed class WriterOutput(TextWriter writer, int width, bool terminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => terminal;

        public int Width => width;

        public int Height => 40;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
