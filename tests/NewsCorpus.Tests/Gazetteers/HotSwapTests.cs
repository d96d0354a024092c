using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Gazetteers;

public class HotSwapTests
{
    private const string Text = "وصل الوفد إلى الشقراوية المحدثة. The delegation reached Shaqrawiya Nova.";

    [Fact]
    public async Task Articles_see_the_old_names_or_the_new_ones_never_a_mixture()
    {
        Gazetteer old = Of("old:1");
        Gazetteer fresh = Of("new:1");
        NewsPipeline pipeline = new(new NewsPipelineOptions { Gazetteer = old });
        using CancellationTokenSource stop = new();
        Task swapping = Task.Run(
            () =>
            {
                for (int i = 0; !stop.IsCancellationRequested; i++)
                {
                    pipeline.UseGazetteer(i % 2 == 0 ? fresh : old);
                }
            },
            CancellationToken.None);
        string[][] seen = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => Enumerable.Range(0, 50).Select(_ => Ids(pipeline)).ToArray(), CancellationToken.None)))
            .ContinueWith(runs => runs.Result.SelectMany(ids => ids).ToArray(), TaskScheduler.Default);
        await stop.CancelAsync();
        await swapping;

        Assert.All(seen, ids => Assert.True(ids is ["old:1", "old:1"] or ["new:1", "new:1"], string.Join(' ', ids)));
        pipeline.UseGazetteer(fresh);
        Assert.Equal(["new:1", "new:1"], Ids(pipeline));
        Assert.Same(fresh, pipeline.Gazetteer);
    }

    [Fact]
    public void Many_threads_may_ask_one_gazetteer_for_entries_first_touched_by_any()
    {
        Gazetteer gazetteer = new GazetteerBuilder().AddEmbedded().Build();
        GazetteerEntry[][] entries = new GazetteerEntry[8][];
        Parallel.For(0, entries.Length, i => entries[i] = [.. Enumerable.Range(0, 2000).Select(n => gazetteer.Entries[n])]);
        Assert.All(entries, run => Assert.True(run.Zip(entries[0]).All(pair => ReferenceEquals(pair.First, pair.Second))));
    }

    [Fact]
    public void No_gazetteer_at_all_is_a_callers_mistake() =>
        Assert.Throws<ArgumentNullException>(() => new NewsPipeline(new NewsPipelineOptions { Gazetteer = Of("x") }).UseGazetteer(null!));

    private static string[] Ids(NewsPipeline pipeline) =>
        [.. pipeline.ProcessText(Text).Mentions.Where(m => m.Kind == EntityKind.Place).Select(m => m.Id ?? "")];

    private static Gazetteer Of(string id) => TestGazetteer.Of($"{id};place;الشقراوية المحدثة;;Shaqrawiya Nova");
}
