using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;

namespace Selfeval.Auditor.Reading;

/// <summary>The database as the desk sees it: statements of the folder Sql, run by name, as the auditor.</summary>
public sealed class DeskDatabase(Func<CancellationToken, Task<DbConnection>> open)
{
    private static readonly ConcurrentDictionary<string, string> Statements = new(StringComparer.Ordinal);

    // The columns of the statements are written with underscores, the properties of the records without.
    static DeskDatabase() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public static string Statement(string name) => Statements.GetOrAdd(name, static n => EmbeddedFile.Text($"Selfeval.Auditor.Sql.{n}.sql"));

    public Task<IReadOnlyList<T>> RowsAsync<T>(string statement, object? values, CancellationToken cancel) => AskAsync<T>(Statement(statement), values, cancel);

    public async Task<IReadOnlyList<T>> AskAsync<T>(string sql, object? values, CancellationToken cancel)
    {
        await using var connection = await open(cancel);
        return [.. await connection.QueryAsync<T>(new CommandDefinition(sql, values, cancellationToken: cancel))];
    }

    public async Task<T?> RowAsync<T>(string statement, object? values, CancellationToken cancel)
    {
        await using var connection = await open(cancel);
        return await connection.QueryFirstOrDefaultAsync<T>(new CommandDefinition(Statement(statement), values, cancellationToken: cancel));
    }

    /// <summary>Rows whose columns are named by what they hold, for forms with their hundred columns.</summary>
    public async Task<IReadOnlyList<StoredRow>> StoredAsync(string statement, object values, CancellationToken cancel)
    {
        await using var connection = await open(cancel);
        var rows = await connection.QueryAsync(new CommandDefinition(Statement(statement), values, cancellationToken: cancel));
        return [.. rows.Select(row => new StoredRow((IDictionary<string, object?>)row))];
    }

    /// <summary>Rows one after the other, for exports.</summary>
    public async Task StreamAsync(string sql, object values, Func<DbDataReader, Task> use, CancellationToken cancel)
    {
        await using var connection = await open(cancel);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(sql, values, commandTimeout: 300, cancellationToken: cancel));
        await use(reader);
    }

    public async Task ExecuteAsync(string statement, object values, CancellationToken cancel)
    {
        await using var connection = await open(cancel);
        await connection.ExecuteAsync(new CommandDefinition(Statement(statement), values, cancellationToken: cancel));
    }
}
