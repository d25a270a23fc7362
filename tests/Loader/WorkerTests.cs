using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Selfeval.Loader.Reading;
using Selfeval.Loader.Reading.Workers;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;

namespace Selfeval.Tests.Loader;

public class WorkerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_result_passes_between_two_processes_without_loss()
    {
        var document = HandMadeForm.Document("a");
        var rule = RuleBook.Rules[0];
        var form = document.Evaluations[0];
        document = document with { Evaluations = [form with { Outcomes = [.. form.Outcomes.Select(outcome => outcome with { Rule = rule })] }] };

        var json = JsonSerializer.Serialize(new WorkerReply(document, null, null, null), WorkerJson.Options);
        var received = JsonSerializer.Deserialize<WorkerReply>(json, WorkerJson.Options)!.Result!;
        Assert.Equal(Contract(document), Contract(received));
        Assert.Equal(rule, received.Evaluations[0].Outcomes[1].Rule);
        Assert.Equal(2, received.Evaluations[0].Evaluation.Total.Score!.Number!.Value.Scale);
    }

    [Fact]
    public async Task A_file_that_crashes_the_reader_costs_only_itself()
    {
        using var folder = new TemporaryFolder();
        var inputs = InputFiles.Find([folder.Add("a.pdf", "%PDF-1.4 not much"), folder.Add("crash.pdf", StackOverflowPdf()), folder.Add("z.pdf", "")]);
        var read = new List<ReadFile>();
        await foreach (var file in ReadingRun.ReadAsync(inputs.Files, profile: null, Cancel)) read.Add(file);

        Assert.Equal(["damaged", "crashed", "empty_file"], read.Select(file => file.Result!.Error!.Kind));
        Assert.Equal(HandMadeForm.Sha256(StackOverflowPdf()), read[1].Result!.Sha256);
    }

    [Fact]
    public async Task A_file_that_takes_too_long_is_given_up_with_the_reason()
    {
        using var folder = new TemporaryFolder();
        using var pool = new WorkerPool(1, WorkerLimits.Default with { Wall = TimeSpan.Zero, HeapBytes = 256 << 20 });
        // A child takes longer to start than the watch waits between two looks.
        var read = await pool.ReadAsync(new InputFile(folder.Add("a.pdf", "%PDF-1.4"), 0), Cancel);
        Assert.Equal("timeout", read.Result!.Error!.Kind);
    }

    [Fact]
    public async Task A_child_killed_from_outside_is_replaced()
    {
        using var folder = new TemporaryFolder();
        var file = new InputFile(folder.Add("a.pdf", ""), 0);
        using var worker = WorkerProcess.Start(WorkerLimits.Default);
        using (var outside = Process.GetProcessById(worker.Id)) outside.Kill();
        var lost = await Assert.ThrowsAsync<WorkerLostException>(() => worker.AskAsync(new WorkerRequest(file.Path, WorkerTask.Document), Cancel));
        Assert.Equal("crashed", lost.Kind);

        using var pool = new WorkerPool(1, WorkerLimits.Default);
        Assert.Equal("empty_file", (await pool.ReadAsync(file, Cancel)).Result!.Error!.Kind);
    }

    private static string Contract(DocumentResult document)
    {
        using var stream = new MemoryStream();
        ContractJson.Write(stream, document, new ContractVersions("1", "1"));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A colour function of deeply nested procedures: the library that reads it calls itself for each, without end.</summary>
    private static string StackOverflowPdf()
    {
        const int Depth = 60_000;
        const string Content = "/CS0 cs 0.5 scn 10 10 100 100 re f";
        var function = new string('{', Depth) + new string('}', Depth);
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
            $"<< /FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1] /Length {function.Length} >>\nstream\n{function}\nendstream",
            $"<< /Length {Content.Length} >>\nstream\n{Content}\nendstream",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /ColorSpace << /CS0 [/Separation /X /DeviceRGB 3 0 R] >> >> >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (i, body) in objects.Index())
        {
            offsets.Add(pdf.Length);
            pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append("xref\n0 6\n0000000000 65535 f \n");
        foreach (var offset in offsets) pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        return pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").ToString();
    }
}
