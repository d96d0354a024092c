using System.Diagnostics;
using System.Globalization;

namespace NewsCorpus.Search.Lucene.Tests;

/// <summary>A writing process is killed again and again at any moment, and goes on from what it left.</summary>
public sealed class LuceneKilledWriterTests : IDisposable
{
    private const int Kills = 50;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"newscorpus-{Guid.NewGuid():N}");

    [Fact]
    public void WhatWasAcknowledgedSurvivesEveryKill()
    {
        Random random = new(20201220);
        int most = 0;
        for (int kill = 1; kill <= Kills; kill++)
        {
            int acknowledged = WriteAndKill(random.Next(0, 4), random.Next(0, 15));
            most = Math.Max(most, acknowledged);
            using LuceneSearchIndex index = LuceneSearchIndex.Open(_path);
            int stored = index.Statistics().Articles;
            Assert.True(stored >= acknowledged, $"kill {kill}: {acknowledged} acknowledged, {stored} stored");
            Assert.Equal(0, stored % Program.Batch);
            SearchOptions count = new() { Limit = 0, AcrossLanguages = false };
            Assert.Equal(stored, index.Search("common", count).Total);
            if (kill % 10 == 0)
            {
                Assert.Empty(index.Check().Problems);
            }
        }

        Assert.True(most > Kills, "hardly anything was written before the kills");
    }

    public void Dispose()
    {
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }
    }

    /// <summary>Lets a writer acknowledge some batches, kills it in the midst of a later one; returns the last number.</summary>
    private int WriteAndKill(int batches, int milliseconds)
    {
        ProcessStartInfo start = new("dotnet", [typeof(Program).Assembly.Location, "write", _path])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using Process writer = Process.Start(start)!;
        List<string> heard = [];
        for (int i = 0; i < batches && writer.StandardOutput.ReadLine() is { } line; i++)
        {
            heard.Add(line);
        }

        Thread.Sleep(milliseconds);
        writer.Kill();
        heard.AddRange(writer.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        writer.WaitForExit();

        // The last line may be cut short by the kill; a number that was printed in part is smaller, never greater.
        return heard.Select(line => int.TryParse(line, CultureInfo.InvariantCulture, out int n) ? n : 0)
            .DefaultIfEmpty(0).Max();
    }
}
