using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Ocr;

/// <summary>
/// Marks the fields of a form that were read by OCR, by their place: whatever a mapper took from a cell or a line, the mark of that cell or line goes with it.
/// </summary>
internal sealed class OcrMarks
{
    private const int MostOthers = 4;

    private readonly Dictionary<Place, (string Text, OcrMark Mark)> _marks = [];

    private OcrMarks()
    {
    }

    /// <summary>The form with its marks, and with the problem that says so; unchanged where nothing of it was read by OCR.</summary>
    public static SelfEvaluation Apply(SelfEvaluation form, FormGrid grid, FormSource source, IReadOnlyList<PlacedLine> lines)
    {
        var scanned = source.Parts.Where(part => part.IsReadByOcr).Select(part => part.Page.PlaceOf(part.Table.Box)).ToList();
        if (scanned.Count == 0) return form;
        var marks = new OcrMarks();
        foreach (var cell in grid.Cells) marks.Add(cell, scanned);
        foreach (var line in lines.Where(line => line.Line.Ocr is not null)) marks.Add(line.Place, line.Line.Text, [line.Line]);
        var marked = SpoiltFigures.Apply(NumbersFirst.Apply(EveryField.Of(form, marks.Marked)));
        var byOcr = new Problem(ProblemKind.ReadByOcr, "", scanned[0]);
        return marked with { Problems = [byOcr, .. marked.Problems] };
    }

    /// <param name="cell">A cell of the form.</param>
    /// <param name="scanned">Its tables that were read by OCR.</param>
    private void Add(FormCell cell, List<Place> scanned)
    {
        var lines = cell.Parts.SelectMany(part => part.Lines).ToList();
        if (lines.Count == 0 ? cell.Parts.Any(part => scanned.Exists(table => IsIn(part.Place.Upright, table.Upright))) : lines.Exists(line => line.Ocr is not null)) Add(cell.Place, cell.Text, lines);
    }

    private static bool IsIn(UprightPlace cell, UprightPlace table) => cell.Order == table.Order && table.Box.Contains(cell.Box.CenterX, cell.Box.CenterY);

    private void Add(Place place, string text, List<TextLine> lines)
    {
        var confidence = lines.Select(line => line.Ocr?.Confidence ?? 1).DefaultIfEmpty(1).Min();
        _marks[place] = (text, new OcrMark(confidence, OthersOf(lines)));
    }

    /// <summary>Of several lines one at a time is read otherwise.</summary>
    private static List<string> OthersOf(List<TextLine> lines)
    {
        var others = lines.SelectMany((line, i) => (line.Ocr?.Others ?? []).Select(other => LineJoiner.Join(lines.Select((own, j) => i == j ? other : own.Text))));
        var text = HeadingText.Fold(LineJoiner.Join(lines));
        return [.. others.DistinctBy(HeadingText.Fold).Where(other => HeadingText.Fold(other) != text).Take(MostOthers)];
    }

    /// <summary>
    /// A field that is a piece of its cell (the year of a title) is as sure as the cell, and has no other readings of its own. One of several cells (a target with its operator
    /// and unit) is as sure as the least sure of them, whichever of these OCR read.
    /// </summary>
    private Field Marked(Field field)
    {
        if (_marks.TryGetValue(field.Place, out var known) && known.Text == field.Printed) return field with { Ocr = known.Mark };
        var cells = field.More.Prepend(field.Place).Where(_marks.ContainsKey).Select(place => _marks[place].Mark).ToList();
        if (cells.Count == 0) cells = [.. _marks.Where(mark => mark.Key.Page == field.Place.Page && field.Place.Box.Contains(mark.Key.Box.CenterX, mark.Key.Box.CenterY)).Select(mark => mark.Value.Mark)];
        return cells.Count == 0 ? field : field with { Ocr = new OcrMark(cells.Min(mark => mark.Confidence), []) };
    }
}
