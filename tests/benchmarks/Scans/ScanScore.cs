using System.Text;
using Selfeval.Extractor;
using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Ocr;
using Selfeval.Model.Pages;

namespace Selfeval.Benchmarks.Scans;

/// <summary>A printed cell and how many of its characters the scan of it got wrong.</summary>
public sealed record ScoredCell(double Em, string Printed, string Read, int Errors);

/// <summary>A field of a form: whether it was read as the born-digital file prints it, and if not, whether the reading itself says that it is not to be relied on.</summary>
public sealed record ScoredField(string Path, string Printed, string? Read, bool IsFigure, bool IsFlagged)
{
    public bool IsRight => Read is not null && ScanScore.Folded(Read) == ScanScore.Folded(Printed);

    public bool IsSilentlyWrong => Read is not null && !IsRight && !IsFlagged;
}

/// <summary>What a scan reads as, against the file that it is a scan of.</summary>
public sealed record ScanScore(ScanSettings Settings, IReadOnlyList<ScoredCell> Cells, IReadOnlyList<ScoredField> Fields, int Pages, double CpuSeconds)
{
    public static ScanScore Of(ScanSettings settings)
    {
        var source = File.ReadAllBytes(Path.Combine(Inputs.Root, "tests", "corpus", settings.Source + ".pdf"));
        var scan = ScanMaker.Make(settings);
        var before = Environment.CpuUsage.TotalTime;
        var pages = PagesOf(scan);
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return new ScanScore(settings, Compare(PagesOf(source), pages), Compare(FormsOf(PagesOf(source)), FormsOf(pages)), pages.Count, seconds);
    }

    /// <summary>Full and half width, blanks and kinds of dashes are not told apart: print does not tell them apart either.</summary>
    public static string Folded(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)).Select(c => c is '–' or '—' or '―' or '−' or '─' ? '-' : c is '∶' ? ':' : c));

    private static List<Page> PagesOf(byte[] content)
    {
        using var pdf = PdfFile.Open(content, ExtractionLimits.Default);
        return [.. pdf.Pages()];
    }

    private static List<SelfEvaluation> FormsOf(List<Page> pages) => [.. FormReader.Read(pages).Forms.Select(Reviewed)];

    private static SelfEvaluation Reviewed(SelfEvaluation form)
    {
        var profile = RuleProfiles.Choose(form).Profile;
        IReadOnlyList<Outcome> Check(SelfEvaluation read) => RuleBook.Check(read, profile);
        return OcrReview.Of(form, Check(form), Check).Form;
    }

    private static List<ScoredCell> Compare(List<Page> truth, List<Page> read) => [.. truth.SelectMany((page, i) => Compare(page, read.ElementAtOrDefault(i)))];

    private static IEnumerable<ScoredCell> Compare(Page truth, Page? read)
    {
        var found = read?.Tables.SelectMany(table => table.Cells).Select(cell => (Box: read.Turn.Upright(cell.Box), cell.Text)).ToList() ?? [];
        foreach (var cell in truth.Tables.SelectMany(table => table.Cells).Where(cell => cell.Lines.Count > 0))
        {
            var box = truth.Turn.Upright(cell.Box);
            var text = found.Where(other => other.Box.Contains(box.CenterX, box.CenterY)).Select(other => other.Text).FirstOrDefault("");
            yield return new ScoredCell(cell.Lines.Min(line => line.Box.Height), Folded(cell.Text), Folded(text), Distance(Folded(cell.Text), Folded(text)));
        }
    }

    private static List<ScoredField> Compare(List<SelfEvaluation> truth, List<SelfEvaluation> read) => [.. truth.SelectMany((form, i) => Compare(form, read.ElementAtOrDefault(i)))];

    private static IEnumerable<ScoredField> Compare(SelfEvaluation truth, SelfEvaluation? read)
    {
        var fields = read is null ? [] : FormFields.Of(read).ToDictionary(pair => pair.Path, pair => pair.Field);
        var doubted = read?.Problems.Where(problem => problem.Kind != ProblemKind.ReadByOcr).Select(problem => problem.Place).ToHashSet() ?? [];
        foreach (var (path, field) in FormFields.Of(truth).Where(pair => !pair.Path.Contains("extra[", StringComparison.Ordinal)))
        {
            var other = fields.GetValueOrDefault(path);
            yield return new ScoredField(path, field.Printed, other?.Printed, field.Value is NumberReading or QuantityReading or RangeReading or DateReading, other is not null && doubted.Contains(other.Place));
        }
    }

    /// <summary>How many characters must be changed, added or dropped.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++) (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
