using Selfeval.Loader.Importing;

namespace Selfeval.Tests.Loader;

public sealed class ReadingWindowTests
{
    private const int Places = 4;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Results_come_in_the_order_of_the_input_while_there_is_room()
    {
        var readings = Begin(3);
        var window = await WindowAsync(readings);
        readings[2].SetResult(2);
        readings[1].SetResult(1);
        await using var results = window.TakeUpAsync(Cancel).GetAsyncEnumerator(Cancel);
        var first = results.MoveNextAsync();
        Assert.False(first.IsCompleted);
        readings[0].SetResult(0);
        Assert.True(await first);
        Assert.Equal([0, 1, 2], await AllAsync(results));
    }

    [Fact]
    public async Task A_reading_that_takes_long_does_not_keep_others_from_beginning()
    {
        var readings = Begin(100);
        var window = new ReadingWindow<int>(Places);
        var begun = 0;
        var begin = Task.Run(async () =>
        {
            foreach (var reading in readings)
            {
                await window.Begun.WriteAsync(reading.Task, Cancel);
                if (begun++ > 0) reading.SetResult(begun - 1);
            }

            readings[0].SetResult(0);
            window.Begun.Complete();
        }, Cancel);
        await using var results = window.TakeUpAsync(Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await results.MoveNextAsync());
        var taken = await AllAsync(results);
        await begin;
        Assert.Equal(Enumerable.Range(0, 100), taken.Order());
        Assert.Equal(taken.Where(number => number > 0).Order(), taken.Where(number => number > 0));
    }

    [Fact]
    public async Task The_failure_of_a_reading_ends_the_taking_up()
    {
        var readings = Begin(2);
        readings[0].SetException(new IOException("gone"));
        var window = await WindowAsync(readings);
        await using var results = window.TakeUpAsync(Cancel).GetAsyncEnumerator(Cancel);
        await Assert.ThrowsAsync<IOException>(async () => await results.MoveNextAsync());
    }

    [Fact]
    public async Task A_cancelled_import_does_not_wait_for_a_reading_that_takes_long()
    {
        using var stop = new CancellationTokenSource();
        var window = await WindowAsync(Begin(1));
        await using var results = window.TakeUpAsync(stop.Token).GetAsyncEnumerator(Cancel);
        var first = results.MoveNextAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await first);
    }

    [Fact]
    public void The_first_rows_of_a_list_are_those_of_the_first_places_whichever_came_first()
    {
        var rows = new FirstRows<string>(3);
        foreach (var (place, row) in new[] { (5, "f"), (1, "b"), (1, "c"), (7, "g"), (0, "a") }) rows.Add(place, row);
        Assert.Equal(["a", "b", "c"], rows.Rows);
    }

    private static List<TaskCompletionSource<int>> Begin(int count) => [.. Enumerable.Range(0, count).Select(_ => new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously))];

    private static async Task<ReadingWindow<int>> WindowAsync(List<TaskCompletionSource<int>> readings)
    {
        var window = new ReadingWindow<int>(Places);
        foreach (var reading in readings) await window.Begun.WriteAsync(reading.Task, Cancel);
        window.Begun.Complete();
        return window;
    }

    private static async Task<List<int>> AllAsync(IAsyncEnumerator<int> results)
    {
        var all = new List<int> { results.Current };
        while (await results.MoveNextAsync()) all.Add(results.Current);
        return all;
    }
}
