using System.Globalization;
using Selfeval.Auditor.Reading;
using Selfeval.Model.Evaluations;

namespace Selfeval.Auditor.Pages;

/// <summary>What stands at the cells of a form: findings that rest on them, and corrected readings.</summary>
public sealed class CellMarks(EvaluationView view)
{
    private readonly ILookup<Place, FormFinding> _findings = view.Findings
        .SelectMany(finding => finding.Cells.Select(cell => (cell.Place, finding))).DistinctBy(pair => (pair.Place, pair.finding.Row.Ord))
        .ToLookup(pair => pair.Place, pair => pair.finding);

    private readonly Dictionary<string, string> _corrected = view.Corrections.ToDictionary(review => review.Field!, review => review.CorrectedValue!);

    /// <summary>The graver findings first; only those stated here, so that a weight is not flagged by every rule that multiplies it.</summary>
    public IEnumerable<FormFinding> StatedAt(Field field) =>
        _findings[field.Place].Where(finding => finding.Cells.Any(cell => cell.Place == field.Place && cell.Role == "stated") || finding.Cells[0].Place == field.Place);

    /// <summary>The gravest severity at the cell; null for none.</summary>
    public string? SeverityAt(Field field) => StatedAt(field).Select(finding => finding.Row.Severity).FirstOrDefault();

    public string? CorrectedAt(string path) => _corrected.GetValueOrDefault(path);

    /// <summary>Pages and boxes of a field, as the script of the page reads them: page, left, top, right, bottom; and so on for each further part.</summary>
    public static string Places(Field field) => string.Join(';', field.More.Prepend(field.Place).Select(Place));

    public static string Place(Place place) => string.Create(
        CultureInfo.InvariantCulture, $"{place.Page},{place.Box.Left:0.##},{place.Box.Top:0.##},{place.Box.Right:0.##},{place.Box.Bottom:0.##}");
}
