using System.Diagnostics;
using System.Globalization;
using Selfeval.Loader.Database;

namespace Selfeval.Tests.Loader;

/// <summary>What an import survives without being run again; the long form, with more of it, is tests/slow/kill-tests.</summary>
public class SurvivalTests(ThrowawayCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_goes_on_when_the_server_ends_its_connections()
    {
        using var folder = new TemporaryFolder();
        folder.AddPdfs(1500);
        var (import, address) = await StartAsync(folder);
        using var running = import;
        var said = import.StandardError.ReadToEndAsync(Cancel);
        var shown = import.StandardOutput.ReadToEndAsync(Cancel);
        await ExecuteAsync(address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        ForgetOwnConnections(address);
        await import.WaitForExitAsync(Cancel);

        Assert.Contains("the connection to the database was lost; trying again", await said, StringComparison.Ordinal);
        Assert.Contains("1,500 files", await shown, StringComparison.Ordinal);
        Assert.Equal(await CleanImportAsync(folder.Path), await DatabaseContent.OfAsync(Server(address), Cancel));
    }

    [Fact]
    public async Task An_import_goes_on_when_a_reading_process_is_killed_from_outside()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the children of a process are looked up in /proc");
        using var folder = new TemporaryFolder();
        folder.AddPdfs(1500);
        var (import, address) = await StartAsync(folder);
        using var running = import;
        var said = import.StandardError.ReadToEndAsync(Cancel);
        var shown = import.StandardOutput.ReadToEndAsync(Cancel);
        using (var reader = Process.GetProcessById(Children(import.Id)[0])) reader.Kill();
        await import.WaitForExitAsync(Cancel);

        Assert.DoesNotContain("crashed", await said, StringComparison.Ordinal);
        Assert.Contains("1,500 files", await shown, StringComparison.Ordinal);
        Assert.Equal(await CleanImportAsync(folder.Path), await DatabaseContent.OfAsync(Server(address), Cancel));
    }

    /// <summary>An import in the middle of its work: some documents are in the database, and not yet all.</summary>
    private async Task<(Process Import, string Address)> StartAsync(TemporaryFolder folder)
    {
        var address = await cluster.NewDatabaseAsync();
        await Migrator.MigrateAsync(Server(address), Cancel);
        var import = SelfevalProcess.Start(new Dictionary<string, string?>(), "import", folder.Path, "--database", address);
        while (await CountAsync(address) == 0 && !import.HasExited) await Task.Delay(5, Cancel);
        Assert.InRange(await CountAsync(address), 1, 1499);
        return (import, address);
    }

    private static List<int> Children(int id) =>
    [
        .. Directory.EnumerateDirectories($"/proc/{id}/task").SelectMany(task => File.ReadAllText(task + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(child => int.Parse(child, CultureInfo.InvariantCulture)),
    ];

    /// <summary>This test's own idle connections were ended with the others.</summary>
    private static void ForgetOwnConnections(string address)
    {
        using var any = new Npgsql.NpgsqlConnection(Server(address).Address(DatabaseRole.Owner).ConnectionString);
        Npgsql.NpgsqlConnection.ClearPool(any);
    }

    private static DatabaseServer Server(string address) => new(DatabaseAddress.Parse(address), isPrivate: false);

    private static async Task<long> CountAsync(string address) =>
        Convert.ToInt64(await ExecuteAsync(address, "SELECT count(*) FROM document"), CultureInfo.InvariantCulture);

    private static async Task<object?> ExecuteAsync(string address, string sql)
    {
        await using var connection = await Server(address).OpenAsync(DatabaseRole.Owner, Cancel);
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancel);
    }

    private async Task<string> CleanImportAsync(string folder)
    {
        var address = await cluster.NewDatabaseAsync();
        await SelfevalProcess.RunAsync("import", folder, "--database", address);
        return await DatabaseContent.OfAsync(Server(address), Cancel);
    }
}
