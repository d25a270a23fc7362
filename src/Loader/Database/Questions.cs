using System.Data.Common;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Selfeval.Loader.Database;

/// <summary>Questions to the database, asked as the auditor and in a read-only transaction.</summary>
internal sealed class Questions(DatabaseServer server)
{
    /// <summary>The findings of <c>v_inconsistency</c> that pass a filter.</summary>
    public Task FindingsAsync(FindingFilter filter, Func<DbDataReader, Task> use, CancellationToken cancel) => AskAsync(
        Sql.Named("findings"),
        command =>
        {
            command.Parameters.Add(new NpgsqlParameter("year", NpgsqlDbType.Integer) { Value = (object?)filter.Year ?? DBNull.Value });
            command.Parameters.Add(new NpgsqlParameter("office", NpgsqlDbType.Text) { Value = (object?)filter.Office ?? DBNull.Value });
            command.Parameters.Add(new NpgsqlParameter("rule", NpgsqlDbType.Text) { Value = (object?)filter.Rule ?? DBNull.Value });
            command.Parameters.Add(new NpgsqlParameter("severities", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = (object?)filter.Severities ?? DBNull.Value });
        },
        use,
        cancel);

    /// <summary>A named question. Values are given as text; the casts in its SQL read them.</summary>
    public Task NamedAsync(NamedQuery query, IReadOnlyDictionary<string, string> values, Func<DbDataReader, Task> use, CancellationToken cancel) => AskAsync(
        query.Sql,
        command =>
        {
            foreach (var parameter in query.Parameters)
                command.Parameters.Add(new NpgsqlParameter(parameter.Name, NpgsqlDbType.Unknown) { Value = values.TryGetValue(parameter.Name, out var text) ? text : DBNull.Value });
        },
        use,
        cancel);

    /// <summary>What a person typed.</summary>
    public Task FreeAsync(string sql, Func<DbDataReader, Task> use, CancellationToken cancel) => AskAsync(sql, _ => { }, use, cancel);

    private async Task AskAsync(string sql, Action<NpgsqlCommand> bind, Func<DbDataReader, Task> use, CancellationToken cancel)
    {
        await using var connection = await server.OpenAsync(DatabaseRole.Auditor, cancel);
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await using (var readOnly = new NpgsqlCommand(Sql.Named("read_only"), connection)) await readOnly.ExecuteNonQueryAsync(cancel);
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            bind(command);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            await use(reader);
        }
        catch (PostgresException refused) when (refused.SqlState[..2] is "22" or "25" or "42" or "0A")
        {
            var place = refused.Position > 0 ? " @" + refused.Position.ToString(CultureInfo.InvariantCulture) : "";
            throw CommandFailure.Usage("query.refused", refused.MessageText + place);
        }
    }
}

/// <summary>Which findings are wanted; null is no filter.</summary>
internal sealed record FindingFilter(int? Year, string? Office, string? Rule, string[]? Severities);
