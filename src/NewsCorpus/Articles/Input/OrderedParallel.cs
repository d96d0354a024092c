using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsCorpus.Articles.Input;

/// <summary>
/// Maps a sequence on several cores and gives the results in the sequence's own order. Few items are under way at any
/// time, by number and by size, counted from when they are drawn until their result is taken: memory does not grow
/// with the sequence, nor with how slowly the results are taken.
/// </summary>
internal static class OrderedParallel
{
    internal const long MostWaiting = 64L * 1024 * 1024;

    /// <summary>Bytes a document holds.</summary>
    public static long Weight(ArticleDocument document) =>
        document.Bytes.Length + (2L * ((document.Text?.Length ?? 0) + (document.Html?.Length ?? 0)));

    public static async IAsyncEnumerable<TResult> SelectAsync<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, TResult> map,
        Func<TItem, long> weight,
        int degree,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int cores = degree > 0 ? degree : Environment.ProcessorCount;
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<(Task<TResult> Task, long Size)> queue = Channel.CreateBounded<(Task<TResult>, long)>(
            new BoundedChannelOptions(cores * 8) { SingleReader = true, SingleWriter = true });
        using SemaphoreSlim free = new(cores);
        using Budget budget = new(MostWaiting);
        Task producer = Task.Run(
            () => ProduceAsync(items, map, weight, queue.Writer, free, budget, stop.Token), CancellationToken.None);
        try
        {
            await foreach ((Task<TResult> task, long size) in
                queue.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                TResult result = await task.ConfigureAwait(false);
                budget.Give(size);
                yield return result;
            }

            await producer.ConfigureAwait(false);
        }
        finally
        {
            // The caller may have left early: let the producer and the tasks under way end before the resources go.
            await stop.CancelAsync().ConfigureAwait(false);
            budget.Open();
            await producer.ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
            while (queue.Reader.TryRead(out (Task<TResult> Task, long Size) left))
            {
                await left.Task.ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
            }
        }
    }

    private static async Task ProduceAsync<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, TResult> map,
        Func<TItem, long> weight,
        ChannelWriter<(Task<TResult> Task, long Size)> queue,
        SemaphoreSlim free,
        Budget budget,
        CancellationToken stop)
    {
        Exception? error = null;
        try
        {
            foreach (TItem item in items)
            {
                long size = weight(item);
                budget.Take(size, stop);
                await free.WaitAsync(stop).ConfigureAwait(false);
                Task<TResult> task = Task.Run(
                    () =>
                    {
                        try
                        {
                            return map(item);
                        }
                        finally
                        {
                            free.Release();
                        }
                    },
                    CancellationToken.None);
                await queue.WriteAsync((task, size), stop).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            error = e;
            throw;
        }
        finally
        {
            queue.Complete(error is OperationCanceledException ? null : error);
        }
    }

    /// <summary>How many bytes may be under way; a single item larger than all of it goes through alone.</summary>
    private sealed class Budget(long most) : IDisposable
    {
        private readonly Lock _lock = new();
        private readonly ManualResetEventSlim _room = new(initialState: true);
        private long _taken;
        private bool _open;

        public void Take(long size, CancellationToken stop)
        {
            while (true)
            {
                lock (_lock)
                {
                    if (_open || _taken == 0 || _taken + size <= most)
                    {
                        _taken += size;
                        return;
                    }

                    _room.Reset();
                }

                _room.Wait(stop);
            }
        }

        public void Give(long size)
        {
            lock (_lock)
            {
                _taken -= size;
                _room.Set();
            }
        }

        public void Dispose() => _room.Dispose();

        public void Open()
        {
            lock (_lock)
            {
                _open = true;
                _room.Set();
            }
        }
    }
}
