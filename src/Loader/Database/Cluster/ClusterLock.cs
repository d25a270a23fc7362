namespace Selfeval.Loader.Database.Cluster;

/// <summary>Held while the private cluster is made, started or stopped, so that two commands at once share one. Falls with the process that holds it.</summary>
internal static class ClusterLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<IDisposable> TakeAsync(ClusterFolder folder, TimeProvider time, CancellationToken cancel)
    {
        var since = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (time.GetElapsedTime(since) < Patience)
            {
                await Task.Delay(Pause, time, cancel);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw CommandFailure.Environment("cluster.lock", folder.Lock, error.Message);
            }
        }
    }
}
