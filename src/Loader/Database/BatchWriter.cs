using Npgsql;
using NpgsqlTypes;
using Selfeval.Loader.Database.Rows;
using Selfeval.Loader.Importing;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Database;

/// <summary>
/// Writes a batch of documents in one transaction: parents by upsert in the order of their keys, then everything that hangs on them anew by binary COPY.
/// The transaction is the journal: what was interrupted is not there, and a second run brings the same rows.
/// </summary>
internal sealed class BatchWriter(ImportRun run, TimeProvider time)
{
    private static readonly (string Table, Action<RowWriter, FormRow> Write)[] FormTables =
    [
        ("evaluation", EvaluationRows.Evaluation),
        ("funding_line", EvaluationRows.FundingLines),
        ("indicator", EvaluationRows.Indicators),
        ("stated_weight", FormPartRows.StatedWeights),
        ("extra", FormPartRows.Extras),
        ("field_part", FormPartRows.FieldParts),
        ("field_ocr", FormPartRows.FieldsByOcr),
        ("rule_outcome", CheckRows.RuleOutcomes),
        ("finding", CheckRows.Findings),
        ("finding_cell", CheckRows.FindingCells),
    ];

    public async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<FileOutcome> files, CancellationToken cancel)
    {
        // One document under two names in a batch: the first name reads it, both are sources.
        var documents = files.Where(file => file.Result is not null).DistinctBy(file => file.Sha256).ToList();
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (documents.Count > 0)
        {
            await UpsertAsync(connection, documents, cancel);
            await WriteOfficesAsync(connection, Forms(documents), cancel);
            await RewriteAsync(connection, documents, cancel);
        }

        await NoteFirstPlacesAsync(connection, [.. files.Where(file => file.Known is not null)], cancel);
        await SourceWriter.WriteAsync(connection, run.Id, files, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>What another shard of this import has loaded, under a name that stands later in the list.</summary>
    private async Task NoteFirstPlacesAsync(NpgsqlConnection connection, IReadOnlyList<FileOutcome> known, CancellationToken cancel)
    {
        if (run.Shard is null || known.Count == 0) return;
        var moved = new List<string>();
        await using (var command = new NpgsqlCommand(Sql.Named("note_first_places"), connection))
        {
            command.Parameters.AddWithValue("sha256", known.Select(file => file.Sha256!).ToArray());
            command.Parameters.AddWithValue("file_name", known.Select(file => StorableText.Of(file.File.Name)).ToArray());
            command.Parameters.AddWithValue("position", known.Select(file => file.File.Position).ToArray());
            command.Parameters.AddWithValue("started", run.Started);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) moved.Add(reader.GetString(0));
        }

        if (moved.Count > 0) await MarkSupersededAsync(connection, [.. moved], cancel);
    }

    private static List<FormRow> Forms(IReadOnlyList<FileOutcome> documents) =>
    [
        .. documents.SelectMany(file => file.Result!.Evaluations.Index().Select(form =>
            new FormRow(Ids.Evaluation(file.Sha256!, form.Index), file.Sha256!, form.Index, form.Item))),
    ];

    private async Task UpsertAsync(NpgsqlConnection connection, IReadOnlyList<FileOutcome> documents, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Sql.Named("upsert_documents"), connection);
        var results = documents.Select(file => file.Result!).ToList();
        command.Parameters.AddWithValue("sha256", Column(results, r => r.Sha256));
        command.Parameters.AddWithValue("file_name", Column(results, r => r.File));
        command.Parameters.AddWithValue("pages", results.Select(r => r.Pages).ToArray());
        command.Parameters.AddWithValue("producer", Column(results, r => r.Producer));
        command.Parameters.AddWithValue("status", Column(results, r => SnakeCase.Of(r.Status)));
        command.Parameters.AddWithValue("error_kind", Column(results, r => r.Error?.Kind));
        command.Parameters.AddWithValue("error_message", Column(results, r => r.Error?.Message));
        command.Parameters.AddWithValue("position", documents.Select(file => file.File.Position).ToArray());
        command.Parameters.AddWithValue("extractor", run.Versions.Extractor);
        command.Parameters.AddWithValue("rules", run.Versions.Rules);
        command.Parameters.AddWithValue("run", run.Id);
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        command.Parameters.AddWithValue("started", run.Started);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static string?[] Column(IEnumerable<DocumentResult> results, Func<DocumentResult, string?> value) =>
        [.. results.Select(result => value(result) is { } text ? StorableText.Of(text) : null)];

    private static async Task WriteOfficesAsync(NpgsqlConnection connection, IReadOnlyList<FormRow> forms, CancellationToken cancel)
    {
        var rows = forms.SelectMany(form => new[] { form.ImplementingOffice, form.SupervisingOffice }).OfType<OfficeRow>().ToList();
        if (rows.Count == 0) return;
        var offices = rows.DistinctBy(row => row.OfficeId).ToList();
        await using (var command = new NpgsqlCommand(Sql.Named("insert_offices"), connection))
        {
            command.Parameters.AddWithValue("office_id", offices.Select(row => row.OfficeId).ToArray());
            command.Parameters.AddWithValue("name", offices.Select(row => row.Name).ToArray());
            await command.ExecuteNonQueryAsync(cancel);
        }

        var names = rows.DistinctBy(row => (row.OfficeId, row.NameId)).ToList();
        await using var variants = new NpgsqlCommand(Sql.Named("insert_office_names"), connection);
        variants.Parameters.AddWithValue("office_id", names.Select(row => row.OfficeId).ToArray());
        variants.Parameters.AddWithValue("name_id", names.Select(row => row.NameId).ToArray());
        variants.Parameters.AddWithValue("printed", names.Select(row => row.Printed).ToArray());
        await variants.ExecuteNonQueryAsync(cancel);
    }

    private async Task RewriteAsync(NpgsqlConnection connection, IReadOnlyList<FileOutcome> documents, CancellationToken cancel)
    {
        var sha256 = documents.Select(file => file.Sha256!).Order(StringComparer.Ordinal).ToArray();
        await ForDocumentsAsync(connection, "delete_problems", sha256, cancel);
        await ForDocumentsAsync(connection, "delete_children", sha256, cancel);
        var forms = Forms(documents);
        foreach (var (table, write) in FormTables)
            await CopyAsync(connection, table, row => forms.ForEach(form => write(row, form)), cancel);
        await CopyAsync(connection, "problem", row => Array.ForEach([.. documents], file => CheckRows.Problems(row, file.Result!)), cancel);
        if (forms.Count > 0) await MarkSupersededAsync(connection, sha256, cancel);
    }

    /// <summary>Settles which publication of a project is in force; for all documents of the run when none are named.</summary>
    public async Task MarkSupersededAsync(NpgsqlConnection connection, string[]? sha256, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Sql.Named("mark_superseded"), connection);
        command.Parameters.Add(new NpgsqlParameter("sha256", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = (object?)sha256 ?? DBNull.Value });
        command.Parameters.AddWithValue("run", run.Id);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string table, Action<RowWriter> write, CancellationToken cancel)
    {
        await using var importer = await connection.BeginBinaryImportAsync(Sql.Named("copy_" + table), cancel);
        write(new RowWriter(importer));
        await importer.CompleteAsync(cancel);
    }

    private static async Task ForDocumentsAsync(NpgsqlConnection connection, string statement, string[] sha256, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Sql.Named(statement), connection);
        command.Parameters.AddWithValue("sha256", sha256);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
