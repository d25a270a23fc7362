using System.Text.Json;
using Selfeval.Loader;
using Selfeval.Loader.Importing;
using Selfeval.Loader.Output;
using Selfeval.Loader.Output.Reports;
using Selfeval.Loader.Reading;
using Selfeval.Loader.Reading.Manifests;
using Selfeval.Loader.Texts;
using Selfeval.Model.Contract;

namespace Selfeval.Tests.Loader;

public class ReportTests
{
    [Fact]
    public void The_json_report_has_counts_reasons_headings_accuracy_slow_files_and_coverage()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "reports", "report.json");
        Write(path, Language.English);
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var report = json.RootElement;

        Assert.Equal(3, report.GetProperty("counts").GetProperty("files").GetInt32());
        Assert.Equal(2, report.GetProperty("counts").GetProperty("failed").GetInt32());
        Assert.Equal(["no_such_path", "crashed"], report.GetProperty("failed").EnumerateArray().Select(failure => failure.GetProperty("kind").GetString()));
        var heading = report.GetProperty("unknown_headings")[0];
        Assert.Equal(("备注", 1, 1), (heading.GetProperty("heading").GetString(), heading.GetProperty("times").GetInt32(), heading.GetProperty("example_page").GetInt32()));
        // Explained by another rounding: info, though the rule's own severity is error.
        Assert.Equal(("A4", "info"), (report.GetProperty("rules")[0].GetProperty("rule").GetString(), report.GetProperty("rules")[0].GetProperty("severity").GetString()));
        var accuracy = report.GetProperty("accuracy");
        Assert.Equal((100, 100), (accuracy.GetProperty("glyphs_in_forms").GetInt32(), accuracy.GetProperty("glyphs_accounted").GetInt32()));
        Assert.Equal(1, accuracy.GetProperty("arithmetic_checks").GetProperty("explained").GetInt32());
        Assert.Equal(0, accuracy.GetProperty("forms_without_problem").GetInt32());
        Assert.Equal("/data/bad.pdf", report.GetProperty("slowest")[0].GetProperty("file").GetString());
        Assert.Equal(1, report.GetProperty("coverage").GetProperty("rows_with_form").GetInt32());
    }

    [Theory]
    [InlineData("zh", "自评表导入报告")]
    [InlineData("en", "Import of self-evaluation forms")]
    public void The_page_needs_nothing_else_and_nothing_that_a_document_says_becomes_markup(string language, string title)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "report.html");
        Write(path, language == "zh" ? Language.Chinese : Language.English);
        var html = File.ReadAllText(path);
        Assert.Contains(title, html, StringComparison.Ordinal);
        Assert.Contains("备注", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;乙局&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>乙局", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_that_is_no_terminal_is_a_line_now_and_then_and_not_one_a_file()
    {
        using var error = new StringWriter();
        using var session = new Session(new UserTexts(Language.English), TextWriter.Null, error) { ErrorIsTerminal = false };
        var read = new ReadSoFar();
        await new ReadingProgress(session, 1000).ShowAsync(progress =>
        {
            for (var i = 0; i < 1000; i++) progress.Report(read);
            return Task.CompletedTask;
        });
        Assert.Empty(error.ToString());
    }

    [Theory]
    [InlineData(1, "1 of 1,000 files; pages 0, forms 0, findings 0, problems 0; 0.2 files/s")]
    [InlineData(100, "100 of 1,000 files; pages 0, forms 0, findings 0, problems 0; 16.7 files/s; about 0:54 left")]
    public async Task The_time_left_is_told_when_enough_is_read_to_tell(int read, string line)
    {
        using var error = new StringWriter();
        var (time, soFar) = (new SetTime(), new ReadSoFar());
        for (var i = 0; i < read; i++) soFar.Add(null);
        using var session = new Session(new UserTexts(Language.English), TextWriter.Null, error) { ErrorIsTerminal = false, Time = time };
        await new ReadingProgress(session, 1000).ShowAsync(progress =>
        {
            time.Now = TimeSpan.FromSeconds(6);
            progress.Report(soFar);
            return Task.CompletedTask;
        });
        Assert.Equal(line, error.ToString().TrimEnd());
    }

    private sealed class SetTime : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }

    private static void Write(string path, Language language)
    {
        using var session = new Session(new UserTexts(language), TextWriter.Null, TextWriter.Null);
        var rows = new[] { new ManifestRow(2, "/data/a.pdf") { Office = "甲局" }, new ManifestRow(3, "/data/bad.pdf") { Office = "<b>乙局</b>" } };
        var tally = new ImportTally(1) { Coverage = new Coverage(rows) };
        var document = HandMadeForm.Document("a");
        tally.Add(new FileOutcome(new InputFile("/data/a.pdf", 0) { Row = rows[0] }, document, null, null) { Elapsed = TimeSpan.FromSeconds(1) });
        var failed = new DocumentResult("bad.pdf", HandMadeForm.Sha256("bad"), 0, null, DocumentStatus.Failed, new DocumentError("crashed", "code 134"), [], []);
        tally.Add(new FileOutcome(new InputFile("/data/bad.pdf", 1) { Row = rows[1] }, failed, null, null) { Elapsed = TimeSpan.FromSeconds(60) });
        var run = new ImportRun(Guid.NewGuid(), session.Time.GetUtcNow(), ReadingVersions.Current);
        var files = new InputFiles([], ["/data/x.txt"], [new InputFailure("/data/gone.pdf", "no_such_path", "")]);
        new RunReporting(session, run, ["/data"]).Write(path, tally, files);
    }
}
