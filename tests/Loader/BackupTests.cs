using Dapper;
using Selfeval.Loader.Database;
using Selfeval.Loader.Database.Cluster;

namespace Selfeval.Tests.Loader;

public class BackupTests(ThrowawayCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_that_is_restored_has_every_row_index_and_view_of_the_database()
    {
        var restore = (await ServerBinaries.InstalledAsync(Environment.GetEnvironmentVariable, Cancel)).Select(binaries => binaries.Client("pg_restore", Environment.GetEnvironmentVariable)).FirstOrDefault();
        Assert.SkipWhen(restore is null, "the npm package of PostgreSQL has neither pg_dump nor pg_restore");
        using var folder = new TemporaryFolder();
        var (address, empty, file) = (await cluster.NewDatabaseAsync(), await cluster.NewDatabaseAsync(), Path.Combine(folder.Path, "all.dump"));
        var imported = await SelfevalProcess.RunAsync("import", Seed.Pdf, "--database", address);
        Assert.Equal(0, imported.Code);

        var backup = await SelfevalProcess.RunAsync("db", "backup", file, "--database", address, "--lang", "en");
        Assert.Equal(0, backup.Code);
        var restored = await ChildProcess.CaptureAsync([restore, "--exit-on-error", "-d", empty, file], Cancel);

        Assert.Equal("", restored.Said);
        var (before, after) = (new DatabaseServer(DatabaseAddress.Parse(address), isPrivate: false), new DatabaseServer(DatabaseAddress.Parse(empty), isPrivate: false));
        Assert.Equal(await DatabaseContent.OfAsync(before, Cancel), await DatabaseContent.OfAsync(after, Cancel));
        Assert.Equal(await RelationsAsync(before), await RelationsAsync(after));
    }

    private static async Task<IEnumerable<string>> RelationsAsync(DatabaseServer server)
    {
        await using var connection = await server.OpenAsync(DatabaseRole.Owner, Cancel);
        return await connection.QueryAsync<string>("SELECT relkind::text || ' ' || relname FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1");
    }
}
