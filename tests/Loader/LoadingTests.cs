using Dapper;
using Selfeval.Loader.Database;
using Selfeval.Loader.Importing;
using Selfeval.Loader.Reading;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;

namespace Selfeval.Tests.Loader;

public class LoadingTests(ThrowawayCluster cluster)
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_loaded_amount_keeps_its_text_its_decimals_its_place_and_is_given_in_yuan()
    {
        var server = await cluster.NewMigratedAsync();
        await LoadAsync(server, Noon, HandMadeForm.Document("a"));

        var line = await RowAsync(server, "SELECT * FROM funding_line");
        Assert.Equal("375.0951", line["full_year_budget_printed"]);
        Assert.Equal(375.0951m, line["full_year_budget"]);
        Assert.Equal((short)4, line["full_year_budget_scale"]);
        Assert.Equal("万元", line["full_year_budget_unit"]);
        Assert.Equal(3750951.0000m, line["full_year_budget_yuan"]);
        Assert.Equal(1, line["full_year_budget_page"]);
        Assert.Equal(150f, line["full_year_budget_top"]);
        Assert.Null(line["initial_budget_printed"]);
    }

    [Fact]
    public async Task A_target_is_spread_over_typed_columns_and_an_empty_cell_differs_from_a_missing_column()
    {
        var server = await cluster.NewMigratedAsync();
        await LoadAsync(server, Noon, HandMadeForm.Document("a"));

        var row = await RowAsync(server, "SELECT * FROM indicator WHERE ord = 0");
        Assert.Equal("number", row["target_kind"]);
        Assert.Equal("≥", row["target_operator"]);
        Assert.Equal(8m, row["target_number"]);
        Assert.Equal("次", row["target_unit"]);
        Assert.Equal("", row["reason"]);
        Assert.Null(row["method"]);
        Assert.Equal("indicators[0].reason", (await RowAsync(server, "SELECT * FROM field_part WHERE page = 2 ORDER BY ord LIMIT 1"))["field"]);
    }

    [Theory]
    [InlineData(Comparison.AtLeast, 2)]
    [InlineData(Comparison.AtMost, 0)]
    public async Task An_actual_that_is_an_upper_bound_exceeds_no_target(Comparison comparison, int rows)
    {
        var server = await cluster.NewMigratedAsync();
        var document = HandMadeForm.Document("a");
        var read = document.Evaluations[0].Evaluation;
        var bounds = read.Indicators.Select(row => row with { Actual = row.Actual! with { Value = new QuantityReading(comparison, 18m, "次", OperatorInferred: false) } }).ToList();
        await LoadAsync(server, Noon, document with { Evaluations = [document.Evaluations[0] with { Evaluation = read with { Indicators = bounds } }] });

        var found = 0;
        await new Questions(server).NamedAsync(NamedQuery.Find("indicators_far_above_target")!, new Dictionary<string, string>(), async answer =>
        {
            while (await answer.ReadAsync(Cancel)) found++;
        }, Cancel);
        Assert.Equal(rows, found);
    }

    [Fact]
    public async Task A_finding_stands_in_the_view_with_office_year_page_box_and_cells()
    {
        var server = await cluster.NewMigratedAsync();
        await LoadAsync(server, Noon, HandMadeForm.Document("a"));

        var finding = await RowAsync(server, "SELECT * FROM v_inconsistency");
        Assert.Equal("A4", finding["rule_id"]);
        Assert.Equal("ceiling", finding["explained_by"]);
        Assert.Equal(2021, finding["fiscal_year"]);
        Assert.Equal("上海市研发公共服务平台管理中心", finding["office"]);
        Assert.Equal(1, finding["page"]);
        Assert.Equal(152f, finding["box_top"]);
        Assert.Equal(2L, await ScalarAsync(server, "SELECT count(*) FROM finding_cell"));
        var outcome = await RowAsync(server, "SELECT * FROM rule_outcome");
        Assert.Equal((1, 1, 1), (outcome["applied"], outcome["explained"], outcome["not_applicable"]));
        Assert.Equal("{\"no rate printed\": 1}", outcome["not_applicable_reasons"]);
    }

    [Fact]
    public async Task Loading_the_same_document_again_leaves_the_same_rows()
    {
        var server = await cluster.NewMigratedAsync();
        await LoadAsync(server, Noon, HandMadeForm.Document("a"), HandMadeForm.Document("b", "另一项目"));
        var before = await DatabaseContent.OfAsync(server, Cancel);
        await LoadAsync(server, Noon.AddHours(1), HandMadeForm.Document("a"), HandMadeForm.Document("b", "另一项目"));

        Assert.Equal(before, await DatabaseContent.OfAsync(server, Cancel));
    }

    [Fact]
    public async Task One_content_under_two_names_is_one_document_with_two_sources()
    {
        var server = await cluster.NewMigratedAsync();
        var document = HandMadeForm.Document("a");
        await Store(server, Noon).WriteAsync([File("/x/a.pdf", 0, document), File("/y/copy.pdf", 1, document)], Cancel);

        Assert.Equal(1L, await ScalarAsync(server, "SELECT count(*) FROM document"));
        Assert.Equal(2L, await ScalarAsync(server, "SELECT count(*) FROM document_source"));
        Assert.Equal(1L, await ScalarAsync(server, "SELECT count(*) FROM evaluation"));
    }

    [Fact]
    public async Task A_later_publication_of_the_same_project_unit_and_year_replaces_the_older_one_in_the_views()
    {
        var server = await cluster.NewMigratedAsync();
        await LoadAsync(server, Noon, HandMadeForm.Document("first"), HandMadeForm.Document("other", "另一项目"));
        await LoadAsync(server, Noon.AddDays(1), HandMadeForm.Document("corrected"));

        Assert.Equal(3L, await ScalarAsync(server, "SELECT count(*) FROM evaluation"));
        Assert.Equal(2L, await ScalarAsync(server, "SELECT count(*) FROM v_evaluation"));
        Assert.Equal("first.pdf", await ScalarAsync(server, "SELECT d.file_name FROM evaluation e JOIN document d USING (sha256) WHERE superseded_by IS NOT NULL"));
    }

    [Fact]
    public async Task A_field_read_by_ocr_is_marked_with_its_confidence_and_so_are_its_form_and_findings()
    {
        var server = await cluster.NewMigratedAsync();
        var scanned = HandMadeForm.Document("scan");
        var form = scanned.Evaluations[0];
        var byOcr = form.Evaluation with { ProjectName = form.Evaluation.ProjectName! with { Ocr = new OcrMark(0.875, []) } };
        await LoadAsync(server, Noon, HandMadeForm.Document("text", "别的项目"), scanned with { Evaluations = [form with { Evaluation = byOcr }] });

        var mark = await RowAsync(server, "SELECT * FROM field_ocr");
        Assert.Equal(("project_name", 0.875f), ((string)mark["field"]!, (float)mark["confidence"]!));
        Assert.Equal("scan.pdf", await ScalarAsync(server, "SELECT string_agg(file_name, ',') FROM v_evaluation WHERE read_by_ocr"));
        Assert.Equal("scan.pdf", await ScalarAsync(server, "SELECT string_agg(DISTINCT file_name, ',') FROM v_inconsistency WHERE read_by_ocr"));
    }

    [Fact]
    public async Task Text_that_PostgreSQL_cannot_hold_is_stored_with_replacement_characters()
    {
        var server = await cluster.NewMigratedAsync();
        await LoadAsync(server, Noon, HandMadeForm.Document("a", "项\0目\uD800"));

        Assert.Equal("项\uFFFD目\uFFFD", await ScalarAsync(server, "SELECT project_name FROM evaluation"));
    }

    [Fact]
    public async Task A_document_that_the_database_refuses_is_recorded_as_failed_and_the_others_are_loaded()
    {
        var server = await cluster.NewMigratedAsync();
        var good = HandMadeForm.Document("good");
        var form = HandMadeForm.Form("坏");
        // A severity that the table does not know stands for any value that it refuses.
        var odd = form with { Outcomes = [form.Outcomes[0] with { Severity = (Selfeval.Model.Checking.Severity)9 }] };
        var bad = HandMadeForm.Document("bad") with { Evaluations = [odd] };
        var stored = await Store(server, Noon).WriteAsync([File("/bad.pdf", 0, bad), File("/good.pdf", 1, good)], Cancel);

        Assert.Equal([DocumentStatus.Failed, DocumentStatus.Partly], stored.Select(file => file.Result!.Status));
        Assert.Equal("not_loadable", await ScalarAsync(server, "SELECT error_kind FROM document WHERE status = 'failed'"));
        Assert.Equal(1L, await ScalarAsync(server, "SELECT count(*) FROM evaluation"));
    }

    [Fact]
    public async Task An_interrupted_batch_leaves_nothing()
    {
        var server = await cluster.NewMigratedAsync();
        using var stop = new CancellationTokenSource();
        var broken = HandMadeForm.Document("a") with { Evaluations = new StoppingList(HandMadeForm.Form("项目"), stop) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store(server, Noon).WriteAsync([File("/a.pdf", 0, broken)], stop.Token));
        Assert.Equal(0L, await ScalarAsync(server, "SELECT count(*) FROM document"));
        Assert.Equal(0L, await ScalarAsync(server, "SELECT count(*) FROM evaluation"));
    }

    private static DocumentStore Store(DatabaseServer server, DateTimeOffset started) => new(
        server, new ImportRun(Guid.CreateVersion7(started), started, new ContractVersions("1", "1")), TimeProvider.System, _ => Task.CompletedTask);

    private static FileOutcome File(string path, int position, DocumentResult result) => new(new InputFile(path, position), result, null, null);

    private static Task LoadAsync(DatabaseServer server, DateTimeOffset started, params DocumentResult[] documents) =>
        Store(server, started).WriteAsync([.. documents.Select((document, i) => File("/in/" + document.File, i, document))], Cancel);

    private static async Task<IDictionary<string, object?>> RowAsync(DatabaseServer server, string sql)
    {
        await using var connection = await server.OpenAsync(DatabaseRole.Owner, Cancel);
        return (IDictionary<string, object?>)await connection.QuerySingleAsync(sql);
    }

    private static async Task<object?> ScalarAsync(DatabaseServer server, string sql)
    {
        await using var connection = await server.OpenAsync(DatabaseRole.Owner, Cancel);
        return await connection.ExecuteScalarAsync(sql);
    }

    /// <summary>Forms that interrupt the import while they are being written.</summary>
    private sealed class StoppingList(CheckedEvaluation form, CancellationTokenSource stop) : IReadOnlyList<CheckedEvaluation>
    {
        private int _reads;

        public int Count => 1;

        public CheckedEvaluation this[int index] => form;

        public IEnumerator<CheckedEvaluation> GetEnumerator()
        {
            if (++_reads == 2) stop.Cancel();
            yield return form;
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
