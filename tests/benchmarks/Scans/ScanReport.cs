using System.Text;

namespace Selfeval.Benchmarks.Scans;

/// <summary>Measures how scans are read and writes the last part of <c>BENCHMARKS.md</c>.</summary>
public sealed class ScanReport
{
    public const string Argument = "scans";

    private readonly StringBuilder _part = new();

    /// <param name="list">Where to list every field that was read wrongly; null for nowhere.</param>
    public static string Write(string? list)
    {
        var report = new ScanReport();
        var scores = ScanSettings.All.Select(ScanScore.Of).ToList();
        report.Line($"{BenchmarkPage.Scans}\n");
        report.Line($"Written by `bash tests/benchmarks/run scans`: {scores.Count} scans, {scores.Sum(score => score.Pages)} pages, made of born-digital files of the corpus by `tests/benchmarks/Scans`");
        report.Line($"(rendered by pdftoppm, leaned, blurred, noise, seals, grey paper, turned, packed as JPEG); what the born-digital file reads as counts as the truth.\n");
        report.Summary(scores);
        report.OfScans(scores);
        var heldOut = ScanSettings.HeldOut.Select(ScanScore.Of).ToList();
        report.Line($"\n### Held out\n\n{heldOut.Count} scans of other files, {heldOut.Sum(score => score.Pages)} pages: nobody looked at what was read wrongly in them while the reading was improved.\n");
        report.Summary(heldOut);
        if (list is not null) File.WriteAllLines(list, [.. scores.SelectMany(WrongFields), .. scores.SelectMany(WrongCells)]);
        BenchmarkPage.WriteSection(report._part.ToString());
        return BenchmarkPage.Location;
    }

    /// <summary>Lists what is wrong in the scans whose name holds a text, and writes nothing.</summary>
    public static IEnumerable<string> WrongIn(string name) =>
        ScanSettings.All.Where(settings => settings.Name.Contains(name, StringComparison.Ordinal)).Select(ScanScore.Of).SelectMany(score => WrongFields(score).Concat(WrongCells(score)));

    private static IEnumerable<string> WrongFields(ScanScore score) => score.Fields.Where(field => !field.IsRight)
        .Select(field => string.Join('\t', score.Settings.Name, field.Path, field.Read is null ? "missing" : field.IsFlagged ? "flagged" : "SILENT", field.IsFigure ? "figure" : "text", field.Printed, field.Read));

    private static IEnumerable<string> WrongCells(ScanScore score) => score.Cells.Where(cell => cell.Errors > 0)
        .Select(cell => string.Join('\t', score.Settings.Name, "cell", FormattableString.Invariant($"{cell.Em:0.0} pt"), cell.Errors, cell.Printed, cell.Read));

    private void Summary(List<ScanScore> scores)
    {
        Line($"| resolution | text | cells | exact | characters wrong |\n|---|---|---|---|---|");
        var cells = scores.SelectMany(score => score.Cells.Select(cell => (score.Settings.Dpi, Size: Size(cell.Em), Cell: cell)));
        foreach (var group in cells.GroupBy(cell => (cell.Dpi, cell.Size)).OrderBy(group => group.Key))
            Line($"| {group.Key.Dpi} dpi | {group.Key.Size} | {group.Count()} | {100.0 * group.Count(cell => cell.Cell.Errors == 0) / group.Count():0.0} % | {100.0 * group.Sum(cell => cell.Cell.Errors) / group.Sum(cell => cell.Cell.Printed.Length):0.00} % |");
        var fields = scores.SelectMany(score => score.Fields).ToList();
        Line($"\n| fields | printed | right | missing | wrong, flagged | wrong, not flagged | flagged of the wrong |\n|---|---|---|---|---|---|---|");
        Fields("figures", fields.FindAll(field => field.IsFigure));
        Fields("texts", fields.FindAll(field => !field.IsFigure));
        var flagged = fields.Count(field => field is { IsRight: true, IsFlagged: true });
        Line($"\nFlagged although right: {flagged} of {fields.Count} fields ({100.0 * flagged / fields.Count:0.0} %). Processor time: {scores.Where(score => score.Settings.Dpi == 200).Sum(score => score.CpuSeconds) / scores.Where(score => score.Settings.Dpi == 200).Sum(score => score.Pages):0.0} s a page at 200 dpi,");
        Line($"{scores.Where(score => score.Settings.Dpi == 300).Sum(score => score.CpuSeconds) / scores.Where(score => score.Settings.Dpi == 300).Sum(score => score.Pages):0.0} s at 300 dpi. Peak memory of the reading process at 300 dpi: {PeakMemory.Megabytes(ScanMaker.Make(ScanSettings.All[^1])):0} MB.\n");
    }

    private void OfScans(List<ScanScore> scores)
    {
        Line($"| scan | cells exact | fields right | flagged wrong | wrong, not flagged | missing |\n|---|---|---|---|---|---|");
        foreach (var score in scores)
            Line($"| {score.Settings.Name} | {score.Cells.Count(cell => cell.Errors == 0)} of {score.Cells.Count} | {score.Fields.Count(field => field.IsRight)} of {score.Fields.Count} | {score.Fields.Count(field => field is { Read: not null, IsRight: false, IsFlagged: true })} | {score.Fields.Count(field => field.IsSilentlyWrong)} | {score.Fields.Count(field => field.Read is null)} |");
    }

    private static string Size(double em) => em < 8 ? "below 8 pt" : em < 9.5 ? "8 to 9.5 pt" : "above 9.5 pt";

    private void Fields(string name, List<ScoredField> fields)
    {
        var wrong = fields.FindAll(field => field is { Read: not null, IsRight: false });
        var flagged = wrong.Count(field => field.IsFlagged);
        Line($"| {name} | {fields.Count} | {fields.Count(field => field.IsRight)} | {fields.Count(field => field.Read is null)} | {flagged} | {wrong.Count - flagged} | {(wrong.Count == 0 ? 100 : 100.0 * flagged / wrong.Count):0.0} % |");
    }

    private void Line(FormattableString text)
    {
        var line = FormattableString.Invariant(text);
        Console.WriteLine(line);
        _part.Append(line).Append('\n');
    }
}
