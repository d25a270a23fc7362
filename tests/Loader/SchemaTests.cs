using System.Text.RegularExpressions;
using Dapper;
using Selfeval.Loader;
using Selfeval.Loader.Database;

namespace Selfeval.Tests.Loader;

public partial class SchemaTests(ThrowawayCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_column_and_view_that_an_auditor_sees_is_explained_in_both_languages()
    {
        await using var connection = await OpenAsync();
        var silent = await connection.QueryAsync<string>(
            """
            SELECT c.relname || coalesce('.' || a.attname, '')
            FROM pg_class c
            LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND c.relkind = 'r'
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') AND c.relname <> 'schemaversions'
              AND (obj_description(c.oid) IS NULL OR obj_description(c.oid) NOT LIKE '% / %'
                   OR a.attname IS NOT NULL AND coalesce(col_description(c.oid, a.attnum), '') NOT LIKE '% / %')
            """);
        Assert.Empty(silent);
    }

    [Fact]
    public async Task The_schema_has_no_triggers_of_its_own_and_no_generated_columns()
    {
        await using var connection = await OpenAsync();
        Assert.Equal(0L, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal"));
        Assert.Equal(0L, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM pg_attribute WHERE attgenerated <> '' AND attrelid > 16383"));
    }

    [Fact]
    public void Every_index_says_which_question_it_serves()
    {
        var scripts = Resources("Database.Migrations.").ToList();
        Assert.NotEmpty(scripts);
        foreach (var script in scripts)
        {
            var lines = script.Split('\n');
            foreach (var (number, _) in lines.Index().Where(line => line.Item.StartsWith("CREATE INDEX", StringComparison.Ordinal)))
                Assert.StartsWith("-- Serves: ", lines[number - 1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_prepared_question_says_what_it_asks_in_both_languages_and_runs()
    {
        var questions = new Questions(await cluster.NewMigratedAsync());
        Assert.NotEmpty(NamedQuery.All);
        foreach (var query in NamedQuery.All)
        {
            Assert.NotEmpty(query.Zh);
            Assert.NotEmpty(query.En);
            var used = ParameterUse().Matches(query.Sql).Select(match => match.Groups["name"].Value).ToHashSet();
            Assert.Equal(used, query.Parameters.Select(parameter => parameter.Name).ToHashSet());
            var none = new Dictionary<string, string>();
            await questions.NamedAsync(query, none, async rows => Assert.False(await rows.ReadAsync(Cancel)), Cancel);
        }
    }

    [Fact]
    public async Task Migrating_twice_at_once_is_safe_and_a_third_time_does_nothing()
    {
        var server = new DatabaseServer(DatabaseAddress.Parse(await cluster.NewDatabaseAsync()), isPrivate: false);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Migrator.MigrateAsync(server, Cancel), Cancel)));

        Assert.Single(both, migration => migration.Applied.Count > 0);
        Assert.Empty((await Migrator.MigrateAsync(server, Cancel)).Applied);
    }

    [Fact]
    public async Task Every_table_is_analysed_under_an_empty_search_path_as_autovacuum_does_it()
    {
        var address = await cluster.NewDatabaseAsync();
        // Without rows the server computes nothing of them.
        Assert.Equal(0, (await SelfevalProcess.RunAsync("import", Seed.Pdf, "--database", address)).Code);
        await using var connection = await new DatabaseServer(DatabaseAddress.Parse(address), isPrivate: false).OpenAsync(DatabaseRole.Owner, Cancel);
        var tables = await connection.QueryAsync<string>("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = 'public'");
        await connection.ExecuteAsync("SET search_path = ''");

        foreach (var table in tables) await connection.ExecuteAsync("ANALYZE " + table);
        Assert.Equal(
            ["evaluation", "indicator"],
            await connection.QueryAsync<string>("SELECT DISTINCT tablename::text FROM pg_stats WHERE tablename IN ('evaluation', 'indicator') ORDER BY 1"));
    }

    private static IEnumerable<string> Resources(string folder) => EmbeddedFile.Names(folder).Select(name => EmbeddedFile.Text(folder + name));

    private async Task<Npgsql.NpgsqlConnection> OpenAsync() => await (await cluster.NewMigratedAsync()).OpenAsync(DatabaseRole.Owner, Cancel);

    [GeneratedRegex(@"(?<!@)@(?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ParameterUse();
}
