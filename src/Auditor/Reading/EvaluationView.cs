using Selfeval.Auditor.Rechecking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;

namespace Selfeval.Auditor.Reading;

/// <summary>A cell that a finding rests on, and the field it is, where it is one.</summary>
/// <param name="Ground">How sure its reading is.</param>
public sealed record FindingCell(string Role, string Printed, Place Place, string? Path, ReadingGround Ground);

/// <summary>A finding of the form with its cells.</summary>
public sealed record FormFinding(ListedFinding Row, IReadOnlyList<FindingCell> Cells)
{
    /// <summary>The weakest ground of its cells: what is wrong may be the reading.</summary>
    public ReadingGround Ground => Cells.Select(cell => cell.Ground).DefaultIfEmpty(ReadingGround.Printed).Max();
}

/// <summary>What the reading of a cell rests on, the surest first.</summary>
public enum ReadingGround
{
    /// <summary>Text of the file between drawn lines.</summary>
    Printed,

    /// <summary>Text of the file in cells that were inferred from its alignment.</summary>
    Inferred,

    /// <summary>A picture, read by OCR.</summary>
    Ocr,
}

/// <summary>One mark of the history.</summary>
public sealed record ReviewRow
{
    public string? RuleId { get; init; }
    public string SubjectRow { get; init; } = "";
    public string Mark { get; init; } = "";
    public string? Field { get; init; }
    public string? Printed { get; init; }
    public string? CorrectedValue { get; init; }
    public string Reason { get; init; } = "";
    public string Reviewer { get; init; } = "";
    public DateTime ReviewedAt { get; init; }
    public string? Recheck { get; init; }
}

/// <summary>Everything that the page of a form shows.</summary>
public sealed record EvaluationView(StoredForm Stored, IReadOnlyList<FormFinding> Findings, IReadOnlyList<ReviewRow> Reviews)
{
    public IReadOnlyList<(string Path, Field Field)> Fields { get; } = [.. FormFields.Of(Stored.Form)];

    /// <summary>The corrected readings in force: the newest mark of a finding, where it is a correction; of one field the newest.</summary>
    public IReadOnlyList<ReviewRow> Corrections { get; } =
    [
        .. Reviews.DistinctBy(review => (review.RuleId, review.SubjectRow)).Where(review => review is { Mark: "corrected", Field: not null }).DistinctBy(review => review.Field),
    ];

    /// <summary>The form checked again with the corrected readings; null where there are none.</summary>
    public Recheck? Recheck => Corrections.Count == 0
        ? null
        : Rechecking.Recheck.Of(Stored, [.. Corrections.Select(review => new Correction(review.Field!, review.CorrectedValue!))]);

    /// <summary>Null where the database holds no such form.</summary>
    public static async Task<EvaluationView?> FindAsync(DeskDatabase database, string sha256, int form, CancellationToken cancel)
    {
        var stored = await new StoredFormReader(database).FindAsync(sha256, form, cancel);
        if (stored is null) return null;
        var id = stored.Id;
        var findings = await database.RowsAsync<ListedFinding>("findings_of_form", new { id }, cancel);
        var cells = (await database.StoredAsync("cells_of_findings", new { id }, cancel)).ToLookup(row => row.Whole("finding_ord") ?? 0);
        var fields = FormFields.Of(stored.Form).Reverse().DistinctBy(pair => pair.Field.Place).ToDictionary(pair => pair.Field.Place);
        var inferred = stored.Form.Problems.Where(problem => problem.Kind == ProblemKind.AlignedTable).Select(problem => problem.Place.Page).ToHashSet();
        var reviews = await database.RowsAsync<ReviewRow>("reviews_of_form", new { sha256, form }, cancel);
        return new EvaluationView(stored, [.. findings.Select(row => new FormFinding(row, [.. cells[row.Ord].Select(cell => Cell(cell, fields, inferred))]))], reviews);
    }

    public FormFinding? Find(string rule, string subject) => Findings.FirstOrDefault(finding => finding.Row.RuleId == rule && finding.Row.SubjectRow == subject);

    private static FindingCell Cell(StoredRow row, Dictionary<Place, (string Path, Field Field)> fields, HashSet<int> inferred)
    {
        var place = row.Place("")!;
        var (path, field) = fields.GetValueOrDefault(place);
        var ground = field?.Ocr is not null ? ReadingGround.Ocr : inferred.Contains(place.Page) ? ReadingGround.Inferred : ReadingGround.Printed;
        return new FindingCell(row.Text("role")!, row.Text("printed")!, place, path, ground);
    }
}
