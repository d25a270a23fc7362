using Selfeval.Loader.Database.Rows;
using Selfeval.Loader.Reading;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Importing;

/// <summary>A finding as the report lists it, with the file it is in.</summary>
internal sealed record ListedFinding(string File, Outcome Finding);

/// <summary>
/// Counts of an import, and the rows that its report shows. Lists are bounded: a year's import holds thousands of documents,
/// and the rest is a question to the database.
/// </summary>
internal sealed class ImportTally(int skipped)
{
    /// <summary>More rows than this scroll away unread.</summary>
    public const int MostRows = 40;

    /// <summary>A report of more is no reading matter; all of them are in the database.</summary>
    private const int MostFailedFiles = 1000;

    private readonly FirstRows<FileOutcome> _files = new(MostRows);
    private readonly FirstRows<FileOutcome> _failedFiles = new(MostFailedFiles);
    private readonly FirstRows<FileOutcome> _notable = new(MostRows);
    private readonly Dictionary<Severity, FirstRows<ListedFinding>> _findings = Enum.GetValues<Severity>().ToDictionary(severity => severity, _ => new FirstRows<ListedFinding>(MostRows));

    /// <summary>Files that came back from the readers; they are counted below only when they are in the database.</summary>
    public ReadSoFar Read { get; } = new();

    public ImportSignals Signals { get; } = new();

    /// <summary>Set when the import has a manifest.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>Files that failed, with their reasons; the first of them when there are very many.</summary>
    public IReadOnlyList<FileOutcome> FailedFiles => _failedFiles.Rows;

    public int Files { get; private set; }

    public int Loaded { get; private set; }

    /// <summary>Rows were written, or a manifest may have told other regions: only then the counts over all forms are made anew.</summary>
    public bool MayChangeSummaries => Loaded + Failed > 0 || Coverage is not null;

    public int Unchanged { get; private set; }

    public int Failed { get; private set; }

    public int NeedOcr { get; private set; }

    public int Skipped => skipped;

    public int Forms { get; private set; }

    public int Findings { get; private set; }

    public int Problems { get; private set; }

    public int Glyphs { get; private set; }

    public int GlyphsAccounted { get; private set; }

    /// <summary>All files while they are few; else those that failed, could be read in part only, or need OCR.</summary>
    public IReadOnlyList<FileOutcome> ListedFiles => (Files <= MostRows ? _files : _notable).Rows;

    /// <summary>The gravest first, each severity in the order of the files.</summary>
    public IReadOnlyList<ListedFinding> ListedFindings => [.. _findings.OrderByDescending(list => list.Key).SelectMany(list => list.Value.Rows).Take(MostRows)];

    public void CountRead(FileOutcome file) => Read.Add(file.Result);

    public void Add(FileOutcome file)
    {
        Files++;
        _files.Add(file.File.Position, file);
        if (IsNotable(file)) _notable.Add(file.File.Position, file);
        if (file.Known is not null) Unchanged++;
        Signals.Add(file);
        Coverage?.Add(file);
        if (IsFailed(file))
        {
            Failed++;
            _failedFiles.Add(file.File.Position, file);
        }

        if (file.Result is not { } result) return;
        if (result.Status != DocumentStatus.Failed) Loaded++;
        if (result.Status == DocumentStatus.NeedsOcr) NeedOcr++;
        Forms += result.Evaluations.Count;
        Problems += result.Problems.Count;
        foreach (var form in result.Evaluations) Add(file.File, form);
    }

    private void Add(InputFile file, CheckedEvaluation form)
    {
        Problems += form.Evaluation.Problems.Count;
        Glyphs += form.Evaluation.Glyphs.InForm;
        GlyphsAccounted += form.Evaluation.Glyphs.Accounted;
        foreach (var finding in CheckRows.FindingsOf(form))
        {
            Findings++;
            _findings[finding.Severity].Add(file.Position, new ListedFinding(file.Name, finding));
        }
    }

    private static bool IsFailed(FileOutcome file) =>
        file.Failure is not null || file.Result?.Status == DocumentStatus.Failed || file.Known?.Status == "failed";

    private static bool IsNotable(FileOutcome file) =>
        IsFailed(file) || file.Result?.Status is DocumentStatus.Partly or DocumentStatus.NeedsOcr || file.Known?.Status is "partly" or "needs_ocr";
}
