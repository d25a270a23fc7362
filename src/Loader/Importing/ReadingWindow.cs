using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Selfeval.Loader.Importing;

/// <summary>
/// Readings that have begun, and their results in the order of the input for as long as no reader stands still for it: a scan of many pages at the head takes
/// minutes, in which thousands of other files are read. When every place is taken, the first that is finished goes ahead of it.
/// </summary>
/// <param name="places">Most results that wait behind one that is not finished.</param>
internal sealed class ReadingWindow<T>(int places)
{
    private readonly Channel<Task<T>> _begun = Channel.CreateBounded<Task<T>>(places);

    /// <summary>Where readings are put as they begin; it makes whoever begins them wait while there is no room.</summary>
    public ChannelWriter<Task<T>> Begun => _begun.Writer;

    public async IAsyncEnumerable<T> TakeUpAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var waiting = new List<Task<T>>(places);
        while (await FillAsync(waiting, cancel))
        {
            var next = waiting.FindIndex(reading => reading.IsCompleted);
            // While there is room, what is finished waits for those before it.
            if (next < 0 || (next > 0 && waiting.Count < places)) continue;
            var result = await waiting[next];
            waiting.RemoveAt(next);
            yield return result;
        }
    }

    /// <summary>Waits until the first is finished, or there is one more, or, when there is no room, until any is finished. False after the last.</summary>
    private async Task<bool> FillAsync(List<Task<T>> waiting, CancellationToken cancel)
    {
        while (waiting.Count < places && _begun.Reader.TryRead(out var begun)) waiting.Add(begun);
        if (waiting.Count == 0) return await _begun.Reader.WaitToReadAsync(cancel);
        if (waiting.Count == places) await Task.WhenAny(waiting).WaitAsync(cancel);
        else if (!waiting[0].IsCompleted) await Task.WhenAny(waiting[0], MoreAsync(waiting[0], cancel)).WaitAsync(cancel);
        return true;
    }

    /// <summary>Ends when another reading has begun; when none will, with <paramref name="first"/>.</summary>
    private async Task MoreAsync(Task first, CancellationToken cancel)
    {
        if (!await _begun.Reader.WaitToReadAsync(cancel)) await first;
    }
}
