using System.Globalization;
using Dapper;
using Npgsql;
using Selfeval.Loader.Database;

namespace Selfeval.Tests.Loader;

/// <summary>Imports by the real program: again, at once, interrupted.</summary>
public class ImportTests(ThrowawayCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Importing_twice_into_the_private_cluster_says_unchanged_and_leaves_the_same_rows()
    {
        var server = await cluster.PrivateAsync();
        var environment = new Dictionary<string, string?> { ["XDG_DATA_HOME"] = cluster.DataHome };
        using var folder = new TemporaryFolder();
        folder.AddPdfs(2);
        folder.Add("notes.txt", "no form");

        var first = await SelfevalProcess.RunAsync(environment, "import", folder.Path);
        var rows = await DatabaseContent.OfAsync(server, Cancel);
        var second = await SelfevalProcess.RunAsync(environment, "import", folder.Path);

        Assert.DoesNotContain("unchanged (", first.Output, StringComparison.Ordinal);
        Assert.Contains("notes.txt", first.Output, StringComparison.Ordinal);
        Assert.Contains("selfeval query", first.Output, StringComparison.Ordinal);
        Assert.Contains("unchanged 2", second.Output, StringComparison.Ordinal);
        Assert.Equal(rows, await DatabaseContent.OfAsync(server, Cancel));

        var query = await SelfevalProcess.RunAsync(environment, "query", "documents", "--json");
        Assert.Equal(0, query.Code);
        Assert.Contains("0001.pdf", query.Output, StringComparison.Ordinal);
        var status = await SelfevalProcess.RunAsync(environment, "db", "status");
        Assert.Contains("PostgreSQL", status.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_changes_nothing_counts_anew_only_what_one_that_was_cut_off_left_uncounted()
    {
        var address = await cluster.NewDatabaseAsync();
        Assert.Equal(0, (await SelfevalProcess.RunAsync("import", Seed.Pdf, "--database", address)).Code);
        await using var owner = await Server(address).OpenAsync(DatabaseRole.Owner, Cancel);
        await owner.ExecuteAsync("REFRESH MATERIALIZED VIEW finding_count WITH NO DATA");

        await SelfevalProcess.RunAsync("import", Seed.Pdf, "--database", address);
        Assert.False(await IsCountedAsync(owner));

        await owner.ExecuteAsync("UPDATE import_run SET finished_at = NULL");
        await SelfevalProcess.RunAsync("import", Seed.Pdf, "--database", address);
        Assert.True(await IsCountedAsync(owner));
    }

    [Fact]
    public async Task How_many_glyphs_of_the_forms_are_accounted_for_is_told()
    {
        var run = await SelfevalProcess.RunAsync("import", Seed.Pdf, "--database", await cluster.NewDatabaseAsync());
        Assert.Contains("; glyphs accounted for 100", run.Output, StringComparison.Ordinal);
    }

    private static Task<bool> IsCountedAsync(NpgsqlConnection connection) =>
        connection.ExecuteScalarAsync<bool>("SELECT relispopulated FROM pg_class WHERE relname = 'finding_count'");

    [Fact]
    public async Task Two_imports_at_once_load_everything_once()
    {
        using var folder = new TemporaryFolder();
        folder.AddPdfs(150);
        var address = await cluster.NewDatabaseAsync();
        var both = await Task.WhenAll(
            SelfevalProcess.RunAsync("import", folder.Path, "--database", address),
            SelfevalProcess.RunAsync("import", folder.Path, "--database", address));

        Assert.All(both, end => Assert.Contains("150 files", end.Output, StringComparison.Ordinal));
        Assert.Equal(await CleanImportAsync(folder.Path), await DatabaseContent.OfAsync(Server(address), Cancel));
    }

    [Fact]
    public async Task An_import_killed_in_the_middle_is_completed_by_the_next_one()
    {
        using var folder = new TemporaryFolder();
        folder.AddPdfs(1500);
        var address = await cluster.NewDatabaseAsync();
        using (var import = SelfevalProcess.Start(new Dictionary<string, string?>(), "import", folder.Path, "--database", address))
        {
            while (await DocumentsAsync(address) == 0 && !import.HasExited) await Task.Delay(5, Cancel);
            import.Kill();
            await import.WaitForExitAsync(Cancel);
        }

        Assert.InRange(await DocumentsAsync(address), 1, 1499);
        await SelfevalProcess.RunAsync("import", folder.Path, "--database", address);
        Assert.Equal(await CleanImportAsync(folder.Path), await DatabaseContent.OfAsync(Server(address), Cancel));
    }

    [Fact]
    public async Task An_import_stopped_by_a_signal_ends_with_130_and_is_completed_by_the_next_one()
    {
        using var folder = new TemporaryFolder();
        folder.AddPdfs(1500);
        var address = await cluster.NewDatabaseAsync();
        using var import = SelfevalProcess.Start(new Dictionary<string, string?>(), "import", folder.Path, "--database", address);
        var said = import.StandardError.ReadToEndAsync(Cancel);
        while (await DocumentsAsync(address) == 0 && !import.HasExited) await Task.Delay(5, Cancel);
        // SIGTERM and not SIGINT: a shell may have set the latter to be ignored by everything that it runs in the background.
        using (var kill = System.Diagnostics.Process.Start("kill", ["-TERM", import.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(Cancel);
        await import.WaitForExitAsync(Cancel);

        Assert.Equal(130, import.ExitCode);
        Assert.Contains("Interrupted", await said, StringComparison.Ordinal);
        Assert.InRange(await DocumentsAsync(address), 1, 1499);
        var next = await SelfevalProcess.RunAsync("import", folder.Path, "--database", address);
        Assert.Contains("1,500 files", next.Output, StringComparison.Ordinal);
        Assert.Equal(1500, await DocumentsAsync(address));
    }

    private static DatabaseServer Server(string address) => new(DatabaseAddress.Parse(address), isPrivate: false);

    private static async Task<long> DocumentsAsync(string address)
    {
        await using var connection = await Server(address).OpenAsync(DatabaseRole.Owner, Cancel);
        await using var exists = new Npgsql.NpgsqlCommand("SELECT to_regclass('document')::text", connection);
        if (await exists.ExecuteScalarAsync(Cancel) is DBNull) return 0;
        await using var count = new Npgsql.NpgsqlCommand("SELECT count(*) FROM document", connection);
        return Convert.ToInt64(await count.ExecuteScalarAsync(Cancel), CultureInfo.InvariantCulture);
    }

    private async Task<string> CleanImportAsync(string folder)
    {
        var address = await cluster.NewDatabaseAsync();
        await SelfevalProcess.RunAsync("import", folder, "--database", address);
        return await DatabaseContent.OfAsync(Server(address), Cancel);
    }
}
