using System.Diagnostics;

namespace Selfeval.Benchmarks;

/// <summary>Processor time of this process: other programs on the machine do not count, unlike with a wall clock.</summary>
public static class CpuClock
{
    /// <summary>Long enough for the runtime to compile what is hot a second and a third time; that work counts as processor time, too.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    private const int Rounds = 7;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.5);

    /// <summary>CPU milliseconds of one run of each; the rounds take turns, and the median round counts.</summary>
    public static double[] Milliseconds(params Func<int>[] works)
    {
        foreach (var work in works) Repeat(work, WarmUp);
        var rounds = works.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < works.Length; i++) rounds[i].Add(Repeat(works[i], Round));
        }

        return [.. rounds.Select(times => times.Order().ElementAt(Rounds / 2))];
    }

    private static double Repeat(Func<int> work, TimeSpan least)
    {
        // What another stage has left behind must not be collected on this one's time.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var (before, times) = (Now(), 0);
        do
        {
            work();
            times++;
        }
        while (Now() - before < least);
        return (Now() - before).TotalMilliseconds / times;
    }

    private static TimeSpan Now()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }
}
