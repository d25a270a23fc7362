using ClosedXML.Excel;
using Selfeval.Tests.Loader;

namespace Selfeval.Tests.Auditor;

public class ExportTests(DeskFixture desk)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_export_holds_what_the_page_lists_with_links_to_its_places_and_says_what_made_it()
    {
        using var client = new HttpClient { BaseAddress = await desk.AddressAsync() };
        await using var stream = new MemoryStream(await client.GetByteArrayAsync("/findings.xlsx?rule=A2&severity=error", Cancel));
        using var workbook = new XLWorkbook(stream);

        Assert.Equal(["发现", "自评表", "指标", "规则", "说明"], workbook.Worksheets.Select(sheet => sheet.Name));
        var findings = workbook.Worksheet("发现");
        Assert.Equal(2, findings.RowsUsed().Count() - 1);
        Assert.Equal(1, findings.SheetView.SplitRow);
        Assert.True(findings.AutoFilter.IsEnabled);
        Assert.Equal(2022m, findings.Cell(2, 1).GetValue<decimal>());
        Assert.StartsWith(client.BaseAddress!.ToString() + "evaluation/", findings.Cell(2, 18).Hyperlink.ExternalAddress.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, workbook.Worksheet("自评表").RowsUsed().Count() - 1);
        Assert.Equal("≥1200人次", workbook.Worksheet("指标").Cell(2, 7).GetString());
        Assert.Contains(workbook.Worksheet("说明").RowsUsed(), row => row.Cell(1).GetString() == "筛选：规则" && row.Cell(2).GetString() == "A2");
    }

    [Fact]
    public async Task Findings_and_questions_are_written_as_workbooks_by_the_program_too()
    {
        await desk.DeskAsync();
        using var folder = new TemporaryFolder();
        var (findings, answer, csv) = (Path.Combine(folder.Path, "f.xlsx"), Path.Combine(folder.Path, "q.xlsx"), Path.Combine(folder.Path, "q.csv"));
        string[] database = ["--database", $"host={desk.Server.Address(Selfeval.Loader.Database.DatabaseRole.Owner).Host} port=5432 user=postgres dbname={desk.Server.Address(Selfeval.Loader.Database.DatabaseRole.Owner).Database}"];
        Assert.Equal(0, (await SelfevalProcess.RunAsync(["findings", "--rule", "A2", "--severity", "error", "--xlsx", findings, .. database])).Code);
        Assert.Equal(0, (await SelfevalProcess.RunAsync(["query", "offices_always_full", "--xlsx", answer, .. database])).Code);
        Assert.Equal(0, (await SelfevalProcess.RunAsync(["query", "totals_that_do_not_add_up", "--year", "2022", "--csv", csv, .. database])).Code);

        using var book = new XLWorkbook(findings);
        Assert.Equal(["findings", "evaluations", "indicators", "rules", "about"], book.Worksheets.Select(sheet => sheet.Name));
        using var rows = new XLWorkbook(answer);
        Assert.Equal("青山市公园管理中心", rows.Worksheet("answer").Cell(2, 1).GetString());
        Assert.Equal(3, (await File.ReadAllLinesAsync(csv, Cancel)).Length);
    }
}
