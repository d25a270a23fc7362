using Dapper;
using Npgsql;
using Selfeval.Loader.Database;

namespace Selfeval.Tests.Loader;

public class RoleTests(ThrowawayCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("DELETE FROM document")]
    [InlineData("UPDATE evaluation SET profile = 'x'")]
    [InlineData("INSERT INTO office VALUES (gen_random_uuid(), 'x')")]
    [InlineData("CREATE TABLE own (x integer)")]
    [InlineData("DELETE FROM review")]
    public async Task The_auditor_cannot_change_what_was_read(string sql)
    {
        await using var connection = await (await cluster.PrivateAsync()).OpenAsync(DatabaseRole.Auditor, Cancel);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task The_auditor_can_write_a_review_and_is_named_in_it()
    {
        await using var connection = await (await cluster.PrivateAsync()).OpenAsync(DatabaseRole.Auditor, Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        var reviewer = await connection.ExecuteScalarAsync<string>(
            "INSERT INTO review (sha256, form, rule_id, subject_row, mark, reason) VALUES ('x', 0, 'A4', 'total', 'waived', '已说明') RETURNING reviewer");
        Assert.Equal("selfeval_auditor", reviewer);
    }

    [Fact]
    public async Task A_question_of_a_person_cannot_write_even_reviews()
    {
        var questions = new Questions(await cluster.PrivateAsync());
        var refused = await Assert.ThrowsAsync<Selfeval.Loader.CommandFailure>(() => questions.FreeAsync(
            "INSERT INTO review (sha256, form, rule_id, subject_row, mark, reason) VALUES ('x', 0, 'A4', 'total', 'waived', 'x')", _ => Task.CompletedTask, Cancel));
        Assert.Equal("query.refused", refused.TextKey);
    }

    [Fact]
    public async Task The_loader_cannot_write_reviews()
    {
        await using var connection = await (await cluster.PrivateAsync()).OpenAsync(DatabaseRole.Loader, Cancel);
        await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync("DELETE FROM review"));
    }

    [Fact]
    public async Task On_a_server_that_lets_this_user_create_no_roles_migration_says_so_and_goes_on()
    {
        var address = await cluster.NewDatabaseAsync();
        var owner = DatabaseAddress.Parse(address);
        await using (var connection = await (await cluster.PrivateAsync()).OpenAsync(DatabaseRole.Owner, Cancel))
        {
            await connection.ExecuteAsync($"CREATE ROLE plain_{owner.Database} LOGIN; ALTER DATABASE {owner.Database} OWNER TO plain_{owner.Database}");
        }

        owner.Username = "plain_" + owner.Database;
        var migration = await Migrator.MigrateAsync(new DatabaseServer(owner, isPrivate: false), Cancel);
        Assert.NotEmpty(migration.Applied);
    }
}
