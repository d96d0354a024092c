using System.Diagnostics;
using System.Text;

namespace NewsCorpus.Cli.Tests;

/// <summary>What only a real process shows: streams, pipes, signals.</summary>
public sealed class ProcessTests
{
    private const string Name = "NewsCorpus.Cli";

    [Fact]
    public async Task Reads_standard_input_and_writes_UTF8_without_a_mark()
    {
        using Process process = BuiltProgram.Start(Name, "extract", "-", "nosuch.txt");
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(Samples.Arabic));
        process.StandardInput.Close();

        ToolRun run = await BuiltProgram.EndAsync(process);

        Assert.Equal((1, "newscorpus: nosuch.txt: no such file or folder.\n"), (run.Code, run.Error));
        Assert.StartsWith("{\"id\":", run.Output, StringComparison.Ordinal);
        Assert.Contains("دير الزور", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage_ends_the_process_with_2()
    {
        using Process process = BuiltProgram.Start(Name, "extract", "--published", "soon", "x.txt");

        ToolRun run = await BuiltProgram.EndAsync(process);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("newscorpus: --published is 'soon'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_the_work_quietly()
    {
        using TestFolder folder = new();
        string[] many = [.. Enumerable.Repeat(folder.Add("a.txt", Samples.English), 3000)];
        using Process process = BuiltProgram.Start(Name, ["extract", .. many]);

        await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal((0, ""), (process.ExitCode, error));
    }

    [Fact]
    public async Task Ctrl_C_leaves_an_index_from_which_the_next_run_goes_on()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // There is no signal to send to another process.
        }

        using TestFolder folder = new();
        const int Count = 2000;
        for (int i = 0; i < Count; i++)
        {
            folder.Add($"in/{i:0000}.txt", $"Report {i}\n{Samples.English}");
        }

        string[] args = ["ingest", "--db", folder.Path("n.db"), folder.Path("in")];
        using Process process = BuiltProgram.Start(Name, args);
        while (!File.Exists(folder.Path("n.db.inputs.jsonl")) && !process.HasExited)
        {
            await Task.Delay(20);
        }

        using Process kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        ToolRun stopped = await BuiltProgram.EndAsync(process);
        ToolRun next = Tool.Run(args);

        Assert.True(stopped.Code is 130, $"code {stopped.Code}: {stopped.Error}");
        Assert.Contains("stopped", stopped.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (next.Code, next.Error));
        Assert.StartsWith(
            "2,000 articles", Tool.Run("search", "--db", folder.Path("n.db"), "*").Output, StringComparison.Ordinal);
    }
}
