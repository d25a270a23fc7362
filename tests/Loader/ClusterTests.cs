using System.Text;
using Selfeval.Loader;
using Selfeval.Loader.Database.Cluster;

namespace Selfeval.Tests.Loader;

public class ClusterTests(ThrowawayCluster cluster)
{
    [Fact]
    public void A_data_folder_too_deep_for_a_socket_gets_a_short_socket_folder_of_its_own()
    {
        var deep = "/tmp/" + new string('x', 120);
        var folder = ClusterFolder.At(deep, _ => null);
        Assert.True(Encoding.UTF8.GetByteCount(folder.Socket + "/.s.PGSQL.5432") <= 107);
        Assert.NotEqual(folder.Socket, ClusterFolder.At(deep + "y", _ => null).Socket);
        Assert.Equal("/tmp/short/run", ClusterFolder.At("/tmp/short", _ => null).Socket);
    }

    [Fact]
    public async Task The_socket_folder_is_closed_to_everybody_else()
    {
        if (OperatingSystem.IsWindows()) return;
        var server = await cluster.PrivateAsync();
        var folder = server.Address(Selfeval.Loader.Database.DatabaseRole.Owner).Host!;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
    }

    [Fact]
    public async Task Two_commands_that_start_at_once_make_and_share_one_cluster_which_db_stop_stops()
    {
        using var home = new TemporaryFolder();
        var environment = new Dictionary<string, string?> { ["XDG_DATA_HOME"] = home.Path };
        var both = await Task.WhenAll(SelfevalProcess.RunAsync(environment, "db", "start"), SelfevalProcess.RunAsync(environment, "db", "start"));
        try
        {
            Assert.All(both, end => Assert.Equal(0, end.Code));
            Assert.Single(both, end => end.Error.Contains("selfeval db stop", StringComparison.Ordinal));
        }
        finally
        {
            Assert.Equal("stopped\n", (await SelfevalProcess.RunAsync(environment, "db", "stop")).Output);
        }

        Assert.Contains("not running", (await SelfevalProcess.RunAsync(environment, "db", "stop")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pid_file_left_by_a_crash_does_not_keep_the_cluster_from_starting()
    {
        using var home = new TemporaryFolder();
        var environment = new Dictionary<string, string?> { ["XDG_DATA_HOME"] = home.Path };
        await SelfevalProcess.RunAsync(environment, "db", "start");
        await SelfevalProcess.RunAsync(environment, "db", "stop");
        var folder = ClusterFolder.Default(name => environment.GetValueOrDefault(name));
        // The number of a process that lives but is no PostgreSQL: our own.
        await File.WriteAllTextAsync(folder.PidFile, $"{Environment.ProcessId}\n{folder.Data}\n0\n5432\n{folder.Socket}\n", TestContext.Current.CancellationToken);
        var end = await SelfevalProcess.RunAsync(environment, "db", "start");
        await SelfevalProcess.RunAsync(environment, "db", "stop");
        Assert.Equal(ExitCode.Ok, end.Code);
    }
}
