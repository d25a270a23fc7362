using System.Diagnostics;
using Npgsql;
using Selfeval.Loader.Database;
using Selfeval.Loader.Importing;
using Selfeval.Loader.Reading;
using Selfeval.Model.Contract;

namespace Selfeval.Benchmarks.Bulk;

/// <summary>
/// Loading alone, with results that are there already, against COPY of the very rows that it leaves, as the server itself gave them out:
/// into the same empty tables, a table at a time, in one transaction. (Loading writes four hundred small columns a document by their types; COPY pushes bytes.)
/// </summary>
internal sealed class LoadingBench(string address)
{
    public const string Argument = "bulk-loading";

    private const int Batch = 100;
    private const int Rounds = 3;

    private static readonly string[] Tables =
    [
        "rule", "import_run", "document", "document_source", "office", "office_name", "evaluation", "funding_line", "indicator", "stated_weight", "extra",
        "field_part", "problem", "rule_outcome", "finding", "finding_cell",
    ];

    /// <summary>Seconds of the median round; rounds take turns.</summary>
    public async Task<(double Loading, double RawCopy)> MeasureAsync(IReadOnlyList<DocumentResult> documents)
    {
        var (loading, copying) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            await FreshAsync("bench_load");
            await FreshAsync("bench_copy");
            loading.Add(await LoadAsync(documents));
            var rows = await DumpAsync();
            copying.Add(await CopyAsync(rows));
        }

        return (loading.Order().ElementAt(Rounds / 2), copying.Order().ElementAt(Rounds / 2));
    }

    /// <summary>Loading and nothing else, for a profiler from outside.</summary>
    public static async Task RunAsync(string folder)
    {
        using var bench = new ImportBench();
        var documents = Read([.. Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(1000)]);
        var (loading, copying) = await new LoadingBench(bench.Address).MeasureAsync(documents);
        Console.WriteLine(FormattableString.Invariant($"{documents.Count} documents: loading {loading:0.00} s, raw COPY {copying:0.00} s"));
    }

    /// <summary>The results of files, read in this process.</summary>
    public static IReadOnlyList<DocumentResult> Read(IReadOnlyList<string> files) =>
        [.. files.AsParallel().AsOrdered().Select(file => DocumentReader.Read(Path.GetFileName(file), File.ReadAllBytes(file), ReadingOptions.Default))];

    private async Task<double> LoadAsync(IReadOnlyList<DocumentResult> documents)
    {
        var server = new DatabaseServer(new NpgsqlConnectionStringBuilder(To("bench_load")), isPrivate: false);
        var started = DateTimeOffset.UtcNow;
        var store = new DocumentStore(server, new ImportRun(Guid.CreateVersion7(), started, ReadingVersions.Current), TimeProvider.System, _ => Task.CompletedTask);
        var since = Stopwatch.GetTimestamp();
        await store.StartRunAsync(["bench"], CancellationToken.None);
        foreach (var batch in documents.Index().Chunk(Batch))
        {
            await store.WriteAsync(
                [.. batch.Select(item => new FileOutcome(new InputFile("/in/" + item.Item.File, item.Index), item.Item, null, null))], CancellationToken.None);
        }

        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private async Task<List<(string Table, byte[] Rows)>> DumpAsync()
    {
        await using var connection = await OpenAsync("bench_load");
        var rows = new List<(string, byte[])>();
        foreach (var table in Tables)
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY {table} TO STDOUT (FORMAT BINARY)");
            using var bytes = new MemoryStream();
            await copy.CopyToAsync(bytes);
            rows.Add((table, bytes.ToArray()));
        }

        return rows;
    }

    private async Task<double> CopyAsync(List<(string Table, byte[] Rows)> rows)
    {
        await using var connection = await OpenAsync("bench_copy");
        var since = Stopwatch.GetTimestamp();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var (table, bytes) in rows)
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY {table} FROM STDIN (FORMAT BINARY)");
            await copy.WriteAsync(bytes);
        }

        await transaction.CommitAsync();
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private async Task FreshAsync(string name)
    {
        await using var connection = await OpenAsync("postgres");
        await using (var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {name}", connection)) await drop.ExecuteNonQueryAsync();
        await using var make = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await make.ExecuteNonQueryAsync();
        await Migrator.MigrateAsync(new DatabaseServer(new NpgsqlConnectionStringBuilder(To(name)), isPrivate: false), CancellationToken.None);
    }

    private string To(string database) => new NpgsqlConnectionStringBuilder(address) { Database = database }.ConnectionString;

    private async Task<NpgsqlConnection> OpenAsync(string database)
    {
        var connection = new NpgsqlConnection(To(database));
        await connection.OpenAsync();
        return connection;
    }
}
