using System.Diagnostics;
using System.Globalization;

namespace Selfeval.Loader.Database.Cluster;

/// <summary>Makes, starts and stops the server with its own programs. The caller holds the lock.</summary>
internal sealed class ClusterStarter(ClusterFolder folder, ServerBinaries binaries, ServerAccount account)
{
    private const string Settings = "selfeval.conf";
    private const int Attempts = 3;

    private string[] PgCtl => [.. account.Prefix, binaries.Program("pg_ctl"), "-D", folder.Data];

    /// <summary>Made beside its place and moved there when complete, so that an interrupted start leaves nothing half-made.</summary>
    public async Task InitialiseAsync(CancellationToken cancel)
    {
        var unfinished = folder.Data + ".new";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
        await ReachableAsync([unfinished], cancel);
        string[] initdb =
        [
            .. account.Prefix, binaries.Program("initdb"), "-D", unfinished,
            // In a user namespace the superuser would be called nobody; with --locale=C trigrams would ignore Chinese.
            "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--auth=trust",
        ];
        var end = await ChildProcess.CaptureAsync(initdb, cancel);
        if (end.Code != 0) throw CommandFailure.Environment("cluster.initdb_failed", end.Said);
        await File.AppendAllTextAsync(Path.Combine(unfinished, "postgresql.conf"), $"\ninclude_if_exists = '{Settings}'\n", cancel);
        Directory.Move(unfinished, folder.Data);
    }

    public async Task StartAsync(TimeProvider time, CancellationToken cancel)
    {
        await WriteSettingsAsync(cancel);
        if (!File.Exists(folder.Log)) await File.WriteAllTextAsync(folder.Log, "", cancel);
        await ReachableAsync([folder.Data, folder.Socket, folder.Log], cancel);
        for (var attempt = 1; ; attempt++)
        {
            // Without -l the server keeps our output open, and a caller that reads it to the end would wait for ever.
            var end = await ChildProcess.CaptureAsync([.. PgCtl, "-l", folder.Log, "-w", "-t", "60", "-s", "start"], cancel);
            if (end.Code == 0) return;
            if (attempt == Attempts) throw CommandFailure.Environment("cluster.start_failed", LastLines(end), folder.Log);
            RemoveStalePidFile();
            await Task.Delay(TimeSpan.FromSeconds(attempt), time, cancel);
        }
    }

    public async Task<bool> StopAsync(CancellationToken cancel)
    {
        var end = await ChildProcess.CaptureAsync([.. PgCtl, "-m", "fast", "-w", "-t", "60", "-s", "stop"], cancel);
        if (end.Code == 0) return true;
        if (!File.Exists(folder.PidFile) || RemoveStalePidFile()) return false;
        throw CommandFailure.Environment("cluster.stop_failed", end.Said);
    }

    private async Task WriteSettingsAsync(CancellationToken cancel)
    {
        var socket = folder.Socket.Replace("'", "''", StringComparison.Ordinal).Replace("\"", "\"\"", StringComparison.Ordinal);
        var settings = $"""
            # Written by selfeval at every start. No port is opened: the socket folder, which only its owner can enter, is the barrier.
            listen_addresses = ''
            port = {ClusterFolder.Port}
            unix_socket_directories = '"{socket}"'
            unix_socket_permissions = 0700

            """;
        var path = Path.Combine(folder.Data, Settings);
        await File.WriteAllTextAsync(path + ".new", settings, cancel);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Another user must be able to enter the folders above, too; root's home usually forbids that.</summary>
    private async Task ReachableAsync(IReadOnlyList<string> folders, CancellationToken cancel)
    {
        await account.OwnAsync(folders, cancel);
        if (account.Owner is null) return;
        var end = await ChildProcess.CaptureAsync([.. account.Prefix, "test", "-r", folders[0]], cancel);
        if (end.Code == 0) return;
        if (Path.GetDirectoryName(folders[0]) == folder.Root && !OperatingSystem.IsWindows())
        {
            // Passing through, not reading: the data folder itself stays closed.
            File.SetUnixFileMode(folder.Root, File.GetUnixFileMode(folder.Root) | UnixFileMode.OtherExecute | UnixFileMode.GroupExecute);
            end = await ChildProcess.CaptureAsync([.. account.Prefix, "test", "-r", folders[0]], cancel);
        }

        if (end.Code != 0) throw CommandFailure.Environment("cluster.unreachable_folder", folders[0], account.Owner);
    }

    /// <summary>
    /// After a crash or a restart of the machine the file may name a process number that something else has now. PostgreSQL then refuses to start.
    /// </summary>
    private bool RemoveStalePidFile()
    {
        if (!File.Exists(folder.PidFile)) return false;
        var first = File.ReadLines(folder.PidFile).FirstOrDefault();
        if (!int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || IsPostgres(id)) return false;
        File.Delete(folder.PidFile);
        File.Delete(Path.Combine(folder.Socket, $".s.PGSQL.{ClusterFolder.Port}.lock"));
        return true;
    }

    private static bool IsPostgres(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private string LastLines(ProcessEnd end)
    {
        var log = File.Exists(folder.Log) ? string.Join('\n', File.ReadLines(folder.Log).TakeLast(5)) : "";
        return string.Join('\n', new[] { end.Said, log }.Where(text => text.Length > 0));
    }
}
